#include "app/commands/outage_command.h"

#include "app/commands/callback_options.h"
#include "app/commands/callback_store.h"
#include "app/commands/callback_waiting.h"
#include "app/commands/command_line.h"
#include "net/callbacks/callback_plan_runner.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/outage_case.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/tools/tools_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OutageCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("OutageCommand",
        "Replays what the marketplace sends for one order while your server is down, in real or compressed "
        "time.")));
    addTargetOptions(parser);
    parser.addOptions({
        { QStringLiteral("interface"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "The interface, for example saas-v2.newInstance.")),
            QStringLiteral("id") },
        { QStringLiteral("case"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "A case file in the place of the official case.")),
            QStringLiteral("file") },
        { QStringLiteral("scene"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "A scene of the interface, for example RENEWAL.")),
            QStringLiteral("id") },
        { QStringLiteral("site"), say(QT_TRANSLATE_NOOP("OutageCommand", "cn or intl.")),
            QStringLiteral("site"), QStringLiteral("cn") },
        { QStringLiteral("variant"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "Another reading of the guides than the default one.")),
            QStringLiteral("id") },
        { QStringLiteral("spacing"),
            say(QT_TRANSLATE_NOOP(
                "OutageCommand", "Time between attempts where no guide says it: 90s, 2m, 1h.")),
            QStringLiteral("time") },
        { QStringLiteral("window"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "How long it goes on where no guide says it.")),
            QStringLiteral("time") },
        { QStringLiteral("factor"),
            say(QT_TRANSLATE_NOOP(
                "OutageCommand", "So many times faster than real: 3600 makes an hour a second.")),
            QStringLiteral("number"), QStringLiteral("1") },
        { QStringLiteral("real"),
            say(QT_TRANSLATE_NOOP(
                "OutageCommand", "Send without testFlag 1: your server acts on the order.")) },
        { QStringLiteral("plan"),
            say(QT_TRANSLATE_NOOP("OutageCommand", "Only print the time table; nothing is sent.")) },
    });
    addFormatOption(parser);
}

Result<std::optional<qint64>> timeOf(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::nullopt;
    return secondsFromText(parser.value(option)).map([](qint64 seconds) { return std::optional(seconds); });
}

Result<OutageChoice> choiceFrom(const QCommandLineParser &parser)
{
    OutageChoice choice;
    choice.interfaceId = parser.value(QStringLiteral("interface"));
    choice.scene = parser.value(QStringLiteral("scene"));
    choice.site = parser.value(QStringLiteral("site"));
    choice.variant = parser.value(QStringLiteral("variant"));
    choice.real = parser.isSet(QStringLiteral("real"));
    const auto spacing = timeOf(parser, QStringLiteral("spacing"));
    if (!spacing)
        return tl::unexpected(spacing.error());
    const auto window = timeOf(parser, QStringLiteral("window"));
    if (!window)
        return tl::unexpected(window.error());
    choice.assumption = { *spacing, *window };
    if (parser.isSet(QStringLiteral("case"))) {
        const auto own = loadCaseFile(parser.value(QStringLiteral("case")));
        if (!own)
            return tl::unexpected(own.error());
        choice.ownCase = *own;
        if (choice.interfaceId.isEmpty() && !own->steps.isEmpty())
            choice.interfaceId = own->steps.constFirst().interfaceId;
    }
    if (choice.interfaceId.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Give --interface or --case"));
    return choice;
}

/// What could be given instead of what no guide says.
void explainGap(CommandContext &context, const CallbackProtocol &protocol, const OutageChoice &choice)
{
    const CallbackInterface *callback = protocol.interfaceOf(choice.interfaceId);
    if (!callback)
        return;
    for (const RetryLadder &ladder : callback->retry) {
        if (!ladder.sites.isEmpty() && !ladder.sites.contains(choice.site))
            continue;
        QStringList needs;
        if (lacksSpacing(ladder))
            needs << QStringLiteral("--spacing");
        if (lacksWindow(ladder))
            needs << QStringLiteral("--window");
        context.err << "  --variant " << ladder.id << ": " << ladder.text.in(readsChinese()) << ' '
                    << sourceText(ladder.source.page, ladder.source.date, ladder.source.mark);
        if (!needs.isEmpty())
            //: %1: options of the command
            context.err << ' ' << say(QT_TRANSLATE_NOOP("OutageCommand", "Needs %1.")).arg(needs.join(u' '));
        context.err << Qt::endl;
    }
}

QJsonObject jsonOf(const OutagePlan &plan)
{
    QJsonArray offsets;
    for (const qint64 offset : plan.schedule.offsets)
        offsets.append(offset);
    const FactSource &source = plan.schedule.source;
    return { { QStringLiteral("interface"), plan.callback.id }, { QStringLiteral("case"), plan.subject.id },
        { QStringLiteral("variant"), plan.schedule.ladder }, { QStringLiteral("offsetsSeconds"), offsets },
        { QStringLiteral("spacingAssumed"), plan.schedule.spacingAssumed },
        { QStringLiteral("windowAssumed"), plan.schedule.windowAssumed },
        { QStringLiteral("text"), plan.schedule.text.in(readsChinese()) },
        { QStringLiteral("then"), plan.schedule.then.in(readsChinese()) },
        { QStringLiteral("source"),
            QJsonObject{ { QStringLiteral("page"), source.page }, { QStringLiteral("date"), source.date },
                { QStringLiteral("mark"), source.mark } } } };
}

void writePlan(QTextStream &out, const OutagePlan &plan)
{
    const FactSource &source = plan.schedule.source;
    out << plan.callback.id << ", " << plan.schedule.ladder << '\n'
        << plan.schedule.text.in(readsChinese()) << ' ' << sourceText(source.page, source.date, source.mark)
        << '\n';
    if (const QString assumed = assumptionText(plan.schedule); !assumed.isEmpty())
        out << assumed << '\n';
    for (qsizetype i = 0; i < plan.schedule.offsets.size(); ++i)
        out << '#' << i + 1 << "  +" << outageTimeText(plan.schedule.offsets.at(i)) << '\n';
    if (const QString then = plan.schedule.then.in(readsChinese()); !then.isEmpty())
        //: %1: what the guide says happens when every attempt failed
        out << say(QT_TRANSLATE_NOOP("OutageCommand", "Then: %1")).arg(then) << '\n';
    out.flush();
}

QJsonObject jsonOf(const OutageAttempt &attempt)
{
    return { { QStringLiteral("number"), attempt.number },
        { QStringLiteral("stage"), outageStageWord(attempt.stage) },
        { QStringLiteral("offsetSeconds"), attempt.offsetSeconds },
        { QStringLiteral("outcome"), wireOutcomeWord(attempt.outcome) },
        { QStringLiteral("status"), attempt.status }, { QStringLiteral("resultCode"), attempt.resultCode },
        { QStringLiteral("instanceId"), attempt.instance }, { QStringLiteral("ended"), attempt.ended },
        { QStringLiteral("failure"), attempt.failure } };
}

void writeAttempt(QTextStream &out, const OutageAttempt &attempt)
{
    out << '#' << attempt.number << "  +" << outageTimeText(attempt.offsetSeconds) << "  "
        << stageText(attempt.stage) << ": " << attemptText(attempt) << Qt::endl;
}

Exit exitOf(const OutageReport &report)
{
    switch (report.end) {
    case OutageEnd::Succeeded:
    case OutageEnd::OtherInstance:
    case OutageEnd::GaveUp:
    case OutageEnd::StillWorking:
        break;
    case OutageEnd::NotSent:
        return Exit::Unreachable;
    case OutageEnd::Cancelled:
        return Exit::FellShort;
    }
    const Exit exit = exitOfRun(report.run);
    return exit == Exit::Good && report.end != OutageEnd::Succeeded ? Exit::FellShort : exit;
}

Exit replay(CommandContext &context, const CallbackTables &data, const OutagePlan &plan, bool json)
{
    CallbackPlanRunner runner(data.protocol, data.checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    if (!json) {
        writePlan(context.out, plan);
        QObject::connect(&outage, &OutageRun::attempted, &outage,
            [&context](const OutageAttempt &attempt) { writeAttempt(context.out, attempt); });
    }
    if (const auto started = outage.start(plan); !started)
        return fail(context, started.error());
    const auto report = waitForReport(outage, &OutageRun::finished);
    const auto stored = storeRun(context, report.run, plan.run.keys.all(), data.protocol);
    if (json) {
        QJsonArray attempts;
        for (const OutageAttempt &attempt : report.attempts)
            attempts.append(jsonOf(attempt));
        QJsonObject answer = jsonOf(plan);
        answer.insert(QStringLiteral("attempts"), attempts);
        answer.insert(QStringLiteral("end"), outageEndWord(report.end));
        answer.insert(QStringLiteral("reason"), report.reason);
        context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
    } else {
        context.out << outageText(report, plan.schedule) << Qt::endl;
    }
    return stored ? exitOf(report) : fail(context, stored.error());
}

} // namespace

Exit runOutage(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments,
            QStringLiteral("outage --interface ID --url URL --key-env VAR [--plan]")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto choice = choiceFrom(parser);
    if (!choice)
        return fail(context, choice.error());
    bool good = false;
    const double factor = parser.value(QStringLiteral("factor")).toDouble(&good);
    if (!good || !(factor >= 1 && factor <= 1e6))
        return misused(
            context, say(QT_TRANSLATE_NOOP("OutageCommand", "--factor must be a number from 1 to 1000000")));
    const auto data = loadCallbackTables();
    if (!data)
        return fail(context, data.error());
    auto plan = outagePlanFor((*data)->protocol, *choice);
    if (!plan) {
        const Exit exit = fail(context, plan.error());
        explainGap(context, (*data)->protocol, *choice);
        return exit;
    }
    plan->factor = factor;
    if (parser.isSet(QStringLiteral("plan"))) {
        if (*json)
            context.out << QJsonDocument(jsonOf(*plan)).toJson(QJsonDocument::Compact) << Qt::endl;
        else
            writePlan(context.out, *plan);
        return Exit::Good;
    }
    auto target = targetFromOptions(parser);
    if (!target)
        return fail(context, target.error());
    plan->run = *std::move(target);
    return replay(context, **data, *plan, *json);
}

} // namespace zhanggui
