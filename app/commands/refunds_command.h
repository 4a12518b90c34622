// zhanggui refunds explain ORDER
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runRefunds(CommandContext &context);

} // namespace zhanggui
