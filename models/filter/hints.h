// Remarks on a filter that is no error but may not mean what its writer thinks.
#pragma once

#include "models/filter/filter.h"

namespace zhanggui {

struct FilterHint {
    enum class Kind {
        UnknownValue, // no guide names this value of the enumeration; subject: it; known: the ones that are
        OneAmount, // thousands were read: 100,200 is one amount; subject: as written; known: the number
    };
    Kind kind = Kind::UnknownValue;
    FilterSpan span;
    QString subject;
    QStringList known;
    friend bool operator==(const FilterHint &, const FilterHint &) = default;
};

QList<FilterHint> filterHints(const FilterNode &filter, const RecordKind &kind);

} // namespace zhanggui
