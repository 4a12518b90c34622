// Reading a command's own arguments, and waiting for asynchronous answers in a program without a window.
#pragma once

#include "app/commands/command.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFutureWatcher>

#include <optional>
#include <span>

namespace zhanggui {

/// Fills `parser` from the arguments behind the command's name. Returns how the command ends when it ends
/// here: Good after --help, BadUsage with a message on `err` for an unknown option, a missing value, or
/// another number of positional arguments than `least` to `most`. `command`: e.g. "environment add NAME".
std::optional<Exit> parseArguments(QCommandLineParser &parser, CommandContext &context,
    const QStringList &arguments, const QString &command, qsizetype least = 0, qsizetype most = 0);

/// Adds --format, for readsAsJson().
void addFormatOption(QCommandLineParser &parser);
/// BadInput unless --format is text or json.
[[nodiscard]] Result<bool> readsAsJson(const QCommandLineParser &parser);

struct Subcommand {
    const char *name;
    Exit (*run)(CommandContext &context, const QStringList &arguments);
};

/// Runs the subcommand that the first argument names with the arguments behind it; BadUsage with `usage` on
/// `err` when it names none.
Exit runSubcommand(CommandContext &context, std::span<const Subcommand> subcommands, const QString &usage);

/// Writes "zhanggui: message" to `err` and returns BadUsage.
Exit misused(CommandContext &context, const QString &message);

/// Runs the event loop until the future has its answer.
template <class T> Result<T> waitFor(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("The work was given up"));
    return future.result();
}

} // namespace zhanggui
