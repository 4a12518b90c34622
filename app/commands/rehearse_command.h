// `zhanggui rehearse`: Runs cases with the old and the new key before a key is bound anew.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runRehearse(CommandContext &context);

} // namespace zhanggui
