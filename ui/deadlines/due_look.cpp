#include "ui/deadlines/due_look.h"

#include "models/records/cell_text.h"
#include "models/rules/work_calendar.h"
#include "ui/work/time_left.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;

QString say(const char *text)
{
    return QCoreApplication::translate("DueLook", text);
}

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

DueLook endingLook(qint64 noticeMs, qint64 endsMs, qint64 nowMs, const QTimeZone &zone)
{
    const bool noticed = noticeMs < nowMs;
    if (endsMs <= 0)
        return noticed ? DueLook{ Tone::Warn, say(QT_TRANSLATE_NOOP("DueLook", "Notice period runs")) }
                       : DueLook{ Tone::Neutral, timeLeftText(noticeMs - nowMs, 0, false) };
    const QDate day = QDateTime::fromMSecsSinceEpoch(endsMs, zone).date();
    const qint64 overMs = day.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    if (nowMs >= overMs)
        return { Tone::Fail, timeLeftText(overMs - nowMs, 0, true) };
    const QString text = noticed ? say(QT_TRANSLATE_NOOP("DueLook", "Ends on %1, notice period runs"))
                                 : say(QT_TRANSLATE_NOOP("DueLook", "Ends on %1"));
    return { noticed ? Tone::Warn : Tone::Neutral, text.arg(dayText(endsMs, zone)) };
}

} // namespace zhanggui
