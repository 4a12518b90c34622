// Work records that name the order, and what happened to them.
#include "models/store/connection.h"
#include "models/thread/thread_sources.h"
#include "models/tickets/conversation.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OrderThread", text);
}

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

/// A workspace that was never opened for writing by this version lacks the tables of newer kinds.
Result<QSet<QString>> tablesOf(Connection &connection)
{
    QSet<QString> tables;
    return connection
        .forEach(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"), {},
            [&tables](const QSqlQuery &row) { tables.insert(row.value(0).toString()); })
        .map([&tables] { return tables; });
}

WorkRecord recordOf(const WorkKind &kind, const ThreadKey &key, const QSqlQuery &row)
{
    WorkRecord record;
    record.id = row.value(0).toLongLong();
    record.kind = kind.id;
    record.environment = key.environment;
    record.orderId = key.orderId;
    record.number = row.value(1).toString();
    record.state = row.value(2).toString();
    record.stateMs = row.value(3).toLongLong();
    record.machine = row.value(4).toString();
    if (!row.isNull(5))
        record.dueMs = row.value(5).toLongLong();
    record.dueClock = row.value(6).toString();
    record.orderLineId = row.value(7).toString();
    record.createdMs = row.value(8).toLongLong();
    return record;
}

QString stateText(const Machine *machine, const QString &state)
{
    const MachineState *known = machine ? machine->state(state) : nullptr;
    return known ? known->title.in(chinese()) : state;
}

ThreadEntry recordEntry(const WorkKind &kind, const WorkRecord &record)
{
    ThreadEntry entry;
    entry.source = ThreadSource::Work;
    entry.kind = kind.id;
    entry.rowId = record.id;
    entry.title = QStringLiteral("%1 %2").arg(kind.one.in(chinese()), record.number);
    return entry;
}

ThreadEntry stateEntry(const WorkKind &kind, const WorkRecord &record, const Machine *machine)
{
    ThreadEntry entry = recordEntry(kind, record);
    entry.atMs = record.stateMs != 0 ? record.stateMs : record.createdMs;
    const MachineState *state = machine ? machine->state(record.state) : nullptr;
    entry.tone = state ? state->tone : ChoiceTone::Neutral;
    if (!record.state.isEmpty())
        entry.title = say(QT_TRANSLATE_NOOP("OrderThread", "%1: is “%2”"))
                          .arg(entry.title, stateText(machine, record.state));
    return entry;
}

ThreadEntry eventEntry(
    const WorkKind &kind, const WorkRecord &record, const Machine *machine, const QSqlQuery &row)
{
    ThreadEntry entry = recordEntry(kind, record);
    entry.atMs = row.value(0).toLongLong();
    entry.actor = row.value(2).toString();
    const QString what = row.value(1).toString();
    const QString to = row.value(4).toString();
    entry.text = noteText(row.value(5).toString());
    if (const MachineTransition *step = machine ? machine->transition(row.value(3).toString()) : nullptr)
        entry.title = say(QT_TRANSLATE_NOOP("OrderThread", "%1: %2, now “%3”"))
                          .arg(entry.title, step->title.in(chinese()), stateText(machine, to));
    else if (!to.isEmpty())
        entry.title =
            say(QT_TRANSLATE_NOOP("OrderThread", "%1: now “%2”")).arg(entry.title, stateText(machine, to));
    else if (what == QLatin1String("note"))
        entry.title = say(QT_TRANSLATE_NOOP("OrderThread", "%1: note")).arg(entry.title);
    else if (what == QLatin1String("file"))
        entry.title = say(QT_TRANSLATE_NOOP("OrderThread", "%1: files")).arg(entry.title);
    if (const MachineState *state = machine ? machine->state(to) : nullptr)
        entry.tone = state->tone;
    return entry;
}

Result<QList<WorkRecord>> recordsOf(Connection &connection, const WorkKind &kind, const ThreadKey &key)
{
    return connection.list<WorkRecord>(
        QStringLiteral("SELECT id, number, state, state_ms, machine, due_ms, due_clock, order_line_id,"
                       " created_ms FROM %1 WHERE environment = :environment AND order_id = :order"
                       " ORDER BY id DESC LIMIT :most")
            .arg(kind.table()),
        { { QStringLiteral("environment"), key.environment }, { QStringLiteral("order"), key.orderId },
            { QStringLiteral("most"), key.most } },
        [&](const QSqlQuery &row) { return recordOf(kind, key, row); });
}

ThreadEntries eventsOf(
    Connection &connection, const WorkKind &kind, const WorkRecord &record, int most, const Machine *machine)
{
    return connection.list<ThreadEntry>(
        QStringLiteral("SELECT at_ms, kind, actor, transition_id, to_state, text FROM work_events"
                       " WHERE record_table = :table AND record_id = :id"
                       " ORDER BY at_ms DESC, id DESC LIMIT :most"),
        { { QStringLiteral("table"), kind.table() }, { QStringLiteral("id"), record.id },
            { QStringLiteral("most"), most } },
        [&](const QSqlQuery &row) { return eventEntry(kind, record, machine, row); });
}

/// A kind's records of the order, each with its state or its story.
Result<ThreadWork> entriesOf(
    Connection &connection, const WorkCatalog &catalog, const WorkKind &kind, const ThreadKey &key)
{
    const Result<QList<WorkRecord>> records = recordsOf(connection, kind, key);
    if (!records)
        return tl::unexpected<Error>(records.error());
    ThreadWork work;
    for (const WorkRecord &record : *records) {
        const Machine *machine = catalog.machines().find(record.machine);
        const ThreadEntries events = eventsOf(connection, kind, record, key.most, machine);
        if (!events)
            return tl::unexpected<Error>(events.error());
        // A record that came with a file has a state and no story.
        const bool told = std::ranges::any_of(
            *events, [&record](const ThreadEntry &entry) { return entry.atMs == record.stateMs; });
        if (!told)
            work.entries.append(stateEntry(kind, record, machine));
        work.entries += *events;
        work.records.append(record);
    }
    return work;
}

} // namespace

Result<ThreadWork> workEntries(Connection &connection, const WorkCatalog &catalog, const ThreadKey &key)
{
    const Result<QSet<QString>> tables = tablesOf(connection);
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    ThreadWork work;
    for (const WorkKind &kind : catalog.kinds()) {
        if (kind.roles.order.isEmpty() || !tables->contains(kind.table()))
            continue;
        if (const Result<ThreadWork> read = entriesOf(connection, catalog, kind, key)) {
            work.entries += read->entries;
            work.records += read->records;
        } else {
            work.gaps.append({ ThreadSource::Work, kind.title.in(chinese()), read.error() });
        }
    }
    return work;
}

Result<QStringList> workEnvironments(
    Connection &connection, const WorkCatalog &catalog, const QString &orderId)
{
    const Result<QSet<QString>> tables = tablesOf(connection);
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    QStringList names;
    for (const WorkKind &kind : catalog.kinds()) {
        if (kind.roles.order.isEmpty() || !tables->contains(kind.table()))
            continue;
        const Result<void> read = connection.forEach(
            QStringLiteral("SELECT DISTINCT environment FROM %1 WHERE order_id = :order").arg(kind.table()),
            { { QStringLiteral("order"), orderId } },
            [&names](const QSqlQuery &row) { names << row.value(0).toString(); });
        if (!read)
            return tl::unexpected<Error>(read.error());
    }
    return names;
}

} // namespace zhanggui
