// The rows of an XLSX file.
#pragma once

#include "models/tables/row_source.h"
#include "models/tables/table_file.h"

namespace zhanggui {

class KnownHeaders;

/// As openTable(); `facts` are those of an XLSX file.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openXlsx(const TableFileFacts &facts);

/// The names of the sheets, visible ones first, and the one to read: `wanted`, or the first that has a row
/// with known headers among its first rows, or the first visible one. BadInput when `wanted` is not there
/// (its detail names the sheets), and as openXlsx().
[[nodiscard]] Result<void> inspectXlsx(
    TableFileFacts &facts, const QString &wanted, const KnownHeaders &known);

} // namespace zhanggui
