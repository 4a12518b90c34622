#include "models/work/work_import_target.h"

#include "models/records/facts.h"
#include "models/store/bulk_insert.h"
#include "models/store/connection.h"
#include "models/store/secondary_indexes.h"
#include "models/store/tracked_updates.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_import.h"
#include "models/work/work_rows.h"
#include "models/work/work_values.h"
#include "models/work/work_writer.h"

#include <algorithm>
#include <optional>

namespace zhanggui {

using namespace WorkImport;

namespace {

/// From how many rows on it pays to make the indexes of an empty table afterwards.
constexpr qint64 kBulkRows = 5000;
constexpr int kFirstFact = 5; // column of the statement that reads a known record

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool sameValue(const ImportValue &a, const ImportValue &b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == ImportValue::Kind::Number ? a.number == b.number : a.text == b.text;
}

/// The columns that are facts of files, beside the fields of the import kind; empty: it is none by itself.
std::vector<QString> factColumns(const WorkKind &kind)
{
    std::vector<QString> columns{ {}, QStringLiteral("state"), {}, QStringLiteral("currency") };
    for (const WorkField &field : kind.fields)
        columns.push_back(kind.columnOf(field));
    return columns;
}

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
        , m_columns(factColumns(kind))
        , m_needsFacts(dueNeedsFacts(catalog, kind))
    {
        for (const QString &column : m_columns) {
            if (!column.isEmpty())
                m_factColumns.push_back(column);
        }
    }

    Result<void> begin() override;
    Result<void> record(std::span<const ImportRow> rows, ImportFindings &findings) override;
    Result<void> end(const std::function<bool()> &cancelled) override;

private:
    Result<void> prepareWriting();
    Result<void> readConstants();
    void gather(std::span<const ImportRow> rows);
    Result<void> tellFileConflicts(std::span<const ImportRow> rows, ImportFindings &findings);
    Result<std::optional<KnownWork>> known();
    Result<void> addNew(std::span<const ImportRow> rows, ImportFindings &findings);
    Result<void> addKnown(std::span<const ImportRow> rows, const KnownWork &known, ImportFindings &findings);
    Result<void> insert();
    Result<void> update(const KnownWork &known, const FactMerge &merge);
    Result<RuleValues> valuesOf(const WorkRecord &record);
    WorkRecord newRecord() const;
    QVariant cellOf(size_t field) const;
    ImportFinding finding(const ImportRow &row, size_t field, RowOutcome outcome) const;

    struct Conflict {
        size_t row = 0;
        size_t field = 0;
        ImportValue kept;
    };

    ImportContext m_context;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    std::vector<QString> m_columns; // by field of the import kind
    std::vector<QString> m_factColumns;
    bool m_needsFacts;
    bool m_wasEmpty = false;
    RuleValues m_constants; // settings, site
    QString m_currency; // of the environment
    std::optional<NativeQuery> m_known;
    std::optional<BulkInsert> m_insert;
    std::optional<TrackedUpdates> m_updates;
    std::optional<SecondaryIndexes> m_indexes;
    std::vector<ImportValue> m_said; // by field: the word of all rows of the record
    std::vector<bool> m_duplicates; // by row
    std::vector<Conflict> m_conflicts;
};

Result<void> WorkImportTarget::begin()
{
    Connection &connection = *m_context.connection;
    const auto any = connection.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1)").arg(m_kind.table()));
    if (!any)
        return tl::unexpected(any.error());
    m_wasEmpty = !any->toBool();
    QStringList columns;
    for (const QString &column : m_factColumns)
        columns.append(QStringLiteral("nullif(%1, '')").arg(column));
    auto known = NativeQuery::prepare(connection,
        QStringLiteral("SELECT id, as_of_ms, ages, state_ms, created_ms, %1 FROM %2 "
                       "WHERE environment = ?1 AND number = ?2")
            .arg(columns.join(u','), m_kind.table()));
    if (!known)
        return tl::unexpected(known.error());
    m_known.emplace(std::move(*known));
    return m_context.write ? prepareWriting() : Result<void>();
}

Result<void> WorkImportTarget::prepareWriting()
{
    Connection &connection = *m_context.connection;
    if (auto read = readConstants(); !read)
        return read;
    if (m_wasEmpty && m_context.rows >= kBulkRows) {
        auto indexes = SecondaryIndexes::drop(connection, { m_kind.table() });
        if (!indexes)
            return tl::unexpected(indexes.error());
        m_indexes.emplace(std::move(*indexes));
    }
    QStringList columns =
        QStringLiteral("environment number state state_ms machine waits_for due_ms due_clock "
                       "currency as_of_ms created_ms")
            .split(u' ');
    for (size_t field = OwnFields; field < m_columns.size(); ++field)
        columns.append(m_columns[field]);
    auto insert = BulkInsert::prepare(connection, m_kind.table(), columns);
    if (!insert)
        return tl::unexpected(insert.error());
    m_insert.emplace(std::move(*insert));
    m_updates.emplace(connection, m_context.stepId, m_kind.table());
    return {};
}

Result<void> WorkImportTarget::readConstants()
{
    WorkRecord none;
    none.kind = m_kind.id;
    none.environment = m_context.environment;
    auto facts = workFacts(*m_context.connection, m_catalog, none, m_context.nowMs);
    if (!facts)
        return tl::unexpected(facts.error());
    for (auto fact = facts->begin(); fact != facts->end(); ++fact) {
        if (fact.key() == QLatin1String("site") || fact.key().startsWith(QLatin1String("settings.")))
            m_constants.insert(fact.key(), fact.value());
    }
    const auto currency =
        m_context.connection->value(QStringLiteral("SELECT currency FROM environments WHERE name = :name"),
            { { QStringLiteral("name"), m_context.environment } });
    if (!currency)
        return tl::unexpected(currency.error());
    m_currency = filledText(currency->toString());
    return {};
}

/// Several rows of one record say one thing together; what a later row says otherwise is a conflict.
void WorkImportTarget::gather(std::span<const ImportRow> rows)
{
    m_said.assign(m_columns.size(), {});
    m_duplicates.assign(rows.size(), true);
    m_conflicts.clear();
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t field = Number + 1; field < m_columns.size(); ++field) {
            const ImportValue &said = rows[row].cells[field];
            if (said.isNothing())
                continue;
            if (m_said[field].isNothing()) {
                m_said[field] = said;
                m_duplicates[row] = false;
            } else if (!sameValue(m_said[field], said)) {
                m_conflicts.push_back({ row, field, m_said[field] });
                m_duplicates[row] = false;
            }
        }
    }
    m_said[Number] = rows.front().cells[Number];
    m_duplicates[0] = false;
}

QVariant variantOf(const ImportValue &value)
{
    if (value.isNothing())
        return {};
    return value.kind == ImportValue::Kind::Number ? QVariant(value.number) : QVariant(qtext(value.text));
}

/// As it is stored: flags come as the words "1" and "0".
QVariant WorkImportTarget::cellOf(size_t field) const
{
    const ImportValue &value = m_said[field];
    const bool flag =
        field >= OwnFields && m_kind.fields.at(qsizetype(field - OwnFields)).type == WorkFieldType::Flag;
    if (value.isNothing() || !flag)
        return variantOf(value);
    return value.text == "1" ? QVariant(qint64(1)) : value.text == "0" ? QVariant(qint64(0)) : QVariant();
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
    found.after = variantOf(row.cells[field]);
    return found;
}

Result<void> WorkImportTarget::tellFileConflicts(std::span<const ImportRow> rows, ImportFindings &findings)
{
    for (const Conflict &conflict : m_conflicts) {
        ImportFinding found = finding(rows[conflict.row], conflict.field, RowOutcome::Conflict);
        found.reason = ImportReason::SameFile;
        found.before = variantOf(conflict.kept);
        if (auto told = findings.found(std::move(found)); !told)
            return told;
    }
    return {};
}

Result<void> WorkImportTarget::record(std::span<const ImportRow> rows, ImportFindings &findings)
{
    gather(rows);
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
    for (size_t i = 0; i < m_factColumns.size(); ++i)
        stored.cells.push_back(m_known->value(kFirstFact + int(i)));
    m_known->reset();
    return stored;
}

Result<void> WorkImportTarget::addNew(std::span<const ImportRow> rows, ImportFindings &findings)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        const bool conflicts = std::any_of(m_conflicts.begin(), m_conflicts.end(),
            [row](const Conflict &conflict) { return conflict.row == row; });
        findings.count(conflicts    ? RowOutcome::Conflict
                : m_duplicates[row] ? RowOutcome::Duplicate
                                    : RowOutcome::New);
    }
    findings.recordSeen(true, false);
    return m_context.write ? insert() : Result<void>();
}

WorkRecord WorkImportTarget::newRecord() const
{
    WorkRecord record;
    record.kind = m_kind.id;
    record.environment = m_context.environment;
    record.number = qtext(m_said[Number].text);
    record.createdMs = m_context.nowMs;
    record.state = qtext(m_said[State].text);
    for (size_t field = OwnFields; field < m_columns.size(); ++field) {
        if (const QVariant cell = cellOf(field); cell.isValid())
            record.fields.insert(m_kind.fields.at(qsizetype(field - OwnFields)).id, cell);
    }
    record.orderId = record.fields.value(m_kind.roles.order).toString();
    record.orderLineId = record.fields.value(m_kind.roles.orderLine).toString();
    return record;
}

Result<RuleValues> WorkImportTarget::valuesOf(const WorkRecord &record)
{
    if (m_needsFacts)
        return workFacts(*m_context.connection, m_catalog, record, m_context.nowMs);
    RuleValues values = ownValues(m_kind, record, m_context.nowMs);
    for (auto constant = m_constants.begin(); constant != m_constants.end(); ++constant)
        values.insert(constant.key(), constant.value());
    return values;
}

Result<void> WorkImportTarget::insert()
{
    WorkRecord record = newRecord();
    const auto values = valuesOf(record);
    if (!values)
        return tl::unexpected(values.error());
    const Machine *machine = m_catalog.machines().of(m_kind.id, *values, record.createdMs);
    // Where the file has no such column, a record that is entered begins at the beginning.
    if (machine != nullptr && !m_context.mapped[State])
        record.state = machine->initial;
    if (!m_said[Since].isNothing())
        record.stateMs = m_said[Since].number;
    else if (machine != nullptr && record.state == machine->initial)
        record.stateMs = record.fields.value(m_kind.roles.openedAt).toLongLong();
    const WorkDue due = dueOf(m_catalog, record, *values, m_context.nowMs);
    const std::string environment = m_context.environment.toStdString();
    const std::string state = record.state.toStdString();
    const std::string machineId = due.machine.toStdString();
    const std::string party = idOf(due.waitsFor).toStdString();
    const std::string clock = due.clock.toStdString();
    const std::string currency = m_currency.toStdString();
    int column = 0;
    m_insert->bindBorrowed(column++, environment);
    m_insert->bindBorrowed(column++, m_said[Number].text);
    m_insert->bindBorrowed(column++, state);
    m_insert->bind(column++, record.stateMs);
    m_insert->bindBorrowed(column++, machineId);
    m_insert->bindBorrowed(column++, party);
    if (due.dueMs)
        m_insert->bind(column, *due.dueMs);
    ++column;
    m_insert->bindBorrowed(column++, clock);
    m_insert->bindBorrowed(
        column++, m_said[Currency].isNothing() ? std::string_view(currency) : m_said[Currency].text);
    m_insert->bind(column++, m_context.asOfMs);
    m_insert->bind(column++, record.createdMs);
    for (size_t field = OwnFields; field < m_columns.size(); ++field, ++column) {
        const QVariant cell = cellOf(field);
        if (cell.typeId() == QMetaType::LongLong)
            m_insert->bind(column, cell.toLongLong());
        else if (cell.isValid())
            m_insert->bindBorrowed(column, m_said[field].text);
    }
    return m_insert->run().map([](qint64) {});
}

Result<void> WorkImportTarget::addKnown(
    std::span<const ImportRow> rows, const KnownWork &stored, ImportFindings &findings)
{
    std::vector<QVariant> incoming;
    std::vector<size_t> fields; // of the fact columns
    for (size_t field = 0; field < m_columns.size(); ++field) {
        if (m_columns[field].isEmpty())
            continue;
        incoming.push_back(cellOf(field));
        fields.push_back(field);
    }
    const FactRow row{ m_factColumns, stored.cells, stored.asOfMs, stored.ages };
    const FactMerge merge = mergeFacts(row, incoming, m_context.asOfMs, FactOrigin::File);
    findings.recordSeen(false, !merge.changed.isEmpty());
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool conflicts = std::any_of(m_conflicts.begin(), m_conflicts.end(),
            [i](const Conflict &conflict) { return conflict.row == i; });
        RowOutcome outcome = conflicts ? RowOutcome::Conflict
            : m_duplicates[i]          ? RowOutcome::Duplicate
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
                found.before = stored.cells[size_t(place)];
                if (auto told = findings.found(std::move(found)); !told)
                    return told;
            }
        }
        findings.count(outcome);
    }
    return m_context.write && !merge.writesNothing() ? update(stored, merge) : Result<void>();
}

Result<void> WorkImportTarget::update(const KnownWork &stored, const FactMerge &merge)
{
    QVariantMap columns{ { QStringLiteral("as_of_ms"), merge.asOfMs },
        { QStringLiteral("ages"), agesText(merge.ages) } };
    WorkRepository repository(*m_context.connection, m_catalog, {}, m_context.nowMs);
    if (!merge.changed.isEmpty()) {
        auto found = repository.find(m_kind.id, stored.id);
        if (!found)
            return tl::unexpected(found.error());
        WorkRecord &record = **found;
        for (const qsizetype place : merge.changed) {
            const QString &column = m_factColumns[size_t(place)];
            const auto field =
                size_t(std::find(m_columns.begin(), m_columns.end(), column) - m_columns.begin());
            const QVariant cell = cellOf(field);
            columns.insert(column, cell);
            if (field >= OwnFields)
                record.fields.insert(m_kind.fields.at(qsizetype(field - OwnFields)).id, cell);
        }
        record.orderId = record.fields.value(m_kind.roles.order).toString();
        if (columns.contains(QStringLiteral("state"))) {
            WorkWriter writer(
                *m_context.connection, m_catalog, m_kind, {}, m_context.nowMs, m_context.stepId);
            const qint64 sinceMs = m_said[Since].isNothing() ? m_context.asOfMs : m_said[Since].number;
            columns.insert(QStringLiteral("before_state"), filledText(record.state));
            if (auto moved = writer.stateFromFile(record, qtext(m_said[State].text), sinceMs); !moved)
                return moved;
            columns.insert(QStringLiteral("state_ms"), sinceMs);
        }
        const auto values = valuesOf(record);
        if (!values)
            return tl::unexpected(values.error());
        setDue(record, dueOf(m_catalog, record, *values, m_context.nowMs));
        columns.insert(dueColumns(record));
    }
    return m_updates->update(m_kind.table(), stored.id, stored.id, columns).map([](bool) {});
}

Result<void> WorkImportTarget::end(const std::function<bool()> &cancelled)
{
    if (!m_context.write)
        return {};
    if (m_indexes) {
        if (auto made = m_indexes->make(cancelled); !made)
            return made;
    }
    return m_insert->recordMade(m_context.stepId, m_kind.table());
}

} // namespace

std::unique_ptr<ImportTarget> makeWorkImportTarget(
    const WorkCatalog &catalog, const QString &kindId, const ImportContext &context)
{
    return std::make_unique<WorkImportTarget>(catalog, *catalog.kind(kindId), context);
}

} // namespace zhanggui
