// zhanggui rules list|show ID|check FILE: the states, transitions and clocks that the program goes by.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runRules(CommandContext &context);

} // namespace zhanggui
