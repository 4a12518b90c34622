// `zhanggui preflight`: Runs a product's saved cases as the daily probe does, and counts what they count
// towards.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runPreflight(CommandContext &context);

} // namespace zhanggui
