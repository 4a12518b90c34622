// The background of usage pushing: records are checked some time after they were taken, and accepted ones are
// collected into a bill daily at 01:00 or hourly at minute 15, UTC+8 (topic_0070649083, C); what is in a bill
// cannot be taken back.
#pragma once

#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

/// Checks every record that waits since MarketSettings::usageCheckSeconds.
void onCheckUsage(MarketWork &work);
/// Accepted records of the instance are in a bill from now on.
void onBillUsage(MarketWork &work, const QString &instanceId);

/// When records that are accepted at that moment are collected. Pure.
qint64 nextCollection(qint64 fromMs, bool hourly);

} // namespace zhanggui
