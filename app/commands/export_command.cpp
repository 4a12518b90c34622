#include "app/commands/export_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/saved_view.h"
#include "app/commands/termination.h"
#include "app/commands/work/named_kind.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/export/record_export.h"
#include "models/orders/order_kind.h"
#include "models/records/reveals.h"
#include "models/settlement/settlement_kind.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "ui/filter/filter_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ExportCommand", text);
}

QString option(const QCommandLineParser &parser, const char *name)
{
    return parser.value(QString::fromLatin1(name));
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *help, const char *value = nullptr,
                         const char *byDefault = nullptr) {
        parser.addOption({ QString::fromLatin1(name), say(help), QString::fromLatin1(value),
            QString::fromLatin1(byDefault) });
    };
    add("out", QT_TRANSLATE_NOOP("ExportCommand", "The file to write; its name ends in .xlsx or .csv."),
        "file");
    add("force", QT_TRANSLATE_NOOP("ExportCommand", "Replace the file when it exists."));
    add("filter", QT_TRANSLATE_NOOP("ExportCommand", "Only records that match, for example: created>2026-01"),
        "filter");
    add("view",
        QT_TRANSLATE_NOOP("ExportCommand",
            "Filter, order and columns of this saved view; --filter narrows it, --sort and --columns replace "
            "its own."),
        "name");
    add("sort",
        QT_TRANSLATE_NOOP(
            "ExportCommand", "The field to sort by; a minus before it sorts downwards: -amount"),
        "field");
    add("columns",
        QT_TRANSLATE_NOOP("ExportCommand", "The fields to write, in this order, separated by commas."),
        "fields");
    add("header",
        QT_TRANSLATE_NOOP("ExportCommand",
            "What the first row and the choices are written as: names, as people read them, or ids."),
        "header", "names");
    add("bom", QT_TRANSLATE_NOOP("ExportCommand", "CSV: a byte order mark, as without this option."));
    add("no-bom",
        QT_TRANSLATE_NOOP("ExportCommand", "CSV: no byte order mark; Excel needs it to read Chinese."));
    add("lf", QT_TRANSLATE_NOOP("ExportCommand", "CSV: lines end with LF instead of CR LF."));
    add("separator",
        QT_TRANSLATE_NOOP("ExportCommand", "CSV: what stands between cells: comma, semicolon or tab."),
        "separator", "comma");
    add("reveal", QT_TRANSLATE_NOOP("ExportCommand", "Write personal data in full; this is logged."));
    addFormatOption(parser);
}

/// Field::id of what somebody calls a field; "currency" has no field of its own.
Result<QString> fieldId(const RecordKind &kind, const QString &name)
{
    if (const Field *field = kind.findByName(name))
        return field->id;
    if (name == QLatin1String("currency"))
        return name;
    QStringList ids;
    for (const Field &field : kind.fields)
        ids << field.id;
    return failure(ErrorKind::BadInput, QStringLiteral("there is no such field"),
        QStringLiteral("%1; there are: %2").arg(name, ids.join(QStringLiteral(", "))));
}

Result<QStringList> columnsOf(const RecordKind &kind, const QString &text)
{
    QStringList columns;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        const Result<QString> id = fieldId(kind, name.trimmed());
        if (!id)
            return tl::unexpected(id.error());
        if (!columns.contains(*id))
            columns << *id;
    }
    return columns;
}

Result<CsvStyle> csvStyleOf(const QCommandLineParser &parser)
{
    CsvStyle style;
    if (parser.isSet(QStringLiteral("bom")) && parser.isSet(QStringLiteral("no-bom")))
        return failure(ErrorKind::BadInput, QStringLiteral("--bom and --no-bom contradict each other"));
    style.byteOrderMark = !parser.isSet(QStringLiteral("no-bom"));
    style.crlf = !parser.isSet(QStringLiteral("lf"));
    const QString separator = option(parser, "separator");
    if (separator == QLatin1String("semicolon"))
        style.separator = ';';
    else if (separator == QLatin1String("tab"))
        style.separator = '\t';
    else if (separator != QLatin1String("comma"))
        return failure(
            ErrorKind::BadInput, QStringLiteral("--separator must be comma, semicolon or tab"), separator);
    return style;
}

/// What the command line says, before anything is opened.
struct Wanted {
    const RecordKind *kind = &orderKind();
    QString title; // the name of a workbook's sheet
    QString file;
    QString view; // the name of a saved one; empty: none
    QString filter;
    ExportSelection selection;
    ExportOptions options;
};

Result<Wanted> wantedBy(const QCommandLineParser &parser, const RecordKind &kind)
{
    Wanted wanted;
    wanted.kind = &kind;
    wanted.file = option(parser, "out");
    wanted.view = option(parser, "view");
    wanted.filter = option(parser, "filter");
    const std::optional<ExportFormat> format = exportFormatOf(wanted.file);
    if (!format)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--out must name a file that ends in .xlsx or .csv"), wanted.file);
    wanted.options.format = *format;
    const QString header = option(parser, "header");
    if (header != QLatin1String("names") && header != QLatin1String("ids"))
        return failure(ErrorKind::BadInput, QStringLiteral("--header must be names or ids"), header);
    wanted.options.header = header == QLatin1String("ids") ? ExportHeader::FieldIds : ExportHeader::Names;
    const Result<CsvStyle> style = csvStyleOf(parser);
    if (!style)
        return tl::unexpected(style.error());
    wanted.options.csv = *style;
    wanted.options.reveal = parser.isSet(QStringLiteral("reveal"));
    wanted.options.existing = parser.isSet(QStringLiteral("force")) ? Existing::Replace : Existing::Refuse;
    const Result<QStringList> columns = columnsOf(kind, option(parser, "columns"));
    if (!columns)
        return tl::unexpected(columns.error());
    wanted.selection.columns = *columns;
    QString sort = option(parser, "sort");
    if (sort.isEmpty())
        return wanted;
    wanted.selection.query.descending = sort.startsWith(u'-');
    const Result<QString> field = fieldId(kind, wanted.selection.query.descending ? sort.mid(1) : sort);
    if (!field)
        return tl::unexpected(field.error());
    wanted.selection.query.sortField = *field;
    return wanted;
}

void tell(CommandContext &context, const ExportReport &report, bool json)
{
    if (json) {
        const QJsonObject answer{ { QStringLiteral("file"), report.file },
            { QStringLiteral("rows"), report.rows }, { QStringLiteral("bytes"), report.bytes },
            { QStringLiteral("sheets"), report.sheets }, { QStringLiteral("cutTexts"), report.cutTexts } };
        context.out << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
        return;
    }
    context.out << QCoreApplication::translate(
        "ExportCommand", "%n record(s) written to %1.", nullptr, int(report.rows))
                       .arg(report.file)
                << Qt::endl;
    if (report.cutTexts > 0)
        context.err << QCoreApplication::translate("ExportCommand",
            "%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file "
            "has no such limit.",
            nullptr, int(report.cutTexts))
                    << Qt::endl;
}

/// Reads zone and filter against the workspace, logs what is revealed, and writes.
Result<ExportReport> write(Connection &connection, Wanted wanted, const SqlCondition &condition)
{
    wanted.selection.query.condition = condition;
    if (wanted.options.reveal) {
        const Result<void> logged = logReveals(connection, *wanted.kind, condition, {},
            wanted.selection.columns, { loginName(), wanted.options.nowMs });
        if (!logged)
            return tl::unexpected(logged.error());
    }
    Termination termination;
    bool ended = false;
    QObject::connect(&termination, &Termination::requested, &termination, [&ended] { ended = true; });
    return exportRecords(
        connection, *wanted.kind, wanted.selection, wanted.file, wanted.options, {}, [&ended] {
            QCoreApplication::processEvents();
            return ended;
        });
}

/// Puts the saved view underneath what the command line says.
Result<void> heedView(Connection &connection, Wanted &wanted)
{
    if (wanted.view.isEmpty())
        return {};
    const Result<View> view = savedView(connection, *wanted.kind, wanted.view);
    if (!view)
        return tl::unexpected<Error>(view.error());
    wanted.filter = bothFilters(view->filter, wanted.filter);
    if (wanted.selection.columns.isEmpty())
        wanted.selection.columns = view->columns;
    if (wanted.selection.query.sortField.isEmpty()) {
        wanted.selection.query.sortField = view->sortField;
        wanted.selection.query.descending = view->descending;
    }
    return {};
}

Exit exportFrom(CommandContext &context, Workspace &workspace, Wanted wanted, bool json)
{
    const auto connection = openDatabase(workspace.databaseFile(),
        wanted.options.reveal ? Connection::Access::ReadWrite : Connection::Access::ReadOnly,
        kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return fail(context, zone.error());
    if (const Result<void> heeded = heedView(**connection, wanted); !heeded)
        return fail(context, heeded.error());
    wanted.options.zone = QTimeZone(*zone);
    wanted.options.nowMs = systemNowMs();
    wanted.options.title = wanted.title;
    const FilterResult<SqlCondition> condition =
        compileFilter(wanted.filter, *wanted.kind, { wanted.options.zone, wanted.options.nowMs });
    if (!condition)
        return misused(context, filterErrorWithPlace(wanted.filter, condition.error()));
    const Result<ExportReport> report = write(**connection, wanted, *condition);
    if (!report)
        return fail(context, report.error());
    tell(context, *report, json);
    return Exit::Good;
}

/// Of orders when `kind` is null. `wanted` refers to the workspace's catalog.
Result<Wanted> wantedOf(
    const QCommandLineParser &parser, const Workspace &workspace, const std::optional<QString> &kind)
{
    //: 订单: the name of a workbook's sheet
    QString title = QCoreApplication::translate("ExportCommand", "Orders");
    const RecordKind *records = &orderKind();
    if (const auto layer = settlementLayer(kind.value_or(QString()))) {
        records = &settlementKind(*layer);
        title = *layer == SettlementLayer::Transaction
            //: 交易明细
            ? QCoreApplication::translate("ExportCommand", "Transaction details")
            //: 详单
            : QCoreApplication::translate("ExportCommand", "Bill details");
    } else if (kind) {
        const WorkCatalog &catalog = *workspace.workCatalog();
        const auto found = workKindNamed(catalog, *kind);
        if (!found)
            return tl::unexpected(found.error());
        records = &catalog.records((*found)->id);
        title = (*found)->title.said();
    }
    return wantedBy(parser, *records).map([&title](Wanted wanted) {
        wanted.title = title;
        return wanted;
    });
}

Exit exportOf(CommandContext &context, const QStringList &arguments, bool orders)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("ExportCommand",
        "Writes records into a CSV file or a workbook. The file appears when it is whole; personal data is "
        "masked.")));
    addOptions(parser);
    if (!orders)
        parser.addOption({ QStringLiteral("kind"),
            say(QT_TRANSLATE_NOOP("ExportCommand",
                "The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.")),
            QStringLiteral("KIND") });
    if (const auto ended = parseArguments(parser, context, arguments,
            orders ? QStringLiteral("export orders --out FILE [--view NAME] [--filter F]")
                   : QStringLiteral("export records --kind KIND --out FILE [--view NAME] [--filter F]")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = parser.isSet(QStringLiteral("reveal"))
        ? openWorkspace(context, Workspace::Mode::ReadWrite)
        : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<Wanted> wanted =
        wantedOf(parser, **workspace, orders ? std::nullopt : std::optional(option(parser, "kind")));
    if (!wanted)
        return fail(context, wanted.error());
    if (wanted->options.existing == Existing::Refuse && QFileInfo::exists(wanted->file))
        return misused(context,
            say(QT_TRANSLATE_NOOP(
                    "ExportCommand", "%1 exists already; give another name, or --force to replace it."))
                .arg(wanted->file));
    return exportFrom(context, **workspace, *wanted, *json);
}

Exit exportOrders(CommandContext &context, const QStringList &arguments)
{
    return exportOf(context, arguments, true);
}

Exit exportRecordsOfKind(CommandContext &context, const QStringList &arguments)
{
    return exportOf(context, arguments, false);
}

} // namespace

Exit runExport(CommandContext &context)
{
    static constexpr Subcommand kSubcommands[] = { { "orders", exportOrders },
        { "records", exportRecordsOfKind } };
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("ExportCommand", "export needs one of: orders, records")));
}

} // namespace zhanggui
