// Which records a list shows and in which order.
#pragma once

#include "models/filter/compile.h"
#include "models/records/record_kind.h"

#include <QList>
#include <QString>

namespace zhanggui {

/// Rows that match are tinted.
struct RowColor {
    SqlCondition condition; // compiled with a FilterContext::bindPrefix of its own
    ChoiceTone tone = ChoiceTone::Neutral;
    friend bool operator==(const RowColor &, const RowColor &) = default;
};

struct RecordQuery {
    SqlCondition condition; // empty: every record
    QString sortField; // a Field::id; empty: the kind's default order
    bool descending = false; // of sortField
    QList<RowColor> colors = {}; // the first that matches wins; evaluated only for rows that are looked at
    friend bool operator==(const RecordQuery &, const RecordQuery &) = default;
};

} // namespace zhanggui
