#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// `backup FILE`: copies the workspace's database, also while another program works in it.
Exit runBackup(CommandContext &context);

} // namespace zhanggui
