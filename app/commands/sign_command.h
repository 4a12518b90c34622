// `zhanggui sign aksk`: signs a described request and shows every intermediate. Sends nothing.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSign(CommandContext &context);

} // namespace zhanggui
