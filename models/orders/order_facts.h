// Which columns of orders and order lines are facts that several sources can say (records/facts.h), and what
// moves along with each.
#pragma once

#include "models/orders/order.h"
#include "models/store/connection.h"

#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace zhanggui {

/// Columns of `orders` that facts are merged by and aged under. Tags, note, times and `has_buyer` are none:
/// people write the first two, the others follow. Whoever writes a customer column sets has_buyer to 1.
const std::vector<QString> &orderFactColumns();
/// Of order_lines. `product_name` stands for the line's products (table order_products): its age is kept in
/// the line's `ages` under that name.
const std::vector<QString> &lineFactColumns();

/// Columns that are another form of the fact and are written with it: create_ms → create_raw. They have no
/// age of their own and are not compared. The same names for orders and lines.
QStringList columnsThatFollow(const QString &factColumn);

/// Columns of `orders` that follow from its lines, when it has any: amount, product, charging mode, expiry,
/// number of lines. A sum that one line's amount is missing from is NULL.
QVariantMap lineAggregates(const QList<OrderLine> &lines);
const QStringList &aggregateFactColumns();

struct KnownAggregates {
    QVariantMap columns;
    qint64 asOfMs = 0; // of the newest line
};
/// From the lines as they are stored now.
[[nodiscard]] Result<KnownAggregates> storedAggregates(Connection &connection, qint64 orderRow);

} // namespace zhanggui
