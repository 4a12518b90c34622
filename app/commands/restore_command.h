#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// `restore FILE`: checks a backup and puts it in the place of the workspace's database, which is kept.
Exit runRestore(CommandContext &context);

} // namespace zhanggui
