// The rows of a CSV file.
#pragma once

#include "models/tables/row_source.h"
#include "models/tables/table_file.h"

namespace zhanggui {

/// As openTable(); `facts` are those of a CSV file.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openCsv(const TableFileFacts &facts);

/// Excel's own first line that names the separator: "sep=;".
bool isSeparatorLine(std::string_view record);

} // namespace zhanggui
