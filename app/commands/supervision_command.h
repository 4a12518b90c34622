// `zhanggui supervision explain|pack`: what the rules of service supervision mean for one order line, and its
// acceptance document pack.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSupervision(CommandContext &context);

} // namespace zhanggui
