// One import, step by step: inspectImport() → ImportJob::create() → stage() → compare() for a preview, any
// number of times or never → publish(). Nothing is in the workspace's database before publish(), which is one
// transaction and one step of the history. All calls work for long: make them on a worker thread. A job may
// be used by one thread after the other, never by two at once.
#pragma once

#include "models/import/import_mapping.h"
#include "models/import/import_report.h"
#include "models/tables/table_file.h"

#include <functional>
#include <memory>

namespace zhanggui {

class Connection;

struct ImportProgress {
    enum class Phase { Inspect, Stage, Compare, Publish, Index /* making the indexes; no count */ };
    Phase phase = Phase::Stage;
    qint64 rows = 0; // done in this phase
    qint64 totalRows = 0; // 0: not known yet
    qint64 bytes = 0; // of the file; Stage only
    qint64 totalBytes = 0;
    double rowsPerSecond = 0; // of this phase
};
/// Called in the worker's thread, about ten times a second.
using ImportProgressed = std::function<void(const ImportProgress &)>;
/// Asked often, in the worker's thread; true makes the call end as Cancelled soon.
using ImportCancelled = std::function<bool()>;

/// One column of the file, with what the engine takes it for.
struct ImportColumn {
    enum class Note {
        None,
        Unknown, // no field has this name: not imported
        Repeated, // another column before it is this field already: not imported
        UnknownUnit, // an amount in something else than the currency's unit (万元): not imported
        LeftOut, // the mapping says so
    };
    int index = 0; // in the file, from 0
    QString name; // the header, " (2)" behind a repeated one, "#3" for an empty one: the key of a mapping
    QStringList samples; // values of the first rows, as they came, at most five; may be personal data
    QString fieldId; // empty: not imported
    Note note = Note::None;
    QString currency; // that the header names ("订单金额(USD)"); empty: none
    QByteArray zone; // that the header names ("创建时间(UTC+08:00)"); empty: the mapping's
};

struct ImportInspection {
    TableFileFacts file;
    qint64 headerLine = 0;
    QList<ImportColumn> columns;
    QStringList encodings; // that the file could be read in; empty for XLSX
    /// The first rows of the file as they are, at most 50 rows of 50 cells, for choosing the header row:
    /// line and cells.
    QList<std::pair<qint64, QStringList>> head;
};

/// Finds out what the file is and which column is which. `mapping` says what is known already. Errors: as
/// inspectTableFile(); BadInput when no row names the compulsory column (`detail`: the line, how many cells
/// it has and the names that are known; never a cell) or when `mapping` names a field that does not exist.
[[nodiscard]] Result<ImportInspection> inspectImport(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled = {});

/// When the facts of a file are from: `wanted`, or when the file was last changed, but never later than now.
/// BadInput for a wanted time in the future: what is fetched later could not replace such facts.
[[nodiscard]] Result<qint64> importAsOf(
    const TableFileFacts &file, std::optional<qint64> wanted, qint64 nowMs);

struct ImportSetup {
    ImportInspection inspection;
    ImportMapping mapping;
    QString environment; // see importEnvironment()
    qint64 asOfMs = 0; // 0: when the file was last changed
    QString workspaceDirectory; // where the staged rows live until they are published
};

/// The environment for records of files: `wanted`; else the only one that is no emulator; else the only one;
/// "files" when there is none. BadInput, naming them, when there are several.
[[nodiscard]] Result<QString> importEnvironment(Connection &connection, const QString &wanted);

class ImportJob {
public:
    /// Makes the file of the staged rows (`import-<id>.part`). Storage when it cannot; BadInput for a zone
    /// that does not exist.
    [[nodiscard]] static Result<std::unique_ptr<ImportJob>> create(const ImportKind &kind, ImportSetup setup);
    /// Removes the staged rows.
    ~ImportJob();
    Q_DISABLE_COPY_MOVE(ImportJob)

    const ImportSetup &setup() const;
    const ImportKind &kind() const;
    qint64 asOfMs() const;

    /// Reads the file into typed rows. Cancelled: what was read stays, the next call goes on behind it.
    /// Errors that end the job: as RowSource::next(); Storage.
    [[nodiscard]] Result<void> stage(
        const ImportProgressed &progressed = {}, const ImportCancelled &cancelled = {});
    bool isStaged() const;

    /// What publish() would do now. `reader` may be read-only. Cancelled: nothing is lost, call again.
    [[nodiscard]] Result<ImportPreview> compare(
        Connection &reader, const ImportProgressed &progressed = {}, const ImportCancelled &cancelled = {});
    /// Findings of the last compare(), in the order of lines. Bad rows can be read when staged.
    [[nodiscard]] Result<QList<ImportFinding>> findings(RowOutcome outcome, qint64 offset, qint64 limit);

    /// Writes everything or nothing, as one step of the history. Give it the store's connection
    /// (Store::run()). Cancelled and all other errors: nothing was written, and it can be tried again.
    /// Compares anew, so that what was written since the preview is not overwritten. `actor`: loginName().
    [[nodiscard]] Result<ImportResult> publish(Connection &writer, const QString &actor, qint64 nowMs,
        const ImportProgressed &progressed = {}, const ImportCancelled &cancelled = {});

private:
    struct Parts;
    explicit ImportJob(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace zhanggui
