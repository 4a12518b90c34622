#include "models/tables/row_source.h"

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

} // namespace

RowSource::~RowSource() = default;

std::string_view plainText(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 3 && text.front() == '=' && text[1] == '"' && text.back() == '"')
        return trimmed(text.substr(2, text.size() - 3));
    if (dropFront(text, "'"))
        return trimmed(text);
    return text;
}

} // namespace zhanggui
