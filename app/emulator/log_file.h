// Rows of the emulator's log as a file: a table for people, or JSON for programs.
#pragma once

#include "models/core/result.h"
#include "models/market/market_entities.h"

namespace zhanggui {

/// CSV for a spreadsheet when the name ends in .csv, a JSON list otherwise; written whole or not at all.
[[nodiscard]] Result<void> writeLogFile(const QList<MarketLogEntry> &rows, const QString &path);

} // namespace zhanggui
