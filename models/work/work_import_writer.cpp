#include "models/work/work_import_writer.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_import.h"
#include "models/work/work_values.h"
#include "models/work/work_writer.h"

#include <algorithm>

namespace zhanggui {

using namespace WorkImport;

namespace {

/// From how many rows on it pays to make the indexes of an empty table afterwards.
constexpr qint64 kBulkRows = 5000;

QStringList insertedColumns(const WorkFactColumns &columns)
{
    QStringList inserted =
        QStringLiteral("environment number state state_ms machine waits_for due_ms due_clock "
                       "currency as_of_ms created_ms")
            .split(u' ');
    for (size_t field = OwnFields; field < columns.ofField.size(); ++field)
        inserted.append(columns.ofField[field]);
    return inserted;
}

void setRoles(WorkRecord &record, const WorkKind &kind)
{
    record.orderId = record.fields.value(kind.roles.order).toString();
    record.orderLineId = record.fields.value(kind.roles.orderLine).toString();
}

} // namespace

WorkImportWriter::WorkImportWriter(const WorkCatalog &catalog, const WorkKind &kind,
    const ImportContext &context, const WorkFactColumns &columns, BulkInsert insert)
    : m_context(context)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_columns(columns)
    , m_needsFacts(dueNeedsFacts(catalog, kind))
    , m_dueKind(m_needsFacts ? kind : kindOfDue(catalog, kind))
    , m_environment(context.environment.toStdString())
    , m_insert(std::move(insert))
    , m_updates(*context.connection, context.stepId, kind.table())
{
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        const QString &id = kind.fields.at(i).id;
        if (m_dueKind.field(id) != nullptr || id == kind.roles.openedAt)
            m_dueFields.push_back(size_t(OwnFields + i));
    }
}

Result<std::unique_ptr<WorkImportWriter>> WorkImportWriter::prepare(const WorkCatalog &catalog,
    const WorkKind &kind, const ImportContext &context, const WorkFactColumns &columns, bool wasEmpty)
{
    Connection &connection = *context.connection;
    std::optional<SecondaryIndexes> dropped;
    if (wasEmpty && context.rows >= kBulkRows) {
        auto indexes = SecondaryIndexes::drop(connection, { kind.table() });
        if (!indexes)
            return tl::unexpected(indexes.error());
        dropped.emplace(std::move(*indexes));
    }
    auto insert = BulkInsert::prepare(connection, kind.table(), insertedColumns(columns));
    if (!insert)
        return tl::unexpected(insert.error());
    std::unique_ptr<WorkImportWriter> writer(
        new WorkImportWriter(catalog, kind, context, columns, std::move(*insert)));
    writer->m_indexes = std::move(dropped);
    if (auto read = writer->readConstants(); !read)
        return tl::unexpected(read.error());
    return writer;
}

Result<void> WorkImportWriter::readConstants()
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
    m_currency = currency->toString().toStdString();
    return {};
}

WorkRecord WorkImportWriter::newRecord(const WorkSaid &said) const
{
    WorkRecord record;
    record.kind = m_kind.id;
    record.environment = m_context.environment;
    record.number = said.text(Number);
    record.createdMs = m_context.nowMs;
    record.state = said.text(State);
    for (const size_t field : m_dueFields) {
        if (const QVariant cell = said.cell(field); cell.isValid())
            record.fields.insert(m_kind.fields.at(qsizetype(field - OwnFields)).id, cell);
    }
    setRoles(record, m_kind);
    return record;
}

Result<RuleValues> WorkImportWriter::valuesOf(const WorkRecord &record)
{
    if (m_needsFacts)
        return workFacts(*m_context.connection, m_catalog, record, m_context.nowMs);
    RuleValues values = ownValues(m_dueKind, record, m_context.nowMs);
    values.insert(m_constants);
    return values;
}

void WorkImportWriter::beginState(WorkRecord &record, const Machine *machine, const WorkSaid &said) const
{
    // Where the file has no such column, a record that is entered begins at the beginning.
    if (machine != nullptr && !m_context.mapped[State])
        record.state = machine->initial;
    if (!said[Since].isNothing())
        record.stateMs = said[Since].number;
    else if (machine != nullptr && record.state == machine->initial)
        record.stateMs = record.fields.value(m_kind.roles.openedAt).toLongLong();
}

Result<void> WorkImportWriter::insert(const WorkSaid &said)
{
    WorkRecord record = newRecord(said);
    auto values = valuesOf(record);
    if (!values)
        return tl::unexpected(values.error());
    const Machine *machine = m_catalog.machines().of(m_kind.id, *values, record.createdMs);
    beginState(record, machine, said);
    values->insert(QStringLiteral("state"), record.state.isEmpty() ? QVariant() : QVariant(record.state));
    values->insert(QStringLiteral("stateMs"), record.stateMs == 0 ? QVariant() : QVariant(record.stateMs));
    setDue(record, dueOf(m_catalog, machine, record, *values, m_context.nowMs));
    const std::string state = record.state.toStdString();
    const std::string machineId = record.machine.toStdString();
    const std::string party = idOf(record.waitsFor).toStdString();
    const std::string clock = record.dueClock.toStdString();
    int column = 0;
    m_insert.bindBorrowed(column++, m_environment);
    m_insert.bindBorrowed(column++, said[Number].text);
    m_insert.bindBorrowed(column++, state);
    m_insert.bind(column++, record.stateMs);
    m_insert.bindBorrowed(column++, machineId);
    m_insert.bindBorrowed(column++, party);
    if (record.dueMs)
        m_insert.bind(column, *record.dueMs);
    ++column;
    m_insert.bindBorrowed(column++, clock);
    m_insert.bindBorrowed(
        column++, said[Currency].isNothing() ? std::string_view(m_currency) : said[Currency].text);
    m_insert.bind(column++, m_context.asOfMs);
    m_insert.bind(column++, record.createdMs);
    bindFields(column, said);
    return m_insert.run().map([](qint64) {});
}

void WorkImportWriter::bindFields(int column, const WorkSaid &said)
{
    for (size_t field = OwnFields; field < said.fields(); ++field, ++column) {
        const QVariant cell = said.cell(field);
        if (cell.typeId() == QMetaType::LongLong)
            m_insert.bind(column, cell.toLongLong());
        else if (cell.isValid())
            m_insert.bindBorrowed(column, said[field].text);
    }
}

Result<void> WorkImportWriter::update(qint64 id, const WorkSaid &said, const FactMerge &merge)
{
    QVariantMap columns{ { QStringLiteral("as_of_ms"), merge.asOfMs },
        { QStringLiteral("ages"), agesText(merge.ages) } };
    if (!merge.changed.isEmpty()) {
        const auto changed = changedColumns(id, said, merge);
        if (!changed)
            return tl::unexpected(changed.error());
        columns.insert(*changed);
    }
    return m_updates.update(m_kind.table(), id, id, columns).map([](bool) {});
}

Result<QVariantMap> WorkImportWriter::changedColumns(qint64 id, const WorkSaid &said, const FactMerge &merge)
{
    WorkRepository repository(*m_context.connection, m_catalog, {}, m_context.nowMs);
    auto found = repository.find(m_kind.id, id);
    if (!found)
        return tl::unexpected(found.error());
    WorkRecord &record = **found;
    QVariantMap columns;
    for (const qsizetype place : merge.changed) {
        const QString &column = m_columns.facts[size_t(place)];
        const auto field = size_t(std::find(m_columns.ofField.begin(), m_columns.ofField.end(), column)
            - m_columns.ofField.begin());
        const QVariant cell = said.cell(field);
        columns.insert(column, cell);
        if (field >= OwnFields)
            record.fields.insert(m_kind.fields.at(qsizetype(field - OwnFields)).id, cell);
    }
    record.orderId = record.fields.value(m_kind.roles.order).toString();
    if (columns.contains(QStringLiteral("state"))) {
        WorkWriter writer(*m_context.connection, m_catalog, m_kind, {}, m_context.nowMs, m_context.stepId);
        const qint64 sinceMs = said[Since].isNothing() ? m_context.asOfMs : said[Since].number;
        columns.insert(QStringLiteral("before_state"), filledText(record.state));
        if (auto moved = writer.stateFromFile(record, said.text(State), sinceMs); !moved)
            return tl::unexpected(moved.error());
        columns.insert(QStringLiteral("state_ms"), sinceMs);
    }
    const auto values = valuesOf(record);
    if (!values)
        return tl::unexpected(values.error());
    setDue(record, dueOf(m_catalog, record, *values, m_context.nowMs));
    columns.insert(dueColumns(record));
    return columns;
}

Result<void> WorkImportWriter::end(const std::function<bool()> &cancelled)
{
    if (m_indexes) {
        if (auto made = m_indexes->make(cancelled); !made)
            return made;
    }
    return m_insert.recordMade(m_context.stepId, m_kind.table());
}

} // namespace zhanggui
