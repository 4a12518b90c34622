// Dates as people write them in a filter: points of the calendar, and days counted from the present.
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace zhanggui {

/// From `startMs` to before `endMs`, ms since 1970 UTC.
struct InstantSpan {
    qint64 startMs = 0;
    qint64 endMs = 0;
    friend bool operator==(const InstantSpan &, const InstantSpan &) = default;
};

/// `2026`, `2026-10`, `2026-10-05`, `2026-10-05 08:30` (blank or 'T'), `2026-10-05 08:30:15`; also with '/'
/// or
/// '.', as 2026年10月5日, as 20261005, and quarters: 2026Q3, 2026年3季度.
std::optional<InstantSpan> calendarSpan(const QString &text, const QTimeZone &zone);

/// 今天, yesterday, 本周 (weeks begin on Monday), last-month, 近7天, last-3-months, 24h, 未来30天,
/// 3-days-ago, now … Days, weeks, months, quarters and years are whole ones of the zone. The last and next N
/// days, and weeks of seven days, count today; the last N months begin on the same day of the month N months
/// ago and end with today. Hours and minutes count from `nowMs`.
std::optional<InstantSpan> relativeSpan(const QString &text, const QTimeZone &zone, qint64 nowMs);

/// Either of them.
std::optional<InstantSpan> instantSpanFromText(const QString &text, const QTimeZone &zone, qint64 nowMs);

/// What completion offers, the most used first.
struct RelativeDate {
    const char *chinese;
    const char *english;
    const char *description; // English source in the context "FilterDates"
};
QList<RelativeDate> offeredRelativeDates();

} // namespace zhanggui
