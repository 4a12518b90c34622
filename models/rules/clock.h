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
        Unknown, // the length is not told anywhere yet
    };
    State state = State::NotStarted;
    qint64 startedMs = 0;
    std::optional<qint64> dueMs; // of Running, and of Ended when it was to be met
    std::optional<qint64> endedMs;
    qint64 leftMs = 0; // of the unit's time: working time for WorkingHours, real time else; negative: overdue
    bool late = false; // Running or Ended after dueMs
    std::optional<int> missingYear; // the calendar does not know the holidays of that year
};

/// `values`: the record's (RuleValues). Time does not run backwards: periods are sorted by fromMs, equal ones
/// in their order.
ClockReading readClock(const ClockRule &rule, const StateHistory &history, const RuleValues &values,
    const WorkCalendar &calendar, qint64 nowMs);

} // namespace zhanggui
