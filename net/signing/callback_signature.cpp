#include "net/signing/callback_signature.h"

#include "models/json/json_writer.h"
#include "net/signing/digest.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct FamilyName {
    SignatureFamily family;
    QByteArrayView id;
};

constexpr std::array<FamilyName, 7> kFamilies{ {
    { SignatureFamily::SaasV2, "saas-v2" },
    { SignatureFamily::Kit, "kit" },
    { SignatureFamily::SaasV1, "saas-v1" },
    { SignatureFamily::KitV1, "kit-v1" },
    { SignatureFamily::BodySign, "body-sign" },
    { SignatureFamily::UsagePush, "usage-push" },
    { SignatureFamily::GatewayJwt, "jwt" },
} };

constexpr QByteArray::Base64Options kBase64Url =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    QByteArray text;
    for (const QByteArrayView part : parts)
        text += part;
    return text;
}

QByteArray formText(const CallbackParameters &parameters)
{
    QByteArray text;
    for (const auto &[name, value] : parameters) {
        if (!text.isEmpty())
            text += '&';
        text += name + '=' + value;
    }
    return text;
}

Result<JsonValue> objectOf(QByteArrayView json)
{
    if (json.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The body must be one JSON object"),
            QStringLiteral("it is empty"));
    Result<JsonText> read = readJson(json, UnusableCharacters::Keep);
    if (!read)
        return failure(ErrorKind::BadInput, QStringLiteral("The body is not valid JSON"),
            read.error().detail.isEmpty() ? QStringLiteral("it is not UTF-8 text") : read.error().detail);
    if (read->root.kind != JsonValue::Kind::Object)
        return failure(ErrorKind::BadInput, QStringLiteral("The body must be one JSON object"),
            QStringLiteral("it is %1").arg(jsonKindName(read->root.kind)));
    return std::move(read->root);
}

QByteArray sortedForm(CallbackParameters parameters)
{
    // Java compares UTF-16 code units; bytes of UTF-8 sort otherwise beyond the basic plane.
    std::stable_sort(parameters.begin(), parameters.end(),
        [](const auto &a, const auto &b) { return QString::fromUtf8(a.first) < QString::fromUtf8(b.first); });
    return formText(parameters);
}

/// `payload`, and the token over the sorted `parameters` without authToken.
CallbackSignature authToken(CallbackParameters parameters, QByteArray payload, const Secret &key)
{
    QByteArrayView timeStamp;
    for (const auto &[name, value] : std::as_const(parameters)) {
        if (name == "timeStamp")
            timeStamp = value;
    }
    const QByteArray stamped = joined({ key.bytes(), timeStamp });
    CallbackSignature made{ std::move(payload), {}, sortedForm(std::move(parameters)), {} };
    made.signature = hmacSha256(stamped, made.canonical).toBase64();
    return made;
}

} // namespace

QByteArray callbackFamilyId(SignatureFamily family)
{
    for (const FamilyName &name : kFamilies) {
        if (name.family == family)
            return name.id.toByteArray();
    }
    return {};
}

std::optional<SignatureFamily> callbackFamily(QByteArrayView id)
{
    for (const FamilyName &name : kFamilies) {
        if (name.id == id)
            return name.family;
    }
    return std::nullopt;
}

Result<QByteArray> normalisedPayload(QByteArrayView json)
{
    return objectOf(json).map([](const JsonValue &object) {
        JsonStyle style;
        style.order = JsonStyle::Order::Ascending;
        style.nulls = JsonStyle::Nulls::Drop;
        return writeJson(object, style);
    });
}

CallbackSignature signSaasV2(
    QByteArrayView payload, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key)
{
    CallbackSignature made{ payload.toByteArray(), hmacSha256(key.bytes(), payload).toHex(), {}, {} };
    made.canonical = joined({ key.bytes(), nonce, timestamp, made.bodyHash });
    made.signature = hmacSha256(key.bytes(), made.canonical).toHex().toUpper();
    return made;
}

CallbackSignature signKit(
    QByteArrayView payload, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key)
{
    CallbackSignature made{ payload.toByteArray(), {}, {}, {} };
    made.canonical = joined({ key.bytes(), nonce, timestamp, payload });
    made.signature = hmacSha256(key.bytes(), made.canonical).toHex().toUpper();
    return made;
}

CallbackSignature signSaasV1(const CallbackParameters &parameters, const Secret &key)
{
    CallbackParameters covered = parameters;
    covered.removeIf([](const auto &parameter) { return parameter.first == "authToken"; });
    QByteArray payload = formText(covered);
    return authToken(std::move(covered), std::move(payload), key);
}

Result<CallbackParameters> kitV1Parameters(QByteArrayView jsonBody)
{
    return objectOf(jsonBody).map([](const JsonValue &object) {
        CallbackParameters parameters;
        for (const auto &[name, value] : jsonMembersOnce(object)) {
            const bool isText = value.kind == JsonValue::Kind::Text;
            if (name == QLatin1String("authToken") || value.isNothing() || (isText && value.text.isEmpty()))
                continue;
            parameters.append({ name.toUtf8(), isText ? value.text.toUtf8() : writeJson(value) });
        }
        return parameters;
    });
}

Result<CallbackSignature> signKitV1(QByteArrayView jsonBody, const Secret &key)
{
    return kitV1Parameters(jsonBody).map([&](CallbackParameters parameters) {
        return authToken(std::move(parameters), jsonBody.toByteArray(), key);
    });
}

QByteArray bodySign(QByteArrayView rawBody, const Secret &key)
{
    return hmacSha256(key.bytes(), rawBody).toBase64();
}

QByteArray bodySignHeader(QByteArrayView rawBody, const Secret &key)
{
    return "sign_type=\"HMAC-SHA256\", signature= \"" + bodySign(rawBody, key) + '"';
}

CallbackSignature signBody(QByteArrayView rawBody, const Secret &key)
{
    return { rawBody.toByteArray(), {}, rawBody.toByteArray(), bodySign(rawBody, key) };
}

CallbackSignature signUsagePush(
    QByteArrayView rawBody, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key)
{
    CallbackSignature made{ rawBody.toByteArray(), {}, {}, {} };
    made.canonical = joined({ "ts=", timestamp, "&nonce=", nonce, "&body=", rawBody });
    made.signature = hmacSha256(key.bytes(), made.canonical).toBase64();
    return made;
}

CallbackSignature signGatewayJwt(QByteArrayView apiKey, const Secret &secret, qint64 timestampMs)
{
    const QByteArray payload = "{\"api_key\":" + jsonQuoted(QString::fromUtf8(apiKey))
        + ",\"timestamp\":" + QByteArray::number(timestampMs)
        + ",\"exp\":" + QByteArray::number(timestampMs + kGatewayJwtLifeMs) + '}';
    return signGatewayJwtPayload(payload, secret);
}

CallbackSignature signGatewayJwtPayload(QByteArrayView payloadJson, const Secret &secret)
{
    static const QByteArray header = QByteArray(R"({"alg":"HS256","sign_type":"SIGN"})").toBase64(kBase64Url);
    CallbackSignature made{ payloadJson.toByteArray(), {}, {}, {} };
    made.canonical = header + '.' + made.payload.toBase64(kBase64Url);
    made.signature = hmacSha256(secret.bytes(), made.canonical).toBase64(kBase64Url);
    return made;
}

QByteArray gatewayJwtToken(const CallbackSignature &signature)
{
    return signature.canonical + '.' + signature.signature;
}

QByteArray maskedCanonical(const CallbackSignature &signature, const Secret &key)
{
    QByteArray text = signature.canonical;
    if (!key.isEmpty() && text.startsWith(key.bytes()))
        text.replace(0, key.size(), QByteArray(key.size(), '*'));
    return text;
}

} // namespace zhanggui
