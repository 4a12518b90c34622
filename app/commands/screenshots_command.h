// `zhanggui screenshots DIR`: pictures of every page with sample data, in both languages and colours, at
// 1280×800 and 1920×1080. Needs no display and no workspace.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// Needs a QApplication. Prints the files, one a line.
Exit runScreenshots(CommandContext &context);

} // namespace zhanggui
