// `zhanggui suites [ID] [--dir DIR] [--format text|json]`: the suites of the callback debugger, or one with
// its cases.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSuites(CommandContext &context);

} // namespace zhanggui
