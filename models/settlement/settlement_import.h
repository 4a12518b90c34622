// Files of settlement through the import of models/import. Names of columns and words of cells are data
// (resources/import/transactions.json, bill-lines.json, settlement-words.json, and import-names.json of a
// workspace; the console's column lists are not public).
#pragma once

#include "models/import/import_kind.h"
#include "models/settlement/settlement_line.h"

namespace zhanggui {

/// Import kinds "transactions" and "bill-lines". Rows without an order line are taken too: their key falls
/// back as lineKey() says. The file itself is kept under attachments/. Corrupt when the data cannot be read.
[[nodiscard]] Result<ImportKind> settlementImportKind(SettlementLayer layer);

/// The words that files write for our ids, and how lists show them, of the fields that are choices: field id
/// → choices. Corrupt, naming the place, when the data cannot be read.
[[nodiscard]] Result<QHash<QString, QList<Choice>>> settlementWords();

} // namespace zhanggui
