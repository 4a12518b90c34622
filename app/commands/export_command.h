// `zhanggui export orders`: orders into a CSV file or a workbook.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runExport(CommandContext &context);

} // namespace zhanggui
