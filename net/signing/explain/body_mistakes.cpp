#include "net/signing/explain/mistakes.h"

#include <QtGlobal>

namespace zhanggui::explain {

namespace {

constexpr unsigned kV2 = bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit);
constexpr unsigned kRaw = bit(SignatureFamily::BodySign) | bit(SignatureFamily::UsagePush);
constexpr unsigned kNoForm = bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit)
    | bit(SignatureFamily::BodySign) | bit(SignatureFamily::UsagePush);
constexpr unsigned kDropping = bit(SignatureFamily::SaasV2) | bit(SignatureFamily::Kit)
    | bit(SignatureFamily::SaasV1) | bit(SignatureFamily::KitV1) | bit(SignatureFamily::BodySign)
    | bit(SignatureFamily::UsagePush);

constexpr char kNormal[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "Sort the members of the outermost object by name, leave out those that are null, and write compact JSON "
    "in UTF-8 that escapes neither letters nor slashes.");
constexpr char kBytes[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "Take the exact bytes of the body as they cross the wire, before any JSON library reads them.");
constexpr char kShared[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "V2.0 and the kit sign sorted, compact JSON without nulls, numbers as they came; Body-Sign and usage "
    "push sign the exact bytes of the body.");
constexpr char kEscape[] = QT_TRANSLATE_NOOP("SignatureMistake",
    "Write letters, slashes and < > & as they are. Most JSON libraries have a switch for it.");
constexpr char kUtf8[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "Read and write the body as UTF-8, whatever the default of the system is.");
constexpr char kEmpty[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "Read the body before it is consumed: a stream can be read only once.");

constexpr MistakeRow kRows[] = {
    { "raw-body", Slot::Source, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The body is signed as it came, without sorting."), kNormal,
        [](Recipe &recipe) { recipe.body.raw = true; } },
    { "reserialised", Slot::Source, kRaw, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The body is read and written again before it is signed."),
        kBytes, [](Recipe &recipe) { recipe.body.raw = false; } },
    { "body-empty", Slot::Source, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "An empty body is signed."), kEmpty,
        [](Recipe &recipe) { recipe.body.instead = QByteArray(""); } },
    { "body-empty-object", Slot::Source, kNoForm, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "An empty object is signed."), kEmpty,
        [](Recipe &recipe) { recipe.body.instead = QByteArray("{}"); } },
    { "unsorted", Slot::Order, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The members are not sorted."), kNormal,
        [](Recipe &recipe) { recipe.body.style.order = JsonStyle::Order::AsRead; } },
    { "sorted", Slot::Order, kRaw, true, QT_TRANSLATE_NOOP("SignatureMistake", "The members are sorted."),
        kBytes,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.order = JsonStyle::Order::Ascending;
        } },
    { "descending", Slot::Order, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The members are sorted from Z to A."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.order = JsonStyle::Order::Descending;
        } },
    { "sorted-deep", Slot::Order, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members are sorted at every depth."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.order = JsonStyle::Order::Ascending;
            recipe.body.style.deep = true;
        } },
    { "nulls-kept", Slot::Nulls, kV2, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members that are null are kept."), kNormal,
        [](Recipe &recipe) { recipe.body.style.nulls = JsonStyle::Nulls::Keep; } },
    { "nulls-dropped", Slot::Nulls, kRaw, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members that are null are left out."), kBytes,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.nulls = JsonStyle::Nulls::Drop;
        } },
    { "nulls-as-text", Slot::Nulls, kNoForm, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Members that are null are written as empty text."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.nulls = JsonStyle::Nulls::AsEmptyText;
        } },
    { "spaced", Slot::Blanks, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The JSON has blanks behind commas and colons."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.blanks = JsonStyle::Blanks::AfterSeparators;
        } },
    { "pretty", Slot::Blanks, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The JSON is indented by two blanks."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.blanks = JsonStyle::Blanks::Indented;
        } },
    { "pretty-four", Slot::Blanks, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The JSON is indented by four blanks."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.blanks = JsonStyle::Blanks::Indented;
            recipe.body.style.indent = 4;
        } },
    { "escaped-unicode", Slot::Escapes, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Letters beyond ASCII are written as \\u escapes."), kEscape,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.escapeNonAscii = true;
        } },
    { "escaped-slash", Slot::Escapes, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Slashes are escaped."), kEscape,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.escapeSlash = true;
        } },
    { "escaped-unicode-and-slash", Slot::Escapes, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Letters beyond ASCII and slashes are escaped."), kEscape,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.escapeNonAscii = true;
            recipe.body.style.escapeSlash = true;
        } },
    { "escaped-html", Slot::Escapes, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The characters < > & are escaped."), kEscape,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.style.escapeHtml = true;
        } },
    { "numbers-as-text", Slot::Numbers, kNoForm, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Numbers and truth values are written as text."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.numbers = BodyForm::Numbers::AsText;
        } },
    { "numbers-rewritten", Slot::Numbers, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "Numbers are written in another way than they came."), kShared,
        [](Recipe &recipe) {
            recipe.body.raw = false;
            recipe.body.numbers = BodyForm::Numbers::Rewritten;
        } },
    { "testflag-missing", Slot::Member, kDropping, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "testFlag is left out."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "Every member of the body counts, also those that your program does not know."),
        nullptr },
    { "member-missing", Slot::Member, kDropping, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "A member is left out."),
        QT_TRANSLATE_NOOP("SignatureMistake",
            "Every member of the body counts, also those that your program does not know."),
        nullptr },
    { "body-newline", Slot::Ends, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A line break stands behind the body."), kShared,
        [](Recipe &recipe) { recipe.body.behind = "\n"; } },
    { "body-crlf", Slot::Ends, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "A Windows line break stands behind the body."), kShared,
        [](Recipe &recipe) { recipe.body.behind = "\r\n"; } },
    { "body-trimmed", Slot::Ends, kRaw, true, QT_TRANSLATE_NOOP("SignatureMistake", "The body is trimmed."),
        kBytes, [](Recipe &recipe) { recipe.body.trimmed = true; } },
    { "body-lf", Slot::Ends, kRaw, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Windows line breaks are turned into line breaks."), kBytes,
        [](Recipe &recipe) { recipe.body.unixEnds = true; } },
    { "body-bom", Slot::Ends, kNoForm, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "A byte order mark stands before the body."), kShared,
        [](Recipe &recipe) { recipe.body.before = "\xEF\xBB\xBF"; } },
    { "charset-latin", Slot::Charset, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The bytes are read as Latin-1."), kUtf8,
        [](Recipe &recipe) { recipe.body.charset = BodyForm::Charset::LatinOnce; } },
    { "charset-question", Slot::Charset, kNoForm, false,
        QT_TRANSLATE_NOOP("SignatureMistake", "Letters beyond Latin-1 became question marks."), kUtf8,
        [](Recipe &recipe) { recipe.body.charset = BodyForm::Charset::QuestionMarks; } },
    { "charset-gbk", Slot::Charset, kNoForm, true,
        QT_TRANSLATE_NOOP("SignatureMistake", "The text is signed in GBK."), kUtf8,
        [](Recipe &recipe) { recipe.body.charset = BodyForm::Charset::Gbk; } },
};

} // namespace

std::span<const MistakeRow> bodyMistakes()
{
    return kRows;
}

} // namespace zhanggui::explain
