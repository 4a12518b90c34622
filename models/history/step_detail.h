// Everything that is worth knowing of one step: what it made, changed and removed, and of an import the file.
#pragma once

#include "models/history/field_change.h"
#include "models/store/made_rows.h"

#include <functional>
#include <optional>

namespace zhanggui {

class Connection;

/// How many rows of a table the step made, changed and removed.
struct TableCount {
    QString table;
    qint64 made = 0;
    qint64 changed = 0;
    qint64 removed = 0;
};

struct ChangedRecord {
    enum class Fate { Made, Changed, Removed };
    QString table;
    qint64 key = 0;
    QString name; // as recordNames() says it
    Fate fate = Fate::Changed;
    QList<FieldChange> changes; // of the record and its parts
};

struct ImportReject {
    qint64 line = 0;
    QString column;
    QString reason; // a stable word: "lost-digits"
    QString raw;
};

struct StepImport {
    qint64 id = 0;
    QString kind;
    QString fileName;
    QString sha256;
    qint64 size = 0;
    qint64 modifiedMs = 0;
    qint64 asOfMs = 0;
    QString environment;
    QJsonObject counts;
    QJsonObject totals;
    qint64 rejects = 0; // that the workspace keeps
};

struct StepDetail {
    Step step;
    QList<TableCount> tables; // the one with the most rows first
    QList<MadeRange> made; // in bulk
    QList<ChangedRecord> records; // in the order in which they were changed, those made in bulk last
    qint64 recordCount = 0; // with those that are not listed
    std::optional<StepImport> import;
};

/// At most so many records of a step are read for looking at.
inline constexpr qsizetype kListedRecords = 500;

/// `superseded` is asked now and then: true ends it as Cancelled. NotFound.
[[nodiscard]] Result<StepDetail> readStepDetail(Connection &connection, qint64 stepId,
    qsizetype limit = kListedRecords, const std::function<bool()> &superseded = {});
/// In the order of lines.
[[nodiscard]] Result<QList<ImportReject>> importRejects(
    Connection &connection, qint64 importId, qint64 offset, qint64 limit);

} // namespace zhanggui
