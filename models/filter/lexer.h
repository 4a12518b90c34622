// Cuts a filter's text into tokens that remember their place and whether a blank stood before them.
#pragma once

#include "models/filter/filter.h"

namespace zhanggui {

struct FilterToken {
    enum class Kind { Word, Operator, Range, Minus };
    Kind kind = Kind::Word;
    QString text; // Word: unquoted value; otherwise as written
    FilterOperator op = FilterOperator::Matches; // Operator
    bool quoted = false;
    bool blankBefore = false; // or the start of the text
    FilterSpan span;
};

/// Full-width operators and Chinese quotes are read as their ASCII forms. A '-' is a Minus only where a term
/// starts. Fails with UnclosedQuote or TooLong.
FilterResult<QList<FilterToken>> filterTokens(const QString &text);

} // namespace zhanggui
