// What the checks of a kind say against records as an import would leave them. It imports them all the same:
// a file says what is, and the person mends it afterwards.
#pragma once

#include "models/work/work_record.h"
#include "models/work/work_said.h"

#include <memory>
#include <vector>

namespace zhanggui {

class WorkCatalog;

class WorkImportChecks {
public:
    /// Everything borrowed outlives it. A preview knows no other now than the file's.
    [[nodiscard]] static Result<std::unique_ptr<WorkImportChecks>> prepare(
        const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context);

    /// A finding for each check that fails, and Warned counted once for the record.
    [[nodiscard]] Result<void> tellNew(
        const WorkSaid &said, std::span<const ImportRow> rows, ImportFindings &findings);
    /// `changed`: columns of the stored record that the file changes.
    [[nodiscard]] Result<void> tellChanged(qint64 id, const QStringList &changed, const WorkSaid &said,
        std::span<const ImportRow> rows, ImportFindings &findings);

private:
    WorkImportChecks(const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context);
    [[nodiscard]] Result<void> readConstants();
    [[nodiscard]] Result<void> tell(const WorkRecord &record, const WorkSaid &said,
        std::span<const ImportRow> rows, ImportFindings &findings);
    [[nodiscard]] Result<RuleValues> valuesOf(const WorkRecord &record);

    const ImportContext &m_context;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    qint64 m_nowMs;
    bool m_needsFacts;
    WorkKind m_checked; // with the fields only that its checks look at: rows are many
    std::vector<size_t> m_looked; // cells of a row that they and the order's facts need
    RuleValues m_constants; // settings, site
};

} // namespace zhanggui
