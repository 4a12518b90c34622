#include "net/callbacks/request_signing.h"

#include "models/json/json_writer.h"
#include "net/signing/digest.h"

#include <algorithm>

namespace zhanggui {

namespace {

struct Work {
    const CallbackInterface &callback;
    const SendForm &form;
    const FilledRequest &filled;
    const QByteArray &body;
    const CallbackParameters &ownQuery;
    const RequestContext &context;
    Secret key; // that signs: the right one, or another on purpose
};

/// Another interface type's key where the plan has one, as a seller might confuse them; else one of nobody's.
Secret otherKey(const Work &work, const Secret &right)
{
    const auto &keys = work.context.keys->keys;
    const auto other = std::find_if(
        keys.begin(), keys.end(), [&right](const Secret &key) { return !key.isEmpty() && !(key == right); });
    return other == keys.end() ? Secret(work.context.values.random(16).toHex()) : *other;
}

QByteArray timestampOf(const Work &work)
{
    const qint64 ms = work.context.values.nowMs + work.form.timestampShiftMs;
    if (work.form.timestamp == u"missing")
        return {};
    if (work.form.timestamp == u"text")
        return "now";
    return QByteArray::number(work.form.timestamp == u"seconds" ? ms / 1000 : ms);
}

QByteArray nonceOf(const Work &work)
{
    if (work.form.nonce == u"missing" || work.form.nonce == u"empty")
        return {};
    if (work.form.nonce == u"reused" && !work.context.previousNonce.isEmpty())
        return work.context.previousNonce;
    return work.context.values.random(32).toHex().toUpper();
}

/// The same length and alphabet, another value.
QByteArray spoiled(QByteArray signature)
{
    if (!signature.isEmpty())
        signature[0] = signature.at(0) == 'A' ? 'B' : 'A';
    return signature;
}

QByteArray signatureBy(const SendForm &form, const CallbackSignature &made, bool hexadecimal)
{
    if (form.signature == u"wrong")
        return spoiled(made.signature);
    if (form.signature == u"missing" || form.signature == u"empty")
        return {};
    if (form.signature == u"lower-case" && hexadecimal)
        return made.signature.toLower();
    if (form.signature == u"plain-hash") {
        const QByteArray digest = sha256Hex(made.canonical);
        return hexadecimal ? digest.toUpper() : QByteArray::fromHex(digest).toBase64();
    }
    return made.signature;
}

SigningRecord recordOf(
    const Work &work, const QString &kind, const CallbackSignature &made, const QByteArray &sent)
{
    return { kind, made.payload, made.bodyHash, maskedCanonical(made, work.key), sent };
}

/// What is signed instead when the signature is to belong to another body.
QByteArray otherPayload(const Work &work)
{
    JsonValue other = work.filled.object;
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = QStringLiteral("another body");
    other.members.append({ QStringLiteral("signedInstead"), value });
    return writeJson(other, { .order = JsonStyle::Order::Ascending });
}

QByteArray payloadOf(const Work &work)
{
    if (work.form.signature == u"other-body")
        return otherPayload(work);
    return normalisedPayload(work.body).value_or(work.body);
}

CallbackSignature hashedInstead(
    const Work &work, CallbackSignature made, const QByteArray &nonce, const QByteArray &time)
{
    if (work.form.signature != u"plain-hash" || work.callback.signing != u"saas-v2")
        return made;
    made.bodyHash = sha256Hex(made.payload);
    made.canonical = work.key.bytes().toByteArray() + nonce + time + made.bodyHash;
    return made;
}

void addPart(CallbackParameters &parts, const QByteArray &name, const QByteArray &value, const QString &word)
{
    if (word != u"missing")
        parts.emplaceBack(name, value);
}

SignedParts signV2(const Work &work)
{
    const bool kit = work.callback.signing == u"kit";
    const QByteArray nonce = nonceOf(work);
    const QByteArray time = timestampOf(work);
    const QByteArray payload = payloadOf(work);
    const CallbackSignature made = kit
        ? signKit(payload, nonce, time, work.key)
        : hashedInstead(work, signSaasV2(payload, nonce, time, work.key), nonce, time);
    const QByteArray signature = signatureBy(work.form, made, true);
    SignedParts parts;
    CallbackParameters &to = kit ? parts.headers : parts.query;
    addPart(to, kit ? "x-sign" : "signature", signature, work.form.signature);
    addPart(to, kit ? "x-timestamp" : "timestamp", time, work.form.timestamp);
    addPart(to, kit ? "x-nonce" : "nonce", nonce, work.form.nonce);
    parts.record = recordOf(work, kit ? QStringLiteral("kit") : QStringLiteral("saas-v2"), made, signature);
    parts.nonce = nonce;
    return parts;
}

SignedParts signV1(const Work &work)
{
    SignedParts parts;
    for (const auto &[name, value] : work.filled.object.members) {
        if (!value.isNothing())
            parts.query.emplaceBack(name.toUtf8(), plainValue(value));
    }
    if (work.form.body == u"empty")
        parts.query.clear();
    if (work.form.body == u"unsorted")
        parts.query = CallbackParameters(parts.query.crbegin(), parts.query.crend());
    CallbackParameters toSign = work.ownQuery + parts.query;
    if (work.form.signature == u"other-body")
        toSign.emplaceBack("signedInstead", "another query");
    const CallbackSignature made = signSaasV1(toSign, work.key);
    const QByteArray token = signatureBy(work.form, made, false);
    addPart(parts.query, "authToken", token, work.form.signature);
    parts.record = recordOf(work, QStringLiteral("saas-v1"), made, token);
    return parts;
}

Result<SignedParts> signKit1(const Work &work)
{
    const QByteArray signedBody = work.form.signature == u"other-body" ? otherPayload(work) : work.body;
    // What is no object cannot be signed by the rules; it is sent under the token of an empty one.
    Result<CallbackSignature> made = signKitV1(signedBody, work.key);
    if (!made)
        made = signKitV1("{}", work.key);
    if (!made)
        return tl::unexpected(made.error());
    const QByteArray token = signatureBy(work.form, *made, false);
    SignedParts parts;
    addPart(parts.headers, "authToken", token, work.form.signature);
    parts.record = recordOf(work, QStringLiteral("kit-v1"), *made, token);
    return parts;
}

Result<SignedParts> signGateway(const Work &work)
{
    if (work.context.keys->gatewayApiKey.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("The api_key of the gateway is missing"));
    const QByteArray apiKey = work.context.keys->gatewayApiKey.bytes().toByteArray();
    const qint64 time = work.context.values.nowMs + work.form.timestampShiftMs;
    CallbackSignature made =
        signGatewayJwt(apiKey, work.key, work.form.timestamp == u"seconds" ? time / 1000 : time);
    // Another token's signature under this one's claims.
    const QByteArray own = made.canonical;
    if (work.form.signature == u"other-body")
        made = signGatewayJwt(QByteArray(apiKey + "-other"), work.key, time);
    made.signature = signatureBy(work.form, made, false);
    if (work.form.signature == u"plain-hash")
        made.signature = QByteArray::fromBase64(made.signature)
                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    made.canonical = own;
    SignedParts parts;
    if (work.form.signature != u"missing")
        parts.headers.append({ work.context.gateway.name,
            work.form.signature == u"empty" ? QByteArray()
                                            : work.context.gateway.prefix + gatewayJwtToken(made) });
    parts.record = { QStringLiteral("jwt"), made.payload, {}, made.canonical, made.signature };
    return parts;
}

} // namespace

Result<SignedParts> signRequest(const CallbackInterface &callback, const SendForm &form,
    const FilledRequest &filled, const QByteArray &body, const CallbackParameters &ownQuery,
    const RequestContext &context)
{
    const Secret *right = context.keys->of(callback.key);
    if (!right)
        return failure(ErrorKind::NotFound, QStringLiteral("The key of this interface type is missing"),
            missingKeyReason(callback.key));
    Work work{ callback, form, filled, body, ownQuery, context, *right };
    if (form.signature == u"other-key")
        work.key = otherKey(work, *right);
    if (callback.signing == u"saas-v1")
        return signV1(work);
    if (callback.signing == u"kit-v1")
        return signKit1(work);
    if (callback.signing == u"jwt")
        return signGateway(work);
    if (callback.signing == u"kit" || callback.signing == u"saas-v2")
        return signV2(work);
    return failure(ErrorKind::BadInput, QStringLiteral("Nobody knows this way of signing"), callback.signing);
}

} // namespace zhanggui
