// Working days and hours: dated data that can be edited (resources/rules/calendar, and the workspace's own).
// Pure. All days are days of the calendar's zone.
#pragma once

#include "models/core/result.h"
#include "models/rules/rule_source.h"

#include <QDate>
#include <QMap>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace zhanggui {

struct WorkCalendar {
    struct Year {
        QMap<QDate, QString> off; // public holidays on weekdays and weekends, with their names
        QMap<QDate, QString> on; // make-up days: weekends that are worked
        RuleSource source;
    };

    QTimeZone zone = QTimeZone(8 * 3600);
    QList<int> weekdays = { 1, 2, 3, 4, 5 }; // Qt::Monday = 1
    QTime opens = QTime(9, 0); // of the seller's service hours
    QTime closes = QTime(18, 0); // later than opens
    QMap<int, Year> years; // what is known

    bool isWorkingDay(const QDate &day) const;
    /// A year between the two whose holidays are not known: there weekends alone count, and it is to be said.
    std::optional<int> missingYear(qint64 fromMs, qint64 toMs) const;

    /// The last ms of the `count`th working day after the day of `fromMs`.
    qint64 afterWorkingDays(qint64 fromMs, int count) const;
    /// When `workingMs` of working time will have passed since `fromMs`.
    qint64 afterWorkingTime(qint64 fromMs, qint64 workingMs) const;
    /// Working time between the two; 0 when `toMs` is not later.
    qint64 workingTimeBetween(qint64 fromMs, qint64 toMs) const;
};

} // namespace zhanggui
