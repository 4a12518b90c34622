// `zhanggui field encrypt|decrypt`: sensitive fields of V1.0 calls. Good; BadUsage for what cannot be used as
// key, IV or value; FellShort when a value of the right form does not open with this key and strength.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runField(CommandContext &context);

} // namespace zhanggui
