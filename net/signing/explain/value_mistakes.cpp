#include "net/signing/explain/mistakes.h"

#include <QtGlobal>

namespace zhanggui::explain {

namespace {

constexpr unsigned kAll = bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit)
    | bit(SignatureFamily::SaasV1) | bit(SignatureFamily::KitV1) | bit(SignatureFamily::BodySign)
    | bit(SignatureFamily::UsagePush) | bit(SignatureFamily::GatewayJwt);
constexpr unsigned kV2 = bit(SignatureFamily::SaasV2);
constexpr unsigned kKit = bit(SignatureFamily::Kit);
constexpr unsigned kTimed =
    bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit) | bit(SignatureFamily::UsagePush);
constexpr unsigned kHexed = bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit);
constexpr unsigned kBased = bit(SignatureFamily::SaasV1) | bit(SignatureFamily::KitV1)
    | bit(SignatureFamily::BodySign) | bit(SignatureFamily::UsagePush) | bit(SignatureFamily::GatewayJwt);
constexpr unsigned kBody = bit(SignatureFamily::BodySign);
constexpr unsigned kPush = bit(SignatureFamily::UsagePush);
constexpr unsigned kJwt = bit(SignatureFamily::GatewayJwt);

constexpr char kTrim[] =
    QT_TRANSLATE_NOOP("SignatureMistake", "Read the key without blanks, line breaks and quotes around it.");
constexpr char kKeyText[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "The key is text: its UTF-8 bytes are the key, nothing is decoded or changed.");
constexpr char kAsSent[] =
    QT_TRANSLATE_NOOP("SignatureMistake", "Take timestamp and nonce as the text that came with the call.");
constexpr char kHmac[] =
    QT_TRANSLATE_NOOP("SignatureMistake", "Use HMAC-SHA256 with the access key as key and the text as data.");
constexpr char kOrder[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "Join the parts in the documented order, with nothing between them.");
constexpr char kPushParts[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "The text is ts={ts}&nonce={nonce}&body={body}, values as they are sent.");
constexpr char kText[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "Write the digest in the documented way: hexadecimal for V2.0, base64 for V1.0 and usage push, base64url "
    "for the token.");

constexpr MistakeRow kRows[] = {
    { "other-key", Slot::KeySource, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Another of the keys is used."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "Every type of interface has its own key: basic interfaces, joint operation, licence, common "
            "interfaces. Take the one that is bound to this type."),
        nullptr },
    { "key-newline", Slot::KeyText, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A line break stands behind the key."), kTrim,
        [](Recipe &recipe) { recipe.key += '\n'; } },
    { "key-crlf", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "A Windows line break stands behind the key."), kTrim,
        [](Recipe &recipe) { recipe.key += "\r\n"; } },
    { "key-blank", Slot::KeyText, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A blank stands behind the key."), kTrim,
        [](Recipe &recipe) { recipe.key += ' '; } },
    { "key-blank-before", Slot::KeyText, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A blank stands before the key."), kTrim,
        [](Recipe &recipe) { recipe.key.prepend(' '); } },
    { "key-trimmed", Slot::KeyText, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is trimmed, but the blank around it belongs to it."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "Check the key in the console; take it exactly as it is shown there."),
        [](Recipe &recipe) { recipe.key = recipe.key.trimmed(); } },
    { "key-quoted", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is used with quotes around it."), kTrim,
        [](Recipe &recipe) { recipe.key = '"' + recipe.key + '"'; } },
    { "key-upper", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is turned to upper case."), kKeyText,
        [](Recipe &recipe) { recipe.key = recipe.key.toUpper(); } },
    { "key-lower", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is turned to lower case."), kKeyText,
        [](Recipe &recipe) { recipe.key = recipe.key.toLower(); } },
    { "key-from-hex", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is decoded from hexadecimal."), kKeyText,
        [](Recipe &recipe) { recipe.key = QByteArray::fromHex(recipe.key); } },
    { "key-from-base64", Slot::KeyText, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is decoded from base64."), kKeyText,
        [](Recipe &recipe) { recipe.key = QByteArray::fromBase64(recipe.key); } },
    { "key-empty", Slot::KeyText, kAll, false, QT_TRANSLATE_NOOP("SignatureMistake", "The key is empty."),
        QT_TRANSLATE_NOOP("SignatureMistake", "Check where the server reads its key from: it found none."),
        [](Recipe &recipe) { recipe.key.clear(); } },
    { "seconds", Slot::Time, kTimed, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The timestamp is taken in seconds."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "The timestamp counts milliseconds. Take the text that came with the call, not a number made "
            "from it."),
        [](Recipe &recipe) {
            if (recipe.timestamp.size() == 13)
                recipe.timestamp.chop(3);
        } },
    { "milliseconds", Slot::Time, kTimed, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The timestamp is turned into milliseconds."), kAsSent,
        [](Recipe &recipe) {
            if (recipe.timestamp.size() == 10)
                recipe.timestamp += "000";
        } },
    { "timestamp-empty", Slot::Time, kTimed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The timestamp is missing."), kAsSent,
        [](Recipe &recipe) { recipe.timestamp.clear(); } },
    { "nonce-lower", Slot::Nonce, kTimed, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The nonce is turned to lower case."), kAsSent,
        [](Recipe &recipe) { recipe.nonce = recipe.nonce.toLower(); } },
    { "nonce-upper", Slot::Nonce, kTimed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The nonce is turned to upper case."), kAsSent,
        [](Recipe &recipe) { recipe.nonce = recipe.nonce.toUpper(); } },
    { "nonce-empty", Slot::Nonce, kTimed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The nonce is missing."), kAsSent,
        [](Recipe &recipe) { recipe.nonce.clear(); } },
    { "inner-sha256", Slot::Inner, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The hash of the body is plain SHA-256 instead of HMAC."),
        kHmac, [](Recipe &recipe) { recipe.inner = DigestWay::Plain; } },
    { "inner-swapped", Slot::Inner, kV2, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Key and data of the inner HMAC are swapped."), kHmac,
        [](Recipe &recipe) { recipe.inner = DigestWay::Swapped; } },
    { "payload-not-hashed", Slot::Inner, kV2, true,
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "The body itself is joined, not its hash: the formula of the kit."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "Only the kit of joint operation (header x-sign) signs the body unhashed. Here HMAC the body "
            "first."),
        [](Recipe &recipe) { recipe.inner = DigestWay::None; } },
    { "payload-hashed", Slot::Inner, kKit, true,
        QT_TRANSLATE_NOOP("SignatureMistake",
            "The hash of the body is joined, not the body: the formula of the basic interfaces."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "The kit (header x-sign) signs the body itself, without an inner HMAC."),
        [](Recipe &recipe) { recipe.inner = DigestWay::Hmac; } },
    { "payload-hashed-plain", Slot::Inner, kKit, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The SHA-256 of the body is joined, not the body."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "The kit (header x-sign) signs the body itself, without an inner HMAC."),
        [](Recipe &recipe) { recipe.inner = DigestWay::Plain; } },
    { "inner-upper", Slot::InnerText, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The hash of the body is in upper case."),
        QT_TRANSLATE_NOOP("SignatureMistake", "The hash of the body is joined in lower-case hexadecimal."),
        [](Recipe &recipe) { recipe.innerText = DigestText::UpperHex; } },
    { "inner-base64", Slot::InnerText, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The hash of the body is in base64."),
        QT_TRANSLATE_NOOP("SignatureMistake", "The hash of the body is joined in lower-case hexadecimal."),
        [](Recipe &recipe) { recipe.innerText = DigestText::Base64; } },
    { "parts-order", Slot::Parts, kTimed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parts are joined in another order."), kOrder, nullptr },
    { "key-not-joined", Slot::Parts, kHexed, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key is not part of the text that is signed."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "The access key is used twice: as the key of the HMAC and as the first part of its text."),
        [](Recipe &recipe) { recipe.parts = "ntb"; } },
    { "joined-with-ampersand", Slot::Separator, kHexed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parts are joined with &."), kOrder,
        [](Recipe &recipe) { recipe.between = "&"; } },
    { "joined-with-newline", Slot::Separator, kHexed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parts are joined with line breaks."), kOrder,
        [](Recipe &recipe) { recipe.between = "\n"; } },
    { "joined-with-comma", Slot::Separator, kHexed, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parts are joined with commas."), kOrder,
        [](Recipe &recipe) { recipe.between = ","; } },
    { "names-left-out", Slot::Separator, kPush, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parts are joined without their names."), kPushParts,
        [](Recipe &recipe) {
            recipe.namesParts = false;
            recipe.between.clear();
        } },
    { "key-with-timestamp", Slot::KeyStamp, kBody, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The key of the authToken, Key + timeStamp, is used."),
        QT_TRANSLATE_NOOP("SignatureMistake", "Body-Sign takes the Key alone."),
        [](Recipe &recipe) { recipe.stampsKey = true; } },
    { "outer-sha256", Slot::Outer, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Plain SHA-256 is taken instead of HMAC."), kHmac,
        [](Recipe &recipe) { recipe.outer = DigestWay::Plain; } },
    { "outer-swapped", Slot::Outer, kAll, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Key and data of the HMAC are swapped."), kHmac,
        [](Recipe &recipe) { recipe.outer = DigestWay::Swapped; } },
    { "base64-for-hex", Slot::Text, kHexed, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The signature is written in base64 instead of hexadecimal."),
        kText, [](Recipe &recipe) { recipe.text = DigestText::Base64; } },
    { "hex-for-base64", Slot::Text, kBased, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The signature is written in hexadecimal instead of base64."),
        kText, [](Recipe &recipe) { recipe.text = DigestText::LowerHex; } },
    { "base64-of-hex", Slot::Text, kAll, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The hexadecimal text is written in base64, not the digest."),
        kText, [](Recipe &recipe) { recipe.text = DigestText::Base64OfHex; } },
    { "other-base64", Slot::Text, kBased, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The other alphabet of base64 is used."), kText,
        [](Recipe &recipe) {
            recipe.text = recipe.text == DigestText::Base64 ? DigestText::Base64Url : DigestText::Base64;
        } },
    { "signature-encoded", Slot::Text, kBased, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The signature is compared while it is still URL-encoded."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "Decode the values of a query once before anything is compared."),
        [](Recipe &recipe) { recipe.text = DigestText::Base64Encoded; } },
    { "jwt-payload-only", Slot::Jwt, kJwt, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Only the payload is signed."),
        QT_TRANSLATE_NOOP("SignatureMistake", "Sign the encoded header, a dot and the encoded payload."),
        [](Recipe &recipe) { recipe.jwt.payloadOnly = true; } },
    { "jwt-padded", Slot::Jwt, kJwt, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Header and payload are encoded with padding."),
        QT_TRANSLATE_NOOP("SignatureMistake", "A token has no = at the end of its parts."),
        [](Recipe &recipe) { recipe.jwt.padded = true; } },
    { "jwt-other-header", Slot::Jwt, kJwt, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The usual header of a token is used."),
        QT_TRANSLATE_NOOP("SignatureMistake", "The header is alg HS256 and sign_type SIGN."),
        [](Recipe &recipe) { recipe.jwt.header = JwtForm::Header::Plain; } },
};

} // namespace

std::span<const MistakeRow> valueMistakes()
{
    return kRows;
}

} // namespace zhanggui::explain
