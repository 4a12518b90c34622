// The days of one year of the calendar as spans, for a person to edit: "Spring Festival, 15 to 23 February".
// Pure.
#pragma once

#include "models/core/result.h"
#include "models/rules/work_calendar.h"

#include <QList>

namespace zhanggui {

struct CalendarSpan {
    QDate from;
    QDate to; // not before `from`
    bool worked = false; // a make-up day; otherwise a day off
    BothLanguages name;
    friend bool operator==(const CalendarSpan &, const CalendarSpan &) = default;
};

/// By date; neighbouring days of one name and kind are one span.
QList<CalendarSpan> spansOf(const WorkCalendar::Year &year);

/// BadInput, `detail` the number of the span from 0: no days, days of another year, an end before its
/// beginning, days that are named twice.
[[nodiscard]] Result<WorkCalendar::Year> yearFrom(
    int year, const QList<CalendarSpan> &spans, const RuleSource &source);

} // namespace zhanggui
