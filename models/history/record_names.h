// What people call a record: the order number rather than "orders 12".
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QList>

namespace zhanggui {

class Connection;

/// Key → name of records of this table; also of those that do not exist any more but are in the history. Of a
/// table that is not known here, and of records that nobody named, "table key".
[[nodiscard]] Result<QHash<qint64, QString>> recordNames(
    Connection &connection, const QString &table, const QList<qint64> &keys);

} // namespace zhanggui
