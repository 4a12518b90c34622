// The rows of a file, typed, in a scratch file until they are published; and what was found out about them.
#pragma once

#include "models/import/import_target.h"
#include "models/store/scratch_database.h"

#include <functional>
#include <unordered_set>

namespace zhanggui {

struct CellValue;

/// Tells whether the rows of each key stand together in the file, as they mostly do. Remembers 8 bytes a key;
/// of very many keys it gives up and says no.
class KeyRuns {
public:
    void add(std::string_view key);
    bool areAdjacent() const { return m_adjacent; }

private:
    std::vector<quint64> m_table; // open addressing, 0: free
    size_t m_count = 0;
    std::string m_last;
    bool m_any = false;
    bool m_adjacent = true;
    bool insert(quint64 hash); // false: was there
    void grow();
};

class StagedRows {
public:
    /// `fields`: places of the fields of `kind` that rows can say something of; all others stay empty.
    [[nodiscard]] static Result<std::unique_ptr<StagedRows>> create(
        const ImportKind &kind, std::vector<int> fields, const QString &file, const QString &importedFile);
    /// Removes the file.
    ~StagedRows();
    Q_DISABLE_COPY_MOVE(StagedRows)

    /// Between begin() and end(), which may be repeated.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> add(qint64 line, std::span<const CellValue> cells);
    [[nodiscard]] Result<void> end();
    qint64 count() const { return m_count; }

    /// The rows of each key together, by line. `take` is called once a key. Cancelled when `stop` says so.
    [[nodiscard]] Result<void> forEachRecord(
        const std::function<Result<void>(std::span<const ImportRow>)> &take,
        const std::function<bool()> &stop);

    /// Kept for findings(); beyond kMaxFindings of an outcome nothing is kept. True: kept.
    [[nodiscard]] Result<bool> addFinding(const ImportFinding &finding);
    /// Forgets all but the bad rows.
    [[nodiscard]] Result<void> clearComparison();
    [[nodiscard]] Result<QList<ImportFinding>> findings(RowOutcome outcome, qint64 offset, qint64 limit);
    qint64 findingCount(RowOutcome outcome) const { return m_found[size_t(outcome)]; }

private:
    StagedRows(const ImportKind &kind, std::vector<int> fields, std::unique_ptr<ScratchDatabase> database);
    [[nodiscard]] Result<void> makeTables(const QString &importedFile);
    /// The key has a column of its own where fallbacks can stand in for the key field.
    bool hasOwnKey() const;
    QString keyColumnName() const;
    int keyColumn() const;
    [[nodiscard]] Result<void> readRecords(NativeQuery &rows,
        const std::function<Result<void>(std::span<const ImportRow>)> &take,
        const std::function<bool()> &stop);

    const ImportKind &m_kind;
    std::vector<int> m_fields;
    std::unique_ptr<ScratchDatabase> m_database;
    std::optional<NativeQuery> m_insert;
    std::optional<NativeQuery> m_insertFinding;
    KeyRuns m_runs;
    qint64 m_count = 0;
    bool m_indexed = false;
    std::array<qint64, std::size(kFindingOutcomes)> m_found{};
};

/// Name of the file that a scratch file's rows came from; empty when it cannot be told. The scratch file may
/// be damaged.
QString importedFileOf(const QString &scratchFile);

} // namespace zhanggui
