#include "app/commands/callback_store.h"

#include "app/callbacks/written_run.h"
#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "net/callbacks/redact_run.h"

namespace zhanggui {

Result<RunRecord> redactedForWorkspace(
    const RunRecord &run, const QList<Secret> &known, const CallbackProtocol &protocol)
{
    return SecretMembers::load().map([&](const SecretMembers &members) {
        return redactRun(run, { known, members, &protocol, RedactFor::Workspace });
    });
}

Result<qint64> storeRun(CommandContext &context, const RunRecord &run, const QList<Secret> &known,
    const CallbackProtocol &protocol)
{
    if (context.global.workspace.isEmpty())
        return 0;
    const auto redacted = redactedForWorkspace(run, known, protocol);
    if (!redacted)
        return tl::unexpected(redacted.error());
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return waitFor((*workspace)->store().run([record = *redacted](Connection &connection) {
        return writeRun(connection, record);
    }));
}

} // namespace zhanggui
