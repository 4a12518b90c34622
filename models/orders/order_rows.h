// Orders as table rows, and back. The only place that maps them.
#pragma once

#include "models/core/result.h"
#include "models/orders/order_repository.h"

#include <QVariantMap>

namespace zhanggui {

class Connection;
class TrackedRows;

/// Columns of `orders` that follow from the order itself.
QVariantMap orderColumns(const Order &order);

/// Makes the parts of the order's row (lines, products, params) equal to the order's; true when any differed.
[[nodiscard]] Result<bool> syncParts(
    Connection &connection, TrackedRows &tracked, qint64 orderRow, const Order &order);

/// Every order that `where` (a condition on `o`, the row of `orders`) names, in the order of their ids.
[[nodiscard]] Result<QList<StoredOrder>> readOrders(
    Connection &connection, const QString &where, const QVariantMap &binds);

} // namespace zhanggui
