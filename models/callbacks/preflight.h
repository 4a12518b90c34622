// Preflights of a product – its saved cases run as the marketplace's morning and afternoon probe does – and
// what they count towards: failing days in a row, failed orders of the month. Pure; days and months begin in
// the zone that the limits name (callback_limits.h).
#pragma once

#include "models/callbacks/callback_limits.h"
#include "models/callbacks/run_record.h"

#include <QDate>

namespace zhanggui {

/// One preflight as it is kept. The run with its exchanges may be pruned before it is.
struct PreflightRun {
    qint64 id = 0;
    QString product;
    QString url;
    qint64 startedMs = 0; // UTC
    qint64 runId = 0; // of callback_runs; 0: none, or pruned
    RunCounts counts;
    /// A case that failed, or that could not be reached: the probe would have counted it.
    bool failed() const { return counts.failed > 0 || counts.unreachable > 0; }
    friend bool operator==(const PreflightRun &, const PreflightRun &) = default;
};

/// An order that failed because of the interface, as the person entered it from 生产接口消息.
struct FailedOrder {
    qint64 id = 0;
    QString product;
    QString orderId;
    QDate day; // in the marketplace's zone
    friend bool operator==(const FailedOrder &, const FailedOrder &) = default;
};

struct PreflightDay {
    QDate day;
    int runs = 0;
    int failedRuns = 0;
    bool failed = false;
    friend bool operator==(const PreflightDay &, const PreflightDay &) = default;
};

QDate dayOf(qint64 utcMs, int zoneOffsetSeconds);
/// The days with runs, newest first.
QList<PreflightDay> daysOf(const QList<PreflightRun> &runs, DayRule rule, int zoneOffsetSeconds);

/// Days in a row until now. A day without a run neither adds to the row nor ends it: nobody knows what the
/// probe found then.
struct FailingDays {
    int days = 0;
    int unknownDays = 0; // without a run, between the first day of the row and today
    QDate since; // first day of the row; invalid: none
    QDate lastRun; // invalid: there was none
    friend bool operator==(const FailingDays &, const FailingDays &) = default;
};
/// `days` as daysOf() gives them; `workingDays`: Saturdays and Sundays do not count.
FailingDays failingDays(const QList<PreflightDay> &days, QDate today, bool workingDays = false);

/// Failed orders of that product in the month of `today`, each order once.
int failedOrdersOf(const QList<FailedOrder> &orders, const QString &product, QDate today);

struct PreflightCounters {
    FailingDays days;
    int dayLimit = 0;
    int failedOrders = 0;
    int orderLimit = 0; // so many are allowed
    QDate today;
    bool frozen() const { return days.days >= dayLimit; }
    bool delisted() const { return failedOrders > orderLimit; }
};
PreflightCounters countPreflights(const QList<PreflightRun> &runs, const QList<FailedOrder> &orders,
    const QString &product, const CallbackLimits &limits, DayRule rule, qint64 nowMs);

} // namespace zhanggui
