// `zhanggui replay`: plays the marketplace towards a seller's server. Needs no vault and no workspace.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// FellShort when a check failed (in words on stdout), BadUsage before anything was sent, Unreachable when no
/// exchange got a connection, the run was stopped, or a report could not be written.
Exit runReplay(CommandContext &context);

} // namespace zhanggui
