// zhanggui settlement look, ageing, forecast: sums over every transaction, and what the next bills will pay.
#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "app/commands/share_progress.h"
#include "models/core/wire_time.h"
#include "models/import/import_job.h"
#include "models/settlement/look_tables.h"
#include "models/settlement/settlement_records.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr QLatin1String kEnvironment("environment");
constexpr QLatin1String kSite("site");
constexpr QLatin1String kCurrency("currency");
constexpr QLatin1String kFormat("format");
constexpr QLatin1String kBy("by");
constexpr QLatin1String kFrom("from");
constexpr QLatin1String kTo("to");
constexpr QLatin1String kTop("top");
constexpr QLatin1String kOrder("order");
constexpr QLatin1String kDays("days");

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kEnvironment, say(QT_TRANSLATE_NOOP("SettlementCommand", "The environment of the lines.")),
            QStringLiteral("name") },
        { kSite,
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "cn or intl, where the environment does not tell it.")),
            QStringLiteral("site") },
        { kCurrency, say(QT_TRANSLATE_NOOP("SettlementCommand", "Only amounts of that currency.")),
            QStringLiteral("currency") },
        { kFormat, say(QT_TRANSLATE_NOOP("SettlementCommand", "How to write the list: text, json or csv.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
}

struct Asked {
    QString environment;
    QString site;
    QString currency; // empty: every one
    QString format;
};

Result<Asked> askedOf(const QCommandLineParser &parser)
{
    const Asked asked{ parser.value(kEnvironment), parser.value(kSite), parser.value(kCurrency),
        parser.value(kFormat) };
    if (!QStringList{ QString(), QStringLiteral("cn"), QStringLiteral("intl") }.contains(asked.site))
        return failure(ErrorKind::BadInput, QStringLiteral("--site must be cn or intl"), asked.site);
    if (!QStringList{ QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv") }.contains(
            asked.format))
        return failure(
            ErrorKind::BadInput, QStringLiteral("--format must be text, json or csv"), asked.format);
    return asked;
}

/// What was asked for by name must be there: an empty answer would pass for "nothing is open".
Result<void> checkNamed(const SettlementLook &look, const Asked &asked)
{
    if (!asked.environment.isEmpty() && look.lines.empty())
        return failure(ErrorKind::BadInput,
            QStringLiteral("no transaction here is of that environment; import the transaction details"),
            asked.environment);
    if (!asked.currency.isEmpty() && !look.currencies.contains(asked.currency))
        return failure(
            ErrorKind::BadInput, QStringLiteral("no transaction here is in that currency"), asked.currency);
    return {};
}

Result<SettlementLook> lookFor(CommandContext &context, const Asked &asked)
{
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto policy = SettlementPolicy::load((*workspace)->directory());
    if (!policy)
        return tl::unexpected(policy.error());
    tellOwnFault(context.err, *policy);
    const auto connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto environment = importEnvironment(**connection, asked.environment);
    if (!environment)
        return tl::unexpected(environment.error());
    const auto catalog = (*workspace)->workCatalog();
    auto input = lookInputOf(**connection, *catalog, *environment, systemNowMs());
    if (!input)
        return tl::unexpected(input.error());
    if (!asked.site.isEmpty())
        input->site = asked.site;
    const auto ratios = readSettlementRatios(**connection, *catalog, *environment);
    if (!ratios)
        return tl::unexpected(ratios.error());
    ShareProgress progress(context.err, say(QT_TRANSLATE_NOOP("SettlementCommand", "Computing…")));
    const auto tellShare = progress.callback();
    bool stopped = false;
    LookSinks sinks;
    sinks.progressed = [&](qint64 done, qint64 total) { stopped = !tellShare(done, total); };
    sinks.cancelled = [&stopped] { return stopped; };
    auto look = lookAtSettlement(**connection, *catalog, *policy, *ratios, *input, sinks);
    if (!look)
        return look;
    if (const auto there = checkNamed(*look, asked); !there)
        return tl::unexpected(there.error());
    return look;
}

QStringList currenciesOf(const SettlementLook &look, const Asked &asked)
{
    return asked.currency.isEmpty() ? look.currencies : QStringList{ asked.currency };
}

QString textOf(const ReviewTable &table)
{
    QString text = table.title + u'\n';
    if (table.rows.isEmpty())
        return text + QStringLiteral("  ") + table.empty + u'\n';
    QList<QStringList> rows(1);
    for (const TableColumn &column : table.columns)
        rows.first() << column.title;
    for (const QList<ReviewCell> &cells : table.rows) {
        rows.append(QStringList());
        for (const ReviewCell &cell : cells)
            rows.last() << cell.said().simplified();
    }
    return text + alignedRows(rows, QStringLiteral("  "));
}

Exit tell(CommandContext &context, const Asked &asked, const SettlementLook &look, const ReviewTable &table,
    const QJsonObject &json)
{
    if (asked.format == u"json") {
        context.out << QString::fromUtf8(QJsonDocument(json).toJson());
    } else if (asked.format == u"csv") {
        const auto csv = reviewTableCsv(table);
        if (!csv)
            return fail(context, csv.error());
        context.out << QString::fromUtf8(*csv);
    } else {
        context.out << lookNotes(look).join(u'\n') << "\n\n" << textOf(table);
        if (const ReviewTable missing = askedTable(look); !missing.rows.isEmpty())
            context.out << '\n' << textOf(missing);
    }
    context.out.flush();
    return Exit::Good;
}

Result<QString> monthFrom(const QCommandLineParser &parser, QLatin1String option)
{
    const QString text = parser.value(option);
    const QDate first = QDate::fromString(text + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
    if (parser.isSet(option) && (text.size() != 6 || !first.isValid()))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--from and --to need a year and a month, such as 202601"), text);
    return text;
}

Result<LookQuestion> questionOf(const QCommandLineParser &parser)
{
    LookQuestion question;
    const auto by = lookBy(parser.value(kBy));
    if (!by)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--by must be month, period, product, type, class or customer"),
            parser.value(kBy));
    question.by = *by;
    const auto order = lookMeasure(parser.value(kOrder));
    if (!order)
        return failure(ErrorKind::BadInput, QStringLiteral("--order must be sales, fee, net or unbilled"),
            parser.value(kOrder));
    question.order = *order;
    bool isNumber = false;
    question.top = parser.value(kTop).toInt(&isNumber);
    if (!isNumber || question.top < 0)
        return failure(ErrorKind::BadInput, QStringLiteral("--top must be a number of groups, 0 for all"),
            parser.value(kTop));
    const auto from = monthFrom(parser, kFrom);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = monthFrom(parser, kTo);
    if (!to)
        return tl::unexpected(to.error());
    if (!to->isEmpty() && *to < *from)
        return failure(ErrorKind::BadInput, QStringLiteral("--to is before --from"), *to);
    question.from = *from;
    question.to = *to;
    return question;
}

void addLookOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "Sales, platform fee, settlement amount and what is in no bill yet, of every transaction. What is "
        "not known is counted, never taken as 0.")));
    addCommonOptions(parser);
    parser.addOptions({
        { kBy,
            say(QT_TRANSLATE_NOOP("SettlementCommand",
                "Group by month (of payment), period, product, type (of access), class or customer.")),
            QStringLiteral("group"), QStringLiteral("month") },
        { kFrom,
            say(QT_TRANSLATE_NOOP("SettlementCommand",
                "Only what was paid from this month on; with --by period, what is due from it on.")),
            QStringLiteral("YYYYMM") },
        { kTo, say(QT_TRANSLATE_NOOP("SettlementCommand", "The same, up to this month.")),
            QStringLiteral("YYYYMM") },
        { kTop,
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "Groups that stand alone, the others in one row; 0: all.")),
            QStringLiteral("n"), QStringLiteral("20") },
        { kOrder,
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "What the groups are ordered by: sales, fee, net or unbilled.")),
            QStringLiteral("measure"), QStringLiteral("net") },
    });
}

} // namespace

Exit runSettlementLook(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addLookOptions(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("settlement look [--by GROUP]")))
        return *ended;
    const auto asked = askedOf(parser);
    if (!asked)
        return fail(context, asked.error());
    auto question = questionOf(parser);
    if (!question)
        return fail(context, question.error());
    const auto look = lookFor(context, *asked);
    if (!look)
        return fail(context, look.error());
    QList<LookFigures> figures;
    for (const QString &currency : currenciesOf(*look, *asked)) {
        question->currency = currency;
        figures.append(figuresOf(*look, *question));
    }
    return tell(context, *asked, *look, figuresTable(figures), figuresJson(*look, figures));
}

Exit runSettlementAgeing(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "What is in no bill yet, by days since the payment and by what keeps it out of the bill.")));
    addCommonOptions(parser);
    parser.addOption(
        { kDays, say(QT_TRANSLATE_NOOP("SettlementCommand", "The last day of each age, such as 30,60,90.")),
            QStringLiteral("list"), QStringLiteral("30,60,90") });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("settlement ageing [--days LIST]")))
        return *ended;
    const auto asked = askedOf(parser);
    if (!asked)
        return fail(context, asked.error());
    const auto bounds = ageingBounds(parser.value(kDays));
    if (!bounds)
        return fail(context, bounds.error());
    const auto look = lookFor(context, *asked);
    if (!look)
        return fail(context, look.error());
    QList<LookAgeing> ageing;
    for (const QString &currency : currenciesOf(*look, *asked))
        ageing.append(ageingOf(*look, { currency, *bounds }));
    return tell(context, *asked, *look, ageingTable(*look, ageing), ageingJson(*look, ageing));
}

Exit runSettlementForecast(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "What the next three bills pay if nothing else happens: certain, once a condition is met, or where "
        "one is not known. What will still be sold is not in it.")));
    addCommonOptions(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("settlement forecast")))
        return *ended;
    const auto asked = askedOf(parser);
    if (!asked)
        return fail(context, asked.error());
    const auto look = lookFor(context, *asked);
    if (!look)
        return fail(context, look.error());
    QList<LookForecast> forecasts;
    for (const QString &currency : currenciesOf(*look, *asked))
        forecasts.append(forecastOf(*look, currency));
    return tell(context, *asked, *look, forecastTable(*look, forecasts), forecastJson(*look, forecasts));
}

} // namespace zhanggui
