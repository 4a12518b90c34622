// Reads a filter's text character by character, full-width signs and Chinese quotes as their ASCII forms.
#pragma once

#include "models/filter/filter.h"

#include <optional>

namespace zhanggui {

/// What the reader of a word stops at besides blanks, brackets, `&&` and `||`.
struct FilterStops {
    bool operators = false;
    bool commas = false;
    bool thousands = false; // a comma between digits and a group of three is no list comma
    bool ranges = false;
};

struct FilterWord {
    QString text; // unquoted
    bool quoted = false; // in part at least
    FilterSpan span;
};

enum class FilterKeyword { And, Or, Not };

class FilterScanner {
public:
    explicit FilterScanner(const QString &text);

    bool atEnd() const { return m_at >= m_text.size(); }
    int position() const { return m_at; }
    void moveTo(int position) { m_at = position; }
    /// 0 at the end.
    char16_t here(int ahead = 0) const;
    void skipBlanks();
    bool isBlank() const { return !atEnd() && m_text.at(m_at).isSpace(); }
    FilterSpan from(int start) const { return { start, m_at - start }; }
    QString textOf(FilterSpan span) const { return m_text.mid(span.position, span.length); }

    struct Operator {
        FilterOperator op;
        int length;
    };
    std::optional<Operator> operatorHere() const;
    struct Keyword {
        FilterKeyword keyword;
        int length;
    };
    /// and, or, not in words and signs; '-' and '!' are none of them.
    std::optional<Keyword> keywordHere() const;
    bool isListComma() const;

    /// Fails with UnclosedQuote or UnclosedBracket. Empty text with an empty span: no word starts here.
    FilterResult<FilterWord> readWord(const FilterStops &stops);

private:
    FilterResult<void> readQuoted(FilterWord &word);
    bool endsWord(const FilterStops &stops, const FilterWord &word) const;
    bool separatesThousands(const FilterWord &word) const;

    QString m_text;
    int m_at = 0;
};

std::optional<FilterKeyword> filterKeyword(const QString &word);
/// EMPTY or PRESENT, when the word is one of them.
std::optional<FilterValue::Kind> presenceWord(const QString &word);
/// ASCII form of a full-width sign or digit, straight double quote for the curly ones; others as they are.
char16_t plainFilterChar(QChar c);
QString plainFilterText(const QString &text);

} // namespace zhanggui
