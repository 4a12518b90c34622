// zhanggui seller: the reference seller on this computer, correct or with mistakes.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSeller(CommandContext &context);

} // namespace zhanggui
