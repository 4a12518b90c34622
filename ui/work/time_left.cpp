#include "ui/work/time_left.h"

#include "ui/work/work_words.h"

#include <QCoreApplication>

#include <cstdlib>

namespace zhanggui {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

QString say(const char *text)
{
    return QCoreApplication::translate("DeadlineChip", text);
}

/// "2 working days 3 h", "3 h 20 min of working time".
QString workingSpan(qint64 ms, qint64 dayMs)
{
    const qint64 days = ms / dayMs;
    const qint64 hours = ms % dayMs / kHourMs;
    if (days == 0)
        return say(QT_TRANSLATE_NOOP("DeadlineChip", "%1 of working time")).arg(lastingText(ms));
    const QString whole =
        QCoreApplication::translate("DeadlineChip", "%n working day(s)", nullptr, int(days));
    //: %1 is "2 working days"
    return hours == 0 ? whole
                      : say(QT_TRANSLATE_NOOP("DeadlineChip", "%1 %2 h")).arg(whole, QString::number(hours));
}

} // namespace

QString timeLeftText(qint64 leftMs, qint64 workingDayMs, bool late)
{
    const qint64 ms = std::abs(leftMs);
    const bool working = workingDayMs > 0;
    if (working && ms < kMinuteMs)
        return late ? say(QT_TRANSLATE_NOOP("DeadlineChip", "Overdue"))
                    : say(QT_TRANSLATE_NOOP("DeadlineChip", "No working time left"));
    const QString span = working ? workingSpan(ms, workingDayMs) : lastingText(ms);
    return late ? say(QT_TRANSLATE_NOOP("DeadlineChip", "Overdue by %1")).arg(span)
                : say(QT_TRANSLATE_NOOP("DeadlineChip", "%1 left")).arg(span);
}

} // namespace zhanggui
