// How the seller tells a genuine call from a forged one. The defaults are what the guides demand; each other
// value is a mistake that sellers make, switched on by a fault.
#pragma once

#include "net/seller/seller_faults.h"

namespace zhanggui {

struct SellerPolicy {
    /// What of a body is hashed (HTTP Body签名, zh-cn_topic_0070649476: members sorted, no blanks).
    enum class Payload { Normalised, Raw, WithBlanks, Descending, AsciiEscapes, NullsKept };
    enum class Compare { AnyCase, UpperCaseOnly, LowerCaseOnly };

    bool anySignature = false; // nothing is verified
    bool unsignedAccepted = false; // verified only when a signature is sent
    bool emptyAccepted = false; // an empty signature passes
    bool anyKey = false; // the key of another interface type passes
    bool otherKey = false; // verified with the key of another interface type
    bool keyWithLineEnd = false; // the key's file ends in a line end that became part of it
    bool plainHash = false; // SHA-256 in the place of HMAC
    Payload payload = Payload::Normalised;
    Compare compare = Compare::AnyCase;

    // V2.0 and kit V2: timestamp in milliseconds, 60 s either way, each nonce once (C).
    qint64 timestampUnitMs = 1;
    qint64 pastMs = 60'000;
    qint64 futureMs = 60'000;
    bool timestampOptional = false;
    bool nonceOptional = false;
    bool nonceForgotten = false;
    bool numbersBreak = false; // a timestamp that is no number is an error nobody catches

    // V1.0: authToken = base64(HMAC(key + timeStamp, "k=v&…")) over decoded values (zh-cn_topic_0070649066).
    bool keyWithoutTime = false;
    bool hexadecimal = false;
    bool valuesEncoded = false; // the values as they stand in the address
    bool blankSkipped = false; // GET: parameters without a value are left out
    bool blankKept = false; // kit: members without a value are taken in
    bool tokenDecodedTwice = false; // "+" becomes a blank

    // Gateway (sp_topic_0000236): exp in milliseconds.
    bool expiryIgnored = false;
    bool expiryInSeconds = false;
};

SellerPolicy sellerPolicy(const SellerFaultSet &faults);

} // namespace zhanggui
