#include "models/work/work_repository.h"

#include "models/store/connection.h"
#include "models/store/tracked_rows.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_rows.h"
#include "models/work/work_values.h"
#include "models/work/work_writer.h"

#include <algorithm>

namespace zhanggui {

namespace {

tl::unexpected<Error> noSuchKind(const QString &kind)
{
    return failure(ErrorKind::NotFound, QStringLiteral("there is no such kind of record"), kind);
}

tl::unexpected<Error> noSuchRecord(const QString &kind, qint64 id)
{
    return failure(ErrorKind::NotFound, QStringLiteral("there is no such record"),
        QStringLiteral("%1 %2").arg(kind).arg(id));
}

/// What is wrong with the written fields; faults that were there before do not stop another change.
Result<void> refuseFaults(const WorkKind &kind, const RuleValues &values, const QStringList &written)
{
    for (const WorkFault &fault : checkWork(kind, values)) {
        const bool touched = std::any_of(fault.fields.begin(), fault.fields.end(),
            [&written](const QString &field) { return written.contains(field); });
        if (touched && fault.level == RuleLevel::Refuse)
            return failure(ErrorKind::BadInput, fault.say.en, fault.fields.constFirst());
    }
    return {};
}

QStringList fieldsOf(const WorkKind &kind)
{
    QStringList ids{ QStringLiteral("number") };
    for (const WorkField &field : kind.fields)
        ids.append(field.id);
    return ids;
}

/// Writes the record of one call inside one transaction.
template <class Value, class Work> Result<Value> inTransaction(Connection &connection, Work work)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Result<Value> done = work();
    if (!done)
        return done;
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return done;
}

} // namespace

WorkRepository::WorkRepository(
    Connection &connection, const WorkCatalog &catalog, QString actor, qint64 nowMs)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_actor(std::move(actor))
    , m_nowMs(nowMs)
{
}

Result<std::optional<WorkRecord>> WorkRepository::find(const QString &kindId, qint64 id)
{
    const WorkKind *kind = m_catalog.kind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    auto row = NativeQuery::prepare(m_connection, selectWork(*kind) + QStringLiteral(" WHERE id = ?1"));
    if (!row)
        return tl::unexpected(row.error());
    row->bind(1, id);
    const auto found = row->next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    WorkRecord record = workRecordOf(*kind, *row);
    auto events = readWorkEvents(m_connection, kind->table(), id);
    if (!events)
        return tl::unexpected(events.error());
    record.events = events->value(id);
    auto files = readWorkFiles(m_connection, kind->table(), id);
    if (!files)
        return tl::unexpected(files.error());
    record.files = std::move(*files);
    return record;
}

Result<std::optional<WorkRecord>> WorkRepository::find(
    const QString &kindId, const QString &environment, const QString &number)
{
    const WorkKind *kind = m_catalog.kind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    const auto id = m_connection.value(
        QStringLiteral("SELECT id FROM %1 WHERE environment = :environment AND number = :number")
            .arg(kind->table()),
        { { QStringLiteral("environment"), environment }, { QStringLiteral("number"), number } });
    if (!id)
        return tl::unexpected(id.error());
    return id->isValid() ? find(kindId, id->toLongLong()) : std::optional<WorkRecord>();
}

Result<QList<WorkRecord>> WorkRepository::ofOrder(const QString &environment, const QString &orderId)
{
    QList<WorkRecord> records;
    for (const WorkKind &kind : m_catalog.kinds()) {
        if (kind.roles.order.isEmpty() || orderId.isEmpty())
            continue;
        auto rows = NativeQuery::prepare(m_connection,
            selectWork(kind) + QStringLiteral(" WHERE order_id = ?1 AND environment = ?2 ORDER BY id"));
        if (!rows)
            return tl::unexpected(rows.error());
        rows->bind(1, orderId);
        rows->bind(2, environment);
        auto more = rows->next();
        for (; more && *more; more = rows->next())
            records.append(workRecordOf(kind, *rows));
        if (!more)
            return tl::unexpected(more.error());
    }
    return records;
}

Result<QString> WorkRepository::proposedNumber(const QString &kindId, const QString &environment)
{
    const WorkKind *kind = m_catalog.kind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    const QString prefix = kind->numberPrefix;
    const auto last = m_connection.value(
        QStringLiteral(
            "SELECT max(CAST(substr(number, :from) AS INTEGER)) FROM %1 WHERE environment = :environment "
            "AND number GLOB :form AND length(number) < 18 + :from")
            .arg(kind->table()),
        { { QStringLiteral("from"), prefix.size() + 1 }, { QStringLiteral("environment"), environment },
            { QStringLiteral("form"), QString(prefix + QStringLiteral("[0-9]*")) } });
    if (!last)
        return tl::unexpected(last.error());
    return prefix + QString::number(last->toLongLong() + 1).rightJustified(6, u'0');
}

Result<qint64> WorkRepository::create(const NewWork &work, qint64 stepId)
{
    const WorkKind *kind = m_catalog.kind(work.kind);
    if (kind == nullptr)
        return noSuchKind(work.kind);
    if (work.environment.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("the environment is missing"), QStringLiteral("environment"));
    auto columns = columnsOf(*kind, work.values);
    if (!columns)
        return tl::unexpected(columns.error());
    return inTransaction<qint64>(m_connection, [&]() -> Result<qint64> {
        WorkRecord record;
        record.kind = kind->id;
        record.environment = work.environment;
        record.createdMs = m_nowMs;
        record.asOfMs = m_nowMs;
        setValues(record, *kind, work.values);
        record.number = work.number.trimmed().isEmpty() ? record.number : work.number.trimmed();
        if (record.number.isEmpty()) {
            const auto number = proposedNumber(kind->id, work.environment);
            if (!number)
                return tl::unexpected(number.error());
            record.number = *number;
        }
        WorkWriter writer(m_connection, m_catalog, *kind, m_actor, m_nowMs, stepId);
        if (auto begun = writer.begin(record, work.state, work.stateMs); !begun)
            return tl::unexpected(begun.error());
        const auto values = workFacts(m_connection, m_catalog, record, m_nowMs);
        if (!values)
            return tl::unexpected(values.error());
        if (auto fits = refuseFaults(*kind, *values, fieldsOf(*kind)); !fits)
            return tl::unexpected(fits.error());
        return writer.insert(record, *columns);
    });
}

Result<void> WorkRepository::edit(const QString &kindId, qint64 id, const WorkValues &values, qint64 stepId)
{
    return editAll(kindId, { id }, values, stepId).map([](qint64) {});
}

Result<qint64> WorkRepository::editAll(
    const QString &kindId, const QList<qint64> &ids, const WorkValues &values, qint64 stepId)
{
    const WorkKind *kind = m_catalog.kind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    for (auto value = values.keyBegin(); value != values.keyEnd(); ++value) {
        const QString &name = *value;
        const WorkField *field = kind->field(name);
        if (field != nullptr && field->readOnly)
            return failure(ErrorKind::BadInput, QStringLiteral("the field is set by steps only"), name);
    }
    return writeAll(*kind, ids, values, stepId);
}

Result<void> WorkRepository::keep(const QString &kindId, qint64 id, const WorkValues &values, qint64 stepId)
{
    const WorkKind *kind = m_catalog.kind(kindId);
    if (kind == nullptr)
        return noSuchKind(kindId);
    return writeAll(*kind, { id }, values, stepId).map([](qint64) {});
}

Result<qint64> WorkRepository::writeAll(
    const WorkKind &kind, const QList<qint64> &ids, const WorkValues &values, qint64 stepId)
{
    auto columns = columnsOf(kind, values);
    if (!columns)
        return tl::unexpected(columns.error());
    return inTransaction<qint64>(m_connection, [&]() -> Result<qint64> {
        WorkWriter writer(m_connection, m_catalog, kind, m_actor, m_nowMs, stepId);
        qint64 changed = 0;
        for (const qint64 id : ids) {
            auto record = find(kind.id, id);
            if (!record)
                return tl::unexpected(record.error());
            if (!*record)
                return noSuchRecord(kind.id, id);
            setValues(**record, kind, values);
            const auto facts = workFacts(m_connection, m_catalog, **record, m_nowMs);
            if (!facts)
                return tl::unexpected(facts.error());
            if (auto fits = refuseFaults(kind, *facts, values.keys()); !fits)
                return failure(fits.error().kind,
                    (*record)->number + QStringLiteral(": ") + fits.error().what, fits.error().detail);
            const auto written = writer.update(**record, *columns, *facts);
            if (!written)
                return tl::unexpected(written.error());
            changed += *written ? 1 : 0;
        }
        return changed;
    });
}

Result<void> WorkRepository::transition(
    const QString &kindId, qint64 id, const MadeTransition &made, qint64 stepId)
{
    return inTransaction<void>(m_connection, [&]() -> Result<void> {
        auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        const WorkKind &kind = *m_catalog.kind(kindId);
        WorkRecord &record = **found;
        const qint64 atMs = made.atMs == 0 ? m_nowMs : made.atMs;
        const auto values = workFacts(m_connection, m_catalog, record, m_nowMs);
        if (!values)
            return tl::unexpected(values.error());
        const Machine *machine = m_catalog.machines().of(kindId, *values, record.createdMs);
        if (machine == nullptr)
            return failure(
                ErrorKind::BadInput, QStringLiteral("no rules are known for this record"), made.transition);
        RuleValues inputs;
        for (auto input = made.inputs.begin(); input != made.inputs.end(); ++input) {
            const WorkField *field = kind.field(input.key());
            inputs.insert(input.key(), field != nullptr ? ruleValueOf(*field, *input) : *input);
        }
        const auto outcome = makeTransition(
            *machine, made.transition, record.state, record.beforeState, *values, inputs, atMs);
        if (!outcome)
            return tl::unexpected(outcome.error());
        WorkWriter writer(m_connection, m_catalog, kind, m_actor, m_nowMs, stepId);
        auto columns = columnsOf(kind, outcome->set);
        if (!columns)
            return tl::unexpected(columns.error());
        const WorkRecord before = record;
        setValues(record, kind, outcome->set);
        const auto facts = workFactsAfter(m_connection, m_catalog, { before, *values }, record, m_nowMs);
        if (!facts)
            return tl::unexpected(facts.error());
        if (auto fits = refuseFaults(kind, *facts, outcome->set.keys()); !fits)
            return fits;
        return writer.move(record, *machine, made, atMs, *outcome, std::move(*columns), *facts);
    });
}

Result<void> WorkRepository::correct(
    const QString &kindId, qint64 id, const QString &state, const QString &why, qint64 stepId)
{
    return inTransaction<void>(m_connection, [&]() -> Result<void> {
        auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        const QString text = state.trimmed();
        if (text.isEmpty())
            return failure(
                ErrorKind::BadInput, QStringLiteral("the state is missing"), QStringLiteral("state"));
        WorkWriter writer(m_connection, m_catalog, *m_catalog.kind(kindId), m_actor, m_nowMs, stepId);
        return writer.correct(**found, text, why);
    });
}

Result<void> WorkRepository::addNote(
    const QString &kindId, qint64 id, const QString &text, Party party, qint64 stepId)
{
    return inTransaction<void>(m_connection, [&]() -> Result<void> {
        const auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        if (text.trimmed().isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("the note is empty"), QStringLiteral("text"));
        WorkWriter writer(m_connection, m_catalog, *m_catalog.kind(kindId), m_actor, m_nowMs, stepId);
        WorkEvent event;
        event.kind = WorkEvent::Kind::Note;
        event.party = party;
        event.text = text.trimmed();
        return writer.addEvent(id, event).map([](qint64) {});
    });
}

Result<void> WorkRepository::remove(const QString &kindId, qint64 id, qint64 stepId)
{
    return inTransaction<void>(m_connection, [&]() -> Result<void> {
        const auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        WorkWriter writer(m_connection, m_catalog, *m_catalog.kind(kindId), m_actor, m_nowMs, stepId);
        return writer.remove(**found);
    });
}

Result<qint64> WorkRepository::attach(const QString &kindId, qint64 id, const WorkFile &file, qint64 stepId)
{
    return inTransaction<qint64>(m_connection, [&]() -> Result<qint64> {
        auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        WorkWriter writer(m_connection, m_catalog, *m_catalog.kind(kindId), m_actor, m_nowMs, stepId);
        return writer.attach(**found, file);
    });
}

Result<void> WorkRepository::detach(const QString &kindId, qint64 id, qint64 fileId, qint64 stepId)
{
    return inTransaction<void>(m_connection, [&]() -> Result<void> {
        auto found = find(kindId, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return noSuchRecord(kindId, id);
        WorkWriter writer(m_connection, m_catalog, *m_catalog.kind(kindId), m_actor, m_nowMs, stepId);
        return writer.detach(**found, fileId);
    });
}

Result<WorkRepository::Offer> WorkRepository::offered(const WorkRecord &record)
{
    auto values = workFacts(m_connection, m_catalog, record, m_nowMs);
    if (!values)
        return tl::unexpected(values.error());
    Offer offer{ std::move(*values), {} };
    const Machine *machine = m_catalog.machines().of(record.kind, offer.values, record.createdMs);
    if (machine != nullptr)
        offer.transitions = offeredTransitions(*machine, record.state, offer.values);
    return offer;
}

} // namespace zhanggui
