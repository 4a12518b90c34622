// `zhanggui emulate`: the marketplace on loopback until SIGTERM. Needs no workspace, vault or terminal.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runEmulate(CommandContext &context);

} // namespace zhanggui
