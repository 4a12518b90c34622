#include "ui/deadlines/due_look.h"

#include "models/rules/work_calendar.h"
#include "ui/work/time_left.h"

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;

} // namespace

DueLook dueLook(qint64 dueMs, qint64 nowMs, ClockUnit unit, const WorkCalendar &calendar)
{
    const bool late = dueMs < nowMs;
    const bool working = countsWorkingTime(unit);
    const qint64 dayMs = working ? calendar.workingDayMs() : kDayMs;
    const qint64 from = late ? dueMs : nowMs;
    const qint64 to = late ? nowMs : dueMs;
    const qint64 leftMs = working ? calendar.workingTimeBetween(from, to) : to - from;
    const QString text = timeLeftText(leftMs, working ? dayMs : 0, late);
    if (late)
        return { Tone::Fail, text };
    if (leftMs <= dayMs)
        return { Tone::Warn, text };
    return { leftMs < 3 * dayMs ? Tone::Wait : Tone::Neutral, text };
}

} // namespace zhanggui
