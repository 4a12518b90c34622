#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/work/work_subcommands.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/work/work_catalog.h"
#include "models/work/work_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("WorkCommand", text);
}

Exit listSettings(CommandContext &context, Workspace &workspace, const QList<WorkSetting> &settings)
{
    const auto values =
        waitFor(workspace.store().run([](Connection &connection) { return workSettingValues(connection); }));
    if (!values)
        return fail(context, values.error());
    for (const WorkSetting &setting : settings) {
        const QVariant value = values->value(QStringLiteral("settings.") + setting.id);
        context.out << setting.id << '\t' << (value.isValid() ? value.toString() : QStringLiteral("-"))
                    << '\t' << setting.unit << '\t' << setting.title.said() << '\n';
    }
    context.out.flush();
    return Exit::Good;
}

} // namespace

Exit runWorkSettings(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("work settings [NAME VALUE|NAME -]"), 0, 2))
        return *ended;
    const QStringList words = parser.positionalArguments();
    if (words.size() == 1)
        return misused(context, say(QT_TRANSLATE_NOOP("WorkCommand", "Say the value too, or - for none")));
    const auto workspace =
        words.isEmpty() ? openWorkspaceToRead(context) : openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto catalog = (*workspace)->workCatalog();
    const auto settings = workSettings(catalog->machines());
    if (!settings)
        return fail(context, settings.error());
    if (words.isEmpty())
        return listSettings(context, **workspace, *settings);
    const auto setting = std::find_if(settings->cbegin(), settings->cend(),
        [&words](const WorkSetting &one) { return one.id == words.constFirst(); });
    bool whole = false;
    const qint64 value = words.at(1).toLongLong(&whole);
    if (setting == settings->cend() || (!whole && words.at(1) != QLatin1String("-")))
        return misused(context,
            say(QT_TRANSLATE_NOOP("WorkCommand",
                "There is no such setting, or the value is no whole number; without arguments they are "
                "listed")));
    const WorkSettingChange change{ *setting, whole ? std::optional(value) : std::nullopt };
    const Result<qint64> changed =
        waitFor(saveWorkSettings((*workspace)->store(), catalog, { change }, loginName(), systemNowMs(), {}));
    if (!changed)
        return fail(context, changed.error());
    context.err << QCoreApplication::translate(
        "WorkCommand", "%n deadline(s) changed.", nullptr, int(*changed))
                << Qt::endl;
    return Exit::Good;
}

} // namespace zhanggui
