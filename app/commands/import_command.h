// zhanggui import orders FILE …: reads a table file into the workspace. Report on stdout as text or JSON;
// Good also when rows were rejected, which are reported; BadUsage when the file cannot be understood and
// nothing was written; Unreachable when the workspace or the disk fails; FellShort when it was cancelled.
// zhanggui import mappings [--remove NAME]: the saved mappings of columns.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runImport(CommandContext &context);

} // namespace zhanggui
