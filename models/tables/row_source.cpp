#include "models/tables/row_source.h"

#include "models/tables/formula_guard.h"

namespace zhanggui {
namespace {

bool dropFront(std::string_view &text, std::string_view mark)
{
    if (text.substr(0, mark.size()) != mark)
        return false;
    text.remove_prefix(mark.size());
    return true;
}

bool dropBack(std::string_view &text, std::string_view mark)
{
    if (text.size() < mark.size() || text.substr(text.size() - mark.size()) != mark)
        return false;
    text.remove_suffix(mark.size());
    return true;
}

constexpr std::string_view kBlanks[] = { " ", "\t", "\r", "\n", "\xC2\xA0" /* no-break space */,
    "\xE3\x80\x80" /* full-width space */, "\xEF\xBB\xBF" /* byte order mark */ };

std::string_view trimmed(std::string_view text)
{
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : kBlanks)
            again = dropFront(text, blank) || dropBack(text, blank) || again;
    }
    return text;
}

/// Without the ="…" that makes a text of a number.
std::string_view unwrapped(std::string_view text)
{
    const bool wrapped = text.size() >= 3 && text.substr(0, 2) == "=\"" && text.back() == '"';
    return wrapped ? trimmed(text.substr(2, text.size() - 3)) : text;
}

} // namespace

RowSource::~RowSource() = default;

std::string_view plainText(std::string_view text)
{
    text = unwrapped(trimmed(text));
    return dropFront(text, "'") ? trimmed(text) : text;
}

std::string_view plainWords(std::string_view text)
{
    return trimmed(withoutFormulaGuard(unwrapped(trimmed(text))));
}

} // namespace zhanggui
