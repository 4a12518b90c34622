// The schema of the emulated marketplace's file (resources/market/<version>).
#pragma once

#include "models/store/migrations.h"

namespace zhanggui {

/// Written into every such file: "ZGMK".
inline constexpr qint32 kMarketApplicationId = 0x5A474D4B;
inline constexpr int kMarketVersion = 1;

/// Every step from the empty file to now.
std::span<const Migration> marketMigrations();

} // namespace zhanggui
