#include "app/commands/views_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/saved_view.h"
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/records/totals.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/views/view_repository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

using Opened = Result<std::unique_ptr<Connection>>;

QString say(const char *text)
{
    return QCoreApplication::translate("ViewsCommand", text);
}

/// How many orders the view shows; nullopt when its filter cannot be read.
Result<std::optional<qint64>> countOf(Connection &connection, const View &view)
{
    const Result<QByteArray> zone = Settings(connection).timeZone();
    if (!zone)
        return tl::unexpected<Error>(zone.error());
    const FilterResult<SqlCondition> condition =
        compileFilter(view.filter, orderKind(), { QTimeZone(*zone), systemNowMs() });
    if (!condition)
        return std::nullopt;
    return readCount(connection, orderKind(), *condition).map([](qint64 rows) {
        return std::optional(rows);
    });
}

Exit runList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("views list")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Opened connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<ViewList> list = ViewRepository(**connection, orderKind()).list();
    if (!list)
        return fail(context, list.error());
    QJsonArray all;
    for (const View &view : list->views) {
        const auto count = countOf(**connection, view);
        if (!count)
            return fail(context, count.error());
        if (*json) {
            QJsonObject object = toJson(view);
            object.insert(QStringLiteral("orders"), *count ? QJsonValue(**count) : QJsonValue());
            all.append(object);
        } else {
            context.out << view.name << '\t' << (*count ? QString::number(**count) : QStringLiteral("!"))
                        << '\t' << view.filter << '\n';
        }
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(all).toJson());
    context.out.flush();
    for (const QString &name : list->damaged)
        context.err << say(QT_TRANSLATE_NOOP("ViewsCommand", "This view cannot be read: %1")).arg(name)
                    << Qt::endl;
    return Exit::Good;
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("views show NAME"), 1, 1))
        return *ended;
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Opened connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<View> view = savedView(**connection, orderKind(), parser.positionalArguments().constFirst());
    if (!view)
        return fail(context, view.error());
    context.out << textOf(*view, orderKind()) << Qt::endl;
    return Exit::Good;
}

Exit runRemove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("views remove NAME"), 1, 1))
        return *ended;
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const QString name = parser.positionalArguments().constFirst();
    const auto removed = waitFor((*workspace)->store().run([name](Connection &connection) {
        return ViewRepository(connection, orderKind()).remove(name);
    }));
    if (!removed)
        return fail(context, removed.error());
    // So that a view removed by mistake can be pasted back.
    if (!removed->view.name.isEmpty())
        context.out << textOf(removed->view, orderKind()) << Qt::endl;
    return Exit::Good;
}

constexpr Subcommand kSubcommands[] = {
    { "list", runList },
    { "remove", runRemove },
    { "show", runShow },
};

} // namespace

Exit runViews(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("ViewsCommand", "views needs one of: list, remove, show")));
}

} // namespace zhanggui
