// `zhanggui emulate`: the marketplace on loopback until SIGTERM; its sub-commands ask a running one or its
// state file. Needs no workspace, vault or terminal.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runEmulate(CommandContext &context);

} // namespace zhanggui
