// The filter language: `field:value`, `-field:value`, `field>value`, `field:from..to`, quoted values and free
// words, all and-ed. Field and value names come from the RecordKind's data, so Chinese and English names
// work in every list. The tree has room for "or" and brackets; the grammar does not offer them yet.
#pragma once

#include "models/records/record_kind.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace zhanggui {

/// Where in the text something stands, in UTF-16 code units.
struct FilterSpan {
    int position = 0;
    int length = 0;
    friend bool operator==(const FilterSpan &, const FilterSpan &) = default;
};

enum class FilterFault {
    UnknownField, // subject: the name
    MissingValue, // subject: the field as written
    UnclosedQuote,
    NotAnAmount, // subject: the value
    NotADate, // subject: the value
    NotANumber, // subject: the value
    NotOrdered, // < > and ranges make no sense for this field; subject: the field as written
    EmptyRange, // the range ends before it starts; subject: the value
    TooLong, // more than kMaxFilterLength characters or kMaxFilterTerms terms
    LonelyMinus, // a '-' with nothing behind it
};

struct FilterError {
    FilterFault fault = FilterFault::UnknownField;
    FilterSpan span;
    QString subject;
    friend bool operator==(const FilterError &, const FilterError &) = default;
};

template <class T> using FilterResult = tl::expected<T, FilterError>;

constexpr int kMaxFilterLength = 4000;
constexpr int kMaxFilterTerms = 200;

enum class FilterOperator {
    Matches, // ':' contains for text, is for everything else
    Equals,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Range, // from..to, both ends included; an empty end is open
};

struct FilterNode {
    enum class Kind { And, Not, Word, Comparison };
    Kind kind = Kind::And;
    QList<FilterNode> children; // And: any number (none: everything); Not: one
    QString fieldId; // Comparison
    FilterOperator op = FilterOperator::Matches; // Comparison
    QString value; // Word, Comparison: unquoted; Range: the lower end
    QString upper; // Range
    FilterSpan span; // of the whole term
    FilterSpan valueSpan; // of the value

    friend bool operator==(const FilterNode &, const FilterNode &) = default;
};

/// Reads `text` against the fields of `kind`. A word with an unknown name before ':' is an error, not a word:
/// whoever means the text quotes it.
FilterResult<FilterNode> parseFilter(const QString &text, const RecordKind &kind);

/// The filter as text: parseFilter() reads the same tree back. Names are the fields' ids, `or` and `-` stand
/// for the operators, so that the text means the same in every language.
QString printFilter(const FilterNode &filter, const RecordKind &kind);

/// `value` in the form the language reads back as one value: quoted where it must be.
QString quotedFilterValue(const QString &value);

} // namespace zhanggui
