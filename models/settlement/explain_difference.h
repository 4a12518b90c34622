// The causes of the difference between items that belong together. Pure.
#pragma once

#include "models/settlement/reconcile_item.h"

#include <vector>

namespace zhanggui {

using ItemPointers = std::vector<const ReconcileItem *>;

/// Parts whose sum is right minus left, none of them 0; empty when both sides are worth the same. Tried in
/// this order: copies on the right, one alternative exactly, rounding, several at once, an alternative and
/// rounding, the tolerance; what nothing explains is Unknown as a whole.
QList<CausePart> explainDifference(const ItemPointers &left, const ItemPointers &right,
    const Tolerance &tolerance, const AlternativesOf &alternativesOf);

qint64 sumOf(const ItemPointers &items);
/// "95.00 CNY".
QString amountText(qint64 minor, const QString &currency);

} // namespace zhanggui
