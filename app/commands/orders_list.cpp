#include "app/commands/command_line.h"
#include "app/commands/listed_rows.h"
#include "app/commands/open_workspace.h"
#include "app/commands/orders_subcommands.h"
#include "app/commands/saved_view.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/records/reveals.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "ui/filter/filter_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OrdersCommand", text);
}

/// Columns and sort of the view.
void arrange(RowListing &listing, const View &view)
{
    listing.query.sortField = view.sortField;
    listing.query.descending = view.descending;
    if (view.columns.isEmpty())
        return;
    listing.kind.fields.clear();
    for (const QString &id : view.columns) {
        listing.kind.fields.append(orderKind().fields.at(orderKind().indexOf(id)));
        listing.kind.fields.last().shown = true;
    }
}

} // namespace

Exit runOrdersList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "Only orders that match, for example: type:RENEW created>2026-01")),
            QStringLiteral("filter") },
        { QStringLiteral("view"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "Filter, order and columns of this saved view.")),
            QStringLiteral("name") },
        { QStringLiteral("reveal"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "Show phone numbers and addresses in full; this is logged.")) },
        { QStringLiteral("format"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "How to write the list: text, json or csv.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("orders list [--view NAME] [--filter F]")))
        return *ended;
    const QString format = parser.value(QStringLiteral("format"));
    if (!rowFormats().contains(format))
        return misused(
            context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--format must be text, json or csv")));
    const bool reveal = parser.isSet(QStringLiteral("reveal"));
    const Result<std::unique_ptr<Workspace>> workspace =
        reveal ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    // A connection of this thread, so that rows go straight to the output, however many there are.
    const Result<std::unique_ptr<Connection>> connection = openDatabase((*workspace)->databaseFile(),
        reveal ? Connection::Access::ReadWrite : Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return fail(context, zone.error());
    const CellStyle style{ QLocale(), QTimeZone(*zone) };
    RowListing listing{ &orderKind(), orderKind(), {} };
    QString filter = parser.value(QStringLiteral("filter"));
    if (const QString name = parser.value(QStringLiteral("view")); !name.isEmpty()) {
        const Result<View> view = savedView(**connection, orderKind(), name);
        if (!view)
            return fail(context, view.error());
        arrange(listing, *view);
        filter = bothFilters(view->filter, filter);
    }
    const FilterResult<SqlCondition> condition =
        compileFilter(filter, orderKind(), { style.zone, systemNowMs() });
    if (!condition)
        return misused(context, filterErrorWithPlace(filter, condition.error()));
    if (reveal) {
        const Result<void> logged =
            logReveals(**connection, orderKind(), *condition, {}, {}, { loginName(), systemNowMs() });
        if (!logged)
            return fail(context, logged.error());
    }
    listing.query.condition = *condition;
    if (const Result<void> written = writeRows(**connection, listing, { format, style, reveal }, context.out);
        !written)
        return fail(context, written.error());
    return Exit::Good;
}

} // namespace zhanggui
