#include "models/tables/formula_guard.h"

namespace zhanggui {
namespace {

constexpr std::string_view kSigns[] = { "=", "+", "-", "@", "\xEF\xBC\x9D" /* ＝ */, "\xEF\xBC\x8B" /* ＋ */,
    "\xEF\xBC\x8D" /* － */, "\xEF\xBC\xA0" /* ＠ */ };
// Apostrophes are looked through, so that the guard of a guarded text can be told from the text's own.
constexpr std::string_view kLookedThrough[] = { "'", " ", "\t", "\r", "\n", "\v", "\f",
    "\xC2\xA0" /* no-break */, "\xE3\x80\x80" /* full-width */, "\xEF\xBB\xBF" /* byte order mark */ };

bool begins(std::string_view text, std::string_view with)
{
    return text.substr(0, with.size()) == with;
}

/// Nearly every text: it begins with a letter, a digit, or a character whose first byte none of the above
/// has.
bool beginsHarmlessly(std::string_view text)
{
    if (text.empty())
        return true;
    const auto first = static_cast<unsigned char>(text.front());
    const bool letter =
        (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    return letter || (first >= 0x80 && first != 0xC2 && first != 0xE3 && first != 0xEF);
}

} // namespace

bool looksLikeFormula(std::string_view utf8)
{
    if (beginsHarmlessly(utf8))
        return false;
    std::string_view rest = utf8;
    while (begins(rest, "'"))
        rest.remove_prefix(1);
    if (begins(rest, "\t") || begins(rest, "\r") || begins(rest, "\n"))
        return true;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : kLookedThrough) {
            if (begins(rest, blank)) {
                rest.remove_prefix(blank.size());
                again = true;
            }
        }
    }
    for (const std::string_view sign : kSigns) {
        if (begins(rest, sign))
            return true;
    }
    return false;
}

std::string_view withoutFormulaGuard(std::string_view utf8)
{
    return begins(utf8, "'") && looksLikeFormula(utf8) ? utf8.substr(1) : utf8;
}

} // namespace zhanggui
