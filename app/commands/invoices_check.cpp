#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/invoices_subcommands.h"
#include "app/commands/open_workspace.h"
#include "models/core/wire_time.h"
#include "models/import/import_job.h"
#include "models/invoices/huawei_check.h"
#include "models/invoices/invoice_facts.h"
#include "models/work/work_facts.h"
#include "models/work/work_repository.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InvoicesCommand", text);
}

struct Checked {
    QString number; // of the record
    QList<RuleFinding> findings;
};

Result<QList<Checked>> checkWaiting(
    Connection &connection, const WorkCatalog &catalog, const QString &environment)
{
    const qint64 now = systemNowMs();
    const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
    if (!rules)
        return tl::unexpected(rules.error());
    const auto ids = waitingInvoiceIds(connection, environment);
    if (!ids)
        return tl::unexpected(ids.error());
    WorkRepository works(connection, catalog, QString(), now);
    QList<Checked> all;
    for (const qint64 id : *ids) {
        const auto record = works.find(QStringLiteral("customer-invoice"), id);
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            continue;
        const auto facts = workFacts(connection, catalog, **record, now);
        if (!facts)
            return tl::unexpected(facts.error());
        const auto found = checkCustomerInvoice(connection, *facts, **record, *rules, now);
        if (!found)
            return tl::unexpected(found.error());
        all.append({ (*record)->number, *found });
    }
    return all;
}

bool fallsShort(const QList<RuleFinding> &findings)
{
    const FindingLevel worst = worstOf(findings);
    return worst == FindingLevel::Refuse || worst == FindingLevel::Warn;
}

Exit writeWaiting(CommandContext &context, const QList<Checked> &all, bool json)
{
    bool good = true;
    QJsonArray array;
    for (const Checked &one : all) {
        good = good && !fallsShort(one.findings);
        if (json) {
            array.append(QJsonObject{ { QStringLiteral("number"), one.number },
                { QStringLiteral("findings"), findingsJson(one.findings) } });
            continue;
        }
        context.out << one.number << '\n';
        writeFindings(context.out, one.findings);
    }
    if (json)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
    else if (all.isEmpty())
        context.err << say(QT_TRANSLATE_NOOP("InvoicesCommand", "No request waits for an invoice.")) << '\n';
    context.out.flush();
    return good ? Exit::Good : Exit::FellShort;
}

Exit writeHuawei(CommandContext &context, const HuaweiCheck &check, bool json)
{
    if (json) {
        const QJsonObject object = { { QStringLiteral("period"), check.period },
            { QStringLiteral("invoices"), QJsonArray::fromStringList(check.invoices) },
            { QStringLiteral("findings"), findingsJson(check.findings) } };
        context.out << QString::fromUtf8(QJsonDocument(object).toJson());
    } else {
        writeFindings(context.out, check.findings);
    }
    context.out.flush();
    return fallsShort(check.findings) ? Exit::FellShort : Exit::Good;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("list"),
        say(QT_TRANSLATE_NOOP("InvoicesCommand", "The invoicing list (CSV or XLSX).")));
    parser.addOptions({
        { QStringLiteral("period"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand", "Only invoices and rows of this settlement period.")),
            QStringLiteral("period") },
        { QStringLiteral("waiting"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand",
                "Check the requests of customers that wait, instead of invoices to Huawei.")) },
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("InvoicesCommand", "The environment of the records.")),
            QStringLiteral("name") },
    });
    addFormatOption(parser);
}

} // namespace

Exit runInvoicesCheck(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("invoices check [LIST] [--period P]"), 0, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const QString list = parser.positionalArguments().value(0);
    const QString period = parser.value(QStringLiteral("period"));
    const bool waiting = parser.isSet(QStringLiteral("waiting"));
    if (waiting ? !list.isEmpty() || !period.isEmpty() : list.isEmpty() && period.isEmpty())
        return misused(context,
            say(QT_TRANSLATE_NOOP("InvoicesCommand",
                "invoices check needs an invoicing list or --period, or --waiting alone")));
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto catalog = (*workspace)->workCatalog();
    const auto environment =
        waitFor((*workspace)
                    ->store()
                    .run([wanted = parser.value(QStringLiteral("environment"))](
                             Connection &connection) { return importEnvironment(connection, wanted); }));
    if (!environment)
        return fail(context, environment.error());
    if (waiting) {
        const auto all = waitFor((*workspace)->store().run([&](Connection &connection) {
            return checkWaiting(connection, *catalog, *environment);
        }));
        return all ? writeWaiting(context, *all, *json) : fail(context, all.error());
    }
    const auto check = waitFor((*workspace)->store().run([&](Connection &connection) {
        return checkHuaweiPeriod(connection, *catalog, *environment, period, list, {}, systemNowMs());
    }));
    return check ? writeHuawei(context, *check, *json) : fail(context, check.error());
}

} // namespace zhanggui
