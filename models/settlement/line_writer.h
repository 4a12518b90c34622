// Adds lines of one file to settlement_lines and settlement_seen, with their history.
#pragma once

#include "models/import/import_target.h"
#include "models/settlement/settlement_line.h"
#include "models/store/bulk_insert.h"
#include "models/store/tracked_updates.h"

#include <optional>

namespace zhanggui {

class LineWriter {
public:
    /// Keeps the file's bytes under attachments/. Conflict: they changed since the file was looked at.
    [[nodiscard]] static Result<std::unique_ptr<LineWriter>> create(
        SettlementLayer layer, const ImportContext &context);

    /// Gives the id of the line. `row` is that of the file, from 1. `supersededBy` 0: it is the newest.
    [[nodiscard]] Result<qint64> add(
        const SettlementLine &line, qint64 row, const QByteArray &digest, qint64 asOfMs, qint64 supersededBy);
    [[nodiscard]] Result<void> supersede(qint64 lineId, qint64 fileOfLine, qint64 by);
    [[nodiscard]] Result<void> seen(qint64 lineId, qint64 row);
    [[nodiscard]] Result<void> recordMade() const;

private:
    LineWriter(SettlementLayer layer, const ImportContext &context, BulkInsert files, BulkInsert lines,
        BulkInsert seen);
    [[nodiscard]] Result<void> addFile();

    SettlementLayer m_layer;
    const ImportContext &m_context;
    BulkInsert m_files;
    BulkInsert m_lines;
    BulkInsert m_seen;
    TrackedUpdates m_updates;
    QByteArray m_environment;
    QByteArray m_layerId;
    qint64 m_fileId = 0;
};

} // namespace zhanggui
