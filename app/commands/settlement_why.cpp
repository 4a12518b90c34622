// zhanggui settlement why: why an order is not in the bill, in which it will be, and what it should pay.
#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "models/core/decimal.h"
#include "models/core/wire_time.h"
#include "models/import/import_job.h"
#include "models/settlement/order_settlement.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

QString dayText(qint64 ms)
{
    return marketplaceDay(ms).toString(Qt::ISODate);
}

QString nameOf(const SettlementLine &line)
{
    return line.lineId.isEmpty() ? line.orderId : line.lineId;
}

QJsonObject lineJson(const ExplainedLine &line)
{
    QJsonArray billed;
    for (const SettlementLine &one : line.billed)
        billed.append(
            QJsonObject{ { QStringLiteral("bill"), one.billId }, { QStringLiteral("period"), one.period },
                { QStringLiteral("net"),
                    one.netMinor ? QJsonValue(textFromMinorUnits(*one.netMinor)) : QJsonValue() } });
    QJsonArray after;
    for (const CycleDay &day : line.after)
        after.append(QJsonObject{
            { QStringLiteral("step"), day.step }, { QStringLiteral("due"), dayText(day.dueMs) } });
    return { { QStringLiteral("line"), nameOf(line.line) }, { QStringLiteral("product"), line.line.product },
        { QStringLiteral("billed"), billed }, { QStringLiteral("after"), after },
        { QStringLiteral("eligibility"), eligibilityJson(line.eligibility) },
        { QStringLiteral("expected"), expectedJson(line.expected) } };
}

QJsonObject aloneJson(const OrderAlone &alone)
{
    const OrderFacts &facts = alone.facts;
    return { { QStringLiteral("type"), facts.orderType }, { QStringLiteral("status"), facts.status },
        { QStringLiteral("ordered"), facts.orderedMs ? QJsonValue(dayText(*facts.orderedMs)) : QJsonValue() },
        { QStringLiteral("asOf"), dayText(facts.asOfMs) },
        { QStringLiteral("eligibility"), eligibilityJson(alone.eligibility) } };
}

QJsonObject orderJson(const OrderSettlement &found)
{
    QJsonArray lines;
    for (const ExplainedLine &line : found.lines)
        lines.append(lineJson(line));
    QJsonArray onlyBilled;
    for (const SettlementLine &line : found.onlyBilled)
        onlyBilled.append(nameOf(line));
    QJsonObject object = { { QStringLiteral("order"), found.question.orderId },
        { QStringLiteral("site"), found.question.site }, { QStringLiteral("lines"), lines },
        { QStringLiteral("onlyBilled"), onlyBilled } };
    if (found.alone)
        object.insert(QStringLiteral("orderQuery"), aloneJson(*found.alone));
    return object;
}

struct Options {
    QString environment;
    QString site;
    OrderQuestion question;
};

Result<OrderSettlement> explain(
    Connection &connection, const WorkCatalog &catalog, const SettlementPolicy &policy, Options options)
{
    const auto environment = importEnvironment(connection, options.environment);
    if (!environment)
        return tl::unexpected(environment.error());
    options.question.environment = *environment;
    options.question.site = options.site;
    if (options.site.isEmpty()) {
        const auto sites = siteFacts(connection);
        if (!sites)
            return tl::unexpected(sites.error());
        // Files without an environment are of the Chinese site unless somebody says otherwise.
        options.question.site = sites->value(*environment, QStringLiteral("cn")).toString();
    }
    return explainOrder(connection, catalog, policy, options.question);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "Tells of each line of an order which condition of a bill is met, in which period it is billed, and "
        "what it should pay, by which formula. Ends with 1 when a condition is not met or something has to "
        "be asked for.")));
    parser.addOptions({
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("SettlementCommand", "The environment of the lines.")),
            QStringLiteral("name") },
        { QStringLiteral("site"),
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "cn or intl, where the environment does not tell it.")),
            QStringLiteral("site") },
        { QStringLiteral("at"),
            say(QT_TRANSLATE_NOOP("SettlementCommand", "Compute by the rules of that day.")),
            QStringLiteral("day") },
    });
    addFormatOption(parser);
}

bool isSettled(const OrderSettlement &found)
{
    if (found.alone)
        return false;
    return std::all_of(found.lines.cbegin(), found.lines.cend(), [](const ExplainedLine &line) {
        return line.eligibility.billable == Truth::Yes && line.expected.netMinor;
    });
}

} // namespace

Exit runSettlementWhy(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("settlement why ORDER"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    Options options{ parser.value(QStringLiteral("environment")), parser.value(QStringLiteral("site")), {} };
    options.question.orderId = parser.positionalArguments().constFirst();
    options.question.nowMs = systemNowMs();
    if (!QStringList{ QString(), QStringLiteral("cn"), QStringLiteral("intl") }.contains(options.site))
        return misused(context, say(QT_TRANSLATE_NOOP("SettlementCommand", "--site must be cn or intl")));
    if (const QString at = parser.value(QStringLiteral("at")); !at.isEmpty()) {
        options.question.at = QDate::fromString(at, Qt::ISODate);
        if (!options.question.at->isValid())
            return misused(context,
                say(QT_TRANSLATE_NOOP("SettlementCommand", "--at must be a day such as 2024-03-01, not %1"))
                    .arg(at));
    }
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto policy = SettlementPolicy::load((*workspace)->directory());
    if (!policy)
        return fail(context, policy.error());
    tellOwnFault(context.err, *policy);
    const auto catalog = (*workspace)->workCatalog();
    const auto found = waitFor((*workspace)->store().run([&](Connection &connection) {
        return explain(connection, *catalog, *policy, options);
    }));
    if (!found)
        return fail(context, found.error());
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(orderJson(*found)).toJson());
    else
        writeSettlement(context.out, *found);
    context.out.flush();
    return isSettled(*found) ? Exit::Good : Exit::FellShort;
}

} // namespace zhanggui
