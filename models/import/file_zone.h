// The zone that the times of a file are in when they name none.
#pragma once

#include "models/core/result.h"

#include <QTimeZone>

#include <optional>

namespace zhanggui {

/// A date and a time of day without a zone, as a file writes them.
struct CivilTime {
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;

    /// The Gregorian calendar has it; years 1900 to 9999.
    bool isValid() const;
    /// As if the zone were UTC.
    qint64 utcMs() const;
};

class FileZone {
public:
    /// "UTC+08:00", "UTC", "Z" or an IANA id; BadInput otherwise.
    [[nodiscard]] static Result<FileZone> from(const QByteArray &id);
    /// Without daylight saving time.
    explicit FileZone(int offsetSeconds);

    /// nullopt for a time that the zone left out when it put its clocks forward. Of a time that it had twice,
    /// the first.
    std::optional<qint64> utcMs(const CivilTime &time) const;

private:
    explicit FileZone(QTimeZone zone);
    int m_offsetSeconds = 0;
    std::optional<QTimeZone> m_zone; // only where the offset changes
};

} // namespace zhanggui
