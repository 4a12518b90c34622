#include "models/records/local_dates.h"

#include <QDateTime>

#include <limits>

namespace zhanggui {
namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kJulianDayOf1970 = 2'440'588;

} // namespace

LocalDates::LocalDates(const QTimeZone &zone)
    : m_zone(zone)
{
}

const LocalDates::Stretch &LocalDates::stretchOf(qint64 utcMs)
{
    const auto holds = [utcMs](const Stretch &one) { return one.fromMs <= utcMs && utcMs < one.toMs; };
    if (m_last < m_stretches.size() && holds(m_stretches[m_last]))
        return m_stretches[m_last];
    for (m_last = 0; m_last < m_stretches.size(); ++m_last) {
        if (holds(m_stretches[m_last]))
            return m_stretches[m_last];
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    Stretch stretch{ std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(),
        qint64(m_zone.offsetFromUtc(at)) * 1000 };
    if (m_zone.hasTransitions()) {
        // The transition before a moment is one strictly before it.
        const QDateTime before = m_zone.previousTransition(at.addMSecs(1)).atUtc;
        const QDateTime after = m_zone.nextTransition(at).atUtc;
        if (before.isValid())
            stretch.fromMs = before.toMSecsSinceEpoch();
        if (after.isValid())
            stretch.toMs = after.toMSecsSinceEpoch();
    }
    m_stretches.push_back(stretch);
    return m_stretches.back();
}

QDate LocalDates::dateOf(qint64 utcMs)
{
    const qint64 local = utcMs + stretchOf(utcMs).offsetMs;
    const qint64 day = local >= 0 ? local / kDayMs : -((-local + kDayMs - 1) / kDayMs);
    return QDate::fromJulianDay(day + kJulianDayOf1970);
}

QDate startOf(DateSpan span, const QDate &date)
{
    switch (span) {
    case DateSpan::Day:
        break;
    case DateSpan::Month:
        return { date.year(), date.month(), 1 };
    case DateSpan::Year:
        return { date.year(), 1, 1 };
    }
    return date;
}

QString dateText(DateSpan span, const QDate &date)
{
    switch (span) {
    case DateSpan::Day:
        break;
    case DateSpan::Month:
        return date.toString(QStringLiteral("yyyy-MM"));
    case DateSpan::Year:
        return date.toString(QStringLiteral("yyyy"));
    }
    return date.toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace zhanggui
