#include "models/work/work_import_target.h"

#include "models/store/connection.h"
#include "models/store/settings.h"
#include "models/work/work_catalog.h"
#include "models/work/work_import.h"
#include "models/work/work_import_checks.h"
#include "models/work/work_import_writer.h"
#include "models/work/work_said.h"

#include <optional>

namespace zhanggui {

using namespace WorkImport;

namespace {

constexpr int kFirstFact = 3; // column of the statement that reads a known record

/// A record that is stored, as far as files can speak of it.
struct KnownWork {
    qint64 id = 0;
    qint64 asOfMs = 0;
    Ages ages;
    std::vector<QVariant> cells; // beside the fact columns
};

class WorkImportTarget final : public ImportTarget {
public:
    WorkImportTarget(const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context)
        : m_context(context)
        , m_catalog(catalog)
        , m_kind(kind)
        , m_columns(kind)
        , m_said(kind)
    {
    }

    Result<void> begin() override;
    Result<void> record(std::span<const ImportRow> rows, ImportFindings &findings) override;
    Result<void> end(const std::function<bool()> &cancelled) override;

private:
    Result<void> tellFileConflicts(std::span<const ImportRow> rows, ImportFindings &findings);
    Result<std::optional<KnownWork>> known();
    Result<void> addNew(std::span<const ImportRow> rows, ImportFindings &findings);
    Result<void> addKnown(std::span<const ImportRow> rows, const KnownWork &known, ImportFindings &findings);
    ImportFinding finding(const ImportRow &row, size_t field, RowOutcome outcome) const;

    ImportContext m_context;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    WorkFactColumns m_columns;
    WorkSaid m_said;
    bool m_wasEmpty = false;
    std::optional<NativeQuery> m_known;
    std::unique_ptr<WorkImportChecks> m_checks; // null where the kind has none
    std::unique_ptr<WorkImportWriter> m_writer; // null while only comparing
};

Result<void> WorkImportTarget::begin()
{
    Connection &connection = *m_context.connection;
    const auto any = connection.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1)").arg(m_kind.table()));
    if (!any)
        return tl::unexpected(any.error());
    m_wasEmpty = !any->toBool();
    QStringList columns;
    for (const QString &column : m_columns.facts)
        columns.append(QStringLiteral("nullif(%1, '')").arg(column));
    auto known = NativeQuery::prepare(connection,
        QStringLiteral("SELECT id, as_of_ms, ages, %1 FROM %2 "
                       "WHERE environment = ?1 AND number = ?2")
            .arg(columns.join(u','), m_kind.table()));
    if (!known)
        return tl::unexpected(known.error());
    m_known.emplace(std::move(*known));
    const Result<QByteArray> zone = Settings(connection).timeZone();
    if (!zone)
        return tl::unexpected(zone.error());
    m_said.setZone(QTimeZone(*zone));
    if (!m_kind.checks.isEmpty()) {
        auto checks = WorkImportChecks::prepare(m_catalog, m_kind, m_context);
        if (!checks)
            return tl::unexpected(checks.error());
        m_checks = std::move(*checks);
    }
    if (!m_context.write)
        return {};
    auto writer = WorkImportWriter::prepare(m_catalog, m_kind, m_context, m_columns, m_wasEmpty);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return {};
}

ImportFinding WorkImportTarget::finding(const ImportRow &row, size_t field, RowOutcome outcome) const
{
    ImportFinding found;
    found.line = row.line;
    found.outcome = outcome;
    found.reason = outcome == RowOutcome::Older ? ImportReason::NewerStored
        : outcome == RowOutcome::Conflict       ? ImportReason::SameTime
                                                : ImportReason::None;
    found.fieldId = m_context.kind->fields.at(qsizetype(field)).id;
    found.after = m_said.shown(field, row.cells[field]);
    return found;
}

Result<void> WorkImportTarget::tellFileConflicts(std::span<const ImportRow> rows, ImportFindings &findings)
{
    for (const WorkSaid::Conflict &conflict : m_said.conflicts()) {
        ImportFinding found = finding(rows[conflict.row], conflict.field, RowOutcome::Conflict);
        found.reason = ImportReason::SameFile;
        found.before = m_said.shown(conflict.field, conflict.kept);
        if (auto told = findings.found(std::move(found)); !told)
            return told;
    }
    return {};
}

Result<void> WorkImportTarget::record(std::span<const ImportRow> rows, ImportFindings &findings)
{
    m_said.gather(rows);
    if (auto told = tellFileConflicts(rows, findings); !told)
        return told;
    if (m_wasEmpty)
        return addNew(rows, findings);
    const auto stored = known();
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? addKnown(rows, **stored, findings) : addNew(rows, findings);
}

Result<std::optional<KnownWork>> WorkImportTarget::known()
{
    m_known->reset();
    m_known->bind(1, m_context.environment);
    m_known->bindBorrowed(2, m_said[Number].text);
    const auto found = m_known->next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    KnownWork stored;
    stored.id = m_known->int64(0);
    stored.asOfMs = m_known->int64(1);
    auto ages = agesFrom(m_known->text(2));
    if (!ages)
        return tl::unexpected(ages.error());
    stored.ages = std::move(*ages);
    for (size_t i = 0; i < m_columns.facts.size(); ++i)
        stored.cells.push_back(m_known->value(kFirstFact + int(i)));
    m_known->reset();
    return stored;
}

Result<void> WorkImportTarget::addNew(std::span<const ImportRow> rows, ImportFindings &findings)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        findings.count(m_said.conflicts(row) ? RowOutcome::Conflict
                : m_said.isDuplicate(row)    ? RowOutcome::Duplicate
                                             : RowOutcome::New);
    }
    findings.recordSeen(true, false);
    if (m_checks) {
        if (auto told = m_checks->tellNew(m_said, rows, findings); !told)
            return told;
    }
    return m_writer ? m_writer->insert(m_said) : Result<void>();
}

Result<void> WorkImportTarget::addKnown(
    std::span<const ImportRow> rows, const KnownWork &stored, ImportFindings &findings)
{
    std::vector<QVariant> incoming;
    std::vector<size_t> fields; // of the fact columns
    for (size_t field = 0; field < m_columns.ofField.size(); ++field) {
        if (m_columns.ofField[field].isEmpty())
            continue;
        incoming.push_back(m_said.cell(field));
        fields.push_back(field);
    }
    const FactRow row{ m_columns.facts, stored.cells, stored.asOfMs, stored.ages };
    const FactMerge merge = mergeFacts(row, incoming, m_context.asOfMs, FactOrigin::File);
    findings.recordSeen(false, !merge.changed.isEmpty());
    for (size_t i = 0; i < rows.size(); ++i) {
        RowOutcome outcome = m_said.conflicts(i) ? RowOutcome::Conflict
            : m_said.isDuplicate(i)              ? RowOutcome::Duplicate
                                                 : RowOutcome::Same;
        const std::pair<const QList<qsizetype> *, RowOutcome> verdicts[] = { { &merge.older,
                                                                                 RowOutcome::Older },
            { &merge.changed, RowOutcome::Changed }, { &merge.conflicting, RowOutcome::Conflict } };
        for (const auto &[places, verdict] : verdicts) {
            for (const qsizetype place : *places) {
                const size_t field = fields[size_t(place)];
                if (outcome == RowOutcome::Duplicate || rows[i].cells[field].isNothing())
                    continue;
                outcome = outcome == RowOutcome::Conflict ? outcome : verdict;
                ImportFinding found = finding(rows[i], field, verdict);
                found.before = m_said.shownStored(field, stored.cells[size_t(place)]);
                if (auto told = findings.found(std::move(found)); !told)
                    return told;
            }
        }
        findings.count(outcome);
    }
    if (m_checks && !merge.changed.isEmpty()) {
        QStringList changed;
        for (const qsizetype place : merge.changed)
            changed.append(m_columns.facts[size_t(place)]);
        if (auto told = m_checks->tellChanged(stored.id, changed, m_said, rows, findings); !told)
            return told;
    }
    return m_writer && !merge.writesNothing() ? m_writer->update(stored.id, m_said, merge) : Result<void>();
}

Result<void> WorkImportTarget::end(const std::function<bool()> &cancelled)
{
    return m_writer ? m_writer->end(cancelled) : Result<void>();
}

} // namespace

std::unique_ptr<ImportTarget> makeWorkImportTarget(
    const WorkCatalog &catalog, const QString &kindId, const ImportContext &context)
{
    return std::make_unique<WorkImportTarget>(catalog, *catalog.kind(kindId), context);
}

} // namespace zhanggui
