// What every command-line command shares. A command is a row of the table in command.cpp: a name, a line of
// help and a function. It writes machine output to `out`, messages to `err`, and returns the exit code.
#pragma once

#include "models/core/result.h"

#include <QStringList>
#include <QTextStream>

#include <optional>

namespace zhanggui {

/// Exit codes of every command.
enum class Exit { Good = 0, FellShort = 1, BadUsage = 2, Unreachable = 3 };

/// What stood before the command's name on the command line.
struct GlobalOptions {
    QString workspace; // empty: the default one
    QString passphraseEnv; // name of the environment variable that holds the vault's passphrase
};

struct CommandContext {
    GlobalOptions global;
    QStringList arguments; // without the program's and the command's names
    QTextStream &out;
    QTextStream &err;
};

/// Which application object a command runs under.
enum class CommandFace {
    Console,
    Pictures, // draws, without a display
    Paper, // draws only when an argument is "pdf"
};

struct Command {
    const char *name;
    const char *summary; // marked with QT_TRANSLATE_NOOP("Command", …)
    Exit (*run)(CommandContext &);
    CommandFace face = CommandFace::Console;
};

/// The command of that name, or nullptr.
const Command *findCommand(const QString &name);
/// Every command with its summary, one a line.
QString commandOverview();

/// The exit code that an error of this kind deserves.
Exit exitFor(ErrorKind kind);
/// Writes "zhanggui: what: detail" to `err` and returns exitFor(error.kind).
Exit fail(CommandContext &context, const Error &error);

} // namespace zhanggui
