#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/sign_input.h"
#include "app/commands/sign_subcommands.h"
#include "net/signing/form_encoding.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SignCommand", text);
}

/// A signature and what is sent with it.
struct Signed {
    CallbackSignature signature;
    QByteArray query; // to send; empty: none
    QByteArray body; // to send; empty: the payload, or none
    QList<QPair<QByteArray, QByteArray>> headers; // to send
    QByteArray token; // GatewayJwt
};

Result<Signed> signSaasV2Of(const SignInput &input, const Secret &key)
{
    return normalisedPayload(input.body).map([&](const QByteArray &payload) {
        Signed made{ signSaasV2(payload, input.nonce, input.timestamp, key), {}, payload, {}, {} };
        made.query = encodedQuery({ { "signature", made.signature.signature },
            { "timestamp", input.timestamp }, { "nonce", input.nonce } });
        return made;
    });
}

Result<Signed> signKitOf(const SignInput &input, const Secret &key)
{
    return normalisedPayload(input.body).map([&](const QByteArray &payload) {
        Signed made{ signKit(payload, input.nonce, input.timestamp, key), {}, payload, {}, {} };
        made.headers = { { "x-sign", made.signature.signature }, { "x-timestamp", input.timestamp },
            { "x-nonce", input.nonce } };
        return made;
    });
}

Result<Signed> signSaasV1Of(const SignInput &input, const Secret &key)
{
    Signed made{ signSaasV1(input.parameters, key), {}, {}, {}, {} };
    CallbackParameters sent = input.parameters;
    sent.removeIf([](const auto &parameter) { return parameter.first == "authToken"; });
    sent.append({ "authToken", made.signature.signature });
    made.query = encodedQuery(sent);
    return made;
}

Result<Signed> signKitV1Of(const SignInput &input, const Secret &key)
{
    return signKitV1(input.body, key).map([&](const CallbackSignature &signature) {
        return Signed{ signature, {}, input.body, { { "authToken", signature.signature } }, {} };
    });
}

Result<Signed> signBodyOf(const SignInput &input, const Secret &key)
{
    return Signed{ signBody(input.body, key), {}, {}, { { "Body-Sign", bodySignHeader(input.body, key) } },
        {} };
}

Result<Signed> signUsagePushOf(const SignInput &input, const Secret &key)
{
    Signed made{ signUsagePush(input.body, input.nonce, input.timestamp, key), {}, {}, {}, {} };
    made.headers = { { "signature", made.signature.signature }, { "ts", input.timestamp },
        { "nonce", input.nonce } };
    return made;
}

Result<Signed> signJwtOf(const SignInput &input, const Secret &key)
{
    Signed made;
    made.signature = input.hasBody ? signGatewayJwtPayload(input.body, key)
                                   : signGatewayJwt(input.apiKey, key, input.timestamp.toLongLong());
    made.token = gatewayJwtToken(made.signature);
    return made;
}

struct FamilyRow {
    SignatureFamily family;
    Result<Signed> (*sign)(const SignInput &, const Secret &);
};

constexpr FamilyRow kFamilies[] = {
    { SignatureFamily::SaasV2, signSaasV2Of },
    { SignatureFamily::Kit, signKitOf },
    { SignatureFamily::SaasV1, signSaasV1Of },
    { SignatureFamily::KitV1, signKitV1Of },
    { SignatureFamily::BodySign, signBodyOf },
    { SignatureFamily::UsagePush, signUsagePushOf },
    { SignatureFamily::GatewayJwt, signJwtOf },
};

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray asJson(SignatureFamily family, const SignInput &input, const Signed &made)
{
    QJsonObject json{
        { QStringLiteral("family"), text(callbackFamilyId(family)) },
        { QStringLiteral("payload"), text(made.signature.payload) },
        { QStringLiteral("canonical"), text(made.signature.canonical) },
        { QStringLiteral("signature"), text(made.signature.signature) },
    };
    const auto put = [&json](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(name), text(value));
    };
    put("bodyHash", made.signature.bodyHash);
    put("timestamp", input.timestamp);
    put("nonce", input.nonce);
    put("query", made.query);
    put("body", made.body);
    put("token", made.token);
    const QByteArray &payload = made.signature.payload;
    if (!QUtf8StringView(payload.constData(), payload.size()).isValidUtf8())
        put("payloadBase64", payload.toBase64());
    QJsonObject headers;
    for (const auto &[name, value] : made.headers)
        headers.insert(text(name), text(value));
    if (!headers.isEmpty())
        json.insert(QStringLiteral("headers"), headers);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// For people. The key that `canonical` begins with is shown as marks unless it is asked for.
QString asText(const Signed &made, const Secret &key, bool showsKey)
{
    const CallbackSignature &signature = made.signature;
    QStringList parts;
    const auto part = [&parts](const QString &title, const QString &value) {
        if (!value.isEmpty())
            parts.append(title + u'\n' + value);
    };
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Payload:")), text(signature.payload));
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Hash of the body:")), text(signature.bodyHash));
    const QByteArray masked = maskedCanonical(signature, key);
    part(showsKey || masked == signature.canonical
            ? say(QT_TRANSLATE_NOOP("SignCommand", "Canonical string:"))
            : say(QT_TRANSLATE_NOOP("SignCommand",
                "Canonical string, with marks in the place of the key (--show-key shows it):")),
        text(showsKey ? signature.canonical : masked));
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Signature:")), text(signature.signature));
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Token:")), text(made.token));
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Query to send:")), text(made.query));
    QStringList headers;
    for (const auto &[name, value] : made.headers)
        headers.append(text(name) + QLatin1String(": ") + text(value));
    part(say(QT_TRANSLATE_NOOP("SignCommand", "Headers to send:")), headers.join(u'\n'));
    if (made.body != signature.payload)
        part(say(QT_TRANSLATE_NOOP("SignCommand", "Body to send:")), text(made.body));
    return parts.join(QLatin1String("\n\n"));
}

QString usageOf(SignatureFamily family)
{
    const SignNeeds needs = signNeeds(family);
    QString usage =
        QStringLiteral("sign %1 --key-env VAR").arg(QString::fromLatin1(callbackFamilyId(family)));
    usage += needs.query ? QStringLiteral(" --query Q|--body-file F")
        : needs.apiKey   ? QStringLiteral(" --api-key K|--body-file F")
                         : QStringLiteral(" --body-file F");
    if (needs.timestamp || needs.stamped)
        usage += QStringLiteral(" [--timestamp T]");
    if (needs.nonce)
        usage += QStringLiteral(" [--nonce N]");
    return usage + QStringLiteral(" [--format text|json]");
}

Result<QString> signedText(const QCommandLineParser &parser, const FamilyRow &row, QStringList &warnings)
{
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return tl::unexpected(json.error());
    const Result<Secret> key = keyFromOptions(parser);
    if (!key)
        return tl::unexpected(key.error());
    if (key->bytes().trimmed().size() != key->size())
        warnings.append(say(
            QT_TRANSLATE_NOOP("SignCommand", "The key begins or ends with a blank; it is used as it is.")));
    const Result<SignInput> input = signInput(parser, row.family, systemNowMs);
    if (!input)
        return tl::unexpected(input.error());
    warnings += input->warnings;
    return row.sign(*input, *key).map([&](const Signed &made) {
        return *json ? text(asJson(row.family, *input, made))
                     : asText(made, *key, parser.isSet(QStringLiteral("show-key")));
    });
}

} // namespace

Exit runSignCallback(SignatureFamily family, CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addSignInputOptions(parser);
    addKeyOptions(parser);
    parser.addOption({ QStringLiteral("show-key"),
        say(QT_TRANSLATE_NOOP("SignCommand", "Show the key in the text output; JSON always holds it.")) });
    addFormatOption(parser);
    if (const auto end = parseArguments(parser, context, arguments, usageOf(family)))
        return *end;
    for (const FamilyRow &row : kFamilies) {
        if (row.family != family)
            continue;
        QStringList warnings;
        const Result<QString> made = signedText(parser, row, warnings);
        for (const QString &warning : warnings)
            context.err << "zhanggui: " << warning << Qt::endl;
        if (!made) {
            fail(context, made.error());
            return Exit::BadUsage; // all that can fail here is what was given
        }
        context.out << *made << Qt::endl;
    }
    return Exit::Good;
}

} // namespace zhanggui
