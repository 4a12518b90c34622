// zhanggui settlement what-if: a period under other rules, beside the rules in force.
#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "app/commands/share_progress.h"
#include "models/core/files.h"
#include "models/import/import_job.h"
#include "models/settlement/own_rules.h"
#include "models/settlement/settlement_records.h"
#include "models/settlement/what_if.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringBuilder>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = qint64(2) * 1024 * 1024;
constexpr qsizetype kMostRows = 200; // of a table on the terminal

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

struct Asked {
    QString environment;
    QString period; // empty: the newest that is billed
    std::optional<QDate> day;
    QString rules; // a file; empty: the rules in force
    bool json = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "Computes a period twice, by the rules in force and by those of another day or file, and puts the "
        "results side by side: totals, products, and the lines that change most. Nothing is written.")));
    parser.addOptions({
        { QStringLiteral("period"),
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "The account period; without it the newest that a bill is of.")),
            QStringLiteral("YYYYMM") },
        { QStringLiteral("policy-of"),
            say(QT_TRANSLATE_NOOP(
                "SettlementCommand", "As if everything had happened under the rules of that day.")),
            QStringLiteral("YYYY-MM-DD") },
        { QStringLiteral("rules"),
            say(QT_TRANSLATE_NOOP("SettlementCommand",
                "With these own rows over the shipped rules, or with this file in the place of them.")),
            QStringLiteral("file") },
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("SettlementCommand", "The environment of the lines.")),
            QStringLiteral("name") },
    });
    addFormatOption(parser);
}

Result<Asked> askedFrom(const QCommandLineParser &parser)
{
    Asked asked;
    const auto json = readsAsJson(parser);
    if (!json)
        return tl::unexpected(json.error());
    asked.json = *json;
    asked.environment = parser.value(QStringLiteral("environment"));
    asked.rules = parser.value(QStringLiteral("rules"));
    asked.period = parser.value(QStringLiteral("period"));
    const QDate first = QDate::fromString(asked.period + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
    if (parser.isSet(QStringLiteral("period")) && (asked.period.size() != 6 || !first.isValid()))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--period needs a year and a month, such as 202601"), asked.period);
    const QString day = parser.value(QStringLiteral("policy-of"));
    if (parser.isSet(QStringLiteral("policy-of"))) {
        asked.day = QDate::fromString(day, Qt::ISODate);
        if (!asked.day->isValid())
            return failure(
                ErrorKind::BadInput, QStringLiteral("--policy-of needs a day, such as 2024-02-29"), day);
    }
    if (!asked.day && asked.rules.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("what-if needs --policy-of or --rules"));
    return asked;
}

/// Own rows, or a whole file of rules. BadInput: the file cannot be used.
Result<SettlementPolicy> policyOf(const QString &file, const QString &workspace)
{
    const auto base = baseRules(workspace);
    if (!base)
        return tl::unexpected(base.error());
    const auto bytes = readSmallFile(file, kLargestFile);
    if (!bytes)
        return failure(ErrorKind::BadInput, bytes.error().what, bytes.error().detail);
    const bool whole = QJsonDocument::fromJson(*bytes).object().contains(QLatin1String("formulas"));
    auto policy = whole
        ? SettlementPolicy::read(*bytes)
        : OwnRules::read(*bytes).and_then([&base](const OwnRules &own) { return policyWith(*base, own); });
    if (policy)
        return policy;
    const Error &fault = policy.error();
    return failure(ErrorKind::BadInput, QStringLiteral("the rules of that file cannot be used"),
        QString(file % u": " % (fault.detail.isEmpty() ? fault.what : fault.detail)));
}

Result<WhatIf> compute(
    CommandContext &context, Connection &connection, const Workspace &workspace, const Asked &asked)
{
    WhatIfQuestion question;
    const auto now = SettlementPolicy::load(workspace.directory());
    if (!now)
        return tl::unexpected(now.error());
    tellOwnFault(context.err, *now);
    const auto then = asked.rules.isEmpty() ? now : policyOf(asked.rules, workspace.directory());
    if (!then)
        return tl::unexpected(then.error());
    const auto environment = importEnvironment(connection, asked.environment);
    if (!environment)
        return tl::unexpected(environment.error());
    const WorkCatalog &catalog = *workspace.workCatalog();
    const auto input = reviewInputOf(connection, catalog, *environment, asked.period);
    const auto ratios = readSettlementRatios(connection, catalog, *environment);
    if (!input || !ratios)
        return tl::unexpected(input ? ratios.error() : input.error());
    ShareProgress progress(context.err, say(QT_TRANSLATE_NOOP("SettlementCommand", "Computing…")));
    const auto tellShare = progress.callback();
    bool stopped = false;
    ReviewSinks sinks;
    sinks.progressed = [&](qint64 done, qint64 total) { stopped = !tellShare(done, total); };
    sinks.cancelled = [&stopped] { return stopped; };
    return computeWhatIf(connection, catalog, *ratios, { *input, { *now, {} }, { *then, asked.day } }, sinks);
}

void writeText(QTextStream &out, const WhatIf &found)
{
    out << whatIfTitle(found) << '\n';
    for (const ReviewTable &table : whatIfTables(found)) {
        out << '\n' << table.title << '\n';
        if (table.rows.isEmpty()) {
            out << "  " << table.empty << '\n';
            continue;
        }
        QList<QStringList> rows(1);
        for (const TableColumn &column : table.columns)
            rows.first() << column.title;
        for (const QList<ReviewCell> &cells : table.rows.mid(0, kMostRows)) {
            rows.append(QStringList());
            for (const ReviewCell &cell : cells)
                rows.last() << cell.said().simplified();
        }
        out << alignedRows(rows, QStringLiteral("  "));
        if (table.rows.size() > kMostRows)
            out << "  "
                << QCoreApplication::translate("SettlementCommand", "%n more row(s); --format json has them.",
                       nullptr, int(table.rows.size() - kMostRows))
                << '\n';
    }
}

} // namespace

Exit runSettlementWhatIf(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("settlement what-if")))
        return *ended;
    const auto asked = askedFrom(parser);
    if (!asked)
        return fail(context, asked.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto connection =
        openDatabase((*workspace)->databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const auto found = compute(context, **connection, **workspace, *asked);
    if (!found)
        return fail(context, found.error());
    if (asked->json)
        context.out << QString::fromUtf8(whatIfJson(*found));
    else
        writeText(context.out, *found);
    context.out.flush();
    return Exit::Good;
}

} // namespace zhanggui
