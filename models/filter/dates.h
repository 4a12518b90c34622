// Dates as people write them in a filter: a year, a month, a day, a minute or a second of a zone.
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

/// `2026`, `2026-10`, `2026-10-05`, `2026-10-05 08:30` (blank or 'T'), `2026-10-05 08:30:15`.
std::optional<InstantSpan> instantSpanFromText(const QString &text, const QTimeZone &zone);

} // namespace zhanggui
