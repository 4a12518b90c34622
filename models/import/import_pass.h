// One pass over the staged rows: to compare them with what is stored, or to publish them.
#pragma once

#include "models/import/import_job.h"
#include "models/import/staged_rows.h"

namespace zhanggui {

struct Publishing {
    QString actor;
    qint64 nowMs = 0;
    ImportTotals totals;
};

class ImportPass {
public:
    /// `staged`: the counts of the staging. Everything is borrowed.
    ImportPass(
        const ImportKind &kind, const ImportSetup &setup, StagedRows &rows, const ImportCounts &staged);

    [[nodiscard]] Result<ImportCounts> compare(
        Connection &reader, const ImportProgressed &progressed, const ImportCancelled &cancelled);
    [[nodiscard]] Result<ImportResult> publish(Connection &writer, const Publishing &how,
        const ImportProgressed &progressed, const ImportCancelled &cancelled);

private:
    class Findings;
    ImportContext contextFor(Connection &connection) const;
    [[nodiscard]] Result<void> run(const ImportContext &context, Findings &findings,
        const ImportProgressed &progressed, const ImportCancelled &cancelled);
    [[nodiscard]] Result<ImportResult> write(Connection &writer, const Publishing &how,
        const ImportProgressed &progressed, const ImportCancelled &cancelled);
    [[nodiscard]] Result<qint64> beginStep(Connection &writer, const Publishing &how);
    [[nodiscard]] Result<void> nameStep(Connection &writer, qint64 stepId, const ImportCounts &counts);
    [[nodiscard]] Result<void> logRejects(Connection &writer, qint64 importId);
    /// run() with the findings of before forgotten and the new ones kept.
    [[nodiscard]] Result<void> runNoting(const ImportContext &context, Findings &findings,
        const ImportProgressed &progressed, const ImportCancelled &cancelled);

    const ImportKind &m_kind;
    const ImportSetup &m_setup;
    StagedRows &m_rows;
    const ImportCounts &m_staged;
};

} // namespace zhanggui
