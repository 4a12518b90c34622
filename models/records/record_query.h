// Which records a list shows and in which order.
#pragma once

#include "models/filter/compile.h"

#include <QString>

namespace zhanggui {

struct RecordQuery {
    SqlCondition condition; // empty: every record
    QString sortField; // a Field::id; empty: the kind's default order
    bool descending = false; // of sortField
    friend bool operator==(const RecordQuery &, const RecordQuery &) = default;
};

} // namespace zhanggui
