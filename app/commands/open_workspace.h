// Opening the workspace that a command works on.
#pragma once

#include "app/commands/command.h"
#include "models/workspace/workspace.h"

namespace zhanggui {

/// The directory given by --workspace, or the default one; absolute.
QString workspaceDirectory(const GlobalOptions &options);
/// Tells on stderr what does not stop the work: imports that were broken off, files of the workspace's own
/// kinds and rules that cannot be used. Errors as Workspace::open(); give them to fail().
[[nodiscard]] Result<std::unique_ptr<Workspace>> openWorkspace(
    const CommandContext &context, Workspace::Mode mode);
/// For commands that only look: without the lock, so that they work beside an open window. A workspace that
/// was never there is made.
[[nodiscard]] Result<std::unique_ptr<Workspace>> openWorkspaceToRead(const CommandContext &context);

} // namespace zhanggui
