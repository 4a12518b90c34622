// Writes rows of any kind of record as text, JSON or CSV, straight from the store, however many there are.
#pragma once

#include "models/core/result.h"
#include "models/records/cell_text.h"
#include "models/records/record_query.h"

#include <QTextStream>

namespace zhanggui {

class Connection;

/// What is listed and how.
struct RowListing {
    const RecordKind *base = nullptr; // outlives it
    RecordKind kind; // with the fields that are listed, in their order
    RecordQuery query;
};

struct RowFormat {
    QString name; // "text", "json", "csv"
    CellStyle style;
    bool reveal = false; // personal data in full
};
/// "text", "json", "csv".
QStringList rowFormats();

[[nodiscard]] Result<void> writeRows(
    Connection &connection, const RowListing &listing, const RowFormat &format, QTextStream &out);

} // namespace zhanggui
