// `zhanggui authority`: the local certificate authority behind the emulator's HTTPS. Installs nothing.
#pragma once

#include "app/commands/command.h"
#include "net/tls/local_authority.h"

namespace zhanggui {

/// The folder `authority` of the workspace of the command line, else of the default one: whoever trusted the
/// file once need not do it again for another run.
QString authorityFolder(const GlobalOptions &global);

Exit runAuthority(CommandContext &context);

} // namespace zhanggui
