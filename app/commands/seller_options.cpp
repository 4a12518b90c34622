#include "app/commands/seller_options.h"

#include "app/commands/credentials.h"
#include "net/callbacks/prepared_case.h"
#include "net/http/http_policy.h"
#include "net/signing/rsa_oaep.h"

#include <QCoreApplication>

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

struct ValueOption {
    const char *name;
    const char *help;
    const char *value;
    const char *fallback;
};

constexpr ValueOption kValueOptions[] = {
    { "api-key", QT_TRANSLATE_NOOP("SellerCommand", "api_key of the gateway's token."), "id", "" },
    { "site", QT_TRANSLATE_NOOP("SellerCommand", "Whose field tables hold: cn or intl."), "site", "cn" },
    { "field-bits", QT_TRANSLATE_NOOP("SellerCommand", "Strength of encrypted fields: 256 or 128."), "bits",
        "256" },
    { "private-key",
        QT_TRANSLATE_NOOP("SellerCommand", "PEM file with the RSA key that opens clientSecret of the kit."),
        "file", "" },
    { "license", QT_TRANSLATE_NOOP("SellerCommand", "A licence code that was issued. May be repeated."),
        "code", "" },
    { "open-after",
        QT_TRANSLATE_NOOP(
            "SellerCommand", "Open instances so many milliseconds later; newInstance then answers 000004."),
        "ms", "0" },
    { "market",
        QT_TRANSLATE_NOOP("SellerCommand",
            "Address of the marketplace; orders are then queried and licences uploaded there."),
        "url", "" },
    { "ak", QT_TRANSLATE_NOOP("SellerCommand", "Access key ID for calls to the marketplace."), "ak", "" },
    { "sk-env",
        QT_TRANSLATE_NOOP("SellerCommand", "Environment variable that holds the secret key for these calls."),
        "variable", "" },
    { "ca-file",
        QT_TRANSLATE_NOOP("SellerCommand", "PEM file with an authority to trust besides the system's."),
        "file", "" },
    { "slowness", QT_TRANSLATE_NOOP("SellerCommand", "Factor on the waiting of mistakes that wait."),
        "factor", "1" },
    { "fault",
        QT_TRANSLATE_NOOP("SellerCommand", "A mistake to make; --list-faults names them. May be repeated."),
        "name", "" },
};

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
    const bool isAddress = checkTarget(market.address).has_value();
    if (!isAddress || (market.address.scheme() != u"https" && !isLoopback(market.address)))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--market must be an https:// address, or http:// on this computer"),
            parser.value(QStringLiteral("market")));
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

/// A key that cannot open anything would be noticed at the first clientSecret only.
Result<Secret> privateKeyOf(const QCommandLineParser &parser)
{
    const QString file = parser.value(QStringLiteral("private-key"));
    if (file.isEmpty())
        return Secret();
    Result<Secret> key = secretFromFile(file);
    if (!key)
        return key;
    const auto opened = decryptClientSecret(QByteArray(kLeastRsaBits / 8, '\1').toBase64(), *key, {});
    if (!opened && opened.error().kind == ErrorKind::BadInput)
        return failure(
            ErrorKind::BadInput, QStringLiteral("--private-key must be a PEM file with an RSA key"), file);
    return key;
}

} // namespace

void addSellerOptions(QCommandLineParser &parser)
{
    for (const KeyOption &option : keyOptions())
        parser.addOption({ QString::fromLatin1(option.name), say(option.help), QStringLiteral("variable") });
    for (const ValueOption &option : kValueOptions) {
        QCommandLineOption added(
            QString::fromLatin1(option.name), say(option.help), QString::fromLatin1(option.value));
        if (*option.fallback)
            added.setDefaultValue(QString::fromLatin1(option.fallback));
        parser.addOption(added);
    }
}

Result<int> sellerNumber(const QCommandLineParser &parser, const char *option, int least, int most)
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

Result<ReferenceSeller::Options> sellerFromOptions(const QCommandLineParser &parser)
{
    const auto keys = keysOf(parser);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto openAfter = sellerNumber(parser, "open-after", 0, 86'400'000);
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
    const auto privateKey = privateKeyOf(parser);
    if (!privateKey)
        return tl::unexpected(privateKey.error());
    options.privateKey = *privateKey;
    return options;
}

} // namespace zhanggui
