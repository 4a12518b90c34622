#include "app/commands/seller_command.h"

#include "app/commands/authority_command.h"
#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/termination.h"
#include "net/callbacks/prepared_case.h"
#include "net/http/http_policy.h"
#include "net/seller/reference_seller.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
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

struct KeyOption {
    const char *name;
    const char *help;
    QList<CallbackKey> types;
};

/// A later one replaces what an earlier one gave.
QList<KeyOption> keyOptions()
{
    using Type = CallbackKey;
    return {
        { "key-env",
            QT_TRANSLATE_NOOP("SellerCommand",
                "Environment variable that holds the access key; it serves every interface but the kit's."),
            { Type::Basic, Type::License, Type::Common, Type::V1, Type::Gateway } },
        { "kit-key-env", QT_TRANSLATE_NOOP("SellerCommand", "The key of the joint kit."),
            { Type::JointSaas } },
        { "v1-key-env", QT_TRANSLATE_NOOP("SellerCommand", "The key of V1.0, when it is another."),
            { Type::V1 } },
        { "license-key-env",
            QT_TRANSLATE_NOOP("SellerCommand", "The key of the license interfaces, when it is another."),
            { Type::License } },
        { "common-key-env",
            QT_TRANSLATE_NOOP("SellerCommand",
                "The key of the common interfaces (order notification), when it is another."),
            { Type::Common } },
    };
}

void addOptions(QCommandLineParser &parser)
{
    const QString variable = QStringLiteral("variable");
    parser.addOption({ QStringLiteral("port"),
        say(QT_TRANSLATE_NOOP("SellerCommand", "Port on 127.0.0.1; 0 takes a free one.")),
        QStringLiteral("port"), QStringLiteral("0") });
    for (const KeyOption &option : keyOptions())
        parser.addOption({ QString::fromLatin1(option.name), say(option.help), variable });
    parser.addOptions({
        { QStringLiteral("api-key"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "api_key of the gateway's token.")),
            QStringLiteral("id") },
        { QStringLiteral("https"),
            say(QT_TRANSLATE_NOOP("SellerCommand",
                "Serve over HTTPS; see \"zhanggui authority\" for how a test client trusts it.")) },
        { QStringLiteral("site"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "Whose field tables hold: cn or intl.")),
            QStringLiteral("site"), QStringLiteral("cn") },
        { QStringLiteral("field-bits"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "Strength of encrypted fields: 256 or 128.")),
            QStringLiteral("bits"), QStringLiteral("256") },
        { QStringLiteral("private-key"),
            say(QT_TRANSLATE_NOOP(
                "SellerCommand", "PEM file with the RSA key that opens clientSecret of the kit.")),
            QStringLiteral("file") },
        { QStringLiteral("license"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "A licence code that was issued. May be repeated.")),
            QStringLiteral("code") },
        { QStringLiteral("open-after"),
            say(QT_TRANSLATE_NOOP("SellerCommand",
                "Open instances so many milliseconds later; newInstance then answers 000004.")),
            QStringLiteral("ms"), QStringLiteral("0") },
        { QStringLiteral("market"),
            say(QT_TRANSLATE_NOOP("SellerCommand",
                "Address of the marketplace; orders are then queried and licences uploaded there.")),
            QStringLiteral("url") },
        { QStringLiteral("ak"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "Access key ID for calls to the marketplace.")),
            QStringLiteral("ak") },
        { QStringLiteral("sk-env"),
            say(QT_TRANSLATE_NOOP(
                "SellerCommand", "Environment variable that holds the secret key for these calls.")),
            QStringLiteral("variable") },
        { QStringLiteral("ca-file"),
            say(QT_TRANSLATE_NOOP(
                "SellerCommand", "PEM file with an authority to trust besides the system's.")),
            QStringLiteral("file") },
        { QStringLiteral("slowness"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "Factor on the waiting of mistakes that wait.")),
            QStringLiteral("factor"), QStringLiteral("1") },
        { QStringLiteral("fault"),
            say(QT_TRANSLATE_NOOP(
                "SellerCommand", "A mistake to make; --list-faults names them. May be repeated.")),
            QStringLiteral("name") },
        { QStringLiteral("list-faults"),
            say(QT_TRANSLATE_NOOP("SellerCommand", "List the mistakes that can be made, and end.")) },
    });
    addFormatOption(parser);
}

Result<int> numberOf(const QCommandLineParser &parser, const char *option, int least, int most)
{
    const QString text = parser.value(QString::fromLatin1(option));
    bool good = false;
    const int number = text.toInt(&good);
    if (!good || number < least || number > most)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--%1 must be a number from %2 to %3")
                .arg(QLatin1String(option))
                .arg(least)
                .arg(most),
            text);
    return number;
}

Result<CallbackKeys> keysOf(const QCommandLineParser &parser)
{
    CallbackKeys keys;
    for (const KeyOption &option : keyOptions()) {
        const QString name = QString::fromLatin1(option.name);
        if (!parser.isSet(name))
            continue;
        const auto key = secretFromVariable(parser.value(name));
        if (!key)
            return tl::unexpected(key.error());
        for (const CallbackKey type : option.types)
            keys.keys.insert(type, *key);
    }
    if (keys.keys.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The key is missing: give --key-env"));
    keys.gatewayApiKey = Secret(parser.value(QStringLiteral("api-key")).toUtf8());
    return keys;
}

Result<SellerMarket> marketOf(const QCommandLineParser &parser)
{
    SellerMarket market;
    if (!parser.isSet(QStringLiteral("market")))
        return market;
    market.address = QUrl(parser.value(QStringLiteral("market")), QUrl::StrictMode);
    if (const auto good = checkTarget(market.address); !good)
        return tl::unexpected(good.error());
    market.accessKey = parser.value(QStringLiteral("ak"));
    if (market.accessKey.isEmpty() || !parser.isSet(QStringLiteral("sk-env")))
        return failure(ErrorKind::BadInput, QStringLiteral("--market needs --ak and --sk-env"));
    const auto secret = secretFromVariable(parser.value(QStringLiteral("sk-env")));
    if (!secret)
        return tl::unexpected(secret.error());
    market.secretKey = *secret;
    return certificatesFromFile(parser.value(QStringLiteral("ca-file")))
        .map([&market](const QList<QSslCertificate> &authorities) {
            market.authorities = authorities;
            return market;
        });
}

Result<ReferenceSeller::Options> sellerOptions(const QCommandLineParser &parser)
{
    const auto keys = keysOf(parser);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto openAfter = numberOf(parser, "open-after", 0, 86'400'000);
    if (!openAfter)
        return tl::unexpected(openAfter.error());
    const auto market = marketOf(parser);
    if (!market)
        return tl::unexpected(market.error());
    ReferenceSeller::Options options;
    options.keys = *keys;
    options.market = *market;
    bool isFactor = false;
    options.slowness = parser.value(QStringLiteral("slowness")).toDouble(&isFactor);
    if (!isFactor || options.slowness < 0 || options.slowness > 1000)
        return failure(ErrorKind::BadInput, QStringLiteral("--slowness must be a number from 0 to 1000"));
    options.openAfterMs = *openAfter;
    options.fieldBits = parser.value(QStringLiteral("field-bits")).toInt();
    if (options.fieldBits != 128 && options.fieldBits != 256)
        return failure(ErrorKind::BadInput, QStringLiteral("--field-bits must be 256 or 128"));
    const QString site = parser.value(QStringLiteral("site"));
    if (site != u"cn" && site != u"intl")
        return failure(ErrorKind::BadInput, QStringLiteral("--site must be cn or intl"), site);
    options.international = site == u"intl";
    options.faults = parser.values(QStringLiteral("fault"));
    options.licenses += parser.values(QStringLiteral("license"));
    if (parser.isSet(QStringLiteral("private-key"))) {
        const auto key = secretFromFile(parser.value(QStringLiteral("private-key")));
        if (!key)
            return tl::unexpected(key.error());
        options.privateKey = *key;
    }
    return options;
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
    const Result<int> port = numberOf(parser, "port", 0, 65535);
    if (!port)
        return fail(context, port.error());
    Result<ReferenceSeller::Options> options = sellerOptions(parser);
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
