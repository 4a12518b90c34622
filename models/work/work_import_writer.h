// Writes what a file says of work records: new ones in bulk, known ones as tracked changes. Inside the
// publishing transaction.
#pragma once

#include "models/records/facts.h"
#include "models/store/bulk_insert.h"
#include "models/store/secondary_indexes.h"
#include "models/store/tracked_updates.h"
#include "models/work/work_record.h"
#include "models/work/work_said.h"

#include <memory>
#include <optional>
#include <string>

namespace zhanggui {

class WorkCatalog;

class WorkImportWriter {
public:
    /// `wasEmpty`: the table has no record yet. Everything borrowed outlives the writer.
    [[nodiscard]] static Result<std::unique_ptr<WorkImportWriter>> prepare(const WorkCatalog &catalog,
        const WorkKind &kind, const ImportContext &context, const WorkFactColumns &columns, bool wasEmpty);

    [[nodiscard]] Result<void> insert(const WorkSaid &said);
    /// `merge` over `columns.facts`.
    [[nodiscard]] Result<void> update(qint64 id, const WorkSaid &said, const FactMerge &merge);
    /// Makes the indexes and records what was made. Cancelled.
    [[nodiscard]] Result<void> end(const std::function<bool()> &cancelled);

private:
    WorkImportWriter(const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context,
        const WorkFactColumns &columns, BulkInsert insert);
    [[nodiscard]] Result<void> readConstants();
    [[nodiscard]] Result<RuleValues> valuesOf(const WorkRecord &record);
    WorkRecord newRecord(const WorkSaid &said) const;
    void beginState(WorkRecord &record, const Machine *machine, const WorkSaid &said) const;
    void bindFields(int column, const WorkSaid &said);
    /// Of a known record: facts, state and what follows from them.
    [[nodiscard]] Result<QVariantMap> changedColumns(qint64 id, const WorkSaid &said, const FactMerge &merge);

    const ImportContext &m_context;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    const WorkFactColumns &m_columns;
    bool m_needsFacts;
    WorkKind m_dueKind; // with the fields that are looked at for a new record
    std::vector<size_t> m_dueFields; // places of those fields
    RuleValues m_constants; // settings, site
    std::string m_environment;
    std::string m_currency; // of the environment
    BulkInsert m_insert;
    TrackedUpdates m_updates;
    std::optional<SecondaryIndexes> m_indexes;
};

} // namespace zhanggui
