#include "net/seller/seller_policy.h"

namespace zhanggui {

namespace {

constexpr qint64 kForEver = qint64(1) << 60;

SellerPolicy::Payload payloadOf(const SellerFaultSet &faults)
{
    using Payload = SellerPolicy::Payload;
    constexpr std::pair<const char *, Payload> kPayloads[] = {
        { "raw-body-signed", Payload::Raw },
        { "payload-with-blanks", Payload::WithBlanks },
        { "payload-descending", Payload::Descending },
        { "payload-ascii", Payload::AsciiEscapes },
        { "payload-with-nulls", Payload::NullsKept },
    };
    for (const auto &[id, payload] : kPayloads) {
        if (faults.has(id))
            return payload;
    }
    return Payload::Normalised;
}

SellerPolicy::Compare compareOf(const SellerFaultSet &faults)
{
    using Compare = SellerPolicy::Compare;
    if (faults.has("signature-upper-case-only"))
        return Compare::UpperCaseOnly;
    return faults.has("signature-lower-case-only") ? Compare::LowerCaseOnly : Compare::AnyCase;
}

} // namespace

SellerPolicy sellerPolicy(const SellerFaultSet &faults)
{
    SellerPolicy policy;
    policy.anySignature = faults.has("no-signature-check");
    policy.unsignedAccepted = faults.has("missing-signature-accepted");
    policy.emptyAccepted = faults.has("empty-signature-accepted");
    policy.anyKey = faults.has("any-key-accepted");
    policy.otherKey = faults.has("wrong-key-type");
    policy.keyWithLineEnd = faults.has("key-with-line-end");
    policy.plainHash = faults.has("hash-for-hmac");
    policy.payload = payloadOf(faults);
    policy.compare = compareOf(faults);
    policy.timestampUnitMs = faults.has("seconds") ? 1000 : 1;
    if (faults.has("stale-accepted"))
        policy.pastMs = kForEver;
    else if (faults.has("window-of-minutes"))
        policy.pastMs = 300'000;
    if (faults.has("future-accepted"))
        policy.futureMs = kForEver;
    policy.timestampOptional = faults.has("missing-timestamp-accepted");
    policy.nonceOptional = faults.has("missing-nonce-accepted");
    policy.nonceForgotten = faults.has("nonce-forgotten");
    policy.numbersBreak = faults.has("timestamp-text-breaks");
    policy.keyWithoutTime = faults.has("token-key-without-time");
    policy.hexadecimal = faults.has("token-in-hex");
    policy.valuesEncoded = faults.has("token-of-encoded-values");
    policy.blankSkipped = faults.has("token-skips-blank");
    policy.blankKept = faults.has("token-keeps-blank");
    policy.tokenDecodedTwice = faults.has("token-decoded-twice");
    policy.expiryIgnored = faults.has("jwt-expiry-ignored");
    policy.expiryInSeconds = faults.has("jwt-expiry-in-seconds");
    return policy;
}

} // namespace zhanggui
