#include "ui/listing/listing_text.h"

#include "models/export/csv_table_writer.h"
#include "models/records/cell_text.h"
#include "ui/report/report.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace zhanggui {

namespace {

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString say(const char *text)
{
    return QCoreApplication::translate("ListingText", text);
}

QString counted(const char *text, int number)
{
    return QCoreApplication::translate("ListingText", text, nullptr, number);
}

QString bytesText(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong(), 1, QLocale::DataSizeTraditionalFormat);
}

/// "900 to 1200", "at least 800", "120".
QString rangeText(const QString &least, const QString &most)
{
    if (least == most)
        return least;
    if (most == QLatin1String("0"))
        return say(QT_TRANSLATE_NOOP("ListingText", "at least %1")).arg(least);
    if (least == QLatin1String("0"))
        return say(QT_TRANSLATE_NOOP("ListingText", "at most %1")).arg(most);
    return say(QT_TRANSLATE_NOOP("ListingText", "%1 to %2")).arg(least, most);
}

QString pixelsText(const QStringList &facts)
{
    const QString has = facts.value(0) % u"×" % facts.value(1);
    const QString width = rangeText(facts.value(2), facts.value(3));
    if (facts.value(4) == QLatin1String("0") && facts.value(5) == QLatin1String("0"))
        return say(QT_TRANSLATE_NOOP("ListingText", "It has %1 pixels; wanted: width %2.")).arg(has, width);
    return say(QT_TRANSLATE_NOOP("ListingText", "It has %1 pixels; wanted: width %2, height %3."))
        .arg(has, width, rangeText(facts.value(4), facts.value(5)));
}

QString fileReason(ListingFault fault, const QStringList &facts)
{
    switch (fault) {
    case ListingFault::TooFew:
        return say(QT_TRANSLATE_NOOP("ListingText", "There are %1 files, %2 are needed."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::TooMany:
    case ListingFault::TooManyFiles:
        return say(QT_TRANSLATE_NOOP("ListingText", "There are %1 files, at most %2 are allowed."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::Unreadable:
        return say(QT_TRANSLATE_NOOP("ListingText", "The file cannot be looked at: %1.")).arg(facts.value(0));
    case ListingFault::WrongKind:
        return say(QT_TRANSLATE_NOOP("ListingText", "By its content it is %1; wanted: %2."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::DoubtfulKind:
        return say(QT_TRANSLATE_NOOP("ListingText", "It is %1, which not every page allows."))
            .arg(facts.value(0));
    case ListingFault::OtherEnding:
        return say(QT_TRANSLATE_NOOP("ListingText", "It ends in .%1, but by its content it is %2."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::Cut:
        return say(
            QT_TRANSLATE_NOOP("ListingText", "The end of the file is missing; it was not copied whole."));
    case ListingFault::TooBig:
        return say(QT_TRANSLATE_NOOP("ListingText", "It has %1, at most %2 are allowed."))
            .arg(bytesText(facts.value(0)), bytesText(facts.value(1)));
    case ListingFault::WrongPixels:
        return pixelsText(facts);
    case ListingFault::NoPixels:
        return say(QT_TRANSLATE_NOOP("ListingText", "It is no picture that can be read."));
    case ListingFault::OtherFileName:
        return say(QT_TRANSLATE_NOOP("ListingText", "Its name does not hold “%1”.")).arg(facts.value(0));
    default:
        return {};
    }
}

QString contentReason(ListingFault fault, const QStringList &facts)
{
    const int number = facts.value(0).toInt();
    switch (fault) {
    case ListingFault::HasWords:
        return say(QT_TRANSLATE_NOOP("ListingText", "It holds: %1.")).arg(facts.join(u", "));
    case ListingFault::HasPhone:
        return counted(QT_TRANSLATE_NOOP("ListingText", "It holds %n phone number(s)."), number);
    case ListingFault::HasMail:
        return counted(QT_TRANSLATE_NOOP("ListingText", "It holds %n mail address(es)."), number);
    case ListingFault::HasIdentity:
        return counted(QT_TRANSLATE_NOOP("ListingText", "It holds %n identity card number(s)."), number);
    case ListingFault::HasAmount:
        return say(QT_TRANSLATE_NOOP("ListingText", "It tells a price: %1.")).arg(facts.join(u", "));
    case ListingFault::HasPattern:
        return say(QT_TRANSLATE_NOOP("ListingText", "It holds “%1”.")).arg(facts.value(0));
    case ListingFault::LacksItems:
        return say(QT_TRANSLATE_NOOP("ListingText", "Missing: %1.")).arg(facts.join(u", "));
    case ListingFault::LacksPhone:
        return say(QT_TRANSLATE_NOOP("ListingText", "There is no phone number in it."));
    case ListingFault::LacksMail:
        return say(QT_TRANSLATE_NOOP("ListingText", "There is no mail address in it."));
    case ListingFault::LacksText:
        return say(QT_TRANSLATE_NOOP("ListingText", "It does not hold “%1”.")).arg(facts.value(0));
    case ListingFault::Differs:
        return say(QT_TRANSLATE_NOOP("ListingText", "“%1” is not “%2”.")).arg(facts.value(0), facts.value(1));
    default:
        return {};
    }
}

QString shapeReason(ListingFault fault, const QStringList &facts)
{
    switch (fault) {
    case ListingFault::TooShort:
        return say(QT_TRANSLATE_NOOP("ListingText", "It has %1 characters, at least %2 are needed."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::TooLong:
        return say(QT_TRANSLATE_NOOP("ListingText", "It has %1 characters, at most %2 are allowed."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::OtherShape:
        return say(QT_TRANSLATE_NOOP("ListingText", "“%1” is written differently.")).arg(facts.value(0));
    case ListingFault::NoNumber:
        return say(QT_TRANSLATE_NOOP("ListingText", "“%1” is no number.")).arg(facts.value(0));
    case ListingFault::TooSmall:
        return say(QT_TRANSLATE_NOOP("ListingText", "%1 is less than %2."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::TooLarge:
        return say(QT_TRANSLATE_NOOP("ListingText", "%1 is more than %2."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::NoAddress:
        return say(QT_TRANSLATE_NOOP("ListingText", "“%1” is no address of the form https://domain/path."))
            .arg(facts.value(0));
    case ListingFault::WrongScheme:
        return say(QT_TRANSLATE_NOOP("ListingText", "It begins with %1; allowed: %2."))
            .arg(facts.value(0), facts.value(1));
    case ListingFault::IpAddress:
        return say(QT_TRANSLATE_NOOP("ListingText", "%1 is an IP address, not a domain."))
            .arg(facts.value(0));
    case ListingFault::NoDomain:
        return say(QT_TRANSLATE_NOOP("ListingText", "%1 is no domain that others can reach."))
            .arg(facts.value(0));
    default:
        return {};
    }
}

} // namespace

QString listingOutcomeText(ListingOutcome outcome)
{
    switch (outcome) {
    case ListingOutcome::Passed:
        return say(QT_TRANSLATE_NOOP("ListingText", "Passed"));
    case ListingOutcome::Warned:
        return say(QT_TRANSLATE_NOOP("ListingText", "Look again"));
    case ListingOutcome::Failed:
        return say(QT_TRANSLATE_NOOP("ListingText", "Failed"));
    case ListingOutcome::Asked:
        return say(QT_TRANSLATE_NOOP("ListingText", "Yours to judge"));
    case ListingOutcome::Open:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ListingText", "Nothing there"));
}

Tone listingTone(ListingOutcome outcome)
{
    switch (outcome) {
    case ListingOutcome::Passed:
        return Tone::Ok;
    case ListingOutcome::Warned:
        return Tone::Warn;
    case ListingOutcome::Failed:
        return Tone::Fail;
    case ListingOutcome::Asked:
        return Tone::Wait;
    case ListingOutcome::Open:
        break;
    }
    return Tone::Neutral;
}

QString listingReason(const ListingLine &line)
{
    if (line.outcome == ListingOutcome::Asked)
        return say(QT_TRANSLATE_NOOP("ListingText", "No program can tell; look yourself."));
    if (line.outcome == ListingOutcome::Open)
        return say(QT_TRANSLATE_NOOP("ListingText", "There is nothing to look at yet."));
    if (line.fault == ListingFault::Missing)
        return say(QT_TRANSLATE_NOOP("ListingText", "It is missing."));
    if (QString file = fileReason(line.fault, line.facts); !file.isEmpty())
        return file;
    const QString content = contentReason(line.fault, line.facts);
    return content.isEmpty() ? shapeReason(line.fault, line.facts) : content;
}

QString listingMend(const ListingLine &line)
{
    return line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open
        ? QString()
        : line.rule->mend.in(chinese());
}

QString listingTitle(const ListingRule &rule)
{
    return rule.title.in(chinese());
}

QString listingSubject(const ListingRules &rules, const ListingRule &rule)
{
    if (rule.ofFile) {
        const ListingRole *role = rules.role(rule.subject);
        return role ? role->title.in(chinese()) : rule.subject;
    }
    const ListingText *text = rules.text(rule.subject);
    return text ? text->title.in(chinese()) : rule.subject;
}

QString listingSummary(const ListingCounts &counts)
{
    return say(QT_TRANSLATE_NOOP("ListingText",
                   "%1 failed, %2 to look at again, %3 yours to judge, %4 passed, %5 with nothing there."))
        .arg(counts.failed)
        .arg(counts.warned)
        .arg(counts.asked)
        .arg(counts.passed)
        .arg(counts.open);
}

QString keptText(const KeptChecklist &kept, const QList<ListingLine> &lines, const QTimeZone &zone)
{
    if (!kept.atMs)
        return {};
    const ChecklistChange change = changeSince(kept, lines);
    return say(QT_TRANSLATE_NOOP("ListingText", "Kept at %1. Since then: %2 mended, %3 new, %4 as before."))
        .arg(instantText(*kept.atMs, zone))
        .arg(change.mended)
        .arg(change.fresh)
        .arg(change.still);
}

QString listingSource(const RuleSource &source)
{
    return sourceText(source);
}

Report listingReport(const QString &name, const QString &madeAt, const ListingRules &rules,
    const Listing &listing, const QList<ListingLine> &lines)
{
    Report report;
    report.title = say(QT_TRANSLATE_NOOP("ListingText", "Checklist of publishing: %1")).arg(name);
    report.subtitle = listingSummary(countListing(lines));
    ReportSection checks;
    checks.heads = { say(QT_TRANSLATE_NOOP("ListingText", "Result")),
        say(QT_TRANSLATE_NOOP("ListingText", "Check")), say(QT_TRANSLATE_NOOP("ListingText", "Where")),
        say(QT_TRANSLATE_NOOP("ListingText", "Why")), say(QT_TRANSLATE_NOOP("ListingText", "What to do")) };
    checks.widths = { 12, 28, 16, 22, 22 };
    for (const ListingLine &line : lines) {
        checks.rows.append({ listingOutcomeText(line.outcome), listingTitle(*line.rule),
            line.place.isEmpty() ? listingSubject(rules, *line.rule) : line.place, listingReason(line),
            listingMend(line) });
    }
    report.sections.append(checks);
    for (const ListingNote *note : notesFor(rules, listing.productClass)) {
        ReportSection section;
        section.title = note->title.in(chinese());
        section.text = note->text.in(chinese());
        report.sections.append(section);
    }
    report.footer = madeAt;
    return report;
}

Result<QByteArray> listingCsv(const ListingRules &rules, const QList<ListingLine> &lines)
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view block) -> Result<void> {
            bytes.append(block.data(), qsizetype(block.size()));
            return {};
        },
        {}, QTimeZone::utc());
    const auto title = [](const char *text) { return TableColumn{ say(text) }; };
    Result<void> done = writer.begin({ title("Result"), title("Check"), title("Where"), title("Why"),
        title("What to do"), title(QT_TRANSLATE_NOOP("ListingText", "Rule")),
        title(QT_TRANSLATE_NOOP("ListingText", "Source")) });
    for (const ListingLine &line : lines) {
        if (!done)
            break;
        for (const QString &cell : { listingOutcomeText(line.outcome), listingTitle(*line.rule),
                 line.place.isEmpty() ? listingSubject(rules, *line.rule) : line.place, listingReason(line),
                 listingMend(line), line.rule->id, listingSource(line.rule->source) })
            writer.text(cell.toStdString());
        done = writer.endRow();
    }
    if (done)
        done = writer.finish();
    if (!done)
        return tl::unexpected<Error>(done.error());
    return bytes;
}

} // namespace zhanggui
