#include "app/commands/seller_command.h"

#include "app/commands/authority_command.h"
#include "app/commands/command_line.h"
#include "app/commands/seller_options.h"
#include "app/commands/termination.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SellerCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("port"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "Port on 127.0.0.1; 0 takes a free one.")),
            QStringLiteral("port"), QStringLiteral("0") },
        { QStringLiteral("https"),
            say(QT_TRANSLATE_NOOP("SellerCommand",
                "Serve over HTTPS; see \"zhanggui authority\" for how a test client trusts it.")) },
        { QStringLiteral("list-faults"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "List the mistakes that can be made, and end.")) },
    });
    addSellerOptions(parser);
    addFormatOption(parser);
}

/// With --https a certificate of this machine's authority; returns the file to trust, empty without --https.
Result<QString> secured(
    ReferenceSeller::Options &options, const QCommandLineParser &parser, const CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("https")))
        return QString();
    const auto authority = LocalAuthority::open(authorityFolder(context.global), systemNowMs());
    if (!authority)
        return tl::unexpected(authority.error());
    auto identity = authority->issue({}, systemNowMs());
    if (!identity)
        return tl::unexpected(identity.error());
    options.tls = *std::move(identity);
    return authority->certificateFile();
}

Exit listFaults(CommandContext &context, bool asJson)
{
    const Result<QList<SellerFault>> faults = sellerFaults();
    if (!faults)
        return fail(context, faults.error());
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QJsonArray array;
    for (const SellerFault &fault : *faults) {
        if (!asJson) {
            context.out << fault.id << "  " << fault.title.in(chinese) << " (" << fault.families.join(u", ")
                        << ")\n";
            continue;
        }
        array.append(QJsonObject{ { QStringLiteral("id"), fault.id },
            { QStringLiteral("title"), fault.title.in(chinese) },
            { QStringLiteral("about"), fault.about.in(chinese) },
            { QStringLiteral("families"), QJsonArray::fromStringList(fault.families) } });
    }
    if (asJson)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
    context.out.flush();
    return Exit::Good;
}

/// One line a call: no body, no header, so nothing that is secret.
void logCalls(ReferenceSeller &seller, CommandContext &context, bool asJson)
{
    QObject::connect(&seller, &ReferenceSeller::answered, &seller,
        [&context, asJson](const QString &activity, int status, const QString &code) {
            const QString shown = activity.left(64).simplified();
            if (asJson)
                context.err << QString::fromUtf8(QJsonDocument(
                    QJsonObject{ { QStringLiteral("activity"), shown }, { QStringLiteral("status"), status },
                        { QStringLiteral("resultCode"),
                            code } }).toJson(QJsonDocument::Compact));
            else
                context.err << shown << "  HTTP " << status << "  " << code;
            context.err << Qt::endl;
        });
    QObject::connect(&seller, &ReferenceSeller::marketCalled, &seller,
        [&context](const QString &what) { context.err << what.simplified() << Qt::endl; });
}

} // namespace

Exit runSeller(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto end = parseArguments(
            parser, context, context.arguments, QStringLiteral("seller --port N --key-env VAR")))
        return *end;
    const Result<bool> asJson = readsAsJson(parser);
    if (!asJson)
        return fail(context, asJson.error());
    if (parser.isSet(QStringLiteral("list-faults")))
        return listFaults(context, *asJson);
    const Result<int> port = sellerNumber(parser, "port", 0, 65535);
    if (!port)
        return fail(context, port.error());
    Result<ReferenceSeller::Options> options = sellerFromOptions(parser);
    if (!options)
        return fail(context, options.error());
    const Result<QString> authority = secured(*options, parser, context);
    if (!authority)
        return fail(context, authority.error());
    Termination termination;
    ReferenceSeller seller(*options);
    logCalls(seller, context, *asJson);
    const Result<QUrl> url = seller.listen(quint16(*port));
    if (!url)
        return fail(context, url.error());
    QJsonObject line{ { QStringLiteral("url"), url->toString() } };
    if (!authority->isEmpty())
        line.insert(QStringLiteral("authority"), *authority);
    context.out << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
    QEventLoop loop;
    QObject::connect(&termination, &Termination::requested, &loop, &QEventLoop::quit);
    loop.exec();
    return Exit::Good;
}

} // namespace zhanggui
