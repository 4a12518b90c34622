#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// history list|show|undo|redo: the steps of the workspace, what one changed, and undoing or redoing any.
Exit runHistory(CommandContext &context);

} // namespace zhanggui
