// Instants as wall-clock time of a zone, fast: a list of a million rows has several of them in each.
#pragma once

#include <QTimeZone>

#include <limits>
#include <string>

namespace zhanggui {

/// "UTC+08:00", or the zone's IANA id when its offset changes (between 2010 and 2040): what the import
/// understands behind the name of a column of times.
QString zoneName(const QTimeZone &zone);

class LocalClock {
public:
    explicit LocalClock(const QTimeZone &zone)
        : m_zone(zone)
    {
    }
    /// Milliseconds since 1970-01-01 00:00 of the zone's own clock.
    qint64 localMs(qint64 utcMs);
    /// Appends "2026-11-22 14:05:59".
    void append(qint64 utcMs, std::string &text);

private:
    void findOffset(qint64 utcMs);

    QTimeZone m_zone;
    qint64 m_from = std::numeric_limits<qint64>::max(); // where m_offsetMs holds
    qint64 m_to = std::numeric_limits<qint64>::min();
    qint64 m_offsetMs = 0;
};

} // namespace zhanggui
