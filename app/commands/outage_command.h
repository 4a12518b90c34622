// `zhanggui outage`: Replays what the marketplace sends while a seller's server is down.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runOutage(CommandContext &context);

} // namespace zhanggui
