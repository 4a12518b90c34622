#include "models/deadlines/deadline_notices.h"

#include "models/deadlines/deadline_key.h"
#include "models/store/settings.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace zhanggui {

namespace {

constexpr int kYearMinutes = 366 * 1440;
constexpr qint64 kMinuteMs = 60'000;

constexpr QLatin1String kEnabled("deadlines/notify");
constexpr QLatin1String kThresholds("deadlines/thresholds");
constexpr QLatin1String kQuiet("deadlines/quiet");
constexpr QLatin1String kTold("deadlines/told");

QString toldKey(const Deadline &deadline, int threshold)
{
    return QStringLiteral("%1/%2/%3").arg(keyOf(deadline)).arg(deadline.dueMs).arg(threshold);
}

/// When the quiet hours that `nowMs` lies in end; nullopt: it is not quiet.
std::optional<qint64> quietUntil(qint64 nowMs, const NoticeRules &rules, const QTimeZone &zone)
{
    if (!rules.quiet || rules.quietFrom == rules.quietTo)
        return std::nullopt;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, zone);
    const bool overMidnight = rules.quietTo < rules.quietFrom;
    const bool late = now.time() >= rules.quietFrom;
    const bool early = now.time() < rules.quietTo;
    if (overMidnight ? !late && !early : !late || !early)
        return std::nullopt;
    const QDate day = overMidnight && late ? now.date().addDays(1) : now.date();
    return QDateTime(day, rules.quietTo, zone).toMSecsSinceEpoch();
}

} // namespace

QList<int> usualThresholds()
{
    return { 1440, 120, 0 };
}

Result<QList<int>> thresholdsFromText(const QString &text)
{
    QList<int> minutes;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int value = part.trimmed().toInt(&isNumber);
        if (!isNumber || value < 0 || value > kYearMinutes)
            return failure(ErrorKind::BadInput,
                QStringLiteral("A threshold is a whole number of minutes from 0 to %1").arg(kYearMinutes),
                part.trimmed());
        minutes << value;
    }
    std::sort(minutes.begin(), minutes.end(), std::greater<>());
    minutes.resize(std::distance(minutes.begin(), std::unique(minutes.begin(), minutes.end())));
    return minutes;
}

QString textOf(const QList<int> &thresholdMinutes)
{
    QStringList parts;
    for (const int minutes : thresholdMinutes)
        parts << QString::number(minutes);
    return parts.join(u',');
}

NoticeRound noticesAt(qint64 nowMs, const QList<Deadline> &deadlines, const NoticeRules &rules,
    const QTimeZone &zone, const QSet<QString> &told)
{
    NoticeRound round;
    if (!rules.enabled) {
        round.told = told;
        return round;
    }
    const std::optional<qint64> quiet = quietUntil(nowMs, rules, zone);
    qint64 next = std::numeric_limits<qint64>::max();
    for (const Deadline &deadline : deadlines) {
        std::optional<int> nearest;
        for (const int threshold : rules.thresholdMinutes) {
            const qint64 atMs = deadline.dueMs - threshold * kMinuteMs;
            const QString key = toldKey(deadline, threshold);
            if (told.contains(key)) {
                round.told.insert(key);
            } else if (atMs > nowMs) {
                next = std::min(next, atMs);
            } else if (quiet) {
                next = std::min(next, *quiet);
            } else {
                round.told.insert(key);
                nearest = std::min(nearest.value_or(threshold), threshold);
            }
        }
        if (nearest)
            round.tell.append({ deadline, *nearest });
    }
    QList<DueNotice> &tell = round.tell;
    std::stable_sort(tell.begin(), tell.end(),
        [](const DueNotice &a, const DueNotice &b) { return a.deadline.dueMs < b.deadline.dueMs; });
    if (next != std::numeric_limits<qint64>::max())
        round.nextMs = quiet ? std::max(next, *quiet) : next;
    return round;
}

Result<NoticeRules> readNoticeRules(Connection &connection)
{
    const auto kept = Settings(connection).withPrefix(QStringLiteral("deadlines/"));
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    NoticeRules rules;
    rules.enabled = kept->value(kEnabled, QStringLiteral("yes")) != u"no";
    if (const auto minutes = thresholdsFromText(kept->value(kThresholds, textOf(rules.thresholdMinutes))))
        rules.thresholdMinutes = *minutes;
    const QString hours = kept->value(kQuiet, QStringLiteral("20:00-08:00"));
    const QTime from = QTime::fromString(hours.section(u'-', 0, 0), QStringLiteral("HH:mm"));
    const QTime to = QTime::fromString(hours.section(u'-', 1, 1), QStringLiteral("HH:mm"));
    rules.quiet = from.isValid() && to.isValid();
    if (rules.quiet) {
        rules.quietFrom = from;
        rules.quietTo = to;
    }
    return rules;
}

Result<void> writeNoticeRules(Connection &connection, const NoticeRules &rules)
{
    Settings settings(connection);
    const QString hours = rules.quiet ? rules.quietFrom.toString(QStringLiteral("HH:mm")) % u'-'
            % rules.quietTo.toString(QStringLiteral("HH:mm"))
                                      : QStringLiteral("never");
    return settings.setValue(kEnabled, rules.enabled ? QStringLiteral("yes") : QStringLiteral("no"))
        .and_then([&] { return settings.setValue(kThresholds, textOf(rules.thresholdMinutes)); })
        .and_then([&] { return settings.setValue(kQuiet, hours); });
}

Result<QSet<QString>> readTold(Connection &connection)
{
    const auto kept = Settings(connection).value(kTold);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    const QStringList keys = kept->value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(keys.begin(), keys.end());
}

Result<void> writeTold(Connection &connection, const QSet<QString> &told)
{
    QStringList keys(told.begin(), told.end());
    keys.sort();
    return Settings(connection).setValue(kTold, keys.join(u' '));
}

} // namespace zhanggui
