// A request that the emulator received, as a row of its log: no headers, marks in the place of signatures,
// tokens, codes and secrets, bodies cut.
#pragma once

#include "models/market/market_entities.h"

namespace zhanggui {

struct EmulatedAnswer;

MarketLogEntry logEntry(const EmulatedAnswer &answer, qint64 clockMs);

} // namespace zhanggui
