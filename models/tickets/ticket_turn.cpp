#include "models/tickets/ticket_turn.h"

#include "models/tickets/conversation.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// Since when it is that side's turn: the last word of the other side, but not before the state was entered.
qint64 turnSince(const WorkRecord &ticket, Party waitsFor)
{
    qint64 since = ticket.stateMs;
    for (const TicketEntry &entry : conversationOf(ticket)) {
        if (entry.isMessage() && entry.party != waitsFor)
            since = std::max(since, entry.atMs);
    }
    return since;
}

const ClockRule *slaOf(const Machine &machine)
{
    const auto sla = std::find_if(machine.clocks.cbegin(), machine.clocks.cend(),
        [](const ClockRule &clock) { return clock.id == QLatin1String("sla"); });
    if (sla != machine.clocks.cend())
        return &*sla;
    const auto working = std::find_if(machine.clocks.cbegin(), machine.clocks.cend(),
        [](const ClockRule &clock) { return clock.unit == ClockUnit::WorkingHours; });
    return working == machine.clocks.cend() ? nullptr : &*working;
}

} // namespace

TicketTurn turnOf(const WorkRecord &ticket, const Machine *machine, const RuleValues &values,
    const WorkCalendar &calendar, qint64 nowMs)
{
    TicketTurn turn;
    if (!machine)
        return turn;
    if (const MachineState *state = machine->state(ticket.state))
        turn.waitsFor = state->waitsFor;
    if (turn.waitsFor != Party::Nobody)
        turn.sinceMs = turnSince(ticket, turn.waitsFor);
    turn.clock = slaOf(*machine);
    if (!turn.clock)
        return turn;
    turn.reading = readClock(*turn.clock, stateHistoryOf(ticket), values, calendar, nowMs);
    turn.lengthTold = turn.clock->length > 0 || values.value(turn.clock->lengthValue).toLongLong() > 0;
    return turn;
}

QStringList missingForClosing(const WorkRecord &ticket)
{
    QStringList missing;
    for (const char *field : { "cause", "solution" }) {
        const QString name = QLatin1String(field);
        if (ticket.fields.value(name).toString().trimmed().isEmpty())
            missing.append(name);
    }
    return missing;
}

} // namespace zhanggui
