#include "models/callbacks/preflight.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace zhanggui {

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

QDate dayOf(qint64 utcMs, int zoneOffsetSeconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone(zoneOffsetSeconds)).date();
}

QList<PreflightDay> daysOf(const QList<PreflightRun> &runs, DayRule rule, int zoneOffsetSeconds)
{
    struct Tally {
        PreflightDay day;
        qint64 lastMs = -1;
        bool lastFailed = false;
    };
    std::map<QDate, Tally, std::greater<>> tallies;
    for (const PreflightRun &run : runs) {
        const QDate day = dayOf(run.startedMs, zoneOffsetSeconds);
        Tally &tally = tallies[day];
        tally.day.day = day;
        ++tally.day.runs;
        tally.day.failedRuns += run.failed() ? 1 : 0;
        if (run.startedMs >= tally.lastMs) {
            tally.lastMs = run.startedMs;
            tally.lastFailed = run.failed();
        }
    }
    QList<PreflightDay> days;
    for (auto &[day, tally] : tallies) {
        tally.day.failed = rule == DayRule::Any ? tally.day.failedRuns > 0 : tally.lastFailed;
        days.append(tally.day);
    }
    return days;
}

FailingDays failingDays(const QList<PreflightDay> &days, QDate today, bool workingDays)
{
    FailingDays result;
    if (!days.isEmpty())
        result.lastRun = days.constFirst().day;
    for (const PreflightDay &day : days) {
        if (day.day > today || (workingDays && isWeekend(day.day)))
            continue;
        if (!day.failed)
            break;
        ++result.days;
        result.since = day.day;
    }
    if (!result.since.isValid())
        return result;
    int counted = 0;
    for (QDate day = result.since; day <= today; day = day.addDays(1))
        counted += workingDays && isWeekend(day) ? 0 : 1;
    // A day that has only begun may still be probed.
    const bool todayRan = result.lastRun == today || (workingDays && isWeekend(today));
    result.unknownDays = counted - result.days - (todayRan ? 0 : 1);
    return result;
}

int failedOrdersOf(const QList<FailedOrder> &orders, const QString &product, QDate today)
{
    QSet<QString> ids;
    for (const FailedOrder &order : orders) {
        if (order.product == product && order.day.year() == today.year()
            && order.day.month() == today.month())
            ids.insert(order.orderId);
    }
    return int(ids.size());
}

PreflightCounters countPreflights(const QList<PreflightRun> &runs, const QList<FailedOrder> &orders,
    const QString &product, const CallbackLimits &limits, DayRule rule, qint64 nowMs)
{
    PreflightCounters counters;
    counters.today = dayOf(nowMs, limits.zoneOffsetSeconds);
    QList<PreflightRun> own = runs;
    own.removeIf([&product](const PreflightRun &run) { return run.product != product; });
    counters.days = failingDays(
        daysOf(own, rule, limits.zoneOffsetSeconds), counters.today, limits.freezeLimit().workingDays);
    counters.dayLimit = limits.freezeLimit().days;
    counters.failedOrders = failedOrdersOf(orders, product, counters.today);
    counters.orderLimit = limits.failedOrderLimit().allowed;
    return counters;
}

} // namespace zhanggui
