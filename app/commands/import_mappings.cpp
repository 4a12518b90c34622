#include "app/commands/import_mappings.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "models/import/import_mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

Exit removeMapping(CommandContext &context, const QString &name)
{
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto removed = waitFor((*workspace)->store().run([name](Connection &connection) {
        return ImportMappings(connection, QStringLiteral("orders")).remove(name);
    }));
    return removed ? Exit::Good : fail(context, removed.error());
}

} // namespace

Exit runImportMappings(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("ImportCommand", "Lists the saved mappings of columns, or removes one.")));
    parser.addOption({ QStringLiteral("remove"),
        say(QT_TRANSLATE_NOOP("ImportCommand", "Remove the mapping NAME.")), QStringLiteral("NAME") });
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("import mappings [--remove NAME]")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    if (parser.isSet(QStringLiteral("remove")))
        return removeMapping(context, parser.value(QStringLiteral("remove")));
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto all = waitFor((*workspace)->store().run([](Connection &connection) {
        return ImportMappings(connection, QStringLiteral("orders")).all();
    }));
    if (!all)
        return fail(context, all.error());
    QJsonArray list;
    for (auto mapping = all->cbegin(); mapping != all->cend(); ++mapping) {
        QJsonObject object = mapping->toJson();
        object.insert(QStringLiteral("name"), mapping.key());
        object.insert(QStringLiteral("kind"), QStringLiteral("orders"));
        list.append(object);
        if (!*json)
            context.out << mapping.key() << '\n';
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)) << '\n';
    context.out << Qt::flush;
    return Exit::Good;
}

} // namespace zhanggui
