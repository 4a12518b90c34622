// Keeping what a command of the callback debugger sent in the workspace that the person named.
#pragma once

#include "app/commands/command.h"
#include "models/callbacks/run_record.h"
#include "models/core/secret.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// Redacts the run (`known`: every key that was used) and keeps it in the workspace of --workspace; gives its
/// id, or 0 when none was named. Errors as Workspace::open() and RunRepository.
[[nodiscard]] Result<qint64> storeRun(CommandContext &context, const RunRecord &run,
    const QList<Secret> &known, const CallbackProtocol &protocol);
/// What must not be kept of this run. Corrupt when the program is damaged.
[[nodiscard]] Result<RunRecord> redactedForWorkspace(
    const RunRecord &run, const QList<Secret> &known, const CallbackProtocol &protocol);

} // namespace zhanggui
