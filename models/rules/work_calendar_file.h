// Calendars as files: the shipped one (resources/rules/calendar/china.json) and the workspace's own.
//
//   {"zone": "UTC+08:00", "weekdays": [1, 2, 3, 4, 5], "opens": "09:00", "closes": "18:00",
//    "sources": {"n": {"page", "date"}}, "holidays": {"spring-festival": {"en", "zh"}},
//    "years": {"2026": {"off": [{"holiday": "spring-festival", "from": "2026-02-15", "to": "2026-02-23"}],
//                       "on": [{"holiday": "spring-festival", "from": "2026-02-14"}], "source": "n C"}}}
//
// Every member may be missing; "to" stands where a span is longer than a day; weekdays count from Monday = 1.
#pragma once

#include "models/core/result.h"
#include "models/rules/work_calendar.h"

namespace zhanggui {

/// The shipped calendar with what `ownFile` says, where that exists. Storage, Corrupt (as below; `detail`
/// begins with the file).
[[nodiscard]] Result<WorkCalendar> loadWorkCalendar(const QString &ownFile = {});

/// `base` with what the file says: its zone, days and hours, and each of its years instead of that year of
/// `base`. Corrupt, a line for each fault: days of another year, days both off and worked, a year without
/// source, weekdays that are none, hours that end before they begin, a zone that is not known.
[[nodiscard]] Result<WorkCalendar> workCalendarWith(const WorkCalendar &base, const QByteArray &json);

/// A file that makes `calendar` of `shipped`: what differs from it, and nothing else, so that what later
/// versions ship for other years counts.
QByteArray workCalendarJson(const WorkCalendar &calendar, const WorkCalendar &shipped);

} // namespace zhanggui
