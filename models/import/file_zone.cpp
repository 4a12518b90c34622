#include "models/import/file_zone.h"

#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysIn(int year, int month)
{
    constexpr int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

/// Days since 1970-01-01; years counted from March, so that the leap day is their last.
qint64 daysFrom1970(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719'468;
}

} // namespace

bool CivilTime::isValid() const
{
    return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
        && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
}

qint64 CivilTime::utcMs() const
{
    return daysFrom1970(year, month, day) * kDayMs + ((hour * 60LL + minute) * 60 + second) * 1000
        + millisecond;
}

FileZone::FileZone(int offsetSeconds)
    : m_offsetSeconds(offsetSeconds)
{
}

FileZone::FileZone(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

Result<FileZone> FileZone::from(const QByteArray &id)
{
    static const QRegularExpression fixed(QStringLiteral("^(?:UTC)?([+-])(\\d{1,2})(?::?(\\d{2}))?$"));
    if (id == "UTC" || id == "Z")
        return FileZone(0);
    if (const auto match = fixed.match(QString::fromUtf8(id)); match.hasMatch()) {
        const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
        if (minutes <= 14 * 60 && match.captured(3).toInt() < 60)
            return FileZone((match.captured(1) == QLatin1String("-") ? -60 : 60) * minutes);
    }
    const QTimeZone zone(id);
    // Qt takes many a word for a POSIX rule.
    if (!QTimeZone::isTimeZoneIdAvailable(id) || !zone.isValid())
        return failure(ErrorKind::BadInput,
            QStringLiteral("the zone must be like UTC+08:00 or Asia/Shanghai"), QString::fromUtf8(id));
    return FileZone(zone);
}

std::optional<qint64> FileZone::utcMs(const CivilTime &time) const
{
    const qint64 local = time.utcMs();
    if (!m_zone)
        return local - m_offsetSeconds * 1000LL;
    // Both offsets of the day around; the earlier instant whose local time is the wanted one.
    std::optional<qint64> found;
    for (const qint64 around : { local - kDayMs, local + kDayMs }) {
        const int offset = m_zone->offsetFromUtc(QDateTime::fromMSecsSinceEpoch(around, Qt::UTC));
        const qint64 instant = local - offset * 1000LL;
        if (m_zone->offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC)) == offset)
            found = found ? std::min(*found, instant) : instant;
    }
    return found;
}

} // namespace zhanggui
