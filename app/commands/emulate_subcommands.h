// The sub-commands of `zhanggui emulate`: those that ask a running emulator, or its state file.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit serveEmulator(CommandContext &context);
Exit runEmulateLog(CommandContext &context, const QStringList &arguments);
Exit runEmulateState(CommandContext &context, const QStringList &arguments);
Exit runEmulateDo(CommandContext &context, const QStringList &arguments);
Exit runEmulateClock(CommandContext &context, const QStringList &arguments);
Exit runEmulateSnapshot(CommandContext &context, const QStringList &arguments);
Exit runEmulateRestore(CommandContext &context, const QStringList &arguments);
Exit runEmulateReset(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
