#include "net/callbacks/retry_schedule.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

bool isOnSite(const RetryLadder &ladder, const QString &site)
{
    return site.isEmpty() || ladder.sites.isEmpty() || ladder.sites.contains(site);
}

tl::unexpected<Error> notFound(const QString &which, const RetryLadder &ladder)
{
    return failure(ErrorKind::NotFound,
        QStringLiteral("The guides do not say when the marketplace tries again; assume something"),
        which % u": not found (" % ladder.id % u')');
}

} // namespace

bool lacksSpacing(const RetryLadder &ladder)
{
    return !ladder.once && ladder.delaysSeconds.isEmpty();
}

bool lacksWindow(const RetryLadder &ladder)
{
    return lacksSpacing(ladder) && ladder.windowSeconds <= 0;
}

Result<RetryLadder> ladderOf(const CallbackInterface &callback, const QString &site, const QString &variant)
{
    QStringList names;
    std::optional<RetryLadder> chosen;
    for (const RetryLadder &ladder : callback.retry) {
        if (!isOnSite(ladder, site))
            continue;
        if (!variant.isEmpty() && ladder.id == variant)
            return ladder;
        names.append(ladder.id);
        if (!chosen || (ladder.isDefault && !chosen->isDefault))
            chosen = ladder;
    }
    if (!variant.isEmpty() && !names.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The interface has no such retry ladder"),
            variant % u"; there are: " % names.join(u", "));
    if (!chosen)
        return failure(ErrorKind::NotFound,
            QStringLiteral("The guides name no automatic retry for this interface"), callback.id);
    return *chosen;
}

Result<RetrySchedule> retrySchedule(const RetryLadder &ladder, const RetryAssumption &assumption)
{
    RetrySchedule schedule{ ladder.id, { 0 }, false, false, ladder.text, ladder.then, ladder.source };
    if (!lacksSpacing(ladder)) {
        schedule.offsets.append(ladder.delaysSeconds);
        std::ranges::sort(schedule.offsets);
        return schedule;
    }
    if (!assumption.spacingSeconds)
        return notFound(QStringLiteral("spacing"), ladder);
    schedule.spacingAssumed = true;
    schedule.windowAssumed = lacksWindow(ladder);
    if (schedule.windowAssumed && !assumption.windowSeconds)
        return notFound(QStringLiteral("window"), ladder);
    const qint64 spacing = *assumption.spacingSeconds;
    const qint64 window = schedule.windowAssumed ? *assumption.windowSeconds : ladder.windowSeconds;
    if (spacing <= 0 || window <= 0)
        return failure(ErrorKind::BadInput, QStringLiteral("A time must be longer than nothing"));
    if (window / spacing >= kMostAttempts)
        return failure(ErrorKind::BadInput, QStringLiteral("That would be too many attempts"),
            QString::number(window / spacing + 1));
    for (qint64 offset = spacing; offset <= window; offset += spacing)
        schedule.offsets.append(offset);
    return schedule;
}

Result<qint64> secondsFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,7})s?)?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed().toLower());
    const qint64 seconds = match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60
        + match.captured(3).toLongLong();
    if (!match.hasMatch() || seconds <= 0)
        return failure(ErrorKind::BadInput, QStringLiteral("That is no time like 90s, 2m or 1h30m"), text);
    return seconds;
}

QString textFromSeconds(qint64 seconds)
{
    QString text;
    const auto part = [&text](qint64 number, char16_t unit) {
        if (number > 0)
            text += QString::number(number) % QChar(unit);
    };
    part(seconds / 3600, u'h');
    part(seconds / 60 % 60, u'm');
    part(seconds % 60, u's');
    return text.isEmpty() ? QStringLiteral("0s") : text;
}

} // namespace zhanggui
