// What follows when a callback has come to its end: delivered, or given up.
#pragma once

#include "net/emulator/lifecycle/call_answer.h"
#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

/// The seller's server took it. Returns text for 异常信息; `refused`: the answer cannot be taken after all,
/// and the attempt counts as failed.
QString callDelivered(
    MarketWork &work, const MarketCall &call, CallPurpose purpose, const CallAnswer &answer, bool &refused);

/// No attempt is left.
void callGivenUp(MarketWork &work, const MarketCall &call, CallPurpose purpose);

} // namespace zhanggui
