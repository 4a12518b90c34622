#include "models/filter/lexer.h"

namespace zhanggui {
namespace {

char16_t plain(QChar c)
{
    switch (c.unicode()) {
    case u'：':
        return u':';
    case u'＝':
        return u'=';
    case u'＜':
        return u'<';
    case u'＞':
        return u'>';
    case u'－':
        return u'-';
    case u'“':
    case u'”':
    case u'＂':
        return u'"';
    default:
        return c.unicode();
    }
}

class Lexer {
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    FilterResult<QList<FilterToken>> tokens()
    {
        if (m_text.size() > kMaxFilterLength)
            return failed(FilterFault::TooLong, { kMaxFilterLength, int(m_text.size()) - kMaxFilterLength });
        while (skipBlanks()) {
            if (!readToken())
                return failed(FilterFault::UnclosedQuote, { m_start, int(m_text.size()) - m_start });
            m_blank = false;
        }
        return m_tokens;
    }

private:
    static tl::unexpected<FilterError> failed(FilterFault fault, FilterSpan span)
    {
        return tl::unexpected<FilterError>(FilterError{ fault, span, {} });
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    char16_t here(int ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? plain(m_text.at(m_at + ahead)) : char16_t(0);
    }
    static bool isOperator(char16_t c) { return c == u':' || c == u'=' || c == u'<' || c == u'>'; }

    bool skipBlanks()
    {
        while (!atEnd() && m_text.at(m_at).isSpace()) {
            m_blank = true;
            ++m_at;
        }
        m_start = m_at;
        return !atEnd();
    }

    void add(FilterToken::Kind kind, QString text, bool quoted = false,
        FilterOperator op = FilterOperator::Matches)
    {
        m_tokens.append({ kind, std::move(text), op, quoted, m_blank, { m_start, m_at - m_start } });
    }

    bool readToken()
    {
        const char16_t c = here();
        if (c == u'"')
            return readQuoted();
        if (isOperator(c)) {
            readOperator();
        } else if (c == u'.' && here(1) == u'.') {
            m_at += 2;
            add(FilterToken::Kind::Range, QStringLiteral(".."));
        } else if (c == u'-' && m_blank) {
            ++m_at;
            add(FilterToken::Kind::Minus, QStringLiteral("-"));
        } else {
            readBareWord();
        }
        return true;
    }

    bool readQuoted()
    {
        QString value;
        for (++m_at; !atEnd() && here() != u'"'; ++m_at) {
            if (here() == u'\\' && (here(1) == u'"' || here(1) == u'\\'))
                ++m_at;
            value += m_text.at(m_at);
        }
        if (atEnd())
            return false;
        ++m_at;
        add(FilterToken::Kind::Word, value, true);
        return true;
    }

    void readOperator()
    {
        const char16_t c = here();
        const bool orEqual = (c == u'<' || c == u'>') && here(1) == u'=';
        m_at += orEqual ? 2 : 1;
        FilterOperator op = FilterOperator::Matches;
        if (c == u'=')
            op = FilterOperator::Equals;
        else if (c == u'<')
            op = orEqual ? FilterOperator::LessOrEqual : FilterOperator::Less;
        else if (c == u'>')
            op = orEqual ? FilterOperator::GreaterOrEqual : FilterOperator::Greater;
        add(FilterToken::Kind::Operator, m_text.mid(m_start, m_at - m_start), false, op);
    }

    void readBareWord()
    {
        const auto ends = [this] {
            return atEnd() || m_text.at(m_at).isSpace() || isOperator(here()) || here() == u'"'
                || (here() == u'.' && here(1) == u'.');
        };
        while (!ends())
            ++m_at;
        add(FilterToken::Kind::Word, m_text.mid(m_start, m_at - m_start));
    }

    const QString &m_text;
    QList<FilterToken> m_tokens;
    int m_at = 0;
    int m_start = 0;
    bool m_blank = true;
};

} // namespace

FilterResult<QList<FilterToken>> filterTokens(const QString &text)
{
    return Lexer(text).tokens();
}

} // namespace zhanggui
