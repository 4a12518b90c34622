#include "app/commands/history_command.h"

#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/history_output.h"
#include "app/commands/open_workspace.h"
#include "app/commands/termination.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/history/revert_block.h"
#include "models/history/step_kind.h"
#include "models/history/step_text.h"
#include "models/orders/order_kind.h"
#include "models/records/reveals.h"
#include "models/records/row_reader.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/work/work_catalog.h"
#include "ui/filter/filter_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>

namespace zhanggui {

namespace {

constexpr qint64 kRejectsAtOnce = 10'000;

QString say(const char *text)
{
    return QCoreApplication::translate("HistoryCommand", text);
}

struct Reader {
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Connection> connection;
    CellStyle style;
};

Result<Reader> openReader(const CommandContext &context)
{
    auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return tl::unexpected(zone.error());
    return Reader{ std::move(*workspace), std::move(*connection), { QLocale(), QTimeZone(*zone) } };
}

/// nullopt: it is not a step's number.
std::optional<qint64> stepNumber(QString text)
{
    if (text.startsWith(u'#'))
        text.remove(0, 1);
    bool good = false;
    const qint64 number = text.toLongLong(&good);
    return good && number > 0 ? std::optional(number) : std::nullopt;
}

Exit notAStep(CommandContext &context, const QString &text)
{
    //: %1: what was typed
    return misused(context,
        say(QT_TRANSLATE_NOOP("HistoryCommand", "“%1” is not the number of a step; see history list"))
            .arg(text));
}

void writeSteps(CommandContext &context, const QList<Step> &steps, const CellStyle &style, bool json)
{
    QJsonArray array;
    for (const Step &step : steps) {
        if (json) {
            array.append(stepObject(step));
            continue;
        }
        context.out << '#' << step.id << "  " << instantText(step.atMs, style.zone) << "  " << step.actor
                    << "  " << stepText(step.source, step.title, step.facts);
        if (step.undone && step.reverts == 0)
            context.out << "  " << say(QT_TRANSLATE_NOOP("HistoryCommand", "(undone)"));
        context.out << '\n';
    }
    if (json)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson()) << Qt::flush;
    else
        context.out.flush();
}

Exit runList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP(
                "HistoryCommand", "Only steps that match, for example: kind:import state:done")),
            QStringLiteral("filter") },
        { QStringLiteral("limit"), say(QT_TRANSLATE_NOOP("HistoryCommand", "At most so many, the newest.")),
            QStringLiteral("number"), QStringLiteral("50") },
    });
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("history list [--filter F]")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    bool good = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&good);
    if (!good || limit <= 0)
        return misused(context, say(QT_TRANSLATE_NOOP("HistoryCommand", "--limit must be a number above 0")));
    const Result<Reader> reader = openReader(context);
    if (!reader)
        return fail(context, reader.error());
    const QString filter = parser.value(QStringLiteral("filter"));
    const auto condition = compileFilter(filter, stepKind(), { reader->style.zone, systemNowMs() });
    if (!condition)
        return misused(context, filterErrorWithPlace(filter, condition.error()));
    const auto rows = readFirstRows(*reader->connection, stepKind(), { *condition, {}, false }, limit);
    if (!rows)
        return fail(context, rows.error());
    QList<Step> steps;
    for (const RowPointer &row : *rows) {
        const auto step = Steps(*reader->connection).find(row->id);
        if (!step)
            return fail(context, step.error());
        if (*step)
            steps.append(**step);
    }
    writeSteps(context, steps, reader->style, *json);
    return Exit::Good;
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("history show STEP"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const QString typed = parser.positionalArguments().constFirst();
    const std::optional<qint64> id = stepNumber(typed);
    if (!id)
        return notAStep(context, typed);
    const Result<Reader> reader = openReader(context);
    if (!reader)
        return fail(context, reader.error());
    const auto detail = readStepDetail(*reader->connection, *id);
    if (!detail)
        return fail(context, detail.error());
    QList<ImportReject> rejects;
    if (detail->import) {
        const auto read = importRejects(*reader->connection, detail->import->id, 0, kRejectsAtOnce);
        if (!read)
            return fail(context, read.error());
        rejects = *read;
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(stepDetailObject(*detail, rejects)).toJson());
    else
        writeStepDetail(context.out, *detail, rejects, reader->style);
    context.out.flush();
    return Exit::Good;
}

/// What a record and a field of the log are called; a table that no kind has any more is told as it is.
std::pair<QString, QString> namesOf(const WorkCatalog &catalog, const LoggedReveal &logged)
{
    if (logged.table == orderKind().table) {
        const int field = orderKind().indexOf(logged.reveal.field);
        return { say(QT_TRANSLATE_NOOP("HistoryCommand", "order")),
            field < 0 ? logged.reveal.field : orderKind().labelOf(orderKind().fields.at(field)) };
    }
    for (const WorkKind &kind : catalog.kinds()) {
        if (kind.table() != logged.table)
            continue;
        const WorkField *field = kind.field(logged.reveal.field);
        return { kind.one.said(), field == nullptr ? logged.reveal.field : field->title.said() };
    }
    return { logged.table, logged.reveal.field };
}

QJsonObject revealObject(const LoggedReveal &logged)
{
    return { { QStringLiteral("atMs"), logged.reveal.atMs }, { QStringLiteral("actor"), logged.reveal.actor },
        { QStringLiteral("table"), logged.table }, { QStringLiteral("environment"), logged.environment },
        { QStringLiteral("number"), logged.number }, { QStringLiteral("field"), logged.reveal.field } };
}

Exit runReveals(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(
        { QStringLiteral("limit"), say(QT_TRANSLATE_NOOP("HistoryCommand", "At most so many, the newest.")),
            QStringLiteral("number"), QStringLiteral("50") });
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("history reveals")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    bool good = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&good);
    if (!good || limit <= 0)
        return misused(context, say(QT_TRANSLATE_NOOP("HistoryCommand", "--limit must be a number above 0")));
    const Result<Reader> reader = openReader(context);
    if (!reader)
        return fail(context, reader.error());
    const auto reveals = newestReveals(*reader->connection, limit);
    if (!reveals)
        return fail(context, reveals.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const LoggedReveal &logged : *reveals) {
        array.append(revealObject(logged));
        const auto [record, field] = namesOf(*reader->workspace->workCatalog(), logged);
        rows.append({ instantText(logged.reveal.atMs, reader->style.zone, InstantPrecision::Seconds),
            logged.reveal.actor.isEmpty() ? QStringLiteral("-") : logged.reveal.actor, logged.environment,
            record % u' ' % logged.number, field });
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
    else
        context.out << alignedRows(rows);
    context.out.flush();
    return Exit::Good;
}

struct Turned {
    qint64 step = 0;
    qint64 records = 0;
};

/// Says which records and which steps stand in the way.
void explain(CommandContext &context, const RevertBlock &block)
{
    for (const QString &record : block.records)
        context.err << "  " << record << '\n';
    if (block.more)
        context.err << "  …\n";
    for (const Step &step : block.later) {
        //: %1: a step, as a sentence
        context.err << say(QT_TRANSLATE_NOOP("HistoryCommand", "Undo first: %1"))
                           .arg(QStringLiteral("#%1 ").arg(step.id)
                               + stepText(step.source, step.title, step.facts))
                    << '\n';
    }
    context.err.flush();
}

Exit runTurn(CommandContext &context, const QStringList &arguments, RevertWay way)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    const QString usage =
        way == RevertWay::Undo ? QStringLiteral("history undo STEP") : QStringLiteral("history redo STEP");
    if (const auto ended = parseArguments(parser, context, arguments, usage, 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const QString typed = parser.positionalArguments().constFirst();
    const std::optional<qint64> id = stepNumber(typed);
    if (!id)
        return notAStep(context, typed);
    std::atomic<bool> stopped = false;
    Termination termination;
    QObject::connect(&termination, &Termination::requested, &termination, [&stopped] { stopped = true; });
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    RevertBlock block;
    const auto work = [way, id = *id, &block, &stopped](Connection &connection) -> Result<Turned> {
        RevertOptions options;
        options.cancelled = [&stopped] { return stopped.load(); };
        const auto done = revertStep(connection, way, id, systemNowMs(), loginName(), options, block);
        if (!done)
            return tl::unexpected(done.error());
        const auto step = Steps(connection).find(*done);
        const QJsonObject facts = step && *step ? (*step)->facts : QJsonObject();
        return Turned{ *done, facts.value(QLatin1String("records")).toInteger() };
    };
    const Result<Turned> turned = waitFor((*workspace)->store().run(work));
    if (!turned) {
        const Exit exit = fail(context, turned.error());
        explain(context, block);
        return exit;
    }
    if (*json) {
        const QJsonObject result{ { QStringLiteral("step"), turned->step }, { QStringLiteral("turned"), *id },
            { QStringLiteral("records"), turned->records } };
        context.out << QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact)) << Qt::endl;
    } else {
        const int records = int(turned->records);
        context.out << (way == RevertWay::Undo ? QCoreApplication::translate(
                            "HistoryCommand", "Undone; %n record(s) changed.", nullptr, records)
                                               : QCoreApplication::translate("HistoryCommand",
                                                   "Redone; %n record(s) changed.", nullptr, records))
                    << Qt::endl;
    }
    return Exit::Good;
}

Exit runUndo(CommandContext &context, const QStringList &arguments)
{
    return runTurn(context, arguments, RevertWay::Undo);
}

Exit runRedo(CommandContext &context, const QStringList &arguments)
{
    return runTurn(context, arguments, RevertWay::Redo);
}

constexpr Subcommand kSubcommands[] = {
    { "list", runList },
    { "reveals", runReveals },
    { "show", runShow },
    { "undo", runUndo },
    { "redo", runRedo },
};

} // namespace

Exit runHistory(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("HistoryCommand", "history needs one of: list, reveals, show, undo, redo")));
}

} // namespace zhanggui
