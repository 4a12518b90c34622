#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/invoices_subcommands.h"
#include "app/commands/open_workspace.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/import/import_job.h"
#include "models/invoices/batch_writer.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InvoicesCommand", text);
}

struct Request {
    QString file;
    QString environment;
    QString badFile;
    ImportMapping mapping;
    bool dryRun = false;
    bool json = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        QStringLiteral("file"), say(QT_TRANSLATE_NOOP("InvoicesCommand", "The CSV or XLSX file.")));
    parser.addOptions({
        { QStringLiteral("dry-run"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand", "Only say what would be issued.")) },
        { QStringLiteral("save-bad"),
            say(QT_TRANSLATE_NOOP(
                "InvoicesCommand", "Write the bad rows with their reasons into this CSV file.")),
            QStringLiteral("file") },
        { QStringLiteral("map"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand",
                "Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several "
                "times.")),
            QStringLiteral("HEADER=FIELD") },
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand", "The environment of the records.")),
            QStringLiteral("name") },
    });
    addFormatOption(parser);
}

QJsonObject rowJson(const BatchRow &row)
{
    QJsonArray problems;
    for (const BatchProblem &problem : row.problems)
        problems.append(QJsonObject{ { QStringLiteral("field"), problem.field },
            { QStringLiteral("say"), batchProblemText(problem, speaksChinese()) } });
    return { { QStringLiteral("row"), row.line }, { QStringLiteral("record"), row.recordNumber },
        { QStringLiteral("invoiceNumber"), row.draft.number }, { QStringLiteral("good"), row.good() },
        { QStringLiteral("problems"), problems },
        { QStringLiteral("warnings"), findingsJson(row.warnings) } };
}

void writeRow(QTextStream &out, const BatchRow &row)
{
    out << row.line << '\t' << (row.good() ? "good" : "bad") << '\t' << row.recordNumber << '\t'
        << row.draft.number;
    for (const BatchProblem &problem : row.problems)
        out << "\n\t" << problem.field << ": " << batchProblemText(problem, speaksChinese());
    for (const RuleFinding &warning : row.warnings)
        out << "\n\t" << warning.fields.value(0) << ": " << warning.say.said();
    out << '\n';
}

Result<BatchPlan> planOf(Connection &connection, Workspace &workspace, const Request &request)
{
    const auto environment = importEnvironment(connection, request.environment);
    if (!environment)
        return tl::unexpected(environment.error());
    const auto rules = loadInvoiceRules(workspace.directory());
    if (!rules)
        return tl::unexpected(rules.error());
    auto kind = invoiceBatchKind();
    if (!kind)
        return tl::unexpected(kind.error());
    if (const auto named = addWorkspaceImportNames(*kind, workspace.directory()); !named)
        return tl::unexpected(named.error());
    const auto table = readInvoiceTable(request.file, *kind, request.mapping);
    if (!table)
        return tl::unexpected(table.error());
    const auto candidates = batchCandidates(
        connection, *workspace.workCatalog(), *environment, *table, *rules, systemNowMs(), speaksChinese());
    if (!candidates)
        return tl::unexpected(candidates.error());
    return planBatch(*table, *candidates, *rules);
}

void writePlan(CommandContext &context, const BatchPlan &plan, const Request &request, qint64 issued)
{
    QJsonArray rows;
    for (const BatchRow &row : plan.rows) {
        if (request.json)
            rows.append(rowJson(row));
        else
            writeRow(context.out, row);
    }
    if (request.json) {
        const QJsonObject report = { { QStringLiteral("good"), plan.goodRows() },
            { QStringLiteral("bad"), plan.badRows() }, { QStringLiteral("issued"), issued },
            { QStringLiteral("rows"), rows } };
        context.out << QString::fromUtf8(QJsonDocument(report).toJson());
    }
    context.out.flush();
    context.err << say(QT_TRANSLATE_NOOP("InvoicesCommand", "%1 good row(s), %2 bad; %3 issued."))
                       .arg(plan.goodRows())
                       .arg(plan.badRows())
                       .arg(issued)
                << Qt::endl;
}

Exit carryOut(CommandContext &context, Workspace &workspace, const Request &request)
{
    const auto plan = waitFor(workspace.store().run(
        [&](Connection &connection) { return planOf(connection, workspace, request); }));
    if (!plan)
        return fail(context, plan.error());
    qint64 issued = 0;
    if (!request.dryRun && plan->goodRows() > 0) {
        const auto written = waitFor(workspace.store().run([&](Connection &connection) {
            return writeBatch(connection, *workspace.workCatalog(), *plan, loginName(), systemNowMs());
        }));
        if (!written)
            return fail(context, written.error());
        issued = written->issued;
    }
    writePlan(context, *plan, request, issued);
    if (!request.badFile.isEmpty() && plan->badRows() > 0) {
        if (const auto saved = saveBadRows(request.badFile, *plan, speaksChinese(), Existing::Refuse); !saved)
            return fail(context, saved.error());
    }
    return plan->badRows() == 0 ? Exit::Good : Exit::FellShort;
}

} // namespace

Exit runInvoicesBatch(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("invoices batch FILE [--dry-run]"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    Request request;
    request.file = parser.positionalArguments().constFirst();
    request.environment = parser.value(QStringLiteral("environment"));
    request.badFile = parser.value(QStringLiteral("save-bad"));
    request.dryRun = parser.isSet(QStringLiteral("dry-run"));
    request.json = *json;
    for (const QString &pair : parser.values(QStringLiteral("map"))) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        if (equals <= 0)
            return misused(context, say(QT_TRANSLATE_NOOP("InvoicesCommand", "--map needs HEADER=FIELD")));
        request.mapping.fields.insert(pair.left(equals), pair.mid(equals + 1));
    }
    const auto workspace =
        request.dryRun ? openWorkspaceToRead(context) : openWorkspace(context, Workspace::Mode::ReadWrite);
    return workspace ? carryOut(context, **workspace, request) : fail(context, workspace.error());
}

} // namespace zhanggui
