#include "app/commands/backup_command.h"

#include "app/commands/command_line.h"
#include "app/commands/copy_progress.h"
#include "app/commands/open_workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BackupCommand", text);
}

Result<void> backup(const QString &database, const QString &file)
{
    // Not as a workspace: a database of an older version can be backed up too, and no lock is needed.
    const auto source = Connection::open(database, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!source)
        return tl::unexpected(source.error());
    CopyProgress progress;
    return backupDatabase(**source, file, progress.callback());
}

} // namespace

Exit runBackup(CommandContext &context)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("BackupCommand",
        "Copies the workspace's database into one file. The vault and the attachments are not part of it.")));
    parser.addPositionalArgument(QStringLiteral("file"),
        say(QT_TRANSLATE_NOOP(
            "BackupCommand", "The file to write; an older backup of that name is replaced.")));
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, context.arguments, QStringLiteral("backup FILE"), 1, 1))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());

    const QString file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    const WorkspacePaths paths = Workspace::pathsIn(workspaceDirectory(context.global));
    if (const auto done = backup(paths.database(), file); !done)
        return fail(context, done.error());
    const qint64 bytes = QFileInfo(file).size();
    if (*json) {
        const QJsonObject answer{ { QStringLiteral("file"), file }, { QStringLiteral("bytes"), bytes } };
        context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
    } else {
        context.out << say(QT_TRANSLATE_NOOP("BackupCommand", "The backup is in %1 (%2 bytes)."))
                           .arg(file, QString::number(bytes))
                    << Qt::endl;
    }
    return Exit::Good;
}

} // namespace zhanggui
