#include "models/work/work_due.h"

#include "models/work/work_catalog.h"

#include <algorithm>

namespace zhanggui {

WorkDue dueOf(const WorkCatalog &catalog, const WorkRecord &record, const RuleValues &values, qint64 nowMs)
{
    WorkDue due;
    const Machine *machine = catalog.machines().of(record.kind, values, record.createdMs);
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
    QStringList names;
    for (const Machine *machine : catalog.machines().ofKind(kind.id)) {
        names += machine->when.values();
        for (const ClockRule &clock : machine->clocks)
            names += clock.when.values() << clock.lengthValue << clock.startsAt;
    }
    return std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name == QLatin1String("files") || name.startsWith(QLatin1String("order."))
            || name.startsWith(QLatin1String("files.")) || name.startsWith(QLatin1String("count."));
    });
}

} // namespace zhanggui
