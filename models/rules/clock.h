// What a clock says now. Pure.
#pragma once

#include "models/rules/clock_rule.h"
#include "models/rules/work_calendar.h"

#include <QList>

#include <optional>

namespace zhanggui {

/// How a record's states followed each other, oldest first; a record from a file has one entry.
struct StatePeriod {
    QString state;
    qint64 fromMs = 0;
    QStringList pausedClocks; // clocks that a transition paused and none resumed, during this period
};
using StateHistory = QList<StatePeriod>;

struct ClockReading {
    enum class State {
        NotStarted,
        Running,
        Paused,
        Ended, // the state that it ran in was left, in time or not: endedMs, late
        Unknown, // how long it is, or since when it runs, is not told anywhere yet
    };
    State state = State::NotStarted;
    qint64 startedMs = 0;
    std::optional<qint64> dueMs; // of Running and Ended; of Paused only where it was over before the pause
    std::optional<qint64> endedMs;
    /// Of the unit's time: working time for WorkingDays and WorkingHours, real time else; negative: overdue.
    /// Of Paused what would be left if it went on now; of Ended what was left then. A working day ends at
    /// midnight and its hours before, so 0 does not mean late.
    qint64 leftMs = 0;
    qint64 workingDayMs = 0; // of working time in one day, where leftMs is working time; else 0
    bool late = false; // dueMs has passed, or had when it ended
    std::optional<int> missingYear; // the calendar does not know the holidays of that year
};

/// `values`: the record's (RuleValues). Time does not run backwards: periods are sorted by fromMs, equal ones
/// in their order. A clock that is entered anew, after its states were left, begins anew. A `when` that hangs
/// on what is not known does not take the clock away. A pause that begins after the due time changes nothing.
ClockReading readClock(const ClockRule &rule, const StateHistory &history, const RuleValues &values,
    const WorkCalendar &calendar, qint64 nowMs);

} // namespace zhanggui
