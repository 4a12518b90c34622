// zhanggui import mappings [--remove NAME]
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// Lists the saved mappings of columns, or removes one; BadUsage when there is none of that name.
Exit runImportMappings(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
