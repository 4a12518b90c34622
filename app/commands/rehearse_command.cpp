#include "app/commands/rehearse_command.h"

#include "app/commands/callback_options.h"
#include "app/commands/callback_store.h"
#include "app/commands/callback_waiting.h"
#include "app/commands/command_line.h"
#include "net/callbacks/callback_plan_runner.h"
#include "net/callbacks/key_rehearsal.h"
#include "ui/callbacks/tools/tools_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kNewKeyEnv("new-key-env");
constexpr QLatin1String kNewKitKeyEnv("new-kit-key-env");

QString say(const char *text)
{
    return QCoreApplication::translate("RehearseCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("RehearseCommand",
        "Runs every case with the old and the new key, before a key is bound anew in the seller console.")));
    addTargetOptions(parser);
    addCaseOptions(parser);
    parser.addOption({ kNewKeyEnv,
        say(QT_TRANSLATE_NOOP("RehearseCommand", "Environment variable that holds the new key.")),
        QStringLiteral("variable") });
    parser.addOption({ kNewKitKeyEnv,
        say(QT_TRANSLATE_NOOP("RehearseCommand", "Environment variable that holds the kit's new key.")),
        QStringLiteral("variable") });
    addFormatOption(parser);
}

QJsonObject jsonOf(const RehearsalReport &report)
{
    QJsonArray cases;
    for (const RehearsedCase &row : report.rehearsal.cases)
        cases.append(QJsonObject{ { QStringLiteral("id"), row.caseId },
            { QStringLiteral("old"), keyAnswerWord(row.oldKey) },
            { QStringLiteral("new"), keyAnswerWord(row.newKey) } });
    return { { QStringLiteral("verdict"), rehearsalVerdictWord(report.rehearsal.verdict) },
        { QStringLiteral("ready"), report.rehearsal.isReady() }, { QStringLiteral("cases"), cases },
        { QStringLiteral("failingWithBoth"), report.rehearsal.failing },
        { QStringLiteral("notRun"), report.rehearsal.notRun },
        { QStringLiteral("leftOut"), report.rehearsal.leftOut },
        { QStringLiteral("cancelled"), report.cancelled } };
}

void writeMatrix(QTextStream &out, const Rehearsal &rehearsal)
{
    //: heads of a table: the old key, the new key
    out << say(QT_TRANSLATE_NOOP("RehearseCommand", "case  old key  new key")) << '\n';
    for (const RehearsedCase &row : rehearsal.cases)
        out << row.caseId << "  " << keyAnswerText(row.oldKey) << "  " << keyAnswerText(row.newKey) << '\n';
    out << rehearsalText(rehearsal) << Qt::endl;
}

Exit exitOf(const RehearsalReport &report)
{
    if (!report.cancelled && report.rehearsal.isReady())
        return Exit::Good;
    if (exitOfRun(report.withOld) == Exit::Unreachable && exitOfRun(report.withNew) == Exit::Unreachable)
        return Exit::Unreachable;
    return Exit::FellShort;
}

Result<CallbackKeys> newKeysFrom(const QCommandLineParser &parser, const CallbackKeys &old)
{
    auto keys = callbackKeysFromOptions(parser, kNewKeyEnv);
    if (!keys)
        return keys;
    if (parser.isSet(kNewKitKeyEnv)) {
        auto kit = callbackKeysFromOptions(parser, kNewKitKeyEnv);
        if (!kit)
            return kit;
        keys->keys.insert(CallbackKey::JointSaas, kit->keys.value(CallbackKey::Basic));
    }
    keys->rsaPublicKey = old.rsaPublicKey;
    return keys;
}

} // namespace

Exit runRehearse(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments,
            QStringLiteral("rehearse --suite NAME|--dir DIR --url URL --key-env OLD --new-key-env NEW")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    auto plan = targetFromOptions(parser);
    if (!plan)
        return fail(context, plan.error());
    const auto newKeys = newKeysFrom(parser, plan->keys);
    if (!newKeys)
        return fail(context, newKeys.error());
    if (!parser.isSet(kNewKitKeyEnv)
        && newKeys->keys.value(CallbackKey::Basic) == plan->keys.keys.value(CallbackKey::Basic))
        return misused(
            context, say(QT_TRANSLATE_NOOP("RehearseCommand", "The old and the new key are the same")));
    const auto data = loadCallbackTables();
    if (!data)
        return fail(context, data.error());
    auto suite = casesFromOptions(parser, (*data)->suites);
    if (!suite)
        return fail(context, suite.error());
    plan->suite = *std::move(suite);

    CallbackPlanRunner runner((*data)->protocol, (*data)->checks, systemNowMs, systemRandomBytes);
    KeyRehearsal rehearsal(runner);
    if (const auto started = rehearsal.start(*plan, *newKeys); !started)
        return fail(context, started.error());
    const auto report = waitForReport(rehearsal, &KeyRehearsal::finished);
    if (*json)
        context.out << QJsonDocument(jsonOf(report)).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        writeMatrix(context.out, report.rehearsal);
    for (const RunRecord *run : { &report.withOld, &report.withNew }) {
        const auto stored = storeRun(context, *run, plan->keys.all() + newKeys->all(), (*data)->protocol);
        if (!stored)
            return fail(context, stored.error());
    }
    return exitOf(report);
}

} // namespace zhanggui
