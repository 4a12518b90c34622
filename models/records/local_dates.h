// Many instants to dates of one zone, fast: the zone is asked once per stretch without a change of its
// offset.
#pragma once

#include "models/records/date_span.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace zhanggui {

class LocalDates {
public:
    explicit LocalDates(const QTimeZone &zone);

    /// The day of the zone that the instant falls on.
    QDate dateOf(qint64 utcMs);

private:
    struct Stretch {
        qint64 fromMs = 0;
        qint64 toMs = 0; // excluded
        qint64 offsetMs = 0;
    };
    const Stretch &stretchOf(qint64 utcMs);

    QTimeZone m_zone;
    std::vector<Stretch> m_stretches;
    size_t m_last = 0;
};

/// The first day of the day, month or year that `date` is in.
QDate startOf(DateSpan span, const QDate &date);
/// "2026-10-05", "2026-10", "2026": as the filter language writes it.
QString dateText(DateSpan span, const QDate &date);

} // namespace zhanggui
