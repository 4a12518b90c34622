#include "app/commands/preflight_output.h"

#include "app/commands/callback_options.h"
#include "models/callbacks/run_repository.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/tools/tools_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PreflightCommand", text);
}

/// The weightiest thing that was said of the case, or why it was not run; empty when all is well.
QString remarkOf(const CaseRecord &record, const CheckCatalog &catalog)
{
    const CaseSummary summary = summaryOf(record);
    if (!record.reason.isEmpty())
        return reasonText(record.reason);
    return summary.worst >= Severity::Warning ? verdictSentence(catalog, summary.headline, readsChinese())
                                              : QString();
}

QString textOf(const RuleText &text)
{
    return (readsChinese() ? text.zh : text.en) % u' '
        % sourceText(text.source.page, text.source.date, text.source.mark);
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

void writeCases(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog)
{
    for (const CaseRecord &record : run.cases) {
        out << record.caseId << "  " << caseStateText(record.state, worstSeverity(record)).text;
        if (const QString remark = remarkOf(record, catalog); !remark.isEmpty())
            out << "  " << remark;
        out << '\n';
    }
    const RunCounts counts = countRun(run);
    out << say(QT_TRANSLATE_NOOP("PreflightCommand", "%1 passed, %2 failed, %3 not reached, %4 skipped."))
               .arg(counts.passed)
               .arg(counts.failed)
               .arg(counts.unreachable)
               .arg(counts.skipped + counts.cancelled)
        << Qt::endl;
}

void writeCounters(
    QTextStream &out, const PreflightCounters &counters, const CallbackLimits &limits, DayRule rule)
{
    out << failingDaysText(counters) << '\n' << "  " << textOf(limits.freezeLimit().text) << '\n';
    for (const DayRuleText &text : limits.dayRules) {
        if (text.rule == rule)
            out << "  " << textOf(text.text) << '\n';
    }
    out << "  " << textOf(limits.zone) << '\n';
    out << failedOrdersText(counters) << '\n' << "  " << textOf(limits.failedOrderLimit().text) << Qt::endl;
}

QJsonObject casesObject(const RunRecord &run, const CheckCatalog &catalog)
{
    QJsonArray cases;
    for (const CaseRecord &record : run.cases)
        cases.append(QJsonObject{ { QStringLiteral("id"), record.caseId },
            { QStringLiteral("state"), caseStateWord(record.state) },
            { QStringLiteral("remark"), remarkOf(record, catalog) } });
    const RunCounts counts = countRun(run);
    return { { QStringLiteral("cases"), cases }, { QStringLiteral("passed"), counts.passed },
        { QStringLiteral("failed"), counts.failed }, { QStringLiteral("unreachable"), counts.unreachable },
        { QStringLiteral("skipped"), counts.skipped } };
}

QJsonObject countersObject(const PreflightCounters &counters, DayRule rule)
{
    return { { QStringLiteral("today"), dayOrNull(counters.today) },
        { QStringLiteral("dayRule"), dayRuleWord(rule) },
        { QStringLiteral("failingDays"), counters.days.days },
        { QStringLiteral("failingDayLimit"), counters.dayLimit },
        { QStringLiteral("failingSince"), dayOrNull(counters.days.since) },
        { QStringLiteral("unknownDays"), counters.days.unknownDays },
        { QStringLiteral("lastPreflight"), dayOrNull(counters.days.lastRun) },
        { QStringLiteral("frozen"), counters.frozen() },
        { QStringLiteral("failedOrders"), counters.failedOrders },
        { QStringLiteral("failedOrdersAllowed"), counters.orderLimit },
        { QStringLiteral("delisted"), counters.delisted() } };
}

} // namespace zhanggui
