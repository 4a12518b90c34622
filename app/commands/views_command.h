// `zhanggui views …`: the saved views of the order list.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runViews(CommandContext &context);

} // namespace zhanggui
