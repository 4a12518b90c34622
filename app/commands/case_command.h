// `zhanggui case`: case files for people who keep them in version control.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// case check FILE|FOLDER…: FellShort when a case does not fit the guide or cannot be read.
/// case format FILE…: writes the canonical form. case paste: a case from a cURL command or a message.
/// case export --suite ID --out FOLDER: a shipped suite as case files.
Exit runCase(CommandContext &context);

} // namespace zhanggui
