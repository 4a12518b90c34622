// Files of settlement through the import of models/import: names of columns are data
// (resources/import/transactions.json, bill-lines.json; the console's column lists are not public).
#pragma once

#include "models/import/import_kind.h"
#include "models/settlement/settlement_policy.h"

#include <memory>

namespace zhanggui {

/// Import kinds "transactions" and "bill-lines". Rows without an order line are taken too: their key falls
/// back as lineKey() says. `policy` knows the words of files for our ids.
ImportKind settlementImportKind(SettlementLayer layer, std::shared_ptr<const SettlementPolicy> policy);

} // namespace zhanggui
