#include "app/commands/preflight_command.h"

#include "app/callbacks/written_run.h"
#include "app/commands/callback_options.h"
#include "app/commands/callback_store.h"
#include "app/commands/callback_waiting.h"
#include "app/commands/command_line.h"
#include "app/commands/input_bytes.h"
#include "app/commands/open_workspace.h"
#include "app/commands/preflight_output.h"
#include "models/callbacks/failed_order_text.h"
#include "models/callbacks/preflight_reading.h"
#include "models/callbacks/preflight_repository.h"
#include "net/callbacks/preflight_plan.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr QLatin1String kProduct("product");
constexpr QLatin1String kCounters("counters");
constexpr QLatin1String kFailedOrders("failed-orders");
constexpr QLatin1String kDayRule("day-rule");
constexpr QLatin1String kFreezeLimit("freeze-limit");

QString say(const char *text)
{
    return QCoreApplication::translate("PreflightCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("PreflightCommand",
        "Runs a product's saved cases now, as the daily probe does, and counts failing days and failed "
        "orders.")));
    addTargetOptions(parser);
    addCaseOptions(parser);
    parser.addOptions({
        { kProduct, say(QT_TRANSLATE_NOOP("PreflightCommand", "The product that the counters belong to.")),
            QStringLiteral("name") },
        { kDayRule,
            say(QT_TRANSLATE_NOOP("PreflightCommand",
                "When a day counts as failing, which no guide says: any run of it failed, or its last. "
                "Without it "
                "as the workspace says.")),
            QStringLiteral("any|last") },
        { kFreezeLimit,
            say(QT_TRANSLATE_NOOP("PreflightCommand",
                "Which reading of the guides counts: 5-days, or the older 2-working-days. Without it as the "
                "workspace says.")),
            QStringLiteral("id") },
        { kCounters, say(QT_TRANSLATE_NOOP("PreflightCommand", "Only show the counters; nothing is sent.")) },
        { kFailedOrders,
            say(QT_TRANSLATE_NOOP("PreflightCommand",
                "Count the orders of this text, for example lines of the console's interface messages; - "
                "reads stdin. Nothing is sent.")),
            QStringLiteral("file") },
    });
    addFormatOption(parser);
}

struct Setting {
    QString product;
    std::optional<DayRule> rule; // else as the workspace reads the guides
    QString freeze; // the same; empty: as the workspace does
    bool json = false;
};

struct Counted {
    PreflightReading reading;
    PreflightCounters counters;
};

Result<Setting> settingFrom(const QCommandLineParser &parser)
{
    Setting setting;
    setting.product = parser.value(kProduct).trimmed();
    if (setting.product.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Give --product"));
    const auto json = readsAsJson(parser);
    if (!json)
        return tl::unexpected(json.error());
    setting.json = *json;
    if (parser.isSet(kDayRule)) {
        const auto rule = dayRuleFromWord(parser.value(kDayRule));
        if (!rule)
            return tl::unexpected(rule.error());
        setting.rule = *rule;
    }
    setting.freeze = parser.value(kFreezeLimit);
    const auto limits = callbackLimits();
    if (!limits)
        return tl::unexpected(limits.error());
    if (parser.isSet(kFreezeLimit)) {
        if (const auto known = withFreezeLimit(*limits, setting.freeze); !known)
            return tl::unexpected(known.error());
    }
    return setting;
}

Result<Counted> countersFrom(Connection &connection, const Setting &setting)
{
    auto reading = preflightReading(connection);
    if (reading && !setting.freeze.isEmpty()) {
        auto limits = withFreezeLimit(reading->limits, setting.freeze);
        if (!limits)
            return tl::unexpected(limits.error());
        reading->limits = *std::move(limits);
    }
    if (!reading)
        return tl::unexpected(reading.error());
    reading->dayRule = setting.rule.value_or(reading->dayRule);
    PreflightRepository repository(connection);
    const auto runs = repository.runs(setting.product);
    if (!runs)
        return tl::unexpected(runs.error());
    const auto orders = repository.failedOrders(setting.product);
    if (!orders)
        return tl::unexpected(orders.error());
    return Counted{ *reading,
        countPreflights(*runs, *orders, setting.product, reading->limits, reading->dayRule, systemNowMs()) };
}

void write(CommandContext &context, const QJsonObject &answer)
{
    context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
}

Exit showCounters(
    CommandContext &context, const Setting &setting, const Result<Counted> &counted, QJsonObject answer = {})
{
    if (!counted)
        return fail(context, counted.error());
    const PreflightCounters &counters = counted->counters;
    if (setting.json) {
        answer.insert(kProduct, setting.product);
        answer.insert(kCounters, countersObject(counters, counted->reading.dayRule));
        write(context, answer);
    } else {
        writeCounters(context.out, counters, counted->reading.limits, counted->reading.dayRule);
    }
    return counters.frozen() || counters.delisted() ? Exit::FellShort : Exit::Good;
}

/// Work on the workspace that was named; BadInput when none was.
template <class Work>
auto inWorkspace(CommandContext &context, Work work) -> std::invoke_result_t<Work, Connection &>
{
    if (context.global.workspace.isEmpty())
        return failure(ErrorKind::BadInput,
            QStringLiteral("The counters live in a workspace: give --workspace before the command"));
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return waitFor((*workspace)->store().run(std::move(work)));
}

Exit addFailedOrders(CommandContext &context, const QCommandLineParser &parser, const Setting &setting)
{
    const auto bytes = inputBytes(parser, kFailedOrders);
    if (!bytes)
        return fail(context, bytes.error());
    const auto limits = callbackLimits();
    if (!limits)
        return fail(context, limits.error());
    const QDate today = dayOf(systemNowMs(), limits->zoneOffsetSeconds);
    const FailedOrderText text = failedOrdersFromText(QString::fromUtf8(*bytes), setting.product, today);
    for (const QString &line : text.badLines)
        //: %1: a line of a text
        context.err << say(QT_TRANSLATE_NOOP("PreflightCommand", "No order number in this line: %1"))
                           .arg(line.left(200))
                    << Qt::endl;
    if (text.orders.isEmpty())
        return misused(context, say(QT_TRANSLATE_NOOP("PreflightCommand", "The text holds no order number")));
    int added = 0;
    const auto counters = inWorkspace(context, [&](Connection &connection) -> Result<Counted> {
        const auto stored = PreflightRepository(connection).addFailedOrders(text.orders);
        if (!stored)
            return tl::unexpected(stored.error());
        added = *stored;
        return countersFrom(connection, setting);
    });
    if (counters && !setting.json)
        context.out << QCoreApplication::translate("PreflightCommand", "%n failed order(s) added.", nullptr,
            added) << Qt::endl;
    return showCounters(context, setting, counters, { { QStringLiteral("added"), added } });
}

Exit preflight(CommandContext &context, const QCommandLineParser &parser, const Setting &setting)
{
    const auto data = loadCallbackTables();
    if (!data)
        return fail(context, data.error());
    auto plan = targetFromOptions(parser);
    if (!plan)
        return fail(context, plan.error());
    const auto suite = casesFromOptions(parser, (*data)->suites);
    if (!suite)
        return fail(context, suite.error());
    const ProbeCases probe = probeCasesOf(*suite);
    plan->suite = probe.suite;
    if (!probe.leftOut.isEmpty())
        //: %1: ids of cases
        context.err << say(QT_TRANSLATE_NOOP("PreflightCommand",
                               "Left out, because the probe sends testFlag 1 and nothing wrong: %1"))
                           .arg(probe.leftOut.join(u", "))
                    << Qt::endl;
    CallbackRunner runner((*data)->protocol, (*data)->checks, systemNowMs, systemRandomBytes);
    if (const auto started = runner.start(*plan); !started)
        return fail(context, started.error());
    const auto run = waitForReport(runner, &CallbackRunner::finished);
    if (!setting.json)
        writeCases(context.out, run, (*data)->checks);
    QJsonObject answer = casesObject(run, (*data)->checks);
    if (countRun(run).cancelled > 0) {
        context.err << say(QT_TRANSLATE_NOOP("PreflightCommand", "Stopped: it does not count.")) << Qt::endl;
        return Exit::FellShort;
    }
    if (context.global.workspace.isEmpty()) {
        context.err << say(QT_TRANSLATE_NOOP("PreflightCommand",
            "Not counted: the counters live in a workspace (--workspace before the command)."))
                    << Qt::endl;
        answer.insert(kCounters, QJsonValue());
        if (setting.json)
            write(context, answer);
        return exitOfRun(run);
    }
    const auto redacted = redactedForWorkspace(run, plan->keys.all(), (*data)->protocol);
    if (!redacted)
        return fail(context, redacted.error());
    const auto counters = inWorkspace(context, [&](Connection &connection) -> Result<Counted> {
        const auto id = writeRun(connection, *redacted);
        if (!id)
            return tl::unexpected(id.error());
        const auto kept = PreflightRepository(connection).add(preflightOf(*redacted, setting.product, *id));
        if (!kept)
            return tl::unexpected(kept.error());
        return countersFrom(connection, setting);
    });
    const Exit counted = showCounters(context, setting, counters, answer);
    return counters ? exitOfRun(run) : counted;
}

} // namespace

Exit runPreflight(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments,
            QStringLiteral("preflight --suite NAME|--dir DIR --product NAME --url URL --key-env VAR")))
        return *ended;
    const auto setting = settingFrom(parser);
    if (!setting)
        return fail(context, setting.error());
    if (parser.isSet(kFailedOrders))
        return addFailedOrders(context, parser, *setting);
    if (parser.isSet(kCounters))
        return showCounters(context, *setting,
            inWorkspace(context, [&](Connection &connection) { return countersFrom(connection, *setting); }));
    return preflight(context, parser, *setting);
}

} // namespace zhanggui
