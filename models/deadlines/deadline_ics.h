// Deadlines as events of a calendar file: kind, number, clock, product – no customer and no other personal
// data, since the file goes into calendars of strangers.
#pragma once

#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/deadlines/ics_text.h"

namespace zhanggui {

/// `chinese`: in which of the two languages the data speaks.
IcsCalendar deadlineCalendar(const QList<Deadline> &deadlines, const DeadlineWords &words, bool chinese,
    const QList<int> &alarmMinutes, qint64 stampMs);

} // namespace zhanggui
