// When the marketplace tries a callback again. Pure.
#pragma once

#include "models/market/market_seed.h"
#include "net/callbacks/retry_schedule.h"

namespace zhanggui {

/// The official ladder of the interface on that site, or the variant that the settings choose; where the
/// guides name no spacing, no window or no ladder at all, the settings' assumptions. queryInstance after a
/// create is asked again at the settings' spacing for as long as the create is tried. BadInput: a chosen
/// variant that the data does not have, or more attempts than kMostAttempts.
[[nodiscard]] Result<RetrySchedule> callSchedule(const CallbackProtocol &protocol,
    const CallbackInterface &callback, const QString &site, const MarketSettings &settings);

} // namespace zhanggui
