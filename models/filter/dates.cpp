#include "models/filter/dates.h"

#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {
namespace {

/// The first instant of that local time: in a gap of daylight saving time the moment after the gap.
qint64 utcMs(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

} // namespace

std::optional<InstantSpan> instantSpanFromText(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ "
                       "T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?)?)?\\z"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group, int otherwise) {
        return match.capturedLength(group) > 0 ? match.capturedView(group).toInt() : otherwise;
    };
    const int given = match.lastCapturedIndex();
    const QDate date(part(1, 0), part(2, 1), part(3, 1));
    const QTime time(part(4, 0), part(5, 0), part(6, 0));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    if (given > 3) {
        const qint64 start = utcMs(date, time, zone);
        return InstantSpan{ start, start + (given == 6 ? 1000 : 60000) };
    }
    QDate next = date.addDays(1);
    if (given == 1)
        next = date.addYears(1);
    else if (given == 2)
        next = date.addMonths(1);
    return InstantSpan{ utcMs(date, QTime(0, 0), zone), utcMs(next, QTime(0, 0), zone) };
}

} // namespace zhanggui
