// The Body-Sign header of a V1.0 answer, as real servers spell it.
// Official: `Body-Sign: sign_type="HMAC-SHA256", signature= "<base64>"` (zh-cn_topic_0070649157, C). The
// console complains about the name Body-sign (C); what else it tolerates is not documented.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace zhanggui {

/// A way in which a header differs from the official spelling.
enum class BodySignOddity {
    HeaderName, // not "Body-Sign" letter by letter
    NoBlank, // signature="…"
    OtherBlanks, // blanks elsewhere, or more of them
    OtherOrder, // signature first
    SingleQuotes,
    NoQuotes,
    Separator, // ";" or a blank between the two
    WordCase, // Sign_Type, SIGNATURE
    WordSpelling, // sign-type, signtype, sign
    SignTypeSpelling, // HmacSHA256, hmac-sha256, SHA256
    NoSignType,
    BareValue, // nothing but the base64 text
    ExtraFields, // something besides the two
    UrlSafeBase64, // - and _ for + and /
    NoPadding, // without the = at the end
};

/// A stable word: "header-name", "no-blank", "other-blanks", "other-order", "single-quotes", "no-quotes",
/// "separator", "word-case", "word-spelling", "sign-type-spelling", "no-sign-type", "bare-value",
/// "extra-fields", "url-safe-base64", "no-padding".
QByteArray bodySignOddityId(BodySignOddity oddity);

struct BodySignHeader {
    QByteArray signType; // as written; empty when there is none
    QByteArray signature; // standard base64 with padding, 32 bytes when decoded
    QList<BodySignOddity> oddities; // each once, in the order of the enumeration
    bool isOfficial() const { return oddities.isEmpty(); }
};

/// What the header says. BadInput with the reason in `detail` when no signature can be read from it: empty,
/// no base64 of 32 bytes, two signatures.
[[nodiscard]] Result<BodySignHeader> readBodySign(QByteArrayView headerName, QByteArrayView headerValue);

} // namespace zhanggui
