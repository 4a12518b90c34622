// `zhanggui review settlement`: what should be paid, what was billed, what was paid, and why they differ.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runReview(CommandContext &context);

} // namespace zhanggui
