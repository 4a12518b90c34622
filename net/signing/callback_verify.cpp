#include "net/signing/callback_verify.h"

#include "models/json/json_value.h"
#include "net/signing/digest.h"

namespace zhanggui {

namespace {

constexpr auto kStrictBase64Url = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;

std::optional<JsonValue> jsonPart(const QByteArray &part)
{
    const auto decoded = QByteArray::fromBase64Encoding(part, kStrictBase64Url);
    if (!decoded)
        return std::nullopt;
    Result<JsonText> read = readJson(*decoded);
    if (!read || read->root.kind != JsonValue::Kind::Object)
        return std::nullopt;
    return std::move(read->root);
}

} // namespace

bool sameHex(QByteArrayView a, QByteArrayView b)
{
    return equalInConstantTime(a.toByteArray().toLower(), b.toByteArray().toLower());
}

bool verifySaasV2(QByteArrayView body, QByteArrayView nonce, QByteArrayView timestamp,
    QByteArrayView signature, const Secret &key)
{
    const Result<QByteArray> payload = normalisedPayload(body);
    return payload && sameHex(signature, signSaasV2(*payload, nonce, timestamp, key).signature);
}

bool verifyKit(QByteArrayView body, QByteArrayView nonce, QByteArrayView timestamp, QByteArrayView signature,
    const Secret &key)
{
    const Result<QByteArray> payload = normalisedPayload(body);
    return payload && sameHex(signature, signKit(*payload, nonce, timestamp, key).signature);
}

bool verifySaasV1(const CallbackParameters &parameters, const Secret &key)
{
    QByteArrayView token;
    for (const auto &[name, value] : parameters) {
        if (name == "authToken")
            token = value;
    }
    return equalInConstantTime(token, signSaasV1(parameters, key).signature);
}

bool verifyKitV1(QByteArrayView jsonBody, QByteArrayView authToken, const Secret &key)
{
    const Result<CallbackSignature> made = signKitV1(jsonBody, key);
    return made && equalInConstantTime(authToken, made->signature);
}

bool verifyBodySign(QByteArrayView rawBody, QByteArrayView signature, const Secret &key)
{
    return equalInConstantTime(signature, bodySign(rawBody, key));
}

bool verifyUsagePush(QByteArrayView rawBody, QByteArrayView nonce, QByteArrayView timestamp,
    QByteArrayView signature, const Secret &key)
{
    return equalInConstantTime(signature, signUsagePush(rawBody, nonce, timestamp, key).signature);
}

GatewayJwtVerdict verifyGatewayJwt(
    QByteArrayView token, QByteArrayView apiKey, const Secret &secret, qint64 nowMs)
{
    const QByteArrayList parts = token.toByteArray().split('.');
    if (parts.size() != 3)
        return GatewayJwtVerdict::Malformed;
    const std::optional<JsonValue> header = jsonPart(parts[0]);
    const std::optional<JsonValue> payload = jsonPart(parts[1]);
    if (!header || !payload)
        return GatewayJwtVerdict::Malformed;
    if (header->member(u"alg").text != QLatin1String("HS256"))
        return GatewayJwtVerdict::OtherAlgorithm;
    const QByteArray expected = hmacSha256(secret.bytes(), QByteArray(parts[0] + '.' + parts[1]))
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!equalInConstantTime(parts[2], expected))
        return GatewayJwtVerdict::WrongSignature;
    if (payload->member(u"api_key").text.toUtf8() != apiKey)
        return GatewayJwtVerdict::OtherApiKey;
    bool isNumber = false;
    const qint64 expires = payload->member(u"exp").text.toLongLong(&isNumber);
    if (!isNumber)
        return GatewayJwtVerdict::Malformed;
    return expires < nowMs ? GatewayJwtVerdict::Expired : GatewayJwtVerdict::Good;
}

} // namespace zhanggui
