#include "models/filter/dates.h"

#include "models/filter/scanner.h"

#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {
namespace {

/// The first instant of that local time: in a gap of daylight saving time the moment after the gap.
qint64 utcMs(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

InstantSpan days(const QDate &first, const QDate &next, const QTimeZone &zone)
{
    return { utcMs(first, QTime(0, 0), zone), utcMs(next, QTime(0, 0), zone) };
}

/// 2026年10月5日, 2026/10/5 and 2026.10.5 as 2026-10-5.
QString withDashes(const QString &text)
{
    QString dashed = plainFilterText(text).trimmed();
    static const QRegularExpression lastSign(QStringLiteral("[年月]\\z"));
    dashed.remove(lastSign);
    dashed.replace(u'年', u'-').replace(u'月', u'-').replace(u'/', u'-').replace(u'.', u'-');
    static const QRegularExpression daySign(QStringLiteral("[日号](?: ?(?=[0-9]))"));
    dashed.replace(daySign, QStringLiteral(" "));
    return dashed.remove(u'日').remove(u'号').trimmed();
}

std::optional<InstantSpan> quarterSpan(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4})(?:-?Q([1-4])|年第?([1-4一二三四])季度?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(plainFilterText(text).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString number = match.captured(2) + match.captured(3);
    const qsizetype named = QStringLiteral("一二三四").indexOf(number);
    const int quarter = named >= 0 ? int(named) : number.toInt() - 1;
    const QDate first(match.capturedView(1).toInt(), 1 + 3 * quarter, 1);
    if (!first.isValid())
        return std::nullopt;
    return days(first, first.addMonths(3), zone);
}

} // namespace

std::optional<InstantSpan> calendarSpan(const QString &text, const QTimeZone &zone)
{
    if (const auto quarter = quarterSpan(text, zone))
        return quarter;
    static const QRegularExpression compact(QStringLiteral("\\A([0-9]{4})([0-9]{2})([0-9]{2})\\z"));
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ "
                       "T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?)?)?\\z"));
    const QString dashed = withDashes(text);
    QRegularExpressionMatch match = compact.match(dashed);
    if (!match.hasMatch())
        match = form.match(dashed);
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
    return days(date, next, zone);
}

std::optional<InstantSpan> instantSpanFromText(const QString &text, const QTimeZone &zone, qint64 nowMs)
{
    const std::optional<InstantSpan> calendar = calendarSpan(text, zone);
    return calendar ? calendar : relativeSpan(text, zone, nowMs);
}

} // namespace zhanggui
