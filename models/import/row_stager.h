// Reads a file behind its header row into staged rows: types the cells, tells totals rows and remarks from
// data, and names what is wrong with a row.
#pragma once

#include "models/import/control_totals.h"
#include "models/import/import_job.h"
#include "models/import/staged_rows.h"

namespace zhanggui {

class RowStager {
public:
    /// BadInput for a zone that does not exist. `setup` and `kind` must outlive the object.
    [[nodiscard]] static Result<std::unique_ptr<RowStager>> create(
        const ImportKind &kind, const ImportSetup &setup, StagedRows &rows);

    /// As ImportJob::stage().
    [[nodiscard]] Result<void> run(const ImportProgressed &progressed, const ImportCancelled &cancelled);
    bool isDone() const { return m_done; }

    /// rows, bad and maskedCells.
    const ImportCounts &counts() const { return m_counts; }
    ImportTotals totals() const { return m_totals.totals(); }

private:
    RowStager(const ImportKind &kind, const ImportSetup &setup, StagedRows &rows, const FileZone &zone);
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> readAll(const ImportProgressed &progressed, const ImportCancelled &cancelled);
    [[nodiscard]] Result<void> take(const SourceRow &row);
    [[nodiscard]] Result<void> takeFault(const RowFault &fault);
    /// Fills m_cells; gives the findings of cells that cannot be read.
    QList<ImportFinding> readCells(const SourceRow &row);
    bool takeTotals(const SourceRow &row, bool keyIsBad);
    bool isHeaderAgain(const SourceRow &row) const;
    QString keyId() const;
    [[nodiscard]] Result<void> reject(const QList<ImportFinding> &findings);
    ImportFinding finding(const SourceRow &row, int field, ImportReason reason) const;
    void fillCurrency();

    struct Bound {
        int field = -1;
        int column = -1; // of the file
        QString columnName;
        std::string currency; // that the header names
    };

    const ImportKind &m_kind;
    const ImportSetup &m_setup;
    StagedRows &m_rows;
    std::unique_ptr<RowSource> m_source;
    std::vector<CellReader> m_readers; // by field
    std::vector<Bound> m_bound; // the columns that are imported
    std::vector<CellValue> m_cells; // by field
    ControlTotals m_totals;
    ImportCounts m_counts;
    SourceRow m_row;
    RowFault m_fault;
    int m_keyColumn = -1; // of the key itself; -1: the file has none
    int m_headerColumn = -1; // of the key or a fallback, for telling a repeated header
    std::string m_header;
    int m_currencyField = -1;
    bool m_done = false;
};

} // namespace zhanggui
