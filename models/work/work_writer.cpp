#include "models/work/work_writer.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_rows.h"
#include "models/work/work_values.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kEvents("work_events");
constexpr QLatin1String kFiles("work_files");

QString textWith(
    const QString &comment, const Machine &machine, const MadeTransition &made, const QStringList &warnings)
{
    QStringList lines;
    if (!comment.trimmed().isEmpty())
        lines.append(comment.trimmed());
    for (const RuleGuard &guard : machine.transition(made.transition)->guards) {
        if (warnings.contains(guard.id))
            lines.append(guard.say.said());
    }
    return lines.join(u'\n');
}

} // namespace

QVariantMap dueColumns(const WorkRecord &record)
{
    return { { QStringLiteral("machine"), filledText(record.machine) },
        { QStringLiteral("waits_for"), filledText(idOf(record.waitsFor)) },
        { QStringLiteral("due_ms"), record.dueMs ? QVariant(*record.dueMs) : QVariant() },
        { QStringLiteral("due_clock"), filledText(record.dueClock) } };
}

WorkWriter::WorkWriter(Connection &connection, const WorkCatalog &catalog, const WorkKind &kind,
    QString actor, qint64 nowMs, qint64 stepId)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_actor(std::move(actor))
    , m_nowMs(nowMs)
    , m_stepId(stepId)
{
}

TrackedRows WorkWriter::tracked(qint64 recordId)
{
    TrackedRows rows(m_connection, m_stepId);
    rows.setRecord(m_kind.table(), recordId);
    return rows;
}

Result<void> WorkWriter::begin(WorkRecord &record, const QString &state, qint64 stateMs)
{
    const auto facts = workFacts(m_connection, m_catalog, record, m_nowMs);
    if (!facts)
        return tl::unexpected(facts.error());
    const Machine *machine = m_catalog.machines().of(m_kind.id, *facts, record.createdMs);
    record.state = state.trimmed();
    if (machine != nullptr && record.state.isEmpty())
        record.state = machine->initial;
    else if (machine != nullptr && machine->stateNamed(record.state) != nullptr)
        record.state = machine->stateNamed(record.state)->id;
    record.stateMs = stateMs == 0 ? m_nowMs : stateMs;
    return {};
}

Result<qint64> WorkWriter::insert(WorkRecord &record, QVariantMap columns)
{
    WorkEvent made;
    made.kind = WorkEvent::Kind::Made;
    made.atMs = record.stateMs;
    made.to = record.state;
    record.events = { made };
    const auto facts = workFacts(m_connection, m_catalog, record, m_nowMs);
    if (!facts)
        return tl::unexpected(facts.error());
    setDue(record, dueOf(m_catalog, record, *facts, m_nowMs));
    columns.insert(dueColumns(record));
    columns.insert(QStringLiteral("environment"), record.environment);
    columns.insert(QStringLiteral("number"), record.number);
    columns.insert(QStringLiteral("state"), filledText(record.state));
    columns.insert(QStringLiteral("state_ms"), record.stateMs);
    columns.insert(QStringLiteral("as_of_ms"), record.asOfMs);
    columns.insert(QStringLiteral("created_ms"), record.createdMs);
    TrackedRows rows(m_connection, m_stepId);
    auto id = rows.insert(m_kind.table(), columns);
    if (!id && id.error().kind == ErrorKind::Conflict)
        return failure(ErrorKind::Conflict, QStringLiteral("a record of this number exists"), record.number);
    if (!id)
        return id;
    record.id = *id;
    if (auto added = addEvent(*id, made); !added)
        return added;
    return id;
}

Result<bool> WorkWriter::update(WorkRecord &record, QVariantMap columns, const RuleValues &facts)
{
    setDue(record, dueOf(m_catalog, record, facts, m_nowMs));
    columns.insert(dueColumns(record));
    auto updated = tracked(record.id).update(m_kind.table(), record.id, columns);
    if (!updated && updated.error().kind == ErrorKind::Conflict)
        return failure(ErrorKind::Conflict, QStringLiteral("a record of this number exists"), record.number);
    return updated;
}

Result<void> WorkWriter::rememberBeginning(WorkRecord &record)
{
    const bool known = std::any_of(record.events.cbegin(), record.events.cend(),
        [](const WorkEvent &event) { return !event.to.isEmpty(); });
    if (known || record.stateMs == 0)
        return {};
    WorkEvent beginning;
    beginning.kind = WorkEvent::Kind::Made;
    beginning.atMs = record.stateMs;
    beginning.to = record.state;
    record.events.prepend(beginning);
    return addEvent(record.id, beginning).map([](qint64) {});
}

Result<void> WorkWriter::changeState(
    WorkRecord &record, const QString &state, qint64 atMs, WorkEvent event, QVariantMap &columns)
{
    if (auto remembered = rememberBeginning(record); !remembered)
        return remembered;
    event.atMs = atMs;
    event.from = record.state;
    event.to = state;
    if (state != record.state) {
        record.state = state;
        record.stateMs = atMs;
        columns.insert(QStringLiteral("state"), state);
        columns.insert(QStringLiteral("state_ms"), atMs);
    }
    columns.insert(QStringLiteral("before_state"), filledText(record.beforeState));
    if (auto added = addEvent(record.id, event); !added)
        return tl::unexpected(added.error());
    const auto place = std::upper_bound(record.events.cbegin(), record.events.cend(), event,
        [](const WorkEvent &a, const WorkEvent &b) { return a.atMs < b.atMs; });
    record.events.insert(std::distance(record.events.cbegin(), place), event);
    return {};
}

Result<void> WorkWriter::move(WorkRecord &record, const Machine &machine, const MadeTransition &made,
    qint64 atMs, const TransitionOutcome &outcome, QVariantMap columns, RuleValues facts)
{
    const MachineTransition &transition = *machine.transition(made.transition);
    WorkEvent event;
    event.kind = WorkEvent::Kind::Transition;
    event.party = made.party;
    event.transition = transition.id;
    event.paused = transition.pauses;
    event.resumed = transition.resumes;
    event.text = textWith(made.comment, machine, made, outcome.warnings);
    record.beforeState = outcome.before;
    const WorkRecord before = record;
    if (auto changed = changeState(record, outcome.state, atMs, event, columns); !changed)
        return changed;
    QVariant &count = facts[QStringLiteral("count.") + transition.id];
    count = count.toLongLong() + 1;
    const auto known = workFactsAfter(m_connection, m_catalog, { before, facts }, record, m_nowMs);
    if (!known)
        return tl::unexpected(known.error());
    return update(record, std::move(columns), *known).map([](bool) {});
}

Result<void> WorkWriter::correct(WorkRecord &record, const QString &state, const QString &why)
{
    QString wanted = state;
    if (const Machine *machine = m_catalog.machines().find(record.machine)) {
        if (const MachineState *named = machine->stateNamed(state))
            wanted = named->id;
    }
    WorkEvent event;
    event.kind = WorkEvent::Kind::Correction;
    event.text = why.trimmed();
    record.beforeState = record.state;
    QVariantMap columns;
    if (auto changed = changeState(record, wanted, m_nowMs, event, columns); !changed)
        return changed;
    const auto facts = workFacts(m_connection, m_catalog, record, m_nowMs);
    return facts ? update(record, std::move(columns), *facts).map([](bool) {})
                 : Result<void>(tl::unexpected(facts.error()));
}

Result<void> WorkWriter::stateFromFile(WorkRecord &record, const QString &state, qint64 sinceMs)
{
    if (auto remembered = rememberBeginning(record); !remembered)
        return remembered;
    WorkEvent event;
    event.kind = WorkEvent::Kind::Correction;
    event.atMs = sinceMs;
    event.from = record.state;
    event.to = state;
    record.state = state;
    record.stateMs = sinceMs;
    record.events.append(event);
    return addEvent(record.id, event).map([](qint64) {});
}

Result<void> WorkWriter::remove(const WorkRecord &record)
{
    TrackedRows rows = tracked(record.id);
    for (const WorkFile &file : record.files) {
        if (auto removed = rows.remove(kFiles, file.id); !removed)
            return removed;
    }
    for (const WorkEvent &event : record.events) {
        if (auto removed = rows.remove(kEvents, event.id); !removed)
            return removed;
    }
    return rows.remove(m_kind.table(), record.id);
}

Result<qint64> WorkWriter::attach(WorkRecord &record, const WorkFile &file)
{
    auto id = tracked(record.id).insert(kFiles,
        { { QStringLiteral("record_table"), m_kind.table() }, { QStringLiteral("record_id"), record.id },
            { QStringLiteral("evidence"), filledText(file.evidence) }, { QStringLiteral("name"), file.name },
            { QStringLiteral("size"), file.size }, { QStringLiteral("sha256"), file.sha256 },
            { QStringLiteral("added_ms"), file.addedMs == 0 ? m_nowMs : file.addedMs },
            { QStringLiteral("note"), filledText(file.note) } });
    if (!id)
        return id;
    WorkEvent event;
    event.kind = WorkEvent::Kind::File;
    event.text = QStringLiteral("+ ") + file.name;
    if (auto added = addEvent(record.id, event); !added)
        return added;
    if (auto updated = updateDue(record); !updated)
        return tl::unexpected(updated.error());
    return id;
}

Result<void> WorkWriter::detach(WorkRecord &record, qint64 fileId)
{
    QList<WorkFile> &files = record.files;
    const auto file =
        std::find_if(files.begin(), files.end(), [fileId](const WorkFile &one) { return one.id == fileId; });
    if (file == files.end())
        return failure(
            ErrorKind::NotFound, QStringLiteral("the record has no such file"), QString::number(fileId));
    if (auto removed = tracked(record.id).remove(kFiles, fileId); !removed)
        return removed;
    WorkEvent event;
    event.kind = WorkEvent::Kind::File;
    event.text = QStringLiteral("- ") + file->name;
    if (auto added = addEvent(record.id, event); !added)
        return tl::unexpected(added.error());
    return updateDue(record);
}

Result<void> WorkWriter::updateDue(WorkRecord &record)
{
    const auto facts = workFacts(m_connection, m_catalog, record, m_nowMs);
    return facts ? update(record, {}, *facts).map([](bool) {}) : Result<void>(tl::unexpected(facts.error()));
}

Result<qint64> WorkWriter::addEvent(qint64 recordId, WorkEvent event)
{
    return tracked(recordId).insert(kEvents,
        { { QStringLiteral("record_table"), m_kind.table() }, { QStringLiteral("record_id"), recordId },
            { QStringLiteral("at_ms"), event.atMs == 0 ? m_nowMs : event.atMs },
            { QStringLiteral("kind"), idOf(event.kind) }, { QStringLiteral("actor"), filledText(m_actor) },
            { QStringLiteral("party"), filledText(idOf(event.party)) },
            { QStringLiteral("transition_id"), filledText(event.transition) },
            { QStringLiteral("from_state"), filledText(event.from) },
            { QStringLiteral("to_state"), filledText(event.to) },
            { QStringLiteral("paused"), filledText(event.paused.join(u',')) },
            { QStringLiteral("resumed"), filledText(event.resumed.join(u',')) },
            { QStringLiteral("text"), filledText(event.text) }, { QStringLiteral("step_id"), m_stepId } });
}

} // namespace zhanggui
