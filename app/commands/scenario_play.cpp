// `scenario run`.
#include "app/commands/callback_options.h"
#include "app/commands/callback_waiting.h"
#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/scenario_output.h"
#include "app/commands/scenario_subcommands.h"
#include "models/core/files.h"
#include "net/http/http_policy.h"
#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr int kMostFiles = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("ScenarioCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("ScenarioCommand",
        "Plays shipped scenarios (by id) or files against a seller's server, each on a marketplace and a "
        "virtual clock of its own.")));
    const auto common = [](const char *text) { return QCoreApplication::translate("CallbackOptions", text); };
    parser.addOptions({
        { QStringLiteral("key-env"),
            common(
                "Environment variable that holds the access key; it serves every interface but the kit's."),
            QStringLiteral("variable") },
        { QStringLiteral("ca-file"), common("PEM file with an authority to trust besides the system's."),
            QStringLiteral("file") },
        { QStringLiteral("field-bits"), common("Strength of encrypted fields: 256 or 128."),
            QStringLiteral("bits"), QStringLiteral("256") },
        { QStringLiteral("allow-real"),
            common("Send to a public address also what carries no testFlag 1; your server then acts for "
                   "real.") },
        { QStringLiteral("seller"),
            say(QT_TRANSLATE_NOOP("ScenarioCommand", "The seller's production address.")),
            QStringLiteral("url") },
        { QStringLiteral("all"), say(QT_TRANSLATE_NOOP("ScenarioCommand", "Every shipped scenario.")) },
        { QStringLiteral("junit"),
            say(QT_TRANSLATE_NOOP("ScenarioCommand", "Write a report for build servers into this file.")),
            QStringLiteral("file") },
        { QStringLiteral("market-port"),
            say(QT_TRANSLATE_NOOP("ScenarioCommand",
                "Port on 127.0.0.1 where the seller's server can call the marketplace; 0: a free one.")),
            QStringLiteral("port"), QStringLiteral("0") },
        { QStringLiteral("ak"),
            say(QT_TRANSLATE_NOOP(
                "ScenarioCommand", "Access key that the marketplace takes; made up without.")),
            QStringLiteral("ak") },
        { QStringLiteral("sk-env"),
            say(QT_TRANSLATE_NOOP("ScenarioCommand", "Environment variable that holds its secret key.")),
            QStringLiteral("variable") },
        { QStringLiteral("timeout"),
            say(QT_TRANSLATE_NOOP("ScenarioCommand", "Seconds until a call without an answer is given up.")),
            QStringLiteral("seconds"), QStringLiteral("20") },
    });
    addCallbackKeyOptions(parser);
    addFormatOption(parser);
}

[[nodiscard]] Result<int> numberOf(
    const QCommandLineParser &parser, const QString &option, int least, int most)
{
    bool good = false;
    const int number = parser.value(option).toInt(&good);
    if (good && number >= least && number <= most)
        return number;
    return failure(ErrorKind::BadInput,
        QStringLiteral("--%1 must be a number from %2 to %3").arg(option).arg(least).arg(most));
}

[[nodiscard]] Result<void> readIdentity(const QCommandLineParser &parser, ScenarioPlan &plan)
{
    plan.accessKey = parser.value(QStringLiteral("ak"));
    if (plan.accessKey.isEmpty() != !parser.isSet(QStringLiteral("sk-env")))
        return failure(ErrorKind::BadInput, QStringLiteral("Give --ak and --sk-env together"));
    if (plan.accessKey.isEmpty())
        return {};
    return secretFromVariable(parser.value(QStringLiteral("sk-env"))).map([&plan](const Secret &key) {
        plan.secretKey = key;
    });
}

/// All but the scenario.
[[nodiscard]] Result<ScenarioPlan> planOf(const QCommandLineParser &parser)
{
    ScenarioPlan plan;
    if (!parser.isSet(QStringLiteral("seller")))
        return failure(ErrorKind::BadInput, QStringLiteral("Give the seller's address with --seller"));
    plan.seller = QUrl(parser.value(QStringLiteral("seller")), QUrl::StrictMode);
    plan.allowReal = parser.isSet(QStringLiteral("allow-real"));
    auto keys = callbackKeysFromOptions(parser, QStringLiteral("key-env"));
    if (!keys)
        return tl::unexpected(keys.error());
    plan.keys = *std::move(keys);
    const auto authorities = certificatesFromFile(parser.value(QStringLiteral("ca-file")));
    if (!authorities)
        return tl::unexpected(authorities.error());
    plan.authorities = *authorities;
    const auto port = numberOf(parser, QStringLiteral("market-port"), 0, 65'535);
    if (!port)
        return tl::unexpected(port.error());
    plan.port = quint16(*port);
    const auto timeout = numberOf(parser, QStringLiteral("timeout"), 1, 300);
    if (!timeout)
        return tl::unexpected(timeout.error());
    plan.callTimeoutMs = *timeout * 1000;
    plan.fieldBits = parser.value(QStringLiteral("field-bits")).toInt();
    if (plan.fieldBits != 128 && plan.fieldBits != 256)
        return failure(ErrorKind::BadInput, QStringLiteral("--field-bits must be 256 or 128"));
    if (const auto read = readIdentity(parser, plan); !read)
        return tl::unexpected(read.error());
    return plan;
}

[[nodiscard]] Result<QList<Scenario>> scenariosOf(const QCommandLineParser &parser)
{
    const QStringList names = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("all")) == !names.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Name scenarios or files, or give --all"));
    if (names.isEmpty())
        return loadScenarios();
    QList<Scenario> all;
    for (const QString &name : names) {
        Result<Scenario> scenario = scenarioNamed(name);
        if (!scenario)
            return tl::unexpected(scenario.error());
        all.append(*std::move(scenario));
    }
    return all;
}

[[nodiscard]] Result<ScenarioReport> play(
    CommandContext &context, const CallbackProtocol &protocol, const ScenarioPlan &plan, bool quiet)
{
    ScenarioRun run(protocol, systemNowMs, systemRandomBytes);
    if (const auto started = run.start(plan); !started)
        return tl::unexpected(started.error());
    if (!quiet) {
        context.err << plan.scenario.id << ": " << plan.scenario.title.in(readsChinese()) << Qt::endl;
        QObject::connect(&run, &ScenarioRun::stepBegun, &run, [&context, &plan](int step, qint64 clockMs) {
            writeStepBegun(context, plan.scenario, step, clockMs);
        });
        QObject::connect(&run, &ScenarioRun::stepDone, &run,
            [&context](const ScenarioVerdict &verdict) { writeVerdict(context, verdict); });
    }
    return waitForReport(run, &ScenarioRun::finished);
}

[[nodiscard]] Result<void> writeJunit(const QString &file, const QList<ScenarioOutcome> &outcomes)
{
    if (file.isEmpty())
        return {};
    return scenarioJunit(outcomes, readsChinese()).and_then([&file](const QByteArray &xml) {
        return writePrivateFile(file, xml);
    });
}

} // namespace

Exit runScenarioRun(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("scenario run NAME|FILE… --seller URL --key-env VAR"), 0, kMostFiles))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<QList<Scenario>> scenarios = scenariosOf(parser);
    if (!scenarios)
        return fail(context, scenarios.error());
    Result<ScenarioPlan> plan = planOf(parser);
    if (!plan)
        return fail(context, plan.error());
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    if (!protocol)
        return fail(context, protocol.error());
    QList<ScenarioOutcome> outcomes;
    QJsonArray objects;
    for (const Scenario &scenario : *scenarios) {
        plan->scenario = scenario;
        const Result<ScenarioReport> report = play(context, *protocol, *plan, *json);
        if (!report)
            return fail(context, report.error());
        outcomes.append({ scenario, *report });
        objects.append(outcomeObject(outcomes.constLast()));
        if (!*json)
            writeEnd(context, *report);
        if (report->cancelled)
            break;
    }
    if (*json)
        context.out << QJsonDocument(objects).toJson(QJsonDocument::Compact) << Qt::endl;
    const Result<void> written = writeJunit(parser.value(QStringLiteral("junit")), outcomes);
    return written ? exitOfScenarios(outcomes) : fail(context, written.error());
}

} // namespace zhanggui
