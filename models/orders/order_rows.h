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

struct SyncedParts {
    bool changed = false; // anything but ages
    bool hasNewer = false; // some of what is stored is newer than the answer and stayed
    QList<LineFacts> aged; // lines whose ages are to be written: as_of_ms and ages
};

/// Makes the parts of the order's row (lines, products, params) equal to what `order` said at `answeredMs`,
/// but for line facts that are newer than that.
[[nodiscard]] Result<SyncedParts> syncParts(
    Connection &connection, TrackedRows &tracked, qint64 orderRow, const Order &order, qint64 answeredMs);

/// Every order that `where` (a condition on `o`, the row of `orders`) names, in the order of their ids.
[[nodiscard]] Result<QList<StoredOrder>> readOrders(
    Connection &connection, const QString &where, const QVariantMap &binds);

} // namespace zhanggui
