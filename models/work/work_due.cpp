#include "models/work/work_due.h"

#include "models/work/work_catalog.h"

#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

/// Names of the values that decide which machine a record of the kind follows and how its clocks run.
QSet<QString> lookedAt(const WorkCatalog &catalog, const WorkKind &kind)
{
    QSet<QString> names;
    const auto add = [&names](const QStringList &more) {
        for (const QString &name : more)
            names.insert(name);
    };
    for (const Machine *machine : catalog.machines().ofKind(kind.id)) {
        add(machine->when.values() + QStringList{ machine->dateOf });
        for (const ClockRule &clock : machine->clocks)
            add(clock.when.values() + QStringList{ clock.lengthValue, clock.startsAt });
    }
    return names;
}

} // namespace

WorkDue dueOf(const WorkCatalog &catalog, const WorkRecord &record, const RuleValues &values, qint64 nowMs)
{
    const Machine *machine = catalog.machines().of(record.kind, values, record.createdMs);
    return dueOf(catalog, machine, record, values, nowMs);
}

WorkDue dueOf(const WorkCatalog &catalog, const Machine *machine, const WorkRecord &record,
    const RuleValues &values, qint64 nowMs)
{
    WorkDue due;
    if (machine == nullptr)
        return due;
    due.machine = machine->id;
    const MachineState *state = machine->state(record.state);
    if (state == nullptr)
        return due;
    due.waitsFor = state->waitsFor;
    if (machine->clocks.isEmpty())
        return due;
    const StateHistory history = stateHistoryOf(record);
    const WorkCalendar calendar = catalog.calendar();
    for (const ClockRule &clock : machine->clocks) {
        const ClockReading reading = readClock(clock, history, values, calendar, nowMs);
        if (reading.state != ClockReading::State::Running || !reading.dueMs)
            continue;
        if (!due.dueMs || *reading.dueMs < *due.dueMs) {
            due.dueMs = reading.dueMs;
            due.clock = clock.id;
        }
    }
    return due;
}

void setDue(WorkRecord &record, const WorkDue &due)
{
    record.machine = due.machine;
    record.waitsFor = due.waitsFor;
    record.dueMs = due.dueMs;
    record.dueClock = due.clock;
}

bool dueNeedsFacts(const WorkCatalog &catalog, const WorkKind &kind)
{
    const QSet<QString> names = lookedAt(catalog, kind);
    return std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name == QLatin1String("files") || name.startsWith(QLatin1String("order."))
            || name.startsWith(QLatin1String("files.")) || name.startsWith(QLatin1String("count."));
    });
}

WorkKind kindOfDue(const WorkCatalog &catalog, const WorkKind &kind)
{
    const QSet<QString> names = lookedAt(catalog, kind);
    WorkKind lean = kind;
    lean.fields.removeIf([&names](const WorkField &field) { return !names.contains(field.id); });
    return lean;
}

} // namespace zhanggui
