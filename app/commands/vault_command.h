#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// `vault create|status|change-passphrase`.
Exit runVault(CommandContext &context);

} // namespace zhanggui
