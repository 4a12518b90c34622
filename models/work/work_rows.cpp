#include "models/work/work_rows.h"

#include "models/store/connection.h"

namespace zhanggui {

namespace {

constexpr WorkEvent::Kind kKinds[] = { WorkEvent::Kind::Made, WorkEvent::Kind::Transition,
    WorkEvent::Kind::Correction, WorkEvent::Kind::Note, WorkEvent::Kind::File };

enum Column {
    Id,
    Environment,
    Number,
    State,
    StateMs,
    BeforeState,
    MachineId,
    WaitsFor,
    DueMs,
    DueClock,
    OrderId,
    OrderLineId,
    Currency,
    Tags,
    Note,
    AsOfMs,
    CreatedMs,
    FirstField
};

WorkEvent::Kind kindOf(const QString &id)
{
    for (const WorkEvent::Kind kind : kKinds) {
        if (idOf(kind) == id)
            return kind;
    }
    return WorkEvent::Kind::Note;
}

WorkEvent eventOf(const NativeQuery &row)
{
    WorkEvent event;
    event.id = row.int64(1);
    event.atMs = row.int64(2);
    event.kind = kindOf(row.text(3));
    event.actor = row.text(4);
    event.party = partyFromId(row.text(5)).value_or(Party::Nobody);
    event.transition = row.text(6);
    event.from = row.text(7);
    event.to = row.text(8);
    event.paused = row.text(9).split(u',', Qt::SkipEmptyParts);
    event.resumed = row.text(10).split(u',', Qt::SkipEmptyParts);
    event.text = row.text(11);
    event.stepId = row.int64(12);
    return event;
}

} // namespace

QString idOf(WorkEvent::Kind kind)
{
    switch (kind) {
    case WorkEvent::Kind::Made:
        return QStringLiteral("made");
    case WorkEvent::Kind::Transition:
        return QStringLiteral("transition");
    case WorkEvent::Kind::Correction:
        return QStringLiteral("correction");
    case WorkEvent::Kind::Note:
        return QStringLiteral("note");
    case WorkEvent::Kind::File:
        break;
    }
    return QStringLiteral("file");
}

QString selectWork(const WorkKind &kind)
{
    QString columns =
        QStringLiteral("id, environment, number, state, state_ms, before_state, machine, waits_for, "
                       "due_ms, due_clock, order_id, order_line_id, currency, tags, note, as_of_ms, "
                       "created_ms");
    for (const WorkField &field : kind.fields)
        columns += QStringLiteral(", ") + kind.columnOf(field);
    return QStringLiteral("SELECT %1 FROM %2").arg(columns, kind.table());
}

WorkRecord workRecordOf(const WorkKind &kind, const NativeQuery &row)
{
    WorkRecord record;
    record.id = row.int64(Id);
    record.kind = kind.id;
    record.environment = row.text(Environment);
    record.number = row.text(Number);
    record.state = row.text(State);
    record.stateMs = row.int64(StateMs);
    record.beforeState = row.text(BeforeState);
    record.machine = row.text(MachineId);
    record.waitsFor = partyFromId(row.text(WaitsFor)).value_or(Party::Nobody);
    if (!row.isNull(DueMs))
        record.dueMs = row.int64(DueMs);
    record.dueClock = row.text(DueClock);
    record.orderId = row.text(OrderId);
    record.orderLineId = row.text(OrderLineId);
    record.currency = row.text(Currency);
    record.tags = row.text(Tags).split(u' ', Qt::SkipEmptyParts);
    record.note = row.text(Note);
    record.asOfMs = row.int64(AsOfMs);
    record.createdMs = row.int64(CreatedMs);
    for (int i = 0; i < kind.fields.size(); ++i) {
        if (!row.isNull(FirstField + i))
            record.fields.insert(kind.fields.at(i).id, row.value(FirstField + i));
    }
    return record;
}

Result<QHash<qint64, QList<WorkEvent>>> readWorkEvents(
    Connection &connection, const QString &table, qint64 key)
{
    auto rows = NativeQuery::prepare(connection,
        QStringLiteral(
            "SELECT record_id, id, at_ms, kind, actor, party, transition_id, from_state, to_state, paused, "
            "resumed, text, step_id FROM work_events WHERE record_table = ?1 AND %1 "
            "ORDER BY record_id, at_ms, id")
            .arg(key == 0 ? QStringLiteral("?2 = 0") : QStringLiteral("record_id = ?2")));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, table);
    rows->bind(2, key);
    QHash<qint64, QList<WorkEvent>> events;
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return events;
        events[rows->int64(0)].append(eventOf(*rows));
    }
}

Result<QList<WorkFile>> readWorkFiles(Connection &connection, const QString &table, qint64 key)
{
    return connection.list<WorkFile>(
        QStringLiteral("SELECT id, evidence, name, size, sha256, added_ms, note FROM work_files "
                       "WHERE record_table = :table AND record_id = :key ORDER BY id"),
        { { QStringLiteral("table"), table }, { QStringLiteral("key"), key } }, [](const QSqlQuery &row) {
            return WorkFile{ row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toLongLong(), row.value(4).toString(), row.value(5).toLongLong(),
                row.value(6).toString() };
        });
}

} // namespace zhanggui
