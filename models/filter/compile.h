// From a filter's tree to an SQL condition with bound values. Values never become SQL text.
#pragma once

#include "models/filter/filter.h"

#include <QTimeZone>
#include <QVariantMap>

namespace zhanggui {

/// What a filter means depends on where and when it is asked.
struct FilterContext {
    QTimeZone zone = QTimeZone::utc(); // dates are days, weeks, months or years of this zone
    qint64 nowMs = 0; // ms since 1970 UTC; "today" is the day it falls on
    QString bindPrefix = QStringLiteral("f"); // another one for each condition of the same statement
};

/// "One of these columns contains this text" (ASCII letters alike in both cases), or none of them does.
struct TextTerm {
    QStringList columns; // of RecordKind::freeTextColumns
    QString needle; // not empty
    bool negated = false;
    friend bool operator==(const TextTerm &, const TextTerm &) = default;
};

struct SqlCondition {
    QString where; // empty: no condition; otherwise to stand after WHERE. Complete and right by itself
    QVariantMap binds; // "f0" → value, for Connection::query()

    /// The same condition for who has a TextIndex: all of `textTerms` and `remainder` (empty: no condition),
    /// whose parameters are among `binds`.
    QList<TextTerm> textTerms = {};
    QString remainder = {};
    friend bool operator==(const SqlCondition &, const SqlCondition &) = default;
};

FilterResult<SqlCondition> compileFilter(
    const FilterNode &filter, const RecordKind &kind, const FilterContext &context);

/// parseFilter and compileFilter in one.
FilterResult<SqlCondition> compileFilter(
    const QString &text, const RecordKind &kind, const FilterContext &context);

} // namespace zhanggui
