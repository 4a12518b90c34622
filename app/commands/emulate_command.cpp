#include "app/commands/emulate_command.h"

#include "app/commands/authority_command.h"
#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/termination.h"
#include "net/emulator/emulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString usage()
{
    return QStringLiteral("emulate --port N --ak AK --key-env VAR [--https]");
}
constexpr qint64 kLargestOrdersFile = qint64(256) * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("EmulateCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("port"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "Port on 127.0.0.1; 0 takes a free one.")),
        QStringLiteral("port") });
    parser.addOption({ QStringLiteral("orders"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "JSON file with orders to serve besides the debug orders.")),
        QStringLiteral("file") });
    parser.addOption({ QStringLiteral("fail"),
        say(QT_TRANSLATE_NOOP("EmulateCommand",
            "CODE, CODE:N or CODE@STATUS:N: answer the next N requests (all without N) with this documented "
            "error. May be repeated.")),
        QStringLiteral("code") });
    parser.addOption({ QStringLiteral("https"),
        say(QT_TRANSLATE_NOOP("EmulateCommand",
            "Serve over HTTPS too; see \"zhanggui authority\" for how a test client trusts it.")) });
    parser.addOption({ QStringLiteral("https-port"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "Port of HTTPS; a free one without it.")),
        QStringLiteral("port") });
    addCredentialOptions(parser);
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

bool wantsTls(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("https")) || parser.isSet(QStringLiteral("https-port"));
}

/// Listens, and gives the line that tells where.
Result<QJsonObject> listening(Emulator &emulator, const QCommandLineParser &parser, const QString &authority)
{
    const Result<quint16> port = portOf(parser, QStringLiteral("port"));
    if (!port)
        return tl::unexpected(port.error());
    const Result<quint16> tlsPort = parser.isSet(QStringLiteral("https-port"))
        ? portOf(parser, QStringLiteral("https-port"))
        : Result<quint16>(quint16(0));
    if (!tlsPort)
        return tl::unexpected(tlsPort.error());
    const Result<QUrl> url = emulator.listen(*port);
    if (!url)
        return tl::unexpected(url.error());
    QJsonObject line{ { QStringLiteral("url"), url->toString() } };
    if (!wantsTls(parser))
        return line;
    const Result<QUrl> secure = emulator.listenTls(*tlsPort);
    if (!secure)
        return tl::unexpected(secure.error());
    line.insert(QStringLiteral("https"), secure->toString());
    line.insert(QStringLiteral("authority"), authority);
    return line;
}

/// The debug orders and those of --orders. What is left out of the file is named on `err`.
Result<OrderBook> ordersOf(const QCommandLineParser &parser, QTextStream &err)
{
    Result<OrderBook> book = OrderBook::builtIn();
    if (!book || !parser.isSet(QStringLiteral("orders")))
        return book;
    QFile file(parser.value(QStringLiteral("orders")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, QStringLiteral("The file of orders cannot be read"),
            QString(file.fileName() + QStringLiteral(": ") + file.errorString()));
    const QByteArray json = file.read(kLargestOrdersFile + 1);
    if (file.error() != QFileDevice::NoError || json.size() > kLargestOrdersFile)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The file of orders cannot be read or is larger than 256 MB"), file.fileName());
    const Result<QStringList> faults = book->addJson(json);
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

Result<Emulator::Options> emulatorOptions(const QCommandLineParser &parser, QTextStream &err)
{
    const Result<Credentials> credentials = credentialsFromOptions(parser);
    if (!credentials)
        return tl::unexpected(credentials.error());
    const Result<QList<ProvokedFailure>> failures = failuresOf(parser);
    if (!failures)
        return tl::unexpected(failures.error());
    const Result<OrderBook> orders = ordersOf(parser, err);
    if (!orders)
        return tl::unexpected(orders.error());
    return Emulator::Options{ credentials->accessKey, credentials->secretKey, &systemNowMs, *orders,
        *failures };
}

} // namespace

Exit runEmulate(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto end = parseArguments(parser, context, context.arguments, usage()))
        return *end;
    Result<Emulator::Options> options = emulatorOptions(parser, context.err);
    if (!options)
        return fail(context, options.error());
    QString authority;
    if (wantsTls(parser)) {
        Result<LocalAuthority> opened = LocalAuthority::open(authorityFolder(context.global), systemNowMs());
        if (!opened)
            return fail(context, opened.error());
        authority = opened->certificateFile();
        options->authority = *std::move(opened);
    }
    Termination termination;
    Emulator emulator(*options);
    const Result<QJsonObject> line = listening(emulator, parser, authority);
    if (!line)
        return fail(context, line.error());
    context.out << QString::fromUtf8(QJsonDocument(*line).toJson(QJsonDocument::Compact)) << Qt::endl;
    QEventLoop loop;
    QObject::connect(&termination, &Termination::requested, &loop, &QEventLoop::quit);
    loop.exec();
    return Exit::Good;
}

} // namespace zhanggui
