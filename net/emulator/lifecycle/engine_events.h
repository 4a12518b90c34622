// Events of the virtual clock other than calls.
#pragma once

#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

/// Carries the event out. An event of an unknown kind, of a newer program, changes nothing.
void carryOutEvent(MarketWork &work, const MarketEvent &event);

/// An event that could not be carried out for that reason: a row in the log, and its call is given up.
void dropEvent(MarketWork &work, const MarketEvent &event, const Error &error, qint64 wallMs);

} // namespace zhanggui
