// zhanggui settlement lines
#include "app/commands/command_line.h"
#include "app/commands/listed_rows.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_subcommands.h"
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/settlement/settlement_kind.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "ui/filter/filter_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

Exit list(CommandContext &context, const RecordKind &kind, const QString &filter, const QString &format)
{
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    // A connection of this thread, so that rows go straight to the output, however many there are.
    const auto connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return fail(context, zone.error());
    const CellStyle style{ QLocale(), QTimeZone(*zone) };
    const FilterResult<SqlCondition> condition = compileFilter(filter, kind, { style.zone, systemNowMs() });
    if (!condition)
        return misused(context, filterErrorWithPlace(filter, condition.error()));
    RowListing listing{ &kind, kind, {} };
    listing.query.condition = *condition;
    if (const auto written = writeRows(**connection, listing, { format, style, false }, context.out);
        !written)
        return fail(context, written.error());
    return Exit::Good;
}

} // namespace

Exit runSettlementLines(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP("SettlementCommand",
                "Only lines that match, for example: billing:waiting effective<2026-01-01")),
            QStringLiteral("filter") },
        { QStringLiteral("format"),
            say(QT_TRANSLATE_NOOP("SettlementCommand", "How to write the list: text, json or csv.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("settlement lines transactions|bill-lines [--filter F]"), 1, 1))
        return *ended;
    const auto layer = settlementLayer(parser.positionalArguments().constFirst());
    if (!layer)
        return misused(context,
            say(QT_TRANSLATE_NOOP("SettlementCommand", "settlement lines needs transactions or bill-lines")));
    const QString format = parser.value(QStringLiteral("format"));
    if (!rowFormats().contains(format))
        return misused(
            context, say(QT_TRANSLATE_NOOP("SettlementCommand", "--format must be text, json or csv")));
    return list(context, settlementKind(*layer), parser.value(QStringLiteral("filter")), format);
}

} // namespace zhanggui
