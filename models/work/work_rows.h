// Reads work records with their events and files.
#pragma once

#include "models/store/native_query.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;

/// "SELECT … FROM work_…" of every column that workRecordOf() reads, without a condition.
QString selectWork(const WorkKind &kind);
/// The row of such a statement; without events and files.
WorkRecord workRecordOf(const WorkKind &kind, const NativeQuery &row);

/// Events of the records with these keys of the table, oldest first; of every record when `key` is 0.
[[nodiscard]] Result<QHash<qint64, QList<WorkEvent>>> readWorkEvents(
    Connection &connection, const QString &table, qint64 key = 0);
[[nodiscard]] Result<QList<WorkFile>> readWorkFiles(Connection &connection, const QString &table, qint64 key);

/// "made", "transition", "correction", "note", "file": stored.
QString idOf(WorkEvent::Kind kind);

} // namespace zhanggui
