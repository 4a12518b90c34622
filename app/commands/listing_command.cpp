#include "app/commands/listing_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "models/listing/listing_source.h"
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

QString outcomeWord(ListingOutcome outcome)
{
    switch (outcome) {
    case ListingOutcome::Passed:
        return QStringLiteral("passed");
    case ListingOutcome::Warned:
        return QStringLiteral("warned");
    case ListingOutcome::Failed:
        return QStringLiteral("failed");
    case ListingOutcome::Asked:
        return QStringLiteral("asked");
    case ListingOutcome::Open:
        break;
    }
    return QStringLiteral("open");
}

QJsonObject lineObject(const ListingRules &rules, const ListingLine &line)
{
    return { { QStringLiteral("rule"), line.rule->id },
        { QStringLiteral("outcome"), outcomeWord(line.outcome) },
        { QStringLiteral("title"), listingTitle(*line.rule) },
        { QStringLiteral("subject"), listingSubject(rules, *line.rule) },
        { QStringLiteral("place"), line.place }, { QStringLiteral("reason"), listingReason(line) },
        { QStringLiteral("mend"), listingMend(line) },
        { QStringLiteral("source"),
            QJsonObject{ { QStringLiteral("page"), line.rule->source.page },
                { QStringLiteral("date"), line.rule->source.date },
                { QStringLiteral("mark"), line.rule->source.mark } } } };
}

void writeJson(QTextStream &out, const ListingRules &rules, const QList<ListingLine> &lines)
{
    QJsonArray checks;
    for (const ListingLine &line : lines)
        checks.append(lineObject(rules, line));
    const ListingCounts counts = countListing(lines);
    const QJsonObject object{ { QStringLiteral("checks"), checks },
        { QStringLiteral("failed"), counts.failed }, { QStringLiteral("warned"), counts.warned },
        { QStringLiteral("asked"), counts.asked }, { QStringLiteral("passed"), counts.passed },
        { QStringLiteral("open"), counts.open } };
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void writeText(QTextStream &out, const ListingRules &rules, const QList<ListingLine> &lines, bool all)
{
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
}

Result<WordEdits> wordEdits(CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("words")))
        return readWordEdits(parser.value(QStringLiteral("words")));
    return readWordEdits(listingWordsFile(workspaceDirectory(context.global)));
}

Exit runCheck(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("words"),
            say(QT_TRANSLATE_NOOP("ListingCommand", "Word lists to use instead of those of the workspace.")),
            QStringLiteral("file") },
        { QStringLiteral("all"),
            say(QT_TRANSLATE_NOOP("ListingCommand", "Also what passed and what has nothing to look at.")) },
    });
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("listing check FILE"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<std::shared_ptr<const ListingRules>> rules = listingRules();
    if (!rules)
        return fail(context, rules.error());
    const Result<WordEdits> words = wordEdits(context, parser);
    if (!words)
        return fail(context, words.error());
    const Result<Listing> listing = readListingFile(parser.positionalArguments().constFirst(), **rules);
    if (!listing)
        return fail(context, listing.error());
    const Result<QList<ListingLine>> lines = checkListing(**rules, *words, *listing);
    if (!lines)
        return fail(context, lines.error());
    if (*json)
        writeJson(context.out, **rules, *lines);
    else
        writeText(context.out, **rules, *lines, parser.isSet(QStringLiteral("all")));
    return countListing(*lines).failed > 0 ? Exit::FellShort : Exit::Good;
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
