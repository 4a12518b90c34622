// `zhanggui sign KIND`: signs a request or a body in one of the marketplace's ways and shows every
// intermediate. Sends nothing.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSign(CommandContext &context);

} // namespace zhanggui
