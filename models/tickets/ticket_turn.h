// Whose turn a ticket is and how its clock stands. Pure.
#pragma once

#include "models/rules/machine_run.h"
#include "models/work/work_record.h"

namespace zhanggui {

struct TicketTurn {
    Party waitsFor = Party::Nobody;
    qint64 sinceMs = 0; // of the last word of the other side, or of entering the state
    const ClockRule *clock = nullptr; // the SLA; nullptr: the machine has none
    ClockReading reading;
    bool lengthTold = true; // false: nobody said how many hours (settings "work/slaHours"); no page does
};
/// `machine` may be nullptr: a state that the data does not know.
TicketTurn turnOf(const WorkRecord &ticket, const Machine *machine, const RuleValues &values,
    const WorkCalendar &calendar, qint64 nowMs);

/// Fields that the guide wants on closing and that are still empty: cause 出现原因, solution 解决方案.
QStringList missingForClosing(const WorkRecord &ticket);

} // namespace zhanggui
