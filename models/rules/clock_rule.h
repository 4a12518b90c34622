// A clock of a machine: "invoice within 7 days", "SLA in working hours", as data.
#pragma once

#include "models/core/both_languages.h"
#include "models/rules/condition.h"
#include "models/rules/rule_source.h"

#include <QStringList>

namespace zhanggui {

/// What passes while the clock runs.
enum class ClockUnit {
    Hours, // of 60 minutes, day and night
    Days, // calendar days: the due time is the same time of day, `length` days later in the calendar's zone
    WorkingDays, // the end of the `length`th working day after the day of the start
    WorkingHours, // minutes inside the calendar's working hours
    Months, // the same day and time of a later month; the month's last day where it has no such day
};

/// What is left of such a clock is told in working time.
constexpr bool countsWorkingTime(ClockUnit unit)
{
    return unit == ClockUnit::WorkingDays || unit == ClockUnit::WorkingHours;
}

/// Of every unit: 27 years of days. What claims to be longer is not told.
constexpr int kLongestClock = 10'000;

struct ClockRule {
    QString id;
    BothLanguages title;
    QString
        startsAt; // a value of the record that is an instant; empty, or when that is empty: entering a state
    QStringList runsIn; // state ids; it starts when the first of them is entered and ends when none is left
    QStringList pausedIn; // state ids: stands, and goes on with what is left
    ClockUnit unit = ClockUnit::Days;
    int length = 0; // 0: the length is a value of the record or the workspace, see lengthValue
    QString lengthValue; // a value that holds the length where no page tells one ("settings.slaHours")
    bool backwards = false; // due so long *before* startsAt (something that ends); of Hours, Days and Months
    Condition when; // Always, or which records have the clock
    BothLanguages overdue; // what happens then, as the pages tell
    QString makes; // the transition that the platform makes then; empty: none
    RuleSource source;
};

} // namespace zhanggui
