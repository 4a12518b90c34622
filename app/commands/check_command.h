#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// `check [--full] [--salvage FILE]`: is the workspace's database whole, and what can still be read of it?
/// FellShort when it is not whole.
Exit runCheck(CommandContext &context);

} // namespace zhanggui
