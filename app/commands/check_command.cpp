#include "app/commands/check_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "models/store/integrity.h"
#include "models/store/migrations.h"
#include "models/store/salvage.h"
#include "models/store/schema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CheckCommand", text);
}

/// A file that cannot even be opened as a database is a finding, not a failure of the check.
Result<CheckReport> check(const QString &database, CheckDepth depth)
{
    const auto connection = Connection::open(database, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return connection.error().kind == ErrorKind::Corrupt
            ? Result<CheckReport>({ depth, { connection.error().what + u": " + connection.error().detail } })
            : tl::unexpected(connection.error());
    if (const auto version = schemaVersion(**connection)) {
        if (const auto ours = checkOurs(*version, newestSchemaVersion()); !ours)
            return tl::unexpected(ours.error());
    }
    return checkIntegrity(**connection, depth);
}

QJsonObject jsonFrom(const SalvagedTable &table)
{
    QJsonArray lost;
    for (const LostRange &range : table.lost)
        lost.append(QJsonObject{ { QStringLiteral("from"), range.from },
            { QStringLiteral("to"), range.to < 0 ? QJsonValue() : QJsonValue(range.to) } });
    return { { QStringLiteral("table"), table.table }, { QStringLiteral("kept"), table.kept },
        { QStringLiteral("refused"), table.refused }, { QStringLiteral("lost"), lost } };
}

QJsonObject jsonFrom(const SalvageReport &report, const QString &file)
{
    QJsonArray tables;
    for (const SalvagedTable &table : report.tables)
        tables.append(jsonFrom(table));
    return { { QStringLiteral("file"), file }, { QStringLiteral("whole"), report.isWhole() },
        { QStringLiteral("tables"), tables } };
}

QString lineFor(const SalvagedTable &table)
{
    if (table.isWhole())
        return say(QT_TRANSLATE_NOOP("CheckCommand", "%1: %2 rows kept, nothing lost."))
            .arg(table.table, QString::number(table.kept));
    QStringList lost;
    for (const LostRange &range : table.lost)
        lost.append(range.to < 0 ? QStringLiteral("%1…").arg(range.from)
                                 : QStringLiteral("%1–%2").arg(range.from).arg(range.to));
    return say(
        QT_TRANSLATE_NOOP("CheckCommand", "%1: %2 rows kept, %3 rows refused, rows that cannot be read: %4"))
        .arg(table.table, QString::number(table.kept), QString::number(table.refused),
            lost.isEmpty() ? QStringLiteral("0") : lost.join(QStringLiteral(", ")));
}

void writeText(QTextStream &out, const CheckReport &report)
{
    if (report.isWhole())
        out << say(QT_TRANSLATE_NOOP("CheckCommand", "The database is whole.")) << Qt::endl;
    else
        out << say(QT_TRANSLATE_NOOP("CheckCommand", "The database is damaged:")) << Qt::endl;
    for (const QString &problem : report.problems)
        out << "  " << problem << Qt::endl;
}

void writeText(QTextStream &out, const SalvageReport &report, const QString &file)
{
    out << say(QT_TRANSLATE_NOOP("CheckCommand", "What can be read is in %1:")).arg(file) << Qt::endl;
    for (const SalvagedTable &table : report.tables)
        out << "  " << lineFor(table) << Qt::endl;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("CheckCommand", "Checks whether the workspace's database is whole.")));
    parser.addOption({ QStringLiteral("full"),
        say(QT_TRANSLATE_NOOP(
            "CheckCommand", "Compare indexes and references too; takes ten times as long.")) });
    parser.addOption({ QStringLiteral("salvage"),
        say(QT_TRANSLATE_NOOP(
            "CheckCommand", "Write everything that can be read into the new database FILE.")),
        QStringLiteral("file") });
    addFormatOption(parser);
}

} // namespace

Exit runCheck(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(
            parser, context, context.arguments, QStringLiteral("check [--full] [--salvage FILE]")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());

    const QString database = Workspace::pathsIn(workspaceDirectory(context.global)).database();
    const bool full = parser.isSet(QStringLiteral("full"));
    const auto report = check(database, full ? CheckDepth::Full : CheckDepth::Quick);
    if (!report)
        return fail(context, report.error());
    QJsonObject answer{ { QStringLiteral("database"), database },
        { QStringLiteral("depth"), full ? QStringLiteral("full") : QStringLiteral("quick") },
        { QStringLiteral("whole"), report->isWhole() },
        { QStringLiteral("problems"), QJsonArray::fromStringList(report->problems) } };
    if (!*json)
        writeText(context.out, *report);
    if (parser.isSet(QStringLiteral("salvage"))) {
        const QString file = QFileInfo(parser.value(QStringLiteral("salvage"))).absoluteFilePath();
        const auto salvaged = salvageDatabase(database, file);
        if (!salvaged)
            return fail(context, salvaged.error());
        answer.insert(QStringLiteral("salvage"), jsonFrom(*salvaged, file));
        if (!*json)
            writeText(context.out, *salvaged, file);
    }
    if (*json)
        context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
    return report->isWhole() ? Exit::Good : Exit::FellShort;
}

} // namespace zhanggui
