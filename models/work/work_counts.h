// How many records of each kind there are.
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Kind → records. Kinds that the catalog does not know are left out.
[[nodiscard]] Result<QHash<QString, qint64>> countWork(
    Connection &connection, const WorkCatalog &catalog, const QStringList &kinds);

} // namespace zhanggui
