// zhanggui orders fetch|list|show
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runOrders(CommandContext &context);

} // namespace zhanggui
