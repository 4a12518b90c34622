// Why a server's signature differs from the marketplace's: lays the right steps beside what the server
// computed and tries the known mistakes, alone and combined, until one gives the wrong value. Pure and
// bounded: a search ends after ExplainInput::limit combinations.
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
    QByteArray body; // raw bytes; SaasV1 has none
    QByteArray query; // SaasV1: as in the address, with or without authToken
    QByteArray timestamp; // V1 families read theirs from query and body
    QByteArray nonce;
    QList<ExplainKey> keys; // the first is the right one
    QByteArray got; // the signature that came with the call; may be empty
    QByteArray computed; // what the server came to: its final value …
    QByteArray computedCanonical; // … or the text it took the last HMAC over
    QByteArray computedHash; // … or its hash of the body
    int limit = 20'000;
};

/// Values found in a pasted log line. What several places could be is offered in their order.
struct LogFindings {
    QByteArrayList signatures; // 64 hexadecimal digits, or base64 of 32 bytes
    QByteArrayList timestamps; // 10 or 13 digits, or 14 to 17 that begin with a year
    QByteArrayList nonces; // behind the word nonce
    QByteArrayList bodies; // JSON objects
};
LogFindings readLogLine(QByteArrayView line);

/// One intermediate of the right way, beside the server's where it is known. `ours` never shows a key.
struct ExplainStep {
    QByteArray id; // "payload", "body-hash", "canonical", "signature"
    QByteArray ours;
    QByteArray theirs; // empty: not known
    enum class Sameness { Unknown, Same, SameButCase, Different };
    Sameness sameness = Sameness::Unknown;
};

/// A row of the table of mistakes. Texts are marked with QT_TRANSLATE_NOOP("SignatureMistake", …).
struct SignatureMistake {
    QByteArray id; // stable, kebab case
    const char *title = nullptr; // "The timestamp is taken in seconds."
    const char *advice = nullptr; // what to do about it
};

/// Mistakes that together give the server's value.
struct MistakeChain {
    QList<SignatureMistake> mistakes;
    QString key; // name of the key when another than the first was used
    QByteArray reproduced; // which value: "signature", "canonical", "body-hash"
};

struct Explanation {
    QList<ExplainStep> steps;
    bool callIsGenuine = false; // `got` is what the first key gives
    bool serverIsRight = false; // `computed` is what the first key gives
    QList<MistakeChain> chains; // the shortest only; empty when nothing was found
    int tried = 0;
    bool wasCut = false; // the limit ended the search
};

/// BadInput when there is no key, or body or query cannot be read as the family needs it.
[[nodiscard]] Result<Explanation> explainSignature(const ExplainInput &input);

/// Every mistake that is tried for the family.
QList<SignatureMistake> signatureMistakes(SignatureFamily family);

} // namespace zhanggui
