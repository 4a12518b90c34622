#include "app/commands/scenario_output.h"

#include "net/emulator/scenario/scenario_forms.h"
#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ScenarioCommand", text);
}

/// Of the marketplace's zone, as people of it read a clock.
QString clockText(qint64 clockMs)
{
    return QDateTime::fromMSecsSinceEpoch(clockMs, Qt::OffsetFromUTC, 8 * 3600)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

void writeStepBegun(CommandContext &context, const Scenario &scenario, int step, qint64 clockMs)
{
    context.err << QStringLiteral("%1  %2  %3")
                       .arg(step, 3)
                       .arg(clockText(clockMs),
                           scenarioStepText(scenario.steps.at(step - 1)).in(readsChinese()))
                << Qt::endl;
}

void writeVerdict(CommandContext &context, const ScenarioVerdict &verdict)
{
    context.err << QStringLiteral("     %1 %2")
                       .arg(verdict.passed ? QStringLiteral("✓") : QStringLiteral("✗"),
                           verdict.text.in(readsChinese()))
                << Qt::endl;
}

void writeEnd(CommandContext &context, const ScenarioReport &report)
{
    const auto failed = std::ranges::count(report.verdicts, false, &ScenarioVerdict::passed);
    const QString end = report.passed ? say(QT_TRANSLATE_NOOP("ScenarioCommand", "passed"))
        : report.cancelled            ? say(QT_TRANSLATE_NOOP("ScenarioCommand", "stopped"))
        : report.unreachable
        ? say(QT_TRANSLATE_NOOP("ScenarioCommand", "no call reached the seller's server"))
        : QCoreApplication::translate("ScenarioCommand", "%n step(s) fell short", nullptr, int(failed));
    //: %1 scenario, %2 how it ended, %3 steps done, %4 time on the virtual clock, %5 seconds it took
    context.out << say(
        QT_TRANSLATE_NOOP("ScenarioCommand", "%1: %2 (steps: %3, virtual time: %4, took: %5 s)"))
                       .arg(report.scenario, end)
                       .arg(report.verdicts.size())
                       .arg(textFromDuration(report.virtualMs),
                           QString::number(double(report.tookMs) / 1000.0, 'f', 1))
                << Qt::endl;
}

QJsonObject outcomeObject(const ScenarioOutcome &outcome)
{
    const bool chinese = readsChinese();
    const ScenarioReport &report = outcome.report;
    QJsonArray verdicts;
    for (const ScenarioVerdict &verdict : report.verdicts) {
        QJsonObject object{ { QStringLiteral("step"), verdict.step },
            { QStringLiteral("passed"), verdict.passed },
            { QStringLiteral("text"), verdict.text.in(chinese) } };
        if (verdict.step > 0 && verdict.step <= outcome.scenario.steps.size()) {
            const ScenarioStep &step = outcome.scenario.steps.at(verdict.step - 1);
            object.insert(QStringLiteral("does"), QJsonDocument::fromJson(scenarioStepToJson(step)).object());
            if (!step.because.en.isEmpty())
                object.insert(QStringLiteral("because"), step.because.in(chinese));
        }
        verdicts.append(object);
    }
    QJsonArray calls;
    for (const MarketCall &call : report.calls)
        calls.append(QJsonObject{ { QStringLiteral("interface"), call.interfaceId },
            { QStringLiteral("scene"), call.scene }, { QStringLiteral("order"), call.orderId },
            { QStringLiteral("instance"), call.instanceId }, { QStringLiteral("attempts"), call.attempts },
            { QStringLiteral("stage"), callStageWord(call.stage) },
            { QStringLiteral("resultCode"), call.resultCode },
            { QStringLiteral("exception"), call.exception } });
    return { { QStringLiteral("scenario"), report.scenario }, { QStringLiteral("passed"), report.passed },
        { QStringLiteral("cancelled"), report.cancelled },
        { QStringLiteral("unreachable"), report.unreachable },
        { QStringLiteral("virtualMs"), report.virtualMs }, { QStringLiteral("tookMs"), report.tookMs },
        { QStringLiteral("steps"), verdicts }, { QStringLiteral("calls"), calls } };
}

Exit exitOfScenarios(const QList<ScenarioOutcome> &outcomes)
{
    const auto any = [&outcomes](bool ScenarioReport::*fact) {
        return std::ranges::any_of(
            outcomes, [fact](const ScenarioOutcome &outcome) { return outcome.report.*fact; });
    };
    if (any(&ScenarioReport::unreachable) || any(&ScenarioReport::cancelled))
        return Exit::Unreachable;
    return std::ranges::all_of(outcomes, [](const ScenarioOutcome &outcome) { return outcome.report.passed; })
        ? Exit::Good
        : Exit::FellShort;
}

} // namespace zhanggui
