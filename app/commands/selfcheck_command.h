// zhanggui selfcheck: the debugger's suites against the reference seller and each of its faults.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSelfCheck(CommandContext &context);

} // namespace zhanggui
