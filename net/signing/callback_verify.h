// The other side of callback_signature.h: what a seller's server does with a signed call, and what the
// marketplace does with an answer. Values are compared in constant time. For checks, the emulator and tests.
#pragma once

#include "net/signing/callback_signature.h"

namespace zhanggui {

/// Same hexadecimal digits, whatever their case (as the official sample compares).
bool sameHex(QByteArrayView a, QByteArrayView b);

/// `body` in any order and spacing is normalised first; false when it is no JSON object.
bool verifySaasV2(QByteArrayView body, QByteArrayView nonce, QByteArrayView timestamp,
    QByteArrayView signature, const Secret &key);
bool verifyKit(QByteArrayView body, QByteArrayView nonce, QByteArrayView timestamp, QByteArrayView signature,
    const Secret &key);
/// `parameters` hold authToken too.
bool verifySaasV1(const CallbackParameters &parameters, const Secret &key);
bool verifyKitV1(QByteArrayView jsonBody, QByteArrayView authToken, const Secret &key);
/// `signature`: the base64 text, see readBodySign().
bool verifyBodySign(QByteArrayView rawBody, QByteArrayView signature, const Secret &key);
bool verifyUsagePush(QByteArrayView rawBody, QByteArrayView nonce, QByteArrayView timestamp,
    QByteArrayView signature, const Secret &key);

enum class GatewayJwtVerdict {
    Good,
    Malformed, // not three parts of base64url, or no JSON in them
    OtherAlgorithm, // alg is not HS256 (also "none")
    OtherApiKey,
    Expired, // exp, in milliseconds, is before now
    WrongSignature,
};
GatewayJwtVerdict verifyGatewayJwt(
    QByteArrayView token, QByteArrayView apiKey, const Secret &secret, qint64 nowMs);

} // namespace zhanggui
