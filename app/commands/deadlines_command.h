// zhanggui deadlines: what is due, for a terminal, a script or a calendar.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// FellShort when something is overdue.
Exit runDeadlines(CommandContext &context);

} // namespace zhanggui
