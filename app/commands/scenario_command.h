#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// scenario run|list|show|check
Exit runScenario(CommandContext &context);

} // namespace zhanggui
