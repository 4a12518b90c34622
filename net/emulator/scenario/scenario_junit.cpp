#include "net/emulator/scenario/scenario_junit.h"

#include "net/callbacks/report_text.h"
#include "net/callbacks/xml_text.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

using Kind = ScenarioStep::Kind;

struct Counts {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    qint64 tookMs = 0;
};

const ScenarioVerdict *verdictOf(const ScenarioReport &report, int step)
{
    const auto found = std::ranges::find(report.verdicts, step, &ScenarioVerdict::step);
    return found == report.verdicts.cend() ? nullptr : &*found;
}

/// Expectations, and other steps that failed.
bool isReported(const ScenarioOutcome &outcome, int step)
{
    const ScenarioVerdict *verdict = verdictOf(outcome.report, step);
    return outcome.scenario.steps.at(step - 1).kind == Kind::Expect || (verdict && !verdict->passed);
}

Counts countsOf(const ScenarioOutcome &outcome)
{
    Counts counts;
    counts.tookMs = outcome.report.tookMs;
    for (int step = 1; step <= int(outcome.scenario.steps.size()); ++step) {
        if (!isReported(outcome, step))
            continue;
        ++counts.tests;
        const ScenarioVerdict *verdict = verdictOf(outcome.report, step);
        const bool expects = outcome.scenario.steps.at(step - 1).kind == Kind::Expect;
        if (!verdict)
            ++counts.skipped;
        else if (!verdict->passed)
            ++(expects ? counts.failures : counts.errors);
    }
    return counts;
}

XmlText::Attributes numbersOf(const Counts &counts)
{
    return { { "tests", QString::number(counts.tests) }, { "failures", QString::number(counts.failures) },
        { "errors", QString::number(counts.errors) }, { "skipped", QString::number(counts.skipped) },
        { "time", xmlSeconds(counts.tookMs) } };
}

void writeStep(XmlText &xml, const ScenarioOutcome &outcome, int number, bool chinese)
{
    const ScenarioStep &step = outcome.scenario.steps.at(number - 1);
    const ScenarioVerdict *verdict = verdictOf(outcome.report, number);
    const QString does =
        step.title.en.isEmpty() ? QString::fromUtf8(scenarioStepToJson(step)) : step.title.in(chinese);
    const QString name = QStringLiteral("%1 %2").arg(number, 3, 10, QLatin1Char('0')).arg(does);
    const XmlText::Attributes facts{ { "classname", outcome.scenario.id }, { "name", name } };
    if (verdict && verdict->passed && step.because.en.isEmpty())
        return xml.empty("testcase", facts);
    xml.open("testcase", facts);
    if (!verdict)
        xml.empty("skipped",
            { { "message",
                chinese ? QStringLiteral("运行在此之前结束") : QStringLiteral("The run ended before") } });
    else if (!verdict->passed)
        xml.leaf(step.kind == Kind::Expect ? "failure" : "error",
            { { "message", verdict->text.in(chinese) },
                { "type", QString::fromUtf8(scenarioStepToJson(step)) } },
            verdict->text.in(chinese));
    if (!step.because.en.isEmpty())
        xml.leaf("system-out", {}, step.because.in(chinese));
    xml.close("testcase");
}

QString exchangesOf(const ScenarioReport &report)
{
    QStringList parts;
    for (const MarketLogEntry &entry : report.log) {
        const QString time = QDateTime::fromMSecsSinceEpoch(entry.clockMs, Qt::UTC).toString(Qt::ISODate);
        parts.append(u"--- " % time % u' ' % entry.direction % u' ' % entry.api % u' ' % entry.method % u' '
            % entry.target % u" · " % QString::number(entry.status) % u' ' % entry.code
            % (entry.failure.isEmpty() ? QString() : QString(u" · " % entry.failure)));
        if (!entry.request.isEmpty())
            parts.append(u">>> " % readableBytes(entry.request, 16 * 1024));
        if (!entry.answer.isEmpty())
            parts.append(u"<<< " % readableBytes(entry.answer, 16 * 1024));
    }
    return parts.join(u'\n');
}

} // namespace

Result<QByteArray> scenarioJunit(const QList<ScenarioOutcome> &outcomes, bool chinese)
{
    if (outcomes.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("There is no run to report"));
    Counts all;
    for (const ScenarioOutcome &outcome : outcomes) {
        const Counts counts = countsOf(outcome);
        all = { all.tests + counts.tests, all.failures + counts.failures, all.errors + counts.errors,
            all.skipped + counts.skipped, all.tookMs + counts.tookMs };
    }
    XmlText xml;
    xml.open("testsuites", XmlText::Attributes{ { "name", QStringLiteral("zhanggui") } } + numbersOf(all));
    for (const ScenarioOutcome &outcome : outcomes) {
        xml.open("testsuite",
            XmlText::Attributes{ { "name", outcome.scenario.id } } + numbersOf(countsOf(outcome)));
        xml.open("properties", {});
        const XmlText::Attributes facts{ { "title", outcome.scenario.title.in(chinese) },
            { "product", outcome.scenario.product }, { "version", QStringLiteral(ZHANGGUI_VERSION) } };
        for (const auto &[name, value] : facts)
            xml.empty("property", { { "name", QLatin1String(name) }, { "value", value } });
        xml.close("properties");
        for (int step = 1; step <= int(outcome.scenario.steps.size()); ++step) {
            if (isReported(outcome, step))
                writeStep(xml, outcome, step, chinese);
        }
        xml.leaf("system-out", {}, exchangesOf(outcome.report));
        xml.close("testsuite");
    }
    xml.close("testsuites");
    return xml.utf8();
}

} // namespace zhanggui
