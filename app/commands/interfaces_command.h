// `zhanggui interfaces [ID] [--family F] [--protocol-dir DIR] [--format text|json|markdown]`: what the
// program knows of the callbacks. Without ID the list; markdown without ID is the manual's page.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runInterfaces(CommandContext &context);

} // namespace zhanggui
