#include "app/commands/restore_command.h"

#include "app/commands/command_line.h"
#include "app/commands/copy_progress.h"
#include "app/commands/open_workspace.h"
#include "models/core/wire_time.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RestoreCommand", text);
}

void write(CommandContext &context, const RestoreOutcome &outcome, const QString &database, bool json)
{
    if (json) {
        const QJsonObject answer{ { QStringLiteral("database"), database },
            { QStringLiteral("version"), outcome.facts.version },
            { QStringLiteral("replaced"),
                outcome.replaced.isEmpty() ? QJsonValue() : QJsonValue(outcome.replaced) } };
        context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
        return;
    }
    context.out
        << say(QT_TRANSLATE_NOOP("RestoreCommand", "The backup is whole and is now %1.")).arg(database)
        << Qt::endl;
    if (!outcome.replaced.isEmpty())
        context.out
            << say(QT_TRANSLATE_NOOP("RestoreCommand", "What was there is kept as %1.")).arg(outcome.replaced)
            << Qt::endl;
}

} // namespace

Exit runRestore(CommandContext &context)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("RestoreCommand",
        "Checks a backup and puts it in the place of the workspace's database. What was there is kept beside "
        "it.")));
    parser.addPositionalArgument(
        QStringLiteral("file"), say(QT_TRANSLATE_NOOP("RestoreCommand", "The backup to restore.")));
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, context.arguments, QStringLiteral("restore FILE"), 1, 1))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());

    const QString file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    const QString directory = workspaceDirectory(context.global);
    CopyProgress progress;
    const auto restored = Workspace::restore(directory, file, systemNowMs(), progress.callback());
    if (!restored) {
        const Exit exit = fail(context, restored.error());
        // A backup that is damaged is one that fell short, not a workspace that cannot be reached.
        return restored.error().kind == ErrorKind::Corrupt ? Exit::FellShort : exit;
    }
    write(context, *restored, Workspace::pathsIn(directory).database(), *json);
    return Exit::Good;
}

} // namespace zhanggui
