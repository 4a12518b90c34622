// The rows that an import refused, as a file to correct them by.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class ImportJob;

/// Writes line, record, column, reason and what stood there of every bad row that the preview keeps, as CSV
/// for a spreadsheet (csv_table_writer.h); whole or not at all. Replaces a file of that name. Gives the
/// number of rows. Errors: those of OutputFile and of ImportJob::findings().
[[nodiscard]] Result<qint64> saveBadRows(ImportJob &job, const QString &file);

} // namespace zhanggui
