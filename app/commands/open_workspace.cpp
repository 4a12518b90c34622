#include "app/commands/open_workspace.h"

#include <QCoreApplication>

namespace zhanggui {

QString workspaceDirectory(const GlobalOptions &options)
{
    const QString directory = options.workspace.isEmpty() ? Workspace::defaultDirectory() : options.workspace;
    return Workspace::pathsIn(directory).directory;
}

Result<std::unique_ptr<Workspace>> openWorkspace(const CommandContext &context, Workspace::Mode mode)
{
    auto workspace = Workspace::open(workspaceDirectory(context.global), mode);
    if (!workspace)
        return workspace;
    for (const BrokenImport &broken : (*workspace)->brokenImports())
        context.err << "zhanggui: " << brokenImportText(broken) << Qt::endl;
    return workspace;
}

Result<std::unique_ptr<Workspace>> openWorkspaceToRead(const CommandContext &context)
{
    auto workspace = openWorkspace(context, Workspace::Mode::ReadOnly);
    if (!workspace && workspace.error().kind == ErrorKind::NotFound)
        return openWorkspace(context, Workspace::Mode::ReadWrite);
    return workspace;
}

} // namespace zhanggui
