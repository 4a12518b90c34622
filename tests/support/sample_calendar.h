// A calendar with a holiday week and its make-up days, and times of it.
#pragma once

#include "models/rules/work_calendar.h"

#include <QDateTime>

namespace zhanggui {

/// "2024-10-08 09:00" in `zone`.
inline qint64 timeIn(const char *text, const QTimeZone &zone = QTimeZone(8 * 3600))
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(time.date(), time.time(), zone).toMSecsSinceEpoch();
}

/// National Day 2024 as it was: Tue 1 to Mon 7 October off, Sun 29 September and Sat 12 October worked. 2025
/// is known and has none; other years are not known.
inline WorkCalendar sampleCalendar()
{
    const BothLanguages name{ QStringLiteral("National Day"), QStringLiteral("国庆节") };
    WorkCalendar calendar;
    WorkCalendar::Year &year = calendar.years[2024];
    for (int day = 1; day <= 7; ++day)
        year.off.insert(QDate(2024, 10, day), name);
    year.on.insert(QDate(2024, 9, 29), name);
    year.on.insert(QDate(2024, 10, 12), name);
    calendar.years[2025] = {};
    return calendar;
}

} // namespace zhanggui
