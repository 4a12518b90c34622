#include "app/commands/open_workspace.h"

#include "app/commands/command_line.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/work/work_refresh.h"

#include <QCoreApplication>

namespace zhanggui {

QString workspaceDirectory(const GlobalOptions &options)
{
    const QString directory = options.workspace.isEmpty() ? Workspace::defaultDirectory() : options.workspace;
    return Workspace::pathsIn(directory).directory;
}

namespace {

/// Nobody waits for a progress here: some ten thousand records a second.
void refreshDueTimes(const CommandContext &context, Workspace &workspace)
{
    const QString directory = workspace.workFault() ? QString() : workspace.directory();
    const auto refreshed =
        waitFor(workspace.store().run([catalog = workspace.workCatalog(), directory](Connection &connection) {
            return refreshWork(connection, { *catalog, directory }, loginName(), systemNowMs());
        }));
    if (!refreshed)
        context.err << "zhanggui: "
                    << QCoreApplication::translate("OpenWorkspace",
                           "The deadlines are as the rules of the last opening say; they could not be "
                           "computed anew. %1: %2")
                           .arg(refreshed.error().what, refreshed.error().detail)
                    << Qt::endl;
}

} // namespace

Result<std::unique_ptr<Workspace>> openWorkspace(const CommandContext &context, Workspace::Mode mode)
{
    auto workspace = Workspace::open(workspaceDirectory(context.global), mode);
    if (!workspace)
        return workspace;
    for (const BrokenImport &broken : (*workspace)->brokenImports())
        context.err << "zhanggui: " << brokenImportText(broken) << Qt::endl;
    if (const std::optional<Error> &fault = (*workspace)->workFault())
        context.err << "zhanggui: "
                    << QCoreApplication::translate("OpenWorkspace",
                           "The workspace's own kinds, rules or calendar cannot be used; the program's own "
                           "serve instead. %1: %2")
                           .arg(fault->what, fault->detail)
                    << Qt::endl;
    if (mode == Workspace::Mode::ReadWrite)
        refreshDueTimes(context, **workspace);
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
