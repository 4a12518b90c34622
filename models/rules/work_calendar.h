// Working days and hours: dated data that can be edited (resources/rules/calendar, and the workspace's own).
// Pure. All days are days of the calendar's zone.
#pragma once

#include "models/core/both_languages.h"
#include "models/rules/rule_source.h"

#include <QDate>
#include <QMap>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace zhanggui {

struct WorkCalendar {
    struct Year {
        QMap<QDate, BothLanguages> off; // public holidays on weekdays and weekends, with their names
        QMap<QDate, BothLanguages> on; // make-up days: weekends that are worked, and for which holiday
        RuleSource source;
        friend bool operator==(const Year &, const Year &) = default;
    };

    QTimeZone zone = QTimeZone(8 * 3600);
    QList<int> weekdays = { 1, 2, 3, 4, 5 }; // Qt::Monday = 1
    QTime opens = QTime(9, 0); // of the seller's service hours
    QTime closes = QTime(18, 0); // later than opens
    QMap<int, Year> years; // what is known

    bool isWorkingDay(const QDate &day) const;
    /// From `opens` to `closes`.
    qint64 workingDayMs() const { return opens.msecsTo(closes); }
    /// A year between the two whose holidays are not known: there weekends alone count, and it is to be said.
    std::optional<int> missingYear(qint64 fromMs, qint64 toMs) const;

    /// The last ms of the `count`th working day after the day of `fromMs`; of its own day when `count` is 0.
    qint64 afterWorkingDays(qint64 fromMs, int count) const;
    /// How many days after the day of `fromMs`, to the day of `toMs` with it, are worked; 0 when it is not
    /// later.
    int workingDaysBetween(qint64 fromMs, qint64 toMs) const;
    /// The same time of day `count` days or months later (earlier when negative), in the calendar's zone; of
    /// a shorter month its last day.
    qint64 afterDays(qint64 fromMs, int count) const;
    qint64 afterMonths(qint64 fromMs, int count) const;
    /// When `workingMs` of working time will have passed since `fromMs`: `fromMs` itself when it is 0.
    qint64 afterWorkingTime(qint64 fromMs, qint64 workingMs) const;
    /// Working time between the two; 0 when `toMs` is not later.
    qint64 workingTimeBetween(qint64 fromMs, qint64 toMs) const;

    friend bool operator==(const WorkCalendar &, const WorkCalendar &) = default;
};

} // namespace zhanggui
