#include "app/commands/import_command.h"

#include "app/commands/command_line.h"
#include "app/commands/import_mappings.h"
#include "app/commands/import_report_output.h"
#include "app/commands/open_workspace.h"
#include "app/commands/termination.h"
#include "app/commands/work/named_kind.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/import/cell_values.h"
#include "models/orders/order_import.h"
#include "models/settlement/settlement_import.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <unistd.h>

#include <atomic>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

/// What was asked for on the command line.
struct Request {
    QString file;
    QString kind; // of work record; empty: orders
    QString namesFile;
    QString workspaceDirectory;
    QString mappingName;
    QString saveAs;
    QMap<QString, QString> fields; // --map
    QString environment;
    QString asOf;
    std::optional<QString> sheet;
    std::optional<QString> encoding;
    std::optional<QString> separator;
    std::optional<QString> zone;
    bool dryRun = false;
};

void addOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const char *help, const char *value = nullptr) {
        parser.addOption(
            { QString::fromLatin1(name), say(help), value ? QString::fromLatin1(value) : QString() });
    };
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("ImportCommand",
        "Imports records from a CSV or XLSX file. Columns are found by their names; the whole import is one "
        "step that undo takes back.")));
    parser.addPositionalArgument(
        QStringLiteral("file"), say(QT_TRANSLATE_NOOP("ImportCommand", "The CSV or XLSX file.")));
    option("mapping", QT_TRANSLATE_NOOP("ImportCommand", "Use the mapping of columns saved under NAME."),
        "NAME");
    option("save-mapping",
        QT_TRANSLATE_NOOP("ImportCommand", "Save the mapping of columns that was used under NAME."), "NAME");
    option("map",
        QT_TRANSLATE_NOOP("ImportCommand",
            "Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times."),
        "HEADER=FIELD");
    option("names", QT_TRANSLATE_NOOP("ImportCommand", "A JSON file with more names of columns."), "FILE");
    option("environment", QT_TRANSLATE_NOOP("ImportCommand", "The environment that the records belong to."),
        "NAME");
    option("as-of",
        QT_TRANSLATE_NOOP("ImportCommand",
            "When the file's facts are from, such as 2026-11-22 14:05; its time of change unless given."),
        "TIME");
    option("sheet", QT_TRANSLATE_NOOP("ImportCommand", "The sheet of an XLSX file."), "NAME");
    option("encoding",
        QT_TRANSLATE_NOOP("ImportCommand", "The encoding of a CSV file, such as UTF-8 or GB18030."), "NAME");
    option("separator",
        QT_TRANSLATE_NOOP("ImportCommand", "The separator of a CSV file: comma, semicolon or tab."), "NAME");
    option("zone",
        QT_TRANSLATE_NOOP("ImportCommand", "The zone of times that name none; UTC+08:00 unless given."),
        "ZONE");
    option("dry-run", QT_TRANSLATE_NOOP("ImportCommand", "Only say what would be written."));
    addFormatOption(parser);
}

std::optional<QString> given(const QCommandLineParser &parser, const char *option)
{
    const QString name = QString::fromLatin1(option);
    return parser.isSet(name) ? std::optional(parser.value(name)) : std::nullopt;
}

Result<Request> requestFrom(const QCommandLineParser &parser, const CommandContext &context)
{
    Request request;
    request.file = parser.positionalArguments().constFirst();
    request.workspaceDirectory = workspaceDirectory(context.global);
    request.namesFile = parser.value(QStringLiteral("names"));
    request.mappingName = parser.value(QStringLiteral("mapping"));
    request.saveAs = parser.value(QStringLiteral("save-mapping"));
    request.environment = parser.value(QStringLiteral("environment"));
    request.asOf = parser.value(QStringLiteral("as-of"));
    request.sheet = given(parser, "sheet");
    request.encoding = given(parser, "encoding");
    request.separator = given(parser, "separator");
    request.zone = given(parser, "zone");
    request.dryRun = parser.isSet(QStringLiteral("dry-run"));
    for (const QString &pair : parser.values(QStringLiteral("map"))) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        if (equals <= 0)
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ImportCommand", "--map needs HEADER=FIELD")), pair);
        request.fields.insert(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
    }
    return request;
}

Result<char> separatorFrom(const QString &name)
{
    static const QMap<QString, char> separators{ { QStringLiteral("comma"), ',' },
        { QStringLiteral(","), ',' }, { QStringLiteral("semicolon"), ';' }, { QStringLiteral(";"), ';' },
        { QStringLiteral("tab"), '\t' }, { QStringLiteral("\t"), '\t' }, { QStringLiteral("\\t"), '\t' } };
    if (!separators.contains(name))
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ImportCommand", "--separator is comma, semicolon or tab")), name);
    return separators.value(name);
}

Result<ImportMapping> mappingFor(const Request &request, const ImportKind &kind, Connection &connection)
{
    ImportMapping mapping;
    if (!request.mappingName.isEmpty()) {
        auto saved = ImportMappings(connection, kind.id).find(request.mappingName);
        if (!saved)
            return saved;
        mapping = std::move(*saved);
    }
    mapping.fields.insert(request.fields);
    mapping.sheet = request.sheet.value_or(mapping.sheet);
    mapping.encoding = request.encoding ? request.encoding->toLatin1() : mapping.encoding;
    mapping.zone = request.zone ? request.zone->toLatin1() : mapping.zone;
    if (request.separator) {
        const auto separator = separatorFrom(*request.separator);
        if (!separator)
            return tl::unexpected(separator.error());
        mapping.separator = *separator;
    }
    if (const auto zone = checkImportZone(mapping.zone); !zone)
        return tl::unexpected(zone.error());
    return mapping;
}

Result<qint64> asOfFor(const Request &request, const ImportMapping &mapping, const TableFileFacts &file)
{
    std::optional<qint64> wanted;
    if (!request.asOf.isEmpty()) {
        const auto zone = FileZone::from(mapping.zone);
        if (!zone)
            return tl::unexpected(zone.error());
        const InstantText instant = instantFromText(request.asOf.toStdString(), *zone);
        if (instant.reason != ImportReason::None)
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ImportCommand", "--as-of needs a time such as 2026-11-22 14:05")),
                request.asOf);
        wanted = instant.utcMs;
    }
    return importAsOf(file, wanted, systemNowMs());
}

Result<void> saveMapping(const Request &request, const ImportJob &job, Connection &connection)
{
    if (request.saveAs.isEmpty() || request.dryRun)
        return {};
    ImportMapping used = job.setup().mapping;
    for (const ImportColumn &column : job.setup().inspection.columns)
        used.fields.insert(column.name, column.fieldId);
    used.headerLine = job.setup().inspection.headerLine;
    return ImportMappings(connection, job.kind().id).save(request.saveAs, used);
}

/// Everything that takes time, on the store's thread.
class Importer {
public:
    Importer(Request request, ImportKind kind, ImportProgressed progressed, ImportCancelled cancelled)
        : m_request(std::move(request))
        , m_kind(std::move(kind))
        , m_progressed(std::move(progressed))
        , m_cancelled(std::move(cancelled))
    {
    }

    Result<ImportOutcome> run(Connection &connection)
    {
        const auto mapping = mappingFor(m_request, m_kind, connection);
        if (!mapping)
            return tl::unexpected(mapping.error());
        const auto environment = importEnvironment(connection, m_request.environment);
        if (!environment)
            return tl::unexpected(environment.error());
        auto inspection = inspectImport(m_request.file, m_kind, *mapping, m_cancelled);
        if (!inspection)
            return tl::unexpected(inspection.error());
        const auto asOf = asOfFor(m_request, *mapping, inspection->file);
        if (!asOf)
            return tl::unexpected(asOf.error());
        // A trial may run beside an open window, which would take its file for a broken import.
        const QTemporaryDir trial;
        const QString folder = m_request.dryRun ? trial.path() : m_request.workspaceDirectory;
        auto job =
            ImportJob::create(m_kind, { std::move(*inspection), *mapping, *environment, *asOf, folder });
        if (!job)
            return tl::unexpected(job.error());
        if (const auto staged = (*job)->stage(m_progressed, m_cancelled); !staged)
            return tl::unexpected(staged.error());
        return m_request.dryRun ? preview(**job, connection) : publish(**job, connection);
    }

private:
    static ImportOutcome outcomeOf(const ImportJob &job)
    {
        ImportOutcome outcome;
        outcome.inspection = job.setup().inspection;
        outcome.environment = job.setup().environment;
        outcome.asOfMs = job.asOfMs();
        return outcome;
    }

    static Result<ImportOutcome> withFindings(
        ImportOutcome outcome, ImportJob &job, const QList<RowOutcome> &which)
    {
        for (const RowOutcome one : which) {
            auto found = job.findings(one, 0, kReportedFindings);
            if (!found)
                return tl::unexpected(found.error());
            outcome.findings += *found;
        }
        return outcome;
    }

    Result<ImportOutcome> preview(ImportJob &job, Connection &connection)
    {
        auto preview = job.compare(connection, m_progressed, m_cancelled);
        if (!preview)
            return tl::unexpected(preview.error());
        ImportOutcome outcome = outcomeOf(job);
        outcome.dryRun = true;
        outcome.counts = preview->counts;
        outcome.totals = preview->totals;
        outcome.earlier = preview->earlier;
        return withFindings(std::move(outcome), job,
            { RowOutcome::Bad, RowOutcome::Conflict, RowOutcome::Warned, RowOutcome::Changed,
                RowOutcome::Older });
    }

    Result<ImportOutcome> publish(ImportJob &job, Connection &connection)
    {
        auto result = job.publish(connection, loginName(), systemNowMs(), m_progressed, m_cancelled);
        if (!result)
            return tl::unexpected(result.error());
        if (const auto saved = saveMapping(m_request, job, connection); !saved)
            return tl::unexpected(saved.error());
        ImportOutcome outcome = outcomeOf(job);
        outcome.counts = result->counts;
        outcome.totals = result->totals;
        outcome.earlier = result->earlier;
        outcome.stepId = result->stepId;
        outcome.importId = result->importId;
        return withFindings(
            std::move(outcome), job, { RowOutcome::Bad, RowOutcome::Conflict, RowOutcome::Warned });
    }

    Request m_request;
    ImportKind m_kind;
    ImportProgressed m_progressed;
    ImportCancelled m_cancelled;
};

QString phaseText(ImportProgress::Phase phase)
{
    switch (phase) {
    case ImportProgress::Phase::Inspect:
    case ImportProgress::Phase::Stage:
        return say(QT_TRANSLATE_NOOP("ImportCommand", "Reading: %1 rows, %2 a second"));
    case ImportProgress::Phase::Compare:
        return say(QT_TRANSLATE_NOOP("ImportCommand", "Comparing: %1 rows, %2 a second"));
    case ImportProgress::Phase::Publish:
        return say(QT_TRANSLATE_NOOP("ImportCommand", "Writing: %1 rows, %2 a second"));
    case ImportProgress::Phase::Index:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ImportCommand", "Making the indexes"));
}

/// Writes over the same line of a terminal; nothing anywhere else.
ImportProgressed progressOn(CommandContext &context)
{
    if (!isatty(STDERR_FILENO))
        return {};
    return [&context](const ImportProgress &progress) {
        QString text = phaseText(progress.phase);
        if (text.contains(QStringLiteral("%1")))
            text = text.arg(progress.rows).arg(progress.rowsPerSecond, 0, 'f', 0);
        context.err << '\r' << text << QStringLiteral("\033[K") << Qt::flush;
    };
}

Result<ImportKind> kindNamed(const QString &name, const WorkCatalog &catalog)
{
    if (name.isEmpty())
        return orderImportKind();
    if (const auto layer = settlementLayer(name))
        return settlementImportKind(*layer);
    const auto kind = workKindNamed(catalog, name);
    return kind ? Result<ImportKind>(catalog.imports((*kind)->id)) : tl::unexpected(kind.error());
}

Result<ImportKind> kindFor(const Request &request, const WorkCatalog &catalog)
{
    auto kind = kindNamed(request.kind, catalog);
    if (!kind)
        return kind;
    if (const auto named = addWorkspaceImportNames(*kind, request.workspaceDirectory); !named)
        return tl::unexpected(named.error());
    if (!request.namesFile.isEmpty()) {
        if (const auto named = addImportNames(*kind, request.namesFile); !named)
            return tl::unexpected(named.error());
    }
    return kind;
}

Exit runImportOf(CommandContext &context, const QStringList &arguments, bool orders)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!orders)
        parser.addOption({ QStringLiteral("kind"),
            say(QT_TRANSLATE_NOOP("ImportCommand",
                "The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.")),
            QStringLiteral("KIND") });
    const QString usage =
        orders ? QStringLiteral("import orders FILE") : QStringLiteral("import records FILE --kind KIND");
    if (const auto ended = parseArguments(parser, context, arguments, usage, 1, 1))
        return *ended;
    if (!orders && parser.value(QStringLiteral("kind")).isEmpty())
        return misused(context, say(QT_TRANSLATE_NOOP("ImportCommand", "import records needs --kind KIND")));
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    auto request = requestFrom(parser, context);
    if (!request)
        return fail(context, request.error());
    if (!orders)
        request->kind = parser.value(QStringLiteral("kind"));
    // Before the store starts its thread, which must not hear the signals.
    Termination termination;
    std::atomic<bool> cancelled = false;
    QObject::connect(&termination, &Termination::requested, &termination, [&cancelled] { cancelled = true; });
    const auto workspace =
        request->dryRun ? openWorkspaceToRead(context) : openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto kind = kindFor(*request, *(*workspace)->workCatalog());
    if (!kind)
        return fail(context, kind.error());
    const ImportProgressed progressed = progressOn(context);
    Importer importer(*request, *kind, progressed, [&cancelled] { return cancelled.load(); });
    const auto outcome = waitFor(
        (*workspace)->store().run([&importer](Connection &connection) { return importer.run(connection); }));
    if (progressed)
        context.err << "\r\033[K" << Qt::flush;
    if (!outcome)
        return fail(context, outcome.error());
    if (*json)
        writeImportJson(context.out, *outcome, *kind);
    else
        writeImportText(context.out, *outcome, *kind);
    return Exit::Good;
}

Exit runImportOrders(CommandContext &context, const QStringList &arguments)
{
    return runImportOf(context, arguments, true);
}

Exit runImportRecords(CommandContext &context, const QStringList &arguments)
{
    return runImportOf(context, arguments, false);
}

constexpr Subcommand kSubcommands[] = {
    { "orders", runImportOrders },
    { "records", runImportRecords },
    { "mappings", runImportMappings },
};

} // namespace

Exit runImport(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("ImportCommand", "import needs one of: orders, records, mappings")));
}

} // namespace zhanggui
