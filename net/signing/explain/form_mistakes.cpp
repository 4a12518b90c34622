#include "net/signing/explain/mistakes.h"

#include <QtGlobal>

namespace zhanggui::explain {

namespace {

constexpr unsigned kBoth = bit(SignatureFamily::SaasV1) | bit(SignatureFamily::KitV1);
constexpr unsigned kGet = bit(SignatureFamily::SaasV1);
constexpr unsigned kPost = bit(SignatureFamily::KitV1);

constexpr char kDecode[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "Decode every value of the query exactly once, with + as a blank, and sign the decoded text.");
constexpr char kJoin[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "The text is name=value of every parameter but authToken, sorted by name and joined with &.");
constexpr char kStamped[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "The key of the HMAC is the Key followed by timeStamp, nothing between them.");

constexpr MistakeRow kRows[] = {
    { "values-as-sent", Slot::Values, kGet, true,
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "The values are signed as they stand in the query, URL-encoded."),
        kDecode, [](Recipe &recipe) { recipe.form.values = FormForm::Values::AsInQuery; } },
    { "values-encoded", Slot::Values, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are URL-encoded again."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::Encoded; } },
    { "values-encoded-20", Slot::Values, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are URL-encoded again, blanks as %20."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::EncodedPercent20; } },
    { "values-encoded-lower", Slot::Values, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are URL-encoded again, with lower-case digits."),
        kDecode, [](Recipe &recipe) { recipe.form.values = FormForm::Values::EncodedLower; } },
    { "values-encoded-twice", Slot::Values, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are URL-encoded twice."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::EncodedTwice; } },
    { "values-decoded-twice", Slot::Values, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are decoded twice."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::DecodedTwice; } },
    { "plus-as-blank", Slot::Values, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A plus sign is read as a blank."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::PlusAsBlank; } },
    { "blank-as-plus", Slot::Values, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A blank is read as a plus sign."), kDecode,
        [](Recipe &recipe) { recipe.form.values = FormForm::Values::BlankAsPlus; } },
    { "form-unsorted", Slot::Order, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parameters are not sorted."), kJoin,
        [](Recipe &recipe) { recipe.form.order = FormForm::Order::AsGiven; } },
    { "form-descending", Slot::Order, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parameters are sorted from Z to A."), kJoin,
        [](Recipe &recipe) { recipe.form.order = FormForm::Order::Descending; } },
    { "form-without-case", Slot::Order, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parameters are sorted without regard to case."), kJoin,
        [](Recipe &recipe) { recipe.form.order = FormForm::Order::WithoutCase; } },
    { "blanks-skipped", Slot::Nulls, kGet, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Parameters with an empty value are left out."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "In the GET form, parameters with an empty value are signed too."),
        [](Recipe &recipe) { recipe.form.keepsBlank = false; } },
    { "blanks-kept", Slot::Nulls, kPost, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members with an empty value are signed."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "In the POST form, members that are empty or null are left out."),
        [](Recipe &recipe) { recipe.form.keepsBlank = true; } },
    { "nulls-as-word", Slot::Numbers, kPost, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members that are null are signed as the word null."),
        QT_TRANSLATE_NOOP(
            "SignatureMistake", "In the POST form, members that are empty or null are left out."),
        [](Recipe &recipe) { recipe.form.nullsAsText = true; } },
    { "token-included", Slot::Token, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "authToken is signed too."), kJoin,
        [](Recipe &recipe) { recipe.form.withToken = true; } },
    { "timestamp-left-out", Slot::Stamp, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "timeStamp is left out of the text."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "timeStamp is a part of the key and also one of the parameters that are signed."),
        [](Recipe &recipe) { recipe.form.withStamp = false; } },
    { "key-without-timestamp", Slot::KeyStamp, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The Key alone is the key, without timeStamp."), kStamped,
        [](Recipe &recipe) { recipe.form.key = FormForm::Key::KeyOnly; } },
    { "timestamp-before-key", Slot::KeyStamp, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "timeStamp stands before the Key."), kStamped,
        [](Recipe &recipe) { recipe.form.key = FormForm::Key::StampKey; } },
    { "timestamp-as-key", Slot::KeyStamp, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "timeStamp alone is the key."), kStamped,
        [](Recipe &recipe) { recipe.form.key = FormForm::Key::StampOnly; } },
    { "joined-without-ampersand", Slot::Join, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The parameters are joined without &."), kJoin,
        [](Recipe &recipe) { recipe.form.between.clear(); } },
    { "ampersand-at-the-end", Slot::Join, kBoth, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A & stands at the end of the text."), kJoin,
        [](Recipe &recipe) { recipe.form.ends = "&"; } },
    { "values-only", Slot::Join, kBoth, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "The values are joined without names."), kJoin,
        [](Recipe &recipe) {
            recipe.form.valuesOnly = true;
            recipe.form.between.clear();
        } },
    { "body-for-form", Slot::Source, kPost, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The JSON of the body is signed instead of its members."),
        kJoin,
        [](Recipe &recipe) {
            recipe.form.json = true;
            recipe.body.raw = true;
        } },
};

} // namespace

std::span<const MistakeRow> formMistakes()
{
    return kRows;
}

} // namespace zhanggui::explain
