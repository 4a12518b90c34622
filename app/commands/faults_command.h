// `zhanggui faults`: a proxy on 127.0.0.1 before any HTTP/1.1 server that does what bad networks do.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runFaults(CommandContext &context);

} // namespace zhanggui
