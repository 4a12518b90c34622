#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/open_workspace.h"
#include "app/commands/orders_subcommands.h"
#include "app/commands/termination.h"
#include "models/environments/environment_repository.h"
#include "net/marketplace/order_fetch.h"
#include "net/marketplace/order_ids.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr qint64 kLargestIdFile = qint64(64) * 1024 * 1024;
constexpr qint64 kProgressEveryMs = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("OrdersCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "The environment to ask. Not needed when there is only one.")),
            QStringLiteral("name") },
        { QStringLiteral("file"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "File with one order number a line; # begins a comment.")),
            QStringLiteral("file") },
        { QStringLiteral("resume"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "Fetch what earlier runs left.")) },
        { QStringLiteral("concurrency"), say(QT_TRANSLATE_NOOP("OrdersCommand", "Calls at once, 1 to 6.")),
            QStringLiteral("n"), QStringLiteral("4") },
    });
    addCredentialOptions(parser);
    addFormatOption(parser);
}

Result<OrderIdList> askedIds(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const int ways = (words.isEmpty() ? 0 : 1) + (parser.isSet(QStringLiteral("file")) ? 1 : 0)
        + (parser.isSet(QStringLiteral("resume")) ? 1 : 0);
    if (ways != 1)
        return failure(ErrorKind::BadInput, QStringLiteral("Give order numbers, or --file, or --resume"));
    if (parser.isSet(QStringLiteral("resume")))
        return OrderIdList();
    if (!words.isEmpty())
        return orderIdsFromWords(words);
    QFile file(parser.value(QStringLiteral("file")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::BadInput, QStringLiteral("The file of order numbers cannot be read"), file.fileName());
    const QByteArray text = file.read(kLargestIdFile + 1);
    if (text.size() > kLargestIdFile)
        return failure(ErrorKind::BadInput, QStringLiteral("The file of order numbers is larger than 64 MB"),
            file.fileName());
    return orderIdsFromText(text);
}

Result<Environment> chosenEnvironment(const QCommandLineParser &parser, Workspace &workspace)
{
    const QString name = parser.value(QStringLiteral("environment"));
    return waitFor(workspace.store().run([name](Connection &connection) -> Result<Environment> {
        EnvironmentRepository environments(connection);
        if (!name.isEmpty())
            return environments.find(EnvironmentName(name));
        const Result<QList<Environment>> all = environments.list();
        if (!all)
            return tl::unexpected<Error>(all.error());
        if (all->size() != 1)
            return failure(ErrorKind::BadInput, QStringLiteral("Name the environment with --environment"));
        return all->first();
    }));
}

Result<HttpPolicy> policyFor(const Environment &environment)
{
    HttpPolicy policy;
    Result<QNetworkProxy> proxy = proxyFromText(environment.proxy);
    if (!proxy)
        return tl::unexpected<Error>(proxy.error());
    policy.proxy = *proxy;
    Result<QList<QSslCertificate>> extra = certificatesFromFile(environment.caFile);
    if (!extra)
        return tl::unexpected<Error>(extra.error());
    policy.extraCa = *extra;
    return policy;
}

QString sentenceOf(const Error &error, const ApiErrorTable &table)
{
    const QString advice = adviceFor(error, table, QLocale());
    const QString what = QLocale().language() == QLocale::Chinese && !advice.isEmpty() ? advice : error.what;
    return error.detail.isEmpty() ? what : what % u" [" % error.detail % u']';
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return QStringLiteral("badInput");
    case ErrorKind::NotFound:
        return QStringLiteral("notFound");
    case ErrorKind::Network:
        return QStringLiteral("network");
    case ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case ErrorKind::Tls:
        return QStringLiteral("tls");
    case ErrorKind::Unauthorized:
        return QStringLiteral("unauthorized");
    case ErrorKind::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorKind::RateLimited:
        return QStringLiteral("rateLimited");
    case ErrorKind::ServerFault:
        return QStringLiteral("serverFault");
    case ErrorKind::BadReply:
        return QStringLiteral("badReply");
    case ErrorKind::Rejected:
        return QStringLiteral("rejected");
    default:
        return QStringLiteral("other");
    }
}

void writeJson(
    QTextStream &out, const Environment &environment, const FetchSummary &summary, const OrderIdList &asked)
{
    QJsonArray failures;
    for (const FetchFailure &failed : summary.failures) {
        failures.append(QJsonObject{ { QStringLiteral("orderId"), failed.id.text() },
            { QStringLiteral("kind"), kindName(failed.error.kind) },
            { QStringLiteral("code"), apiCodeOf(failed.error) },
            { QStringLiteral("what"), failed.error.what },
            { QStringLiteral("detail"), failed.error.detail } });
    }
    QJsonArray bad;
    for (const BadOrderId &id : asked.bad) {
        bad.append(QJsonObject{ { QStringLiteral("line"), id.line }, { QStringLiteral("text"), id.text },
            { QStringLiteral("reason"), id.reason } });
    }
    const QJsonObject object{ { QStringLiteral("environment"), environment.name.text() },
        { QStringLiteral("asked"), summary.asked }, { QStringLiteral("new"), summary.fresh },
        { QStringLiteral("same"), summary.same }, { QStringLiteral("changed"), summary.changed },
        { QStringLiteral("stale"), summary.stale }, { QStringLiteral("failed"), summary.failed },
        { QStringLiteral("left"), summary.left }, { QStringLiteral("waiting"), summary.waiting },
        { QStringLiteral("repeated"), asked.repeated }, { QStringLiteral("failures"), failures },
        { QStringLiteral("badIds"), bad },
        { QStringLiteral("notes"), QJsonArray::fromStringList(summary.notes) } };
    out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

void writeText(CommandContext &context, const FetchSummary &summary)
{
    context.out << say(
        QT_TRANSLATE_NOOP("OrdersCommand",
            "%1 orders asked: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 failed, %7 left"))
                       .arg(summary.asked)
                       .arg(summary.fresh)
                       .arg(summary.same)
                       .arg(summary.changed)
                       .arg(summary.stale)
                       .arg(summary.failed)
                       .arg(summary.left)
                << Qt::endl;
    if (summary.waiting > 0)
        context.err << "zhanggui: "
                    << QCoreApplication::translate("OrdersCommand",
                           "%n order(s) can be asked again: orders fetch --resume", nullptr, summary.waiting)
                    << Qt::endl;
}

void report(CommandContext &context, const FetchSummary &summary, const OrderIdList &asked,
    const ApiErrorTable &table)
{
    for (const BadOrderId &bad : asked.bad)
        context.err << "zhanggui: "
                    << say(QT_TRANSLATE_NOOP("OrdersCommand", "line %1: %2"))
                           .arg(QString::number(bad.line), bad.reason)
                    << Qt::endl;
    for (const FetchFailure &failed : summary.failures)
        context.err << "zhanggui: " << failed.id.text() << ": " << sentenceOf(failed.error, table)
                    << Qt::endl;
    for (const QString &note : summary.notes)
        context.err << "zhanggui: " << note << Qt::endl;
}

Exit exitOf(const FetchSummary &summary, const OrderIdList &asked)
{
    const auto unreachable = [](const FetchFailure &failed) {
        return failed.error.kind == ErrorKind::Network || failed.error.kind == ErrorKind::Timeout
            || failed.error.kind == ErrorKind::Tls;
    };
    if (summary.failed == 0 && summary.left == 0)
        return asked.bad.isEmpty() ? Exit::Good : Exit::FellShort;
    const bool nothingCame = summary.fresh + summary.same + summary.changed + summary.stale == 0;
    const bool nobody = !summary.failures.isEmpty()
        && std::all_of(summary.failures.cbegin(), summary.failures.cend(), unreachable);
    return nothingCame && nobody ? Exit::Unreachable : Exit::FellShort;
}

FetchSummary runFetch(CommandContext &context, OrderFetch &fetch, Termination &termination,
    const QList<OrderId> &ids, bool resume)
{
    FetchSummary summary;
    QEventLoop loop;
    QElapsedTimer said;
    said.start();
    QObject::connect(&fetch, &OrderFetch::progress, &loop, [&](const FetchProgress &progress) {
        if (said.elapsed() < kProgressEveryMs)
            return;
        said.start();
        context.err << say(QT_TRANSLATE_NOOP("OrdersCommand", "%1 of %2 done, %3 failed, %4 a second"))
                           .arg(progress.done)
                           .arg(progress.total)
                           .arg(progress.failed)
                           .arg(progress.perSecond, 0, 'f', 1)
                    << Qt::endl;
    });
    QObject::connect(&fetch, &OrderFetch::finished, &loop, [&](const FetchSummary &result) {
        summary = result;
        loop.quit();
    });
    QObject::connect(&termination, &Termination::requested, &fetch, &OrderFetch::cancel);
    if (resume)
        fetch.resume();
    else
        fetch.start(ids);
    if (fetch.isRunning())
        loop.exec();
    return summary;
}

Exit fetchInto(CommandContext &context, const QCommandLineParser &parser, Workspace &workspace,
    Termination &termination, const OrderIdList &asked)
{
    const Result<Environment> environment = chosenEnvironment(parser, workspace);
    if (!environment)
        return fail(context, environment.error());
    const Result<Credentials> credentials = credentialsFor(parser, *environment, context.global, workspace);
    if (!credentials)
        return fail(context, credentials.error());
    const Result<HttpPolicy> policy = policyFor(*environment);
    if (!policy)
        return fail(context, policy.error());
    const Result<OrderQueryProtocol> protocol = orderQueryProtocol();
    if (!protocol)
        return fail(context, protocol.error());
    HttpClient client(*policy);
    const MarketplaceAccess access{ environment->name, environment->baseUrl, environment->fallbackHost,
        credentials->accessKey, credentials->secretKey, credentials->securityToken };
    OrderFetch fetch(workspace.store(), access, *protocol, toolsOver(&client),
        { parser.value(QStringLiteral("concurrency")).toInt() });
    const FetchSummary summary =
        runFetch(context, fetch, termination, asked.ids, parser.isSet(QStringLiteral("resume")));
    report(context, summary, asked, protocol->errors);
    if (summary.storage)
        return fail(context, *summary.storage);
    if (parser.value(QStringLiteral("format")) == QLatin1String("json"))
        writeJson(context.out, *environment, summary, asked);
    else
        writeText(context, summary);
    return exitOf(summary, asked);
}

} // namespace

Exit runOrdersFetch(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("orders fetch IDS…|--file F|--resume --environment NAME"), 0, 1'000'000))
        return *ended;
    if (const Result<bool> json = readsAsJson(parser); !json)
        return fail(context, json.error());
    const int concurrency = parser.value(QStringLiteral("concurrency")).toInt();
    if (concurrency < 1 || concurrency > 6)
        return misused(
            context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--concurrency must be a number from 1 to 6")));
    const Result<OrderIdList> asked = askedIds(parser);
    if (!asked)
        return fail(context, asked.error());
    if (asked->ids.isEmpty() && !parser.isSet(QStringLiteral("resume"))) {
        report(context, {}, *asked, {});
        return misused(context, say(QT_TRANSLATE_NOOP("OrdersCommand", "there is no usable order number")));
    }
    // Told to end, the program ends in order: what is not done waits for --resume. Made before the store
    // starts its thread, which must not hear the signals.
    Termination termination;
    const Result<std::unique_ptr<Workspace>> workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    return fetchInto(context, parser, **workspace, termination, *asked);
}

} // namespace zhanggui
