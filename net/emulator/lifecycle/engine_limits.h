// The limits of the API side as the store keeps them. Pure.
#pragma once

#include "net/emulator/lifecycle/market_engine.h"

namespace zhanggui {

/// Name of the value in the store.
inline constexpr QLatin1String kLimitsName("api-limits");

QByteArray limitsToJson(const MarketEngine::ApiLimits &limits);
/// No limits for what is no such text.
MarketEngine::ApiLimits limitsFromJson(const QByteArray &json);

} // namespace zhanggui
