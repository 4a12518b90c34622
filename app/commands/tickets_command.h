// `zhanggui tickets answers list|set|remove`: the workspace's prepared answers to tickets.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runTickets(CommandContext &context);

} // namespace zhanggui
