#include "models/rules/work_calendar.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;
constexpr int kMostDays = 366 * 500; // a calendar that works on no day must not be searched for ever

/// Days and times of a zone. A zone that never changes its offset – the usual one – is plain arithmetic, as
/// lists of many records ask for each.
class ZoneDays {
public:
    explicit ZoneDays(const QTimeZone &zone)
        : m_zone(zone)
        , m_fixed(!zone.hasTransitions())
        , m_offsetMs(m_fixed
                  ? qint64(zone.standardTimeOffset(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC))) * 1000
                  : 0)
    {
    }

    bool isFixed() const { return m_fixed; }
    QDate dayOf(qint64 ms) const
    {
        if (!m_fixed)
            return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
        const qint64 local = ms + m_offsetMs;
        return QDate(1970, 1, 1).addDays(local / kDayMs - (local % kDayMs < 0 ? 1 : 0));
    }
    QTime timeOf(qint64 ms) const
    {
        return m_fixed ? QTime::fromMSecsSinceStartOfDay(int(ms - startOf(dayOf(ms))))
                       : QDateTime::fromMSecsSinceEpoch(ms, m_zone).time();
    }
    qint64 startOf(QDate day) const
    {
        return m_fixed ? QDate(1970, 1, 1).daysTo(day) * kDayMs - m_offsetMs
                       : day.startOfDay(m_zone).toMSecsSinceEpoch();
    }
    qint64 at(QDate day, QTime time) const
    {
        return m_fixed ? startOf(day) + time.msecsSinceStartOfDay()
                       : QDateTime(day, time, m_zone).toMSecsSinceEpoch();
    }
    qint64 endOf(QDate day) const { return startOf(day.addDays(1)) - 1; }

private:
    const QTimeZone &m_zone;
    bool m_fixed;
    qint64 m_offsetMs;
};

qint64 specialDays(const WorkCalendar &calendar, QDate first, QDate last)
{
    qint64 sum = 0;
    for (auto year = calendar.years.lowerBound(first.year());
         year != calendar.years.cend() && year.key() <= last.year(); ++year) {
        for (auto off = year->off.lowerBound(first); off != year->off.cend() && off.key() <= last; ++off)
            sum -= calendar.weekdays.contains(off.key().dayOfWeek()) ? 1 : 0;
        for (auto on = year->on.lowerBound(first); on != year->on.cend() && on.key() <= last; ++on)
            sum += calendar.weekdays.contains(on.key().dayOfWeek()) || year->off.contains(on.key()) ? 0 : 1;
    }
    return sum;
}

/// From `first` to `last`, both with it.
qint64 workingDaysIn(const WorkCalendar &calendar, QDate first, QDate last)
{
    const qint64 days = first.daysTo(last) + 1;
    if (days <= 0)
        return 0;
    qint64 sum = days / 7 * calendar.weekdays.size();
    for (qint64 i = 0; i < days % 7; ++i)
        sum += calendar.weekdays.contains(first.addDays(i).dayOfWeek()) ? 1 : 0;
    return sum + specialDays(calendar, first, last);
}

qint64 windowPart(const WorkCalendar &calendar, const ZoneDays &days, QDate day, qint64 fromMs, qint64 toMs)
{
    if (!calendar.isWorkingDay(day))
        return 0;
    const qint64 begin = std::max(fromMs, days.at(day, calendar.opens));
    const qint64 end = std::min(toMs, days.at(day, calendar.closes));
    return std::max<qint64>(0, end - begin);
}

} // namespace

bool WorkCalendar::isWorkingDay(const QDate &day) const
{
    const auto year = years.constFind(day.year());
    if (year != years.constEnd()) {
        if (year->off.contains(day))
            return false;
        if (year->on.contains(day))
            return true;
    }
    return weekdays.contains(day.dayOfWeek());
}

std::optional<int> WorkCalendar::missingYear(qint64 fromMs, qint64 toMs) const
{
    const ZoneDays days(zone);
    const auto [first, last] = std::minmax({ days.dayOf(fromMs).year(), days.dayOf(toMs).year() });
    for (int year = first; year <= last; ++year) {
        if (!years.contains(year))
            return year;
    }
    return std::nullopt;
}

qint64 WorkCalendar::afterWorkingDays(qint64 fromMs, int count) const
{
    const ZoneDays days(zone);
    QDate day = days.dayOf(fromMs);
    for (int searched = 0; count > 0 && searched < kMostDays; ++searched) {
        day = day.addDays(1);
        count -= isWorkingDay(day) ? 1 : 0;
    }
    return days.endOf(day);
}

int WorkCalendar::workingDaysBetween(qint64 fromMs, qint64 toMs) const
{
    const ZoneDays days(zone);
    return int(workingDaysIn(*this, days.dayOf(fromMs).addDays(1), days.dayOf(toMs)));
}

qint64 WorkCalendar::afterDays(qint64 fromMs, int count) const
{
    const ZoneDays days(zone);
    return days.at(days.dayOf(fromMs).addDays(count), days.timeOf(fromMs));
}

qint64 WorkCalendar::afterMonths(qint64 fromMs, int count) const
{
    const ZoneDays days(zone);
    return days.at(days.dayOf(fromMs).addMonths(count), days.timeOf(fromMs));
}

qint64 WorkCalendar::afterWorkingTime(qint64 fromMs, qint64 workingMs) const
{
    if (workingMs <= 0)
        return fromMs;
    const ZoneDays days(zone);
    QDate day = days.dayOf(fromMs);
    for (int searched = 0; searched < kMostDays; ++searched, day = day.addDays(1)) {
        const qint64 closesMs = days.at(day, closes);
        const qint64 today = windowPart(*this, days, day, fromMs, closesMs);
        if (today >= workingMs)
            return closesMs - today + workingMs;
        workingMs -= today;
    }
    return days.endOf(day);
}

qint64 WorkCalendar::workingTimeBetween(qint64 fromMs, qint64 toMs) const
{
    if (toMs <= fromMs)
        return 0;
    const ZoneDays days(zone);
    const QDate first = days.dayOf(fromMs);
    const QDate last = days.dayOf(toMs);
    qint64 sum = windowPart(*this, days, first, fromMs, toMs);
    if (first == last)
        return sum;
    sum += windowPart(*this, days, last, fromMs, toMs);
    if (days.isFixed())
        return sum + workingDaysIn(*this, first.addDays(1), last.addDays(-1)) * qint64(opens.msecsTo(closes));
    int searched = 0;
    for (QDate day = first.addDays(1); day < last && searched < kMostDays; day = day.addDays(1), ++searched)
        sum += windowPart(*this, days, day, fromMs, toMs);
    return sum;
}

} // namespace zhanggui
