// The options of `zhanggui emulate`.
#include "app/commands/emulate_options.h"

#include "app/commands/authority_command.h"
#include "app/commands/callback_options.h"
#include "app/commands/credentials.h"
#include "net/callbacks/callback_runner.h"
#include "net/callbacks/case_run.h"
#include "net/http/http_policy.h"

#include <QCoreApplication>
#include <QFile>

namespace zhanggui {

namespace {

constexpr qint64 kLargestOrdersFile = qint64(256) * 1024 * 1024;
constexpr qint64 kLargestSeed = qint64(64) * 1024 * 1024;

QString usageKeyEnv()
{
    return QStringLiteral("usage-key-env");
}

QString say(const char *text)
{
    return QCoreApplication::translate("EmulateCommand", text);
}

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("port"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "Port on 127.0.0.1; 0 takes a free one.")),
            QStringLiteral("port") },
        { QStringLiteral("orders"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "JSON file with orders to serve besides the debug orders.")),
            QStringLiteral("file") },
        { QStringLiteral("state"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "File that keeps customers, orders, instances and the log; without it all of it goes when "
                "the emulator ends.")),
            QStringLiteral("file") },
        { QStringLiteral("seed"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "JSON file that a new state begins with, instead of the built-in one.")),
            QStringLiteral("file") },
        { QStringLiteral("clock-rate"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "The emulator's clock runs so many times as fast as the real one; 0 lets it stand.")),
            QStringLiteral("number") },
        { QStringLiteral("paused"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "The emulator's clock stands still.")) },
        { QStringLiteral("https"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "Serve over HTTPS too; see \"zhanggui authority\" for how a test client trusts it.")) },
        { QStringLiteral("https-port"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "Port of HTTPS; a free one without it.")),
            QStringLiteral("port") },
    });
}

void addErrorOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("fail"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "CODE, CODE:N or CODE@STATUS:N: answer the next N requests (all without N) with this "
                "documented error. May be repeated.")),
            QStringLiteral("code") },
        { QStringLiteral("lock-after"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "Lock the AK after so many wrong signatures.")),
            QStringLiteral("number") },
        { QStringLiteral("gateway-per-second"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "More calls of one interface in a second are refused by the gateway (429, APIGW.0308).")),
            QStringLiteral("number") },
        { QStringLiteral("usage-errors"),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "Whether a bad usage record is answered at once (immediate) or found by the check in the "
                "background (silent); without it as documented for each interface.")),
            QStringLiteral("when") },
        { QStringLiteral("buyer-ak"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "A second AK, of an account that is no seller.")),
            QStringLiteral("ak") },
        { QStringLiteral("buyer-key-env"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "Environment variable with the SK of the second AK.")),
            QStringLiteral("variable") },
    });
}

void addSellerOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("seller"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "The address of your server that receives callbacks.")),
            QStringLiteral("url") },
        { usageKeyEnv(),
            say(QT_TRANSLATE_NOOP("EmulateCommand",
                "Environment variable that holds the key of the basic interfaces: it signs callbacks and the "
                "usage push.")),
            QStringLiteral("variable") },
        { QStringLiteral("ca-file"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "PEM file with an authority to trust besides the system's.")),
            QStringLiteral("file") },
        { QStringLiteral("allow-real"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "Call a seller's server at a public address; it then acts for real.")) },
    });
}

Result<int> countOf(const QCommandLineParser &parser, const QString &name)
{
    if (!parser.isSet(name))
        return 0;
    bool good = false;
    const int number = parser.value(name).toInt(&good);
    if (!good || number < 1)
        return failure(ErrorKind::BadInput, QStringLiteral("This must be a positive number"),
            QString(QStringLiteral("--") + name + u' ' + parser.value(name)));
    return number;
}

Result<quint16> portOf(const QCommandLineParser &parser, const QString &option)
{
    const QString text = parser.value(option);
    if (text.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The port is missing: give --port, 0 for a free one"));
    bool good = false;
    const quint16 port = text.toUShort(&good);
    if (!good)
        return failure(
            ErrorKind::BadInput, QStringLiteral("--%1 must be a number from 0 to 65535").arg(option), text);
    return port;
}

/// nullopt: HTTPS is not asked for.
Result<std::optional<quint16>> tlsPortOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("https-port")))
        return parser.isSet(QStringLiteral("https")) ? std::optional<quint16>(quint16(0)) : std::nullopt;
    const Result<quint16> port = portOf(parser, QStringLiteral("https-port"));
    if (!port)
        return tl::unexpected(port.error());
    return std::optional<quint16>(*port);
}

/// The value, or the first failure is kept.
template <class T> T take(Result<T> result, std::optional<Error> &error)
{
    if (result)
        return *std::move(result);
    if (!error)
        error = result.error();
    return T();
}

/// nullopt: as the state says.
Result<std::optional<double>> rateOf(const QCommandLineParser &parser)
{
    constexpr double kFastest = 10'000'000;
    if (parser.isSet(QStringLiteral("paused")))
        return std::optional<double>(0);
    if (!parser.isSet(QStringLiteral("clock-rate")))
        return std::optional<double>();
    bool good = false;
    const double rate = parser.value(QStringLiteral("clock-rate")).toDouble(&good);
    if (!good || !(rate >= 0 && rate <= kFastest))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--clock-rate must be a number from 0 to 10000000"),
            parser.value(QStringLiteral("clock-rate")));
    return std::optional<double>(rate);
}

Result<QByteArray> fileBytes(const QString &name, qint64 most, const QString &what)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, what, QString(name + QStringLiteral(": ") + file.errorString()));
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > most)
        return failure(ErrorKind::BadInput, what, name);
    return bytes;
}

/// The debug orders and those of --orders. What is left out of the file is named on `err`.
Result<OrderBook> ordersOf(const QCommandLineParser &parser, QTextStream &err)
{
    Result<OrderBook> book = OrderBook::builtIn();
    if (!book || !parser.isSet(QStringLiteral("orders")))
        return book;
    const Result<QByteArray> json = fileBytes(parser.value(QStringLiteral("orders")), kLargestOrdersFile,
        QStringLiteral("The file of orders cannot be read or is larger than 256 MB"));
    if (!json)
        return tl::unexpected(json.error());
    const Result<QStringList> faults = book->addJson(*json);
    if (!faults)
        return tl::unexpected(faults.error());
    for (const QString &fault : *faults)
        err << "zhanggui: " << say(QT_TRANSLATE_NOOP("EmulateCommand", "left out: %1")).arg(fault) << '\n';
    err.flush();
    return book;
}

Result<QList<ProvokedFailure>> failuresOf(const QCommandLineParser &parser)
{
    const Result<ApiFailureTable> table = ApiFailureTable::builtIn();
    if (!table)
        return tl::unexpected(table.error());
    QList<ProvokedFailure> failures;
    for (const QString &text : parser.values(QStringLiteral("fail"))) {
        const Result<ProvokedFailure> read = provokedFailure(text, *table);
        if (!read)
            return tl::unexpected(read.error());
        failures.append(*read);
    }
    return failures;
}

Result<UsageErrors> usageErrorsOf(const QCommandLineParser &parser)
{
    const QString text = parser.value(QStringLiteral("usage-errors"));
    if (!parser.isSet(QStringLiteral("usage-errors")))
        return UsageErrors::AsDocumented;
    if (text == u"immediate")
        return UsageErrors::Immediate;
    if (text == u"silent")
        return UsageErrors::Silent;
    return failure(ErrorKind::BadInput, QStringLiteral("--usage-errors must be immediate or silent"), text);
}

Result<QList<ApiAccount>> buyersOf(const QCommandLineParser &parser)
{
    const QString accessKey = parser.value(QStringLiteral("buyer-ak"));
    const QString variable = parser.value(QStringLiteral("buyer-key-env"));
    if (accessKey.isEmpty() != variable.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Give both of --buyer-ak and --buyer-key-env"));
    if (accessKey.isEmpty())
        return QList<ApiAccount>();
    const Result<Secret> secret = secretFromVariable(variable);
    if (!secret)
        return tl::unexpected(secret.error());
    return QList<ApiAccount>{ { accessKey, *secret, false } };
}

/// Keys of callbacks; none when no option gives one.
Result<CallbackKeys> keysOf(const QCommandLineParser &parser)
{
    const QStringList names{ usageKeyEnv(), QStringLiteral("kit-key-env"), QStringLiteral("license-key-env"),
        QStringLiteral("common-key-env") };
    const QStringList given = parser.optionNames();
    if (std::none_of(names.begin(), names.end(), [&](const QString &name) { return given.contains(name); }))
        return CallbackKeys();
    return callbackKeysFromOptions(parser, usageKeyEnv());
}

/// Empty: none was given.
Result<QUrl> sellerOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("seller")))
        return QUrl();
    QUrl url(parser.value(QStringLiteral("seller")), QUrl::StrictMode);
    if (const auto good = checkTarget(url); !good)
        return tl::unexpected(good.error());
    if (!isPrivateTarget(url) && !parser.isSet(QStringLiteral("allow-real")))
        return failure(ErrorKind::BadInput,
            QStringLiteral("The seller's address is public, and what the emulator sends has real effects "
                           "there: give --allow-real if that is meant"),
            url.toString());
    return url;
}

void takeEmulator(const QCommandLineParser &parser, QTextStream &err, Emulator::Options &options,
    std::optional<Error> &error)
{
    const Credentials credentials = take(credentialsFromOptions(parser), error);
    options.accessKey = credentials.accessKey;
    options.secretKey = credentials.secretKey;
    options.securityToken = credentials.securityToken;
    options.failures = take(failuresOf(parser), error);
    options.others = take(buyersOf(parser), error);
    options.lockAfter = take(countOf(parser, QStringLiteral("lock-after")), error);
    options.gatewayPerSecond = take(countOf(parser, QStringLiteral("gateway-per-second")), error);
    options.usageErrors = take(usageErrorsOf(parser), error);
    if (!error)
        options.orders = take(ordersOf(parser, err), error);
}

} // namespace

void addEmulateOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    addErrorOptions(parser);
    addSellerOptions(parser);
    addCallbackKeyOptions(parser);
    addCredentialOptions(parser);
}

Result<EmulatePlan> emulatePlan(const QCommandLineParser &parser, CommandContext &context)
{
    std::optional<Error> error;
    EmulatePlan plan;
    plan.port = take(portOf(parser, QStringLiteral("port")), error);
    plan.tlsPort = take(tlsPortOf(parser), error);
    plan.rate = take(rateOf(parser), error);
    plan.seller = take(sellerOf(parser), error);
    plan.keys = take(keysOf(parser), error);
    plan.authorities = take(certificatesFromFile(parser.value(QStringLiteral("ca-file"))), error);
    plan.allowReal = parser.isSet(QStringLiteral("allow-real"));
    plan.state = parser.value(QStringLiteral("state"));
    if (parser.isSet(QStringLiteral("seed")))
        plan.seed = take(fileBytes(parser.value(QStringLiteral("seed")), kLargestSeed,
                             QStringLiteral("The seed file cannot be read or is larger than 64 MB")),
            error);
    takeEmulator(parser, context.err, plan.emulator, error);
    if (plan.tlsPort && !error)
        plan.emulator.authority =
            take(LocalAuthority::open(authorityFolder(context.global), systemNowMs())
                     .map([](LocalAuthority &&opened) { return std::optional(std::move(opened)); }),
                error);
    if (error)
        return tl::unexpected(*error);
    if (const Secret *key = plan.keys.of(CallbackKey::Basic))
        plan.emulator.usageKey = *key;
    return plan;
}

} // namespace zhanggui
