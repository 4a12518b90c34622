#include "tests/bench/measure.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace zhanggui::bench {
namespace {

double clockMs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

double threadCpuMs()
{
    return clockMs(CLOCK_THREAD_CPUTIME_ID);
}

double processCpuMs()
{
    return clockMs(CLOCK_PROCESS_CPUTIME_ID);
}

double wallMs()
{
    return clockMs(CLOCK_MONOTONIC);
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

double percentile(std::vector<double> values, int percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const size_t at = values.size() * size_t(percent) / 100;
    return values[std::min(at, values.size() - 1)];
}

double anonymousMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

void printRatio(const QString &what, double subject, double reference, const QString &unit, double target)
{
    const double ratio = reference > 0 ? subject / reference : 0;
    std::printf("%-58s %9.2f %-3s reference %9.2f  ratio %5.2f  target <= %.2f  %s\n", qUtf8Printable(what),
        subject, qUtf8Printable(unit), reference, ratio, target, ratio <= target ? "met" : "NOT MET");
    std::fflush(stdout);
}

void printFigure(const QString &what, double value, const QString &unit, const QString &target)
{
    std::printf(
        "%-58s %9.2f %-3s %s\n", qUtf8Printable(what), value, qUtf8Printable(unit), qUtf8Printable(target));
    std::fflush(stdout);
}

} // namespace zhanggui::bench
