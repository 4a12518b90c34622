#include "ui/import/import_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr char kContext[] = "ImportText";

QString say(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate(
        kContext, text, nullptr, int(std::min<qint64>(n, std::numeric_limits<int>::max())));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString separatorText(char separator)
{
    switch (separator) {
    case ',':
        return say(QT_TRANSLATE_NOOP("ImportText", "comma"));
    case ';':
        return say(QT_TRANSLATE_NOOP("ImportText", "semicolon"));
    case '\t':
        return say(QT_TRANSLATE_NOOP("ImportText", "tab"));
    default:
        return {};
    }
}

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// Records where they are counted; rows of a kind whose records are not.
qint64 fresh(const ImportCounts &counts)
{
    return counts.newRecords > 0 ? counts.newRecords : counts.fresh;
}

qint64 changed(const ImportCounts &counts)
{
    return counts.changedRecords > 0 ? counts.changedRecords : counts.changed;
}

QString whyNothing(const ImportPreview &preview)
{
    const ImportCounts &counts = preview.counts;
    if (counts.rows == 0)
        return say(QT_TRANSLATE_NOOP("ImportText", "There is no row below the header."));
    if (counts.bad == counts.rows)
        return say(QT_TRANSLATE_NOOP("ImportText", "No row can be read. The reasons stand in the list."));
    if (counts.conflict > 0 && counts.same == 0)
        return say(QT_TRANSLATE_NOOP("ImportText",
            "What differs is stored with the same date. Give the file a later date if it is right."));
    if (counts.older > 0 && counts.same == 0)
        return say(QT_TRANSLATE_NOOP("ImportText", "What is stored is newer than this file."));
    return say(QT_TRANSLATE_NOOP("ImportText", "Everything in this file is in the workspace already."));
}

} // namespace

Tone toneOf(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::New:
        return Tone::Ok;
    case RowOutcome::Changed:
        return Tone::Wait;
    case RowOutcome::Conflict:
    case RowOutcome::Warned:
        return Tone::Warn;
    case RowOutcome::Bad:
        return Tone::Fail;
    case RowOutcome::Same:
    case RowOutcome::Older:
    case RowOutcome::Duplicate:
        break;
    }
    return Tone::Neutral;
}

ImportOffer offerOf(const ImportPreview &preview)
{
    const ImportCounts &counts = preview.counts;
    const qint64 news = fresh(counts);
    const qint64 changes = changed(counts);
    ImportOffer offer;
    offer.possible = true;
    if (news > 0 && changes > 0)
        offer.button = say(QT_TRANSLATE_NOOP("ImportText", "Import %1 new and %2 changed"))
                           .arg(number(news), number(changes));
    else if (news > 0)
        offer.button = say(QT_TRANSLATE_NOOP("ImportText", "Import %1 new")).arg(number(news));
    else if (changes > 0)
        offer.button = say(QT_TRANSLATE_NOOP("ImportText", "Import %1 changed")).arg(number(changes));
    if (!offer.button.isEmpty()) {
        if (counts.bad > 0)
            offer.reason =
                say(QT_TRANSLATE_N_NOOP("ImportText", "%n rejected row(s) are left out."), counts.bad);
        return offer;
    }
    const bool known = preview.earlier && !preview.earlier->undone;
    if (counts.same > 0 && !known) {
        offer.button = say(QT_TRANSLATE_NOOP("ImportText", "Confirm %1 unchanged")).arg(number(counts.same));
        offer.reason = say(QT_TRANSLATE_NOOP(
            "ImportText", "Nothing is new. What is stored is confirmed as of the date of the file."));
        return offer;
    }
    offer.possible = false;
    offer.button = say(QT_TRANSLATE_NOOP("ImportText", "Import"));
    offer.reason = whyNothing(preview);
    return offer;
}

QString countsText(const ImportCounts &counts)
{
    QStringList parts;
    for (const RowOutcome outcome : kFindingOutcomes) {
        if (counts.of(outcome) > 0)
            //: %1: a number, %2: what became of so many rows: new, changed, …
            parts << say(QT_TRANSLATE_NOOP("ImportText", "%1 %2"))
                         .arg(number(counts.of(outcome)), rowOutcomeText(outcome));
    }
    return parts.join(say(QT_TRANSLATE_NOOP("ImportText", ", ")));
}

QString fileText(const TableFileFacts &file)
{
    QStringList parts;
    if (file.format == TableFormat::Xlsx) {
        //: %1: the name of a sheet of a workbook
        parts << QStringLiteral("XLSX") << say(QT_TRANSLATE_NOOP("ImportText", "sheet %1")).arg(file.sheet);
    } else {
        parts << QStringLiteral("CSV") << QString::fromLatin1(file.encoding) << separatorText(file.separator);
    }
    parts << QLocale().formattedDataSize(file.size);
    return parts.join(QStringLiteral(" · "));
}

QString phaseText(ImportProgress::Phase phase)
{
    switch (phase) {
    case ImportProgress::Phase::Inspect:
        return say(QT_TRANSLATE_NOOP("ImportText", "Looking at the file"));
    case ImportProgress::Phase::Stage:
        return say(QT_TRANSLATE_NOOP("ImportText", "Reading the file"));
    case ImportProgress::Phase::Compare:
        return say(QT_TRANSLATE_NOOP("ImportText", "Comparing with the workspace"));
    case ImportProgress::Phase::Publish:
        return say(QT_TRANSLATE_NOOP("ImportText", "Importing"));
    case ImportProgress::Phase::Index:
        return say(QT_TRANSLATE_NOOP("ImportText", "Making the indexes"));
    }
    return {};
}

QString progressText(const ImportProgress &progress)
{
    if (progress.rows == 0)
        return {};
    //: %1: a number
    QString text = progress.totalRows > 0
        ? say(QT_TRANSLATE_NOOP("ImportText", "%1 of %2 rows"))
              .arg(number(progress.rows), number(progress.totalRows))
        : say(QT_TRANSLATE_NOOP("ImportText", "%1 rows")).arg(number(progress.rows));
    if (progress.rowsPerSecond >= 1)
        //: %1: "12 rows", %2: a number
        text = say(QT_TRANSLATE_NOOP("ImportText", "%1 · %2 per second"))
                   .arg(text, number(qint64(progress.rowsPerSecond)));
    return text;
}

double shareOf(const ImportProgress &progress)
{
    if (progress.totalRows > 0)
        return double(progress.rows) / double(progress.totalRows);
    if (progress.totalBytes > 0)
        return double(progress.bytes) / double(progress.totalBytes);
    return -1;
}

QString fieldText(const ImportKind &kind, const ImportField &field)
{
    const QString label = kind.labelOf(field);
    const QString english = field.label == nullptr ? field.title.en : QString::fromUtf8(field.label);
    if (isChinese(label))
        return QStringLiteral("%1 · %2").arg(label, english);
    const auto chinese = std::find_if(field.names.begin(), field.names.end(), isChinese);
    return chinese == field.names.end() ? label : QStringLiteral("%1 · %2").arg(label, *chinese);
}

QString noteText(const ImportColumn &column)
{
    switch (column.note) {
    case ImportColumn::Note::None:
        break;
    case ImportColumn::Note::Unknown:
        return say(QT_TRANSLATE_NOOP("ImportText", "Name not known"));
    case ImportColumn::Note::Repeated:
        return say(QT_TRANSLATE_NOOP("ImportText", "Another column is this already"));
    case ImportColumn::Note::UnknownUnit:
        return say(QT_TRANSLATE_NOOP("ImportText", "Unit not understood"));
    case ImportColumn::Note::LeftOut:
        return say(QT_TRANSLATE_NOOP("ImportText", "Left out"));
    }
    return {};
}

} // namespace zhanggui
