#include "app/commands/refunds_command.h"

#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/open_workspace.h"
#include "models/core/decimal.h"
#include "models/core/wire_time.h"
#include "models/import/import_job.h"
#include "models/refunds/refund_facts.h"
#include "ui/refunds/refund_panel.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RefundsCommand", text);
}

QJsonObject explanationJson(const QString &order, const RefundExplanation &made)
{
    QJsonObject object = { { QStringLiteral("order"), order },
        { QStringLiteral("missing"), QJsonArray::fromStringList(made.missing) },
        { QStringLiteral("findings"), findingsJson(made.findings) } };
    QJsonArray unless;
    for (const RefundRule *rule : made.unless)
        unless.append(rule->id);
    object.insert(QStringLiteral("unless"), unless);
    if (made.rule) {
        object.insert(QStringLiteral("rule"), made.rule->id);
        object.insert(QStringLiteral("verdict"), idOf(made.rule->verdict));
        object.insert(QStringLiteral("say"), made.rule->say.said());
        object.insert(QStringLiteral("source"), sourceJson(made.rule->source));
    }
    if (made.cap)
        object.insert(QStringLiteral("cap"), textFromMinorUnits(*made.cap));
    if (made.reviewDueMs)
        object.insert(QStringLiteral("reviewDue"),
            QDateTime::fromMSecsSinceEpoch(*made.reviewDueMs, Qt::UTC).toString(Qt::ISODate));
    return object;
}

void writeText(QTextStream &out, const RefundExplanation &made)
{
    if (made.rule)
        out << refundVerdictText(made.rule->verdict) << ": " << made.rule->title.said() << '\n'
            << made.rule->say.said() << '\n'
            << sourceText(made.rule->source) << '\n';
    else
        out << say(QT_TRANSLATE_NOOP("RefundsCommand", "What is known here does not decide it.")) << '\n';
    for (const RefundRule *rule : made.unless)
        out << say(QT_TRANSLATE_NOOP("RefundsCommand", "Unless: ")) << rule->title.said() << '\n';
    for (const BothLanguages &title : missingTitles(made))
        out << say(QT_TRANSLATE_NOOP("RefundsCommand", "Not known: ")) << title.said() << '\n';
    out << '\n';
    writeFindings(out, made.findings);
}

Result<RefundFacts> readFacts(
    Connection &connection, const WorkCatalog &catalog, const QString &wanted, const QString &order)
{
    const auto environment = importEnvironment(connection, wanted);
    if (!environment)
        return tl::unexpected(environment.error());
    return refundFactsOfOrder(connection, catalog, *environment, order, systemNowMs());
}

Exit runExplain(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("RefundsCommand", "The environment of the order.")),
            QStringLiteral("name") },
        { QStringLiteral("product-type"),
            say(QT_TRANSLATE_NOOP(
                "RefundsCommand", "The product type, where no record tells it: saas, image …")),
            QStringLiteral("type") },
    });
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("refunds explain ORDER"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto rules = loadRefundRules((*workspace)->directory());
    if (!rules)
        return fail(context, rules.error());
    const auto catalog = (*workspace)->workCatalog();
    const QString order = parser.positionalArguments().constFirst();
    auto facts = waitFor((*workspace)->store().run([&](Connection &connection) {
        return readFacts(connection, *catalog, parser.value(QStringLiteral("environment")), order);
    }));
    if (!facts)
        return fail(context, facts.error());
    if (const QString type = parser.value(QStringLiteral("product-type")); !type.isEmpty())
        facts->productType = type;
    const RefundExplanation made = explainRefund(*facts, *rules, catalog->calendar());
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(explanationJson(order, made)).toJson());
    else
        writeText(context.out, made);
    context.out.flush();
    return made.rule ? Exit::Good : Exit::FellShort;
}

constexpr Subcommand kSubcommands[] = { { "explain", runExplain } };

} // namespace

Exit runRefunds(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, say(QT_TRANSLATE_NOOP("RefundsCommand", "refunds needs: explain ORDER")));
}

} // namespace zhanggui
