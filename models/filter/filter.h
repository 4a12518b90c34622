// The filter language: one grammar for the list, the command line, export, views and colours. Names of fields
// and of their values come from the RecordKind's data, so Chinese and English work everywhere.
//
//   filter     = [ any ] ;                                  nothing at all: every record
//   any        = all { OR all } ;
//   all        = one { [ AND ] one } ;                      blanks alone mean AND
//   one        = NOT one | '(' any ')' | comparison | word ;
//   comparison = name operator value { list-comma value } ; blanks may stand around the operator
//   operator   = ':' | '=' | '!=' | '≠' | '~' | '!~' | '<' | '<=' | '≤' | '>' | '>=' | '≥' ;
//   value      = EMPTY | PRESENT | text | [ text ] '..' [ text ] ;    a range needs one end at least
//   word, text = ( characters | quoted ) { characters | quoted } ;    no blank outside quotes
//   quoted     = '"' … '"' | '“' … '”' | '「' … '」' | '『' … '』' ;  '\' before a quote or '\' takes it as
//   it is AND = 'and' | '且' | '并且' | '&&' ;  OR = 'or' | '或' | '或者' | '||' ; NOT = 'not' | '非' | '不'
//   | '-' | '!' ;                 '-' and '!' stand directly before what they exclude EMPTY = 'empty' |
//   'none' | '空' | '""' ;  PRESENT = 'any' | '有' | '非空' | 'not-empty' ; list-comma = ',' | '，' | '、' ;
//   any of the values; blanks may follow
//
// NOT binds more than AND, AND more than OR. Full-width operators, brackets and digits are read like ASCII.
// A bracket glued behind a word belongs to the word: 云堡垒机（专业版）. In an amount a comma between digits
// and a group of three digits separates thousands.
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
    UnknownField, // subject: the name; empty: an operator without a name
    MissingValue, // subject: the field as written
    UnclosedQuote,
    UnclosedBracket,
    LonelyBracket, // a closing one without an opening one
    EmptyBrackets,
    BracketedValue, // field:(…)
    LonelyOperator, // and, or, not or '-' with nothing at a side that needs something; subject: as written
    NotAnAmount, // subject: the value
    NotADate, // subject: the value
    NotANumber, // subject: the value
    NotOrdered, // < > and ranges make no sense for this field; subject: the field as written
    NotText, // ~ makes no sense for this field; subject: the field as written
    SeveralCompared, // < > with several values
    EmptyRange, // the range ends before it starts; subject: the value
    TooLong, // more than kMaxFilterLength characters or kMaxFilterTerms words and values
    TooDeep, // more than kMaxFilterDepth brackets and negations in each other
};

struct FilterError {
    FilterFault fault = FilterFault::UnknownField;
    FilterSpan span; // inside the text, except that of something missing at its end: empty there
    QString subject;
    friend bool operator==(const FilterError &, const FilterError &) = default;
};

template <class T> using FilterResult = tl::expected<T, FilterError>;

constexpr int kMaxFilterLength = 4000;
constexpr int kMaxFilterTerms = 200;
constexpr int kMaxFilterDepth = 32;

enum class FilterOperator {
    Matches, // ':' contains for text and identifiers, is for everything else
    Equals,
    NotEquals,
    Contains, // '~'
    NotContains,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

struct FilterValue {
    enum class Kind {
        Text,
        Range, // both ends included; an empty end is open
        Empty, // nothing is stored
        Present, // something is
    };
    Kind kind = Kind::Text;
    QString text; // as written, unquoted; of a range the lower end
    QString upper; // Range
    FilterSpan span;

    /// Places do not count.
    friend bool operator==(const FilterValue &a, const FilterValue &b)
    {
        return a.kind == b.kind && a.text == b.text && a.upper == b.upper;
    }
};

struct FilterNode {
    enum class Kind { And, Or, Not, Word, Comparison };
    Kind kind = Kind::And;
    /// And: none (everything) or at least two, none of them an And. Or: at least two, none an Or. Not: one.
    QList<FilterNode> children;
    QString word; // Word: unquoted
    QString fieldId; // Comparison
    FilterOperator op = FilterOperator::Matches; // Comparison
    QList<FilterValue> values; // Comparison: at least one, any of which may match
    FilterSpan span; // of the whole term

    /// Places do not count.
    friend bool operator==(const FilterNode &a, const FilterNode &b)
    {
        return a.kind == b.kind && a.children == b.children && a.word == b.word && a.fieldId == b.fieldId
            && a.op == b.op && a.values == b.values;
    }
};

/// Reads `text` against the fields of `kind`. A word with an unknown name before an operator is an error, not
/// a word: whoever means the text quotes it. Whether dates and amounts can be read is compileFilter()'s to
/// say.
FilterResult<FilterNode> parseFilter(const QString &text, const RecordKind &kind);

/// The filter as text: parseFilter() reads the same tree back. Names are the fields' ids, `or` and `-` stand
/// for the operators, so that the text means the same in every language.
QString printFilter(const FilterNode &filter, const RecordKind &kind);

/// `value` in the form the language reads back as one word or value: quoted where it must be.
QString quotedFilterValue(const QString &value);

} // namespace zhanggui
