#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// `environment add|list|show|set|remove`.
Exit runEnvironment(CommandContext &context);

} // namespace zhanggui
