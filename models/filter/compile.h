// From a filter's tree to an SQL condition with bound values. Values never become SQL text.
#pragma once

#include "models/filter/filter.h"

#include <QTimeZone>
#include <QVariantMap>

namespace zhanggui {

struct SqlCondition {
    QString where; // empty: no condition; otherwise to stand after WHERE
    QVariantMap binds; // "f0" → value, for Connection::query()
    friend bool operator==(const SqlCondition &, const SqlCondition &) = default;
};

/// Dates in the filter are days, months or years of `zone`.
FilterResult<SqlCondition> compileFilter(
    const FilterNode &filter, const RecordKind &kind, const QTimeZone &zone);

/// parseFilter and compileFilter in one.
FilterResult<SqlCondition> compileFilter(const QString &text, const RecordKind &kind, const QTimeZone &zone);

} // namespace zhanggui
