// zhanggui settlement …
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSettlement(CommandContext &context);

} // namespace zhanggui
