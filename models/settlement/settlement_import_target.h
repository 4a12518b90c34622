// Rows of files as settlement lines. The fields of settlementImportKind() by their places.
#pragma once

#include "models/import/import_target.h"
#include "models/settlement/settlement_line.h"

#include <memory>

namespace zhanggui {

/// Compares by key and scope with what is newest, adds what differs, and notes which lines the file has seen
/// (settlement_store.h). Keeps the file. The same bytes once more say nothing new, unless they are read with
/// other columns.
std::unique_ptr<ImportTarget> makeSettlementImportTarget(SettlementLayer layer, const ImportContext &context);

/// A row as a line, without key: what a cell says, the kind and the signs by their rules, the period as
/// "202601"; `currency` where the row names none.
SettlementLine lineFromRow(
    SettlementLayer layer, const ImportRow &row, const QString &environment, const QString &currency);

} // namespace zhanggui
