#include "app/commands/work/work_command.h"

#include "app/commands/command_line.h"
#include "app/commands/work/work_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr Subcommand kSubcommands[] = {
    { "add", runWorkAdd },
    { "attach", runWorkAttach },
    { "correct", runWorkCorrect },
    { "do", runWorkDo },
    { "kinds", runWorkKinds },
    { "list", runWorkList },
    { "note", runWorkNote },
    { "set", runWorkSet },
    { "settings", runWorkSettings },
    { "show", runWorkShow },
};

} // namespace

Exit runWork(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        QCoreApplication::translate("WorkCommand",
            "work needs one of: add, attach, correct, do, kinds, list, note, set, settings, show"));
}

} // namespace zhanggui
