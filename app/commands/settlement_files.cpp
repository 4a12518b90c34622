// zhanggui settlement files
#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_subcommands.h"
#include "models/settlement/settlement_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject jsonOf(const SettlementFile &file)
{
    return { { QStringLiteral("id"), file.id }, { QStringLiteral("environment"), file.environment },
        { QStringLiteral("layer"), idOf(file.layer) }, { QStringLiteral("name"), file.name },
        { QStringLiteral("sha256"), file.sha256 }, { QStringLiteral("bytes"), file.bytes },
        { QStringLiteral("asOf"), utcText(file.asOfMs) },
        { QStringLiteral("imported"), utcText(file.importedMs) }, { QStringLiteral("rows"), file.rows } };
}

void writeText(CommandContext &context, const QList<SettlementFile> &files)
{
    if (files.isEmpty())
        context.err << say(QT_TRANSLATE_NOOP("SettlementCommand",
            "No file of settlement was imported yet: zhanggui import records FILE --kind transactions"))
                    << Qt::endl;
    for (const SettlementFile &file : files)
        context.out << file.id << '\t' << utcText(file.asOfMs) << '\t' << idOf(file.layer) << '\t'
                    << file.rows << '\t' << file.environment << '\t' << file.sha256.left(12) << '\t'
                    << file.name << '\n';
    context.out.flush();
}

} // namespace

Exit runSettlementFiles(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("environment"),
        say(QT_TRANSLATE_NOOP("SettlementCommand", "Only files of this environment.")),
        QStringLiteral("name") });
    addFormatOption(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("settlement files [--environment NAME]")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto files = waitFor((*workspace)->store().run([&parser](Connection &connection) {
        return settlementFiles(connection, parser.value(QStringLiteral("environment")));
    }));
    if (!files)
        return fail(context, files.error());
    if (!*json) {
        writeText(context, *files);
        return Exit::Good;
    }
    QJsonArray all;
    for (const SettlementFile &file : *files)
        all.append(jsonOf(file));
    context.out << QString::fromUtf8(QJsonDocument(all).toJson()) << Qt::flush;
    return Exit::Good;
}

} // namespace zhanggui
