// Orders from files: which fields a file can give, and how rows become orders, lines and products.
#pragma once

#include "models/import/import_kind.h"

namespace zhanggui {

/// Fields, with the names of resources/import/orders.json. A row is a line of an order when it names a line
/// (订单行ID), otherwise the order as a whole. Corrupt when the data cannot be read.
[[nodiscard]] Result<ImportKind> orderImportKind();

} // namespace zhanggui
