// How this workspace reads what the guides leave open about the daily probe: which limit freezes the trade,
// and which runs make a failing day. Preflights, board, home page and command line count by the same.
#pragma once

#include "models/callbacks/callback_limits.h"

namespace zhanggui {

class Connection;

struct PreflightReading {
    CallbackLimits limits; // its freezeLimit() is the one that counts
    DayRule dayRule = DayRule::Any;
};

/// What the workspace chose; the default for what it did not choose, or what nobody knows any more. Corrupt:
/// the program's limits are damaged.
[[nodiscard]] Result<PreflightReading> preflightReading(Connection &connection);
/// BadInput for a limit that there is not.
[[nodiscard]] Result<void> setPreflightReading(
    Connection &connection, const QString &freezeLimit, DayRule dayRule);

/// Where it is kept (table `settings`): the view of deadlines reads it, too.
inline constexpr char kFreezeLimitKey[] = "callbacks/freeze";
inline constexpr char kDayRuleKey[] = "callbacks/day-rule";

} // namespace zhanggui
