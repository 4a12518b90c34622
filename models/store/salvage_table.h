// Copies what can be read of one table.
#pragma once

#include "models/store/salvage.h"

namespace zhanggui {

class Connection;

/// Reads the table in both directions around every place that cannot be read. Errors are those of `target`;
/// what `source` fails at is lost and reported.
[[nodiscard]] Result<SalvagedTable> salvageTable(
    Connection &source, Connection &target, const QString &table);

} // namespace zhanggui
