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

Result<std::unique_ptr<Workspace>> openWorkspaceToRead(const CommandContext &context)
{
    auto workspace = openWorkspace(context, Workspace::Mode::ReadOnly);
    if (!workspace && workspace.error().kind == ErrorKind::NotFound)
        return openWorkspace(context, Workspace::Mode::ReadWrite);
    return workspace;
}

} // namespace zhanggui
