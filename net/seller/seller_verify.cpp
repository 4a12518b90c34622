#include "net/seller/seller_verify.h"

#include "models/json/json_writer.h"
#include "net/signing/callback_verify.h"
#include "net/signing/digest.h"
#include "net/signing/form_encoding.h"

#include <algorithm>

namespace zhanggui {

namespace {

SellerAnswer unauthorised()
{
    return sellerAnswer(seller_code::kUnauthorised, QStringLiteral("authentication failed"));
}

SellerAnswer badRequest(const char *what)
{
    return sellerAnswer(seller_code::kBadRequest, QString(u"invalid parameter: " % QLatin1String(what)));
}

/// What a server without a handler for it shows when something is thrown.
SellerAnswer uncaught()
{
    SellerAnswer answer;
    answer.status = 500;
    answer.root = jsonText(QStringLiteral("java.lang.NumberFormatException: For input string: \"now\"\n"
                                          "\tat com.seller.Produce.handle(Produce.java:42)"));
    return answer;
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && text.size() < 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

SellerVerifier::SellerVerifier(const SellerPolicy &policy, const CallbackKeys &keys, NonceMemory &nonces)
    : m_policy(policy)
    , m_keys(keys)
    , m_nonces(nonces)
{
}

SellerRefusal SellerVerifier::base(const SellerCall &call, const QList<CallbackKey> &types)
{
    const Parts parts{ call.parameter("signature"), call.hasParameter("signature"),
        call.parameter("timestamp"), call.parameter("nonce") };
    return dated(call, parts, types, &SellerVerifier::baseSignature);
}

SellerRefusal SellerVerifier::kit(const SellerCall &call)
{
    const Parts parts{ call.header("x-sign"), call.hasHeader("x-sign"), call.header("x-timestamp"),
        call.header("x-nonce") };
    return dated(call, parts, { CallbackKey::JointSaas }, &SellerVerifier::kitSignature);
}

SellerRefusal SellerVerifier::dated(
    const SellerCall &call, const Parts &parts, const QList<CallbackKey> &types, Maker maker)
{
    if (SellerRefusal stale = fresh(parts, call.atMs))
        return stale;
    const auto fits = [&](const Secret &key) {
        const QByteArray wanted = (this->*maker)(call, parts, key);
        if (m_policy.compare == SellerPolicy::Compare::AnyCase)
            return sameHex(parts.signature, wanted);
        const bool upper = m_policy.compare == SellerPolicy::Compare::UpperCaseOnly;
        return equalInConstantTime(parts.signature, upper ? wanted.toUpper() : wanted.toLower());
    };
    const QList<Secret> keys = keysFor(types);
    const bool waived = m_policy.anySignature || (m_policy.unsignedAccepted && !parts.isSigned)
        || (m_policy.emptyAccepted && parts.isSigned && parts.signature.isEmpty());
    if (!waived && std::none_of(keys.cbegin(), keys.cend(), fits))
        return unauthorised();
    // Only genuine calls are remembered: else anybody could fill the memory.
    if (!m_policy.nonceForgotten && !parts.nonce.isEmpty() && !m_nonces.remember(parts.nonce, call.atMs))
        return badRequest("nonce was used before");
    return std::nullopt;
}

SellerRefusal SellerVerifier::fresh(const Parts &parts, qint64 nowMs) const
{
    if (parts.nonce.isEmpty() && !m_policy.nonceOptional)
        return badRequest("nonce is missing");
    if (parts.timestamp.isEmpty() && m_policy.timestampOptional)
        return std::nullopt;
    if (!isDigits(parts.timestamp))
        return m_policy.numbersBreak && !parts.timestamp.isEmpty() ? uncaught()
                                                                   : badRequest("timestamp is no number");
    const qint64 age = nowMs - parts.timestamp.toLongLong() * m_policy.timestampUnitMs;
    if (age > m_policy.pastMs || -age > m_policy.futureMs)
        return badRequest("timestamp is not within 60 s");
    return std::nullopt;
}

QByteArray SellerVerifier::baseSignature(const SellerCall &call, const Parts &parts, const Secret &key) const
{
    const QByteArray signedText = payload(call);
    if (!m_policy.plainHash)
        return signSaasV2(signedText, parts.nonce, parts.timestamp, key).signature;
    const QByteArray canonical =
        key.bytes().toByteArray() + parts.nonce + parts.timestamp + sha256Hex(signedText);
    return hmacSha256(key.bytes(), canonical).toHex();
}

QByteArray SellerVerifier::kitSignature(const SellerCall &call, const Parts &parts, const Secret &key) const
{
    const CallbackSignature made = signKit(payload(call), parts.nonce, parts.timestamp, key);
    return m_policy.plainHash ? sha256Hex(made.canonical) : made.signature;
}

QByteArray SellerVerifier::payload(const SellerCall &call) const
{
    using Payload = SellerPolicy::Payload;
    QByteArray normalised = normalisedPayload(call.body).value_or(call.body);
    if (m_policy.payload == Payload::Normalised || call.fields.kind != JsonValue::Kind::Object)
        return normalised;
    JsonStyle style;
    style.order = JsonStyle::Order::Ascending;
    style.nulls = JsonStyle::Nulls::Drop;
    switch (m_policy.payload) {
    case Payload::Raw:
        return call.body;
    case Payload::WithBlanks:
        style.blanks = JsonStyle::Blanks::AfterSeparators;
        break;
    case Payload::Descending:
        style.order = JsonStyle::Order::Descending;
        break;
    case Payload::AsciiEscapes:
        style.escapeNonAscii = true;
        break;
    case Payload::NullsKept:
        style.nulls = JsonStyle::Nulls::Keep;
        break;
    case Payload::Normalised:
        break;
    }
    return writeJson(call.fields, style);
}

SellerRefusal SellerVerifier::v1(const SellerCall &call) const
{
    const bool fits = tokenFits(call.parameter("authToken"), call.hasParameter("authToken"), call.query,
        call.parameter("timeStamp"), CallbackKey::V1);
    if (!fits)
        return unauthorised();
    // No page limits the age of a V1.0 call, so its time must be there and no more.
    if (call.parameter("timeStamp").isEmpty())
        return badRequest("timeStamp is missing");
    return std::nullopt;
}

SellerRefusal SellerVerifier::kitV1(const SellerCall &call) const
{
    CallbackParameters parameters = kitV1Parameters(call.body).value_or(CallbackParameters());
    if (m_policy.blankKept) {
        parameters.clear();
        for (const auto &[name, value] : call.fields.members) {
            if (!value.isNothing())
                parameters.emplaceBack(name.toUtf8(),
                    value.kind == JsonValue::Kind::Text ? value.text.toUtf8() : writeJson(value));
        }
    }
    const bool fits = tokenFits(call.header("authToken"), call.hasHeader("authToken"), parameters,
        call.field("timeStamp").toUtf8(), CallbackKey::JointSaas);
    return fits ? SellerRefusal() : unauthorised();
}

bool SellerVerifier::tokenFits(QByteArray token, bool isSigned, const CallbackParameters &parameters,
    const QByteArray &time, CallbackKey type) const
{
    if (m_policy.anySignature || (m_policy.unsignedAccepted && !isSigned)
        || (m_policy.emptyAccepted && isSigned && token.isEmpty()))
        return true;
    if (m_policy.tokenDecodedTwice)
        token.replace('+', ' ');
    const QList<Secret> keys = keysFor({ type });
    return std::any_of(keys.cbegin(), keys.cend(),
        [&](const Secret &key) { return equalInConstantTime(token, tokenOf(parameters, time, key)); });
}

QByteArray SellerVerifier::tokenOf(
    const CallbackParameters &parameters, const QByteArray &time, const Secret &key) const
{
    CallbackParameters sorted;
    for (const auto &[name, value] : parameters) {
        if (name != "authToken" && !(m_policy.blankSkipped && value.isEmpty()))
            sorted.emplaceBack(name, m_policy.valuesEncoded ? formEncoded(value) : value);
    }
    std::sort(sorted.begin(), sorted.end());
    QByteArray text;
    for (const auto &[name, value] : std::as_const(sorted))
        text += (text.isEmpty() ? QByteArray() : QByteArray("&")) + name + '=' + value;
    const QByteArray whole = key.bytes().toByteArray() + (m_policy.keyWithoutTime ? QByteArray() : time);
    const QByteArray digest =
        m_policy.plainHash ? QByteArray::fromHex(sha256Hex(text)) : hmacSha256(whole, text);
    return m_policy.hexadecimal ? digest.toHex() : digest.toBase64();
}

SellerRefusal SellerVerifier::gateway(const SellerCall &call) const
{
    SellerAnswer refusal;
    refusal.status = 401;
    refusal.root = jsonObject({ { QStringLiteral("error"),
        jsonObject({ { QStringLiteral("message"), jsonText(QStringLiteral("invalid token")) } }) } });
    const QByteArray header = call.header("Authorization");
    const QByteArray token = header.sliced(header.lastIndexOf(' ') + 1);
    const bool waived = m_policy.anySignature
        || (m_policy.unsignedAccepted && !call.hasHeader("Authorization"))
        || (m_policy.emptyAccepted && call.hasHeader("Authorization") && token.isEmpty());
    if (waived)
        return std::nullopt;
    const qint64 nowMs = m_policy.expiryIgnored ? 0 : m_policy.expiryInSeconds ? call.atMs / 1000 : call.atMs;
    const QByteArray apiKey = m_keys.gatewayApiKey.bytes().toByteArray();
    const QList<Secret> keys = keysFor({ CallbackKey::Gateway });
    const bool fits = std::any_of(keys.cbegin(), keys.cend(), [&](const Secret &key) {
        return verifyGatewayJwt(token, apiKey, key, nowMs) == GatewayJwtVerdict::Good;
    });
    return fits ? SellerRefusal() : refusal;
}

QList<Secret> SellerVerifier::keysFor(const QList<CallbackKey> &types) const
{
    QList<Secret> right;
    for (const CallbackKey type : types) {
        if (const Secret *key = m_keys.of(type))
            right.append(*key);
    }
    if (m_policy.keyWithLineEnd) {
        for (Secret &key : right)
            key = Secret(QByteArray(key.bytes().toByteArray() + '\n'));
    }
    if (!m_policy.anyKey && !m_policy.otherKey)
        return right;
    QList<Secret> others;
    for (const Secret &key : m_keys.keys) {
        if (!key.isEmpty() && !right.contains(key))
            others.append(key);
    }
    return m_policy.otherKey ? others : right + others;
}

} // namespace zhanggui
