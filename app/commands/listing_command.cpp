#include "app/commands/listing_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/listing/kept_checklist.h"
#include "models/listing/listing_record.h"
#include "models/listing/listing_source.h"
#include "models/listing/product_listing.h"
#include "models/store/settings.h"
#include "models/store/steps.h"
#include "models/work/work_repository.h"
#include "ui/listing/listing_text.h"
#include "ui/report/report.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ListingCommand", text);
}

QJsonObject lineObject(const ListingRules &rules, const ListingLine &line)
{
    return { { QStringLiteral("rule"), line.rule->id }, { QStringLiteral("outcome"), idOf(line.outcome) },
        { QStringLiteral("title"), listingTitle(*line.rule) },
        { QStringLiteral("subject"), listingSubject(rules, *line.rule) },
        { QStringLiteral("place"), line.place }, { QStringLiteral("reason"), listingReason(line) },
        { QStringLiteral("mend"), listingMend(line) },
        { QStringLiteral("source"),
            QJsonObject{ { QStringLiteral("page"), line.rule->source.page },
                { QStringLiteral("date"), line.rule->source.date },
                { QStringLiteral("mark"), line.rule->source.mark } } } };
}

/// What is checked, and where it comes from.
struct Subject {
    Listing listing;
    std::optional<ProductListing> product; // nullopt: a file
    KeptChecklist kept;
    QTimeZone zone = QTimeZone::utc();
};

void writeJson(
    QTextStream &out, const ListingRules &rules, const Subject &subject, const QList<ListingLine> &lines)
{
    QJsonArray checks;
    for (const ListingLine &line : lines)
        checks.append(lineObject(rules, line));
    const ListingCounts counts = countListing(lines);
    QJsonObject object{ { QStringLiteral("checks"), checks }, { QStringLiteral("failed"), counts.failed },
        { QStringLiteral("warned"), counts.warned }, { QStringLiteral("asked"), counts.asked },
        { QStringLiteral("passed"), counts.passed }, { QStringLiteral("open"), counts.open } };
    if (subject.product) {
        object.insert(QStringLiteral("product"), subject.product->name);
        object.insert(QStringLiteral("environment"), subject.product->environment);
    }
    if (subject.kept.atMs) {
        const ChecklistChange change = changeSince(subject.kept, lines);
        object.insert(QStringLiteral("since"),
            QJsonObject{
                { QStringLiteral("keptAt"),
                    QDateTime::fromMSecsSinceEpoch(*subject.kept.atMs, Qt::UTC).toString(Qt::ISODate) },
                { QStringLiteral("mended"), change.mended }, { QStringLiteral("new"), change.fresh },
                { QStringLiteral("still"), change.still } });
    }
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void writeText(QTextStream &out, const ListingRules &rules, const Subject &subject,
    const QList<ListingLine> &lines, bool all)
{
    if (subject.product)
        out << subject.product->name << " (" << subject.product->environment << ")\n";
    for (const ListingLine &line : lines) {
        if (!all && (line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open))
            continue;
        out << listingOutcomeText(line.outcome) << ": " << listingTitle(*line.rule);
        if (const QString where = line.place.isEmpty() ? listingSubject(rules, *line.rule) : line.place;
            !where.isEmpty())
            out << " (" << where << ')';
        out << '\n';
        if (line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open)
            continue;
        out << "    " << listingReason(line) << '\n' << "    → " << listingMend(line) << '\n';
    }
    out << listingSummary(countListing(lines)) << Qt::endl;
    if (const QString kept = keptText(subject.kept, lines, subject.zone); !kept.isEmpty())
        out << kept << Qt::endl;
}

Result<WordEdits> wordEdits(CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("words")))
        return readWordEdits(parser.value(QStringLiteral("words")));
    return readWordEdits(listingWordsFile(workspaceDirectory(context.global)));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("product"),
            say(QT_TRANSLATE_NOOP(
                "ListingCommand", "Check what the workspace knows of this product instead of a file.")),
            QStringLiteral("name") },
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("ListingCommand", "The environment, when several have the product.")),
            QStringLiteral("name") },
        { QStringLiteral("keep"),
            say(QT_TRANSLATE_NOOP(
                "ListingCommand", "Keep the result with the product's listing; without one it is made.")) },
        { QStringLiteral("words"),
            say(QT_TRANSLATE_NOOP("ListingCommand", "Word lists to use instead of those of the workspace.")),
            QStringLiteral("file") },
        { QStringLiteral("all"),
            say(QT_TRANSLATE_NOOP("ListingCommand", "Also what passed and what has nothing to look at.")) },
    });
    addFormatOption(parser);
}

Result<Subject> subjectOf(Workspace &workspace, const QCommandLineParser &parser)
{
    const auto catalog = workspace.workCatalog();
    return waitFor(workspace.store().run([catalog, environment = parser.value(QStringLiteral("environment")),
                                             name = parser.value(QStringLiteral("product")),
                                             attachments = workspace.attachmentsDirectory()](
                                             Connection &connection) -> Result<Subject> {
        Result<ProductListing> product = productListing(connection, *catalog, environment, name, attachments);
        if (!product)
            return tl::unexpected<Error>(product.error());
        const Result<QByteArray> zone = Settings(connection).timeZone();
        if (!zone)
            return tl::unexpected<Error>(zone.error());
        Subject subject{ product->listing, *product, {}, QTimeZone(*zone) };
        WorkRepository works(connection, *catalog, QString(), 0);
        const auto record = works.find(QString::fromUtf16(kListingKind), product->record);
        if (!record)
            return tl::unexpected<Error>(record.error());
        if (*record)
            subject.kept = keptChecklist(**record);
        return subject;
    }));
}

/// As one step of the history.
Result<void> keepResult(Workspace &workspace, const ProductListing &product, const QList<ListingLine> &lines)
{
    const auto catalog = workspace.workCatalog();
    const qint64 nowMs = systemNowMs();
    return waitFor(workspace.store().run(
        [catalog, nowMs, product, values = keptValues(lines, nowMs)](Connection &connection) -> Result<void> {
            Result<Transaction> transaction = Transaction::begin(connection);
            if (!transaction)
                return tl::unexpected<Error>(transaction.error());
            const auto step = Steps(connection)
                                  .begin({ nowMs, loginName(), QStringLiteral("edit"),
                                      QStringLiteral("Keep the checklist of %1").arg(product.name) });
            if (!step)
                return tl::unexpected<Error>(step.error());
            WorkRepository works(connection, *catalog, loginName(), nowMs);
            if (Result<void> kept = keepListing(works, product, values, *step); !kept)
                return kept;
            return transaction->commit();
        }));
}

Exit report(CommandContext &context, const QCommandLineParser &parser, const ListingRules &rules,
    const Subject &subject, const QList<ListingLine> &lines)
{
    if (parser.value(QStringLiteral("format")) == QLatin1String("json"))
        writeJson(context.out, rules, subject, lines);
    else
        writeText(context.out, rules, subject, lines, parser.isSet(QStringLiteral("all")));
    return countListing(lines).failed > 0 ? Exit::FellShort : Exit::Good;
}

Exit checkProduct(CommandContext &context, const QCommandLineParser &parser, const ListingRules &rules,
    const WordEdits &words)
{
    const bool keeps = parser.isSet(QStringLiteral("keep"));
    const auto workspace =
        keeps ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<Subject> subject = subjectOf(**workspace, parser);
    if (!subject)
        return fail(context, subject.error());
    const Result<QList<ListingLine>> lines = checkListing(rules, words, subject->listing);
    if (!lines)
        return fail(context, lines.error());
    if (keeps) {
        if (const Result<void> kept = keepResult(**workspace, *subject->product, *lines); !kept)
            return fail(context, kept.error());
    }
    return report(context, parser, rules, *subject, *lines);
}

Exit checkFile(CommandContext &context, const QCommandLineParser &parser, const ListingRules &rules,
    const WordEdits &words)
{
    const Result<Listing> listing = readListingFile(parser.positionalArguments().constFirst(), rules);
    if (!listing)
        return fail(context, listing.error());
    const Result<QList<ListingLine>> lines = checkListing(rules, words, *listing);
    if (!lines)
        return fail(context, lines.error());
    return report(context, parser, rules, { *listing, {}, {}, {} }, *lines);
}

Exit runCheck(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("listing check FILE|--product NAME"), 0, 1))
        return *ended;
    const bool product = parser.isSet(QStringLiteral("product"));
    if (product == !parser.positionalArguments().isEmpty())
        return misused(context,
            say(QT_TRANSLATE_NOOP("ListingCommand", "listing check needs a file or --product NAME")));
    if (!product && (parser.isSet(QStringLiteral("keep")) || parser.isSet(QStringLiteral("environment"))))
        return misused(
            context, say(QT_TRANSLATE_NOOP("ListingCommand", "--keep and --environment go with --product")));
    if (const Result<bool> json = readsAsJson(parser); !json)
        return fail(context, json.error());
    const Result<std::shared_ptr<const ListingRules>> rules = listingRules();
    if (!rules)
        return fail(context, rules.error());
    const Result<WordEdits> words = wordEdits(context, parser);
    if (!words)
        return fail(context, words.error());
    return product ? checkProduct(context, parser, **rules, *words)
                   : checkFile(context, parser, **rules, *words);
}

constexpr Subcommand kSubcommands[] = {
    { "check", runCheck },
};

} // namespace

Exit runListing(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, QCoreApplication::translate("ListingCommand", "listing needs one of: check"));
}

} // namespace zhanggui
