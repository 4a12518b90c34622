// What a file says of an order that is stored, merged with it: pure, so that a preview and the writing decide
// alike.
#pragma once

#include "models/orders/known_orders.h"
#include "models/orders/order_gather.h"

namespace zhanggui {

/// The row as it is to be stored; only what is in `writes` (columns with their followers) differs.
struct MergedFacts {
    FactMerge merge; // of what the file says directly
    qint64 asOfMs = 0;
    Ages ages;
    QVariantMap writes;
    bool aged = false; // asOfMs or ages are to be written too

    bool writesNothing() const { return writes.isEmpty() && !aged; }
};

struct MergedLine {
    int known = -1; // place among the known lines; -1: the line is new
    MergedFacts facts; // of a known line
};

struct MergedOrder {
    MergedFacts facts;
    std::vector<MergedLine> lines; // beside GatheredOrder::lines
    qint64 fetchedMs = 0;
    bool changes() const;
    bool writesNothing() const;
};

/// Place of the field among orderFactColumns() or lineFactColumns(); -1: it is no fact of such a row.
int orderPlaceOf(int field);
int linePlaceOf(int field);

MergedOrder mergeOrder(
    const KnownOrder &order, const std::vector<KnownLine> &lines, const GatheredOrder &said, qint64 asOfMs);

} // namespace zhanggui
