#include "app/commands/emulate_command.h"

#include "app/commands/command_line.h"
#include "app/commands/emulate_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr Subcommand kSubcommands[] = { { "log", runEmulateLog }, { "state", runEmulateState },
    { "do", runEmulateDo }, { "clock", runEmulateClock }, { "snapshot", runEmulateSnapshot },
    { "restore", runEmulateRestore }, { "reset", runEmulateReset } };

} // namespace

Exit runEmulate(CommandContext &context)
{
    // Without a sub-command it serves.
    const QString first = context.arguments.value(0);
    if (first.isEmpty() || first.startsWith(u'-'))
        return serveEmulator(context);
    return runSubcommand(context, kSubcommands,
        QCoreApplication::translate("EmulateCommand",
            QT_TRANSLATE_NOOP(
                "EmulateCommand", "usage: zhanggui emulate [log|state|do|clock|snapshot|restore|reset]")));
}

} // namespace zhanggui
