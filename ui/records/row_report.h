// Rows of a list as a document: the one record with every field that it has, or several as a table of the
// columns that are shown. Personal data stays masked.
#pragma once

#include "models/records/cell_text.h"
#include "models/records/latest_read.h"
#include "models/records/row_reader.h"
#include "ui/report/report.h"

namespace zhanggui {

struct PrintedRows {
    QString title; // of the list
    Ids ids; // at most kMost of them are printed
    QList<int> columns; // places in RecordKind::fields; of a table
    bool single = false; // one record, as a sheet
    CellStyle style;
    qint64 madeMs = 0;

    static constexpr qsizetype kMost = 500;
};

/// Records that are gone are left out; how many of how many are printed is said below. Storage, Cancelled.
[[nodiscard]] Result<Report> rowReport(
    Connection &connection, const RecordKind &kind, const PrintedRows &rows, const Superseded &superseded);

} // namespace zhanggui
