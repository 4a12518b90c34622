// zhanggui listing: checks publishing material before somebody uploads it.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// listing check FILE.json|--product NAME: Good when nothing failed, FellShort when something did, BadUsage
/// when the material cannot be read.
Exit runListing(CommandContext &context);

} // namespace zhanggui
