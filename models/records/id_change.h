// What changed between two vectors of row ids: the part in the middle that is not common.
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace zhanggui {

using Ids = std::vector<qint64>;
using IdsPointer = std::shared_ptr<const Ids>;

struct IdChange {
    qsizetype first = 0; // rows before it are the same
    qsizetype removed = 0; // rows of `before` from `first` …
    qsizetype inserted = 0; // … stand against rows of `after` from `first`; what follows is the same again
    bool isNothing() const { return removed == 0 && inserted == 0; }
    friend bool operator==(const IdChange &, const IdChange &) = default;
};

IdChange idChange(const Ids &before, const Ids &after);

} // namespace zhanggui
