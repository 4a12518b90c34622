#include "app/commands/open_workspace.h"

namespace zhanggui {

QString workspaceDirectory(const GlobalOptions &options)
{
    const QString directory = options.workspace.isEmpty() ? Workspace::defaultDirectory() : options.workspace;
    return Workspace::pathsIn(directory).directory;
}

Result<std::unique_ptr<Workspace>> openWorkspace(const CommandContext &context, Workspace::Mode mode)
{
    return Workspace::open(workspaceDirectory(context.global), mode);
}

} // namespace zhanggui
