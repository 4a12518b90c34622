// What outage replay, preflight and key rehearsal say, in the language of the program: the window and the
// command line use the same words.
#pragma once

#include "models/callbacks/preflight.h"
#include "net/callbacks/key_rehearsal.h"
#include "net/callbacks/outage_run.h"

namespace zhanggui {

/// Where a rule is from, in brackets: "(AG/…, 2025-12-16, C)".
QString sourceText(const QString &page, const QString &date, const QString &mark);

/// "1 h 30 min" of outage time.
QString outageTimeText(qint64 seconds);
/// What an attempt came to: "000000, instance i-1", "no connection: …", "HTTP 503".
QString attemptText(const OutageAttempt &attempt);
/// "called", "asked for the instance", "called once more".
QString stageText(OutageStage stage);
/// What came of it and what follows.
QString outageText(const OutageReport &report, const RetrySchedule &schedule);
/// What the schedule assumes that no guide says; empty: nothing.
QString assumptionText(const RetrySchedule &schedule);

QString keyAnswerText(KeyAnswer answer);
/// The verdict, and what to do.
QString rehearsalText(const Rehearsal &rehearsal);

/// "3 of 5 days in a row" and what that means.
QString failingDaysText(const PreflightCounters &counters);
QString failedOrdersText(const PreflightCounters &counters);

} // namespace zhanggui
