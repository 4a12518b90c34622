// Why a server's signature differs from the marketplace's: lays the right steps beside what the server
// computed and tries the known mistakes, alone and combined, until one gives the wrong value. Pure and
// bounded: a search ends after ExplainInput::limit combinations or a fixed amount of hashed bytes.
#pragma once

#include "net/signing/callback_signature.h"

#include <QString>

namespace zhanggui {

struct ExplainKey {
    QString name; // "basic", "joint-saas", "license", "common", or what the caller likes
    Secret key;
};

struct ExplainInput {
    SignatureFamily family = SignatureFamily::SaasV2;
    QByteArray body; // raw bytes; SaasV1 has none. GatewayJwt: the payload's JSON
    QByteArray query; // SaasV1: as in the address, with or without authToken
    QByteArray timestamp; // V1 families read theirs from query and body
    QByteArray nonce;
    QList<ExplainKey> keys; // the first is the right one
    QByteArray
        got; // the signature that came with the call; empty: the right one of several `computed`, if any
    QByteArrayList computed; // what the server came to: its final value (or several that it may be) …
    QByteArray computedCanonical; // … or the text it took the last HMAC over
    QByteArray computedHash; // … or its hash of the body (SaasV2)
    int limit = 20'000;
};

/// One intermediate, beside the server's where it is known. Neither side shows a key.
struct ExplainStep {
    enum class Sameness { Unknown, Same, SameButCase, Different };
    QByteArray id; // "payload", "body-hash", "canonical", "signature"
    QByteArray ours;
    QByteArray theirs; // empty: not known
    Sameness sameness = Sameness::Unknown;
};

/// A known mistake. Texts are marked with QT_TRANSLATE_NOOP("SignatureMistake", …).
struct SignatureMistake {
    QByteArray id; // stable, kebab case
    const char *title = nullptr; // "The timestamp is taken in seconds."
    const char *advice = nullptr; // what to do about it
    QString detail; // which key, member or order; a name or a formula, never a secret
};

/// Mistakes that together give the server's value.
struct MistakeChain {
    QList<SignatureMistake> mistakes;
    QByteArray reproduced; // which of the server's values: "signature", "canonical" or "body-hash"
    QList<ExplainStep> steps; // `theirs` as these mistakes make it
};

struct Explanation {
    QList<ExplainStep> steps;
    bool callIsGenuine = false; // `got` is what the first key gives
    bool serverIsRight = false; // one of `computed` is what the first key gives (hexadecimal in any case)
    QList<MistakeChain> chains; // the shortest ones; empty when none was found
    QList<MistakeChain> callChains; // what makes `got` where it is not genuine: another key, a spoilt value
    int tried = 0; // combinations
    bool wasCut = false; // the limit ended the search
};

/// BadInput when there is no key, or body or query cannot be read as the family needs it. A search that finds
/// nothing is no error.
[[nodiscard]] Result<Explanation> explainSignature(const ExplainInput &input);

/// Every mistake that is tried for the family.
QList<SignatureMistake> signatureMistakes(SignatureFamily family);

} // namespace zhanggui
