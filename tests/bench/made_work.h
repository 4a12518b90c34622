// Work records made up for benches: as cells of an import, and as a file of the console.
#pragma once

#include "models/import/import_target.h"
#include "models/work/work_catalog.h"

#include <QRandomGenerator>

#include <string>
#include <vector>

namespace zhanggui::bench {

/// Every field of the kind is filled; states are those of its machines; times lie in the four months before
/// kWorkNowMs, so that some clocks run, some are overdue and most have ended.
class MadeWork {
public:
    MadeWork(const WorkCatalog &catalog, const QString &kindId);

    const WorkKind &kind() const { return m_kind; }
    const ImportKind &imports() const { return m_imports; }

    /// The record of that place; cells are valid until the next call. Numbers rise with the place.
    std::span<const ImportValue> row(int place);
    /// Of the row that was made last.
    QByteArray line() const;
    QByteArray header() const;

private:
    void fill(size_t field, const ImportField &described, int place);
    void text(size_t field, std::string words);
    void number(size_t field, qint64 value, std::string words);

    const WorkKind &m_kind;
    const ImportKind &m_imports;
    QStringList m_states;
    QRandomGenerator m_dice{ 42 };
    std::vector<std::string> m_words; // by field
    std::vector<ImportValue> m_cells;
};

inline constexpr qint64 kWorkNowMs = 1'795'330'000'000; // 2026-11-22

/// Writes `rows` records of the kind through its import target, as one step. Storage.
[[nodiscard]] Result<void> fillWithWork(
    Connection &connection, const WorkCatalog &catalog, const QString &kindId, int rows);

/// The same records as a CSV file.
void writeWorkFile(const QString &path, const WorkCatalog &catalog, const QString &kindId, int rows);

/// That file by SQLite's own interface and a hand-written reader, into a new database with the same tables
/// and indexes: one transaction, no staging, checks, clocks or history.
[[nodiscard]] Result<qint64> rawWorkImport(
    const QString &csv, const QString &database, const WorkCatalog &catalog, const QString &kindId);

} // namespace zhanggui::bench
