#include "models/filter/scanner.h"

#include <QRegularExpression>

namespace zhanggui {
namespace {

char16_t closingQuote(char16_t opening)
{
    switch (opening) {
    case u'"':
        return u'"';
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    default:
        return 0;
    }
}

} // namespace

char16_t plainFilterChar(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'！' && code <= u'～')
        return char16_t(code - u'！' + u'!');
    if (code == u'“' || code == u'”')
        return u'"';
    return code;
}

QString plainFilterText(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain)
        c = QChar(plainFilterChar(c));
    return plain;
}

std::optional<FilterKeyword> filterKeyword(const QString &word)
{
    const QString lower = plainFilterText(word).toLower();
    if (lower == QStringLiteral("and") || lower == QStringLiteral("且") || lower == QStringLiteral("并且")
        || lower == QStringLiteral("&&"))
        return FilterKeyword::And;
    if (lower == QStringLiteral("or") || lower == QStringLiteral("或") || lower == QStringLiteral("或者")
        || lower == QStringLiteral("||"))
        return FilterKeyword::Or;
    if (lower == QStringLiteral("not") || lower == QStringLiteral("非") || lower == QStringLiteral("不"))
        return FilterKeyword::Not;
    return std::nullopt;
}

std::optional<FilterValue::Kind> presenceWord(const QString &word)
{
    const QString lower = plainFilterText(word).toLower();
    if (lower == QStringLiteral("empty") || lower == QStringLiteral("none") || lower == QStringLiteral("空"))
        return FilterValue::Kind::Empty;
    if (lower == QStringLiteral("any") || lower == QStringLiteral("有") || lower == QStringLiteral("非空")
        || lower == QStringLiteral("not-empty"))
        return FilterValue::Kind::Present;
    return std::nullopt;
}

FilterScanner::FilterScanner(const QString &text)
    : m_text(text)
{
    // SQLite ends a text at a NUL; nobody means one.
    m_text.replace(QChar(u'\0'), QChar(u' '));
}

char16_t FilterScanner::here(int ahead) const
{
    const qsizetype at = m_at + ahead;
    return at >= 0 && at < m_text.size() ? plainFilterChar(m_text.at(at)) : char16_t(0);
}

void FilterScanner::skipBlanks()
{
    while (isBlank())
        ++m_at;
}

std::optional<FilterScanner::Operator> FilterScanner::operatorHere() const
{
    const bool orEqual = here(1) == u'=';
    switch (here()) {
    case u':':
        return Operator{ FilterOperator::Matches, 1 };
    case u'=':
        return Operator{ FilterOperator::Equals, here(1) == u'=' ? 2 : 1 };
    case u'~':
        return Operator{ FilterOperator::Contains, 1 };
    case u'≠':
        return Operator{ FilterOperator::NotEquals, 1 };
    case u'≤':
        return Operator{ FilterOperator::LessOrEqual, 1 };
    case u'≥':
        return Operator{ FilterOperator::GreaterOrEqual, 1 };
    case u'<':
        return Operator{ orEqual ? FilterOperator::LessOrEqual : FilterOperator::Less, orEqual ? 2 : 1 };
    case u'>':
        return Operator{ orEqual ? FilterOperator::GreaterOrEqual : FilterOperator::Greater,
            orEqual ? 2 : 1 };
    case u'!':
        if (orEqual)
            return Operator{ FilterOperator::NotEquals, 2 };
        if (here(1) == u'~')
            return Operator{ FilterOperator::NotContains, 2 };
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<FilterScanner::Keyword> FilterScanner::keywordHere() const
{
    if ((here() == u'&' && here(1) == u'&') || (here() == u'|' && here(1) == u'|'))
        return Keyword{ here() == u'&' ? FilterKeyword::And : FilterKeyword::Or, 2 };
    FilterScanner word = *this;
    const auto ends = [&word] {
        const char16_t c = word.here();
        return word.atEnd() || word.isBlank() || c == u'(' || c == u')' || c == u'"' || closingQuote(c) != 0;
    };
    while (!ends() && word.position() - m_at <= 4)
        word.moveTo(word.position() + 1);
    const std::optional<FilterKeyword> keyword = filterKeyword(textOf(word.from(m_at)));
    return keyword && ends() ? std::optional(Keyword{ *keyword, word.position() - m_at }) : std::nullopt;
}

bool FilterScanner::isListComma() const
{
    return here() == u',' || here() == u'、';
}

bool FilterScanner::separatesThousands(const FilterWord &word) const
{
    static const QRegularExpression groups(QStringLiteral("\\A[^0-9]{0,2}[0-9]{1,3}(,[0-9]{3})*\\z"));
    const auto isDigit = [this](int ahead) { return here(ahead) >= u'0' && here(ahead) <= u'9'; };
    return here() == u',' && isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
        && groups.match(plainFilterText(word.text)).hasMatch();
}

FilterResult<void> FilterScanner::readQuoted(FilterWord &word)
{
    const int start = m_at;
    const char16_t closing = closingQuote(here());
    for (++m_at; !atEnd() && here() != closing; ++m_at) {
        if (m_text.at(m_at) == u'\\' && (here(1) == closing || here(1) == u'"' || here(1) == u'\\'))
            ++m_at;
        word.text += m_text.at(m_at);
    }
    if (atEnd())
        return tl::unexpected<FilterError>({ FilterFault::UnclosedQuote, from(start), {} });
    ++m_at;
    word.quoted = true;
    return {};
}

bool FilterScanner::endsWord(const FilterStops &stops, const FilterWord &word) const
{
    const char16_t c = here();
    if (atEnd() || isBlank() || (c == u'&' && here(1) == u'&') || (c == u'|' && here(1) == u'|'))
        return true;
    // `"a":b` is one text: a name is never quoted.
    if (stops.operators && !word.quoted && operatorHere())
        return true;
    if (stops.commas && isListComma() && !(stops.thousands && separatesThousands(word)))
        return true;
    if (stops.ranges && c == u'.' && here(1) == u'.')
        return true;
    return c == u'(' && !word.quoted && filterKeyword(word.text).has_value();
}

FilterResult<FilterWord> FilterScanner::readWord(const FilterStops &stops)
{
    FilterWord word;
    const int start = m_at;
    QList<int> brackets;
    while (!endsWord(stops, word)) {
        const char16_t c = here();
        if (closingQuote(c) != 0) {
            if (const FilterResult<void> read = readQuoted(word); !read)
                return tl::unexpected<FilterError>(read.error());
            continue;
        }
        if ((c == u')' && brackets.isEmpty()) || (c == u'(' && m_at == start))
            break;
        if (c == u'(')
            brackets.append(m_at);
        else if (c == u')')
            brackets.removeLast();
        word.text += m_text.at(m_at);
        ++m_at;
    }
    if (!brackets.isEmpty())
        return tl::unexpected<FilterError>({ FilterFault::UnclosedBracket, { brackets.constLast(), 1 }, {} });
    word.span = from(start);
    return word;
}

} // namespace zhanggui
