// The signatures of the marketplace's calls to a seller's server, one function per family. Pure: no clock, no
// randomness. Sources: HTTP Body签名 (zh-cn_topic_0070649476, 2025-08-06, C), License twin
// (zh-cn_topic_0070649248, 2024-12-25, C), authToken取值说明 (zh-cn_topic_0070649066 and -135, C), Body-Sign
// (zh-cn_topic_0070649157, C), usage push (zh-cn_topic_0070649410, 2025-11-13, C), API/Agents gateway
// (sp_topic_0000236, 2025-11-13, C), and the official Java sample where they are silent.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

#include <optional>

namespace zhanggui {

enum class SignatureFamily { SaasV2, Kit, SaasV1, KitV1, BodySign, UsagePush, GatewayJwt };

/// "saas-v2", "kit", "saas-v1", "kit-v1", "body-sign", "usage-push", "jwt".
QByteArray callbackFamilyId(SignatureFamily family);
std::optional<SignatureFamily> callbackFamily(QByteArrayView id);

/// Every intermediate of a signature. `canonical` of SaasV2 and Kit begins with the key: treat it as a secret
/// and show maskedCanonical() instead.
struct CallbackSignature {
    QByteArray payload; // what of the request is signed
    QByteArray bodyHash; // SaasV2 only: 64 lower-case hexadecimal digits
    QByteArray canonical; // what the last HMAC is taken over
    QByteArray signature; // SaasV2, Kit: 64 upper-case hexadecimal digits; JWT: base64url; others: base64
};

/// A body as it is signed: members of the outermost object sorted by name (UTF-16 code units, as Java's
/// TreeMap), those that are null left out, no blanks, non-ASCII as raw UTF-8, "/" not escaped; nested order
/// and the spelling of numbers are kept. Of repeated members the last counts, at the place of the first.
/// BadInput unless `json` is one JSON object in UTF-8 (a byte order mark is left out).
[[nodiscard]] Result<QByteArray> normalisedPayload(QByteArrayView json);

/// SaaS V2.0, License 2.0 and online, order notification. `payload` is taken as it is: see
/// normalisedPayload(). bodyHash = hex(HMAC(key, payload)); canonical = key + nonce + timestamp + bodyHash;
/// signature = HEX(HMAC(key, canonical)). `timestamp`: the decimal text of the query, milliseconds.
CallbackSignature signSaasV2(
    QByteArrayView payload, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key);

/// Joint operation kit V2 (header x-sign): canonical = key + nonce + timestamp + payload, not hashed.
CallbackSignature signKit(
    QByteArrayView payload, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key);

/// Name and value, both decoded.
using CallbackParameters = QList<QPair<QByteArray, QByteArray>>;

/// SaaS V1.0 and License 1.0, GET form (parameter authToken): canonical = "k=v&k=v", all parameters but
/// authToken sorted by name, blank values kept; signature = base64(HMAC(key + timeStamp, canonical)), where
/// timeStamp is the parameter of that name (empty when there is none). payload: as canonical, unsorted.
CallbackSignature signSaasV1(const CallbackParameters &parameters, const Secret &key);

/// Joint operation kit V1, POST form (header authToken): as signSaasV1() over the members of the body;
/// empty and null values are left out, values that are no text stand as they are written. BadInput unless
/// `jsonBody` is a JSON object.
[[nodiscard]] Result<CallbackSignature> signKitV1(QByteArrayView jsonBody, const Secret &key);

/// The members that signKitV1() covers, in the order of the body.
[[nodiscard]] Result<CallbackParameters> kitV1Parameters(QByteArrayView jsonBody);

/// base64(HMAC(key, rawBody)): what a V1.0 server answers with in Body-Sign. Every byte counts.
QByteArray bodySign(QByteArrayView rawBody, const Secret &key);
/// The header's value in the official spelling: `sign_type="HMAC-SHA256", signature= "…"`.
QByteArray bodySignHeader(QByteArrayView rawBody, const Secret &key);
/// The same as a CallbackSignature; payload and canonical are the body.
CallbackSignature signBody(QByteArrayView rawBody, const Secret &key);

/// Usage push (seller → marketplace, headers signature, ts, nonce): base64(HMAC(key,
/// "ts={ts}&nonce={nonce}&body={body}")) over the raw body.
CallbackSignature signUsagePush(
    QByteArrayView rawBody, QByteArrayView nonce, QByteArrayView timestamp, const Secret &key);

constexpr qint64 kGatewayJwtLifeMs = 300'000;

/// The token of the API/Agents gateway, HS256: header {"alg":"HS256","sign_type":"SIGN"}; payload api_key,
/// timestamp, exp = timestamp + 300000. All in milliseconds, unlike the JWT standard. canonical =
/// "header.payload" in base64url.
CallbackSignature signGatewayJwt(QByteArrayView apiKey, const Secret &secret, qint64 timestampMs);
/// The same over a payload that is taken as it is.
CallbackSignature signGatewayJwtPayload(QByteArrayView payloadJson, const Secret &secret);
/// canonical "." signature.
QByteArray gatewayJwtToken(const CallbackSignature &signature);

/// `canonical` with as many `*` as the key has bytes where it begins with the key (SaasV2, Kit).
QByteArray maskedCanonical(const CallbackSignature &signature, const Secret &key);

} // namespace zhanggui
