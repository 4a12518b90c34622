#include "models/import/import_report.h"

#include "models/core/decimal.h"
#include "models/import/import_kind.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace zhanggui {

namespace {

struct OutcomeWord {
    const char *id;
    const char *text;
};

/// In the order of kFindingOutcomes.
constexpr OutcomeWord kOutcomeWords[] = {
    { "new", QT_TRANSLATE_NOOP("Import", "New") },
    { "same", QT_TRANSLATE_NOOP("Import", "Unchanged") },
    { "changed", QT_TRANSLATE_NOOP("Import", "Changed") },
    { "older", QT_TRANSLATE_NOOP("Import", "Older than stored") },
    { "conflict", QT_TRANSLATE_NOOP("Import", "Conflicting") },
    { "duplicate", QT_TRANSLATE_NOOP("Import", "Repeated in the file") },
    { "bad", QT_TRANSLATE_NOOP("Import", "Rejected") },
    { "warned", QT_TRANSLATE_NOOP("Import", "With a warning") },
};

struct ReasonWord {
    ImportReason reason;
    const char *id;
    const char *text;
};

constexpr ReasonWord kReasonWords[] = {
    { ImportReason::None, "", "" },
    { ImportReason::MissingKey, "missing-id",
        QT_TRANSLATE_NOOP("Import", "The row has no id. Rows without one cannot be told apart.") },
    { ImportReason::LostDigits, "lost-digits",
        QT_TRANSLATE_NOOP("Import",
            "A spreadsheet turned the id into a number and lost digits. Export the file again and keep the "
            "column as "
            "text.") },
    { ImportReason::NotAnAmount, "not-an-amount", QT_TRANSLATE_NOOP("Import", "This is not an amount.") },
    { ImportReason::InexactAmount, "inexact-amount",
        QT_TRANSLATE_NOOP("Import", "The amount has more than two decimals. Nothing is rounded.") },
    { ImportReason::ExponentAmount, "exponent-amount",
        QT_TRANSLATE_NOOP("Import",
            "The amount is in a spreadsheet's short form, which may have lost digits. Write it out.") },
    { ImportReason::AmountTooLarge, "amount-too-large",
        QT_TRANSLATE_NOOP("Import", "The amount is too large to be kept exactly.") },
    { ImportReason::NotACurrency, "not-a-currency",
        QT_TRANSLATE_NOOP("Import", "This is not a currency. Use a code of three letters, such as CNY.") },
    { ImportReason::NotANumber, "not-a-number", QT_TRANSLATE_NOOP("Import", "This is not a whole number.") },
    { ImportReason::NotARate, "not-a-rate",
        QT_TRANSLATE_NOOP("Import", "This is not a rate. Write it as 6%.") },
    { ImportReason::NotATime, "not-a-time",
        QT_TRANSLATE_NOOP("Import", "This is not a date or time. Write it as 2026-11-22 14:05.") },
    { ImportReason::AmbiguousTime, "ambiguous-time",
        QT_TRANSLATE_NOOP("Import",
            "Day, month and year cannot be told apart. Write the date as 2026-11-22, the year first.") },
    { ImportReason::ControlCharacters, "control-characters",
        QT_TRANSLATE_NOOP("Import", "There are blanks, control or invisible characters in it.") },
    { ImportReason::TooLong, "too-long", QT_TRANSLATE_NOOP("Import", "The text is too long.") },
    { ImportReason::FaultyCell, "faulty-cell",
        QT_TRANSLATE_NOOP("Import",
            "The cell holds an error or a formula without a value. Open the file in a spreadsheet and save "
            "it again.") },
    { ImportReason::Remark, "remark",
        QT_TRANSLATE_NOOP(
            "Import", "The row holds only words where the id belongs. It is taken for a remark.") },
    { ImportReason::BadEncoding, "bad-encoding",
        QT_TRANSLATE_NOOP("Import", "The row has bytes that the encoding of the file does not have.") },
    { ImportReason::LostCharacters, "lost-characters",
        QT_TRANSLATE_NOOP(
            "Import", "Another program lost characters of this row (�). Export the file again.") },
    { ImportReason::NulCharacter, "nul-character",
        QT_TRANSLATE_NOOP("Import", "The row has NUL characters in it.") },
    { ImportReason::UnclosedQuote, "unclosed-quote",
        QT_TRANSLATE_NOOP("Import", "A quotation mark is opened here and never closed.") },
    { ImportReason::StrayQuote, "stray-quote",
        QT_TRANSLATE_NOOP("Import", "There is text behind a closing quotation mark.") },
    { ImportReason::TooManyColumns, "too-many-columns",
        QT_TRANSLATE_NOOP("Import", "The row has more columns than can be read.") },
    { ImportReason::FieldTooLong, "field-too-long",
        QT_TRANSLATE_NOOP("Import", "A cell of the row is longer than can be read.") },
    { ImportReason::LineTooLong, "line-too-long",
        QT_TRANSLATE_NOOP("Import", "The row is longer than can be read.") },
    { ImportReason::TooManyRows, "too-many-rows",
        QT_TRANSLATE_NOOP(
            "Import", "The sheet has more rows than a sheet can have. Nothing behind is read.") },
    { ImportReason::NewerStored, "newer-stored",
        QT_TRANSLATE_NOOP("Import", "What is stored is newer than the file. It was kept.") },
    { ImportReason::SameTime, "same-time",
        QT_TRANSLATE_NOOP("Import", "Another value of the same time is stored. It was kept.") },
    { ImportReason::SameFile, "same-file",
        QT_TRANSLATE_NOOP("Import", "Another row of this file says something else. The first one counts.") },
    { ImportReason::FailedCheck, "failed-check",
        QT_TRANSLATE_NOOP("Import", "A check of this kind of record fails.") },
};

const ReasonWord &wordOf(ImportReason reason)
{
    const auto found = std::find_if(std::begin(kReasonWords), std::end(kReasonWords),
        [reason](const ReasonWord &word) { return word.reason == reason; });
    return found == std::end(kReasonWords) ? kReasonWords[0] : *found;
}

QJsonValue cellJson(const ImportField *field, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (field && field->type == ImportType::Amount)
        return textFromMinorUnits(value.toLongLong());
    if (field && field->type == ImportType::Instant && value.typeId() == QMetaType::LongLong)
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC).toString(Qt::ISODate);
    const QString text = value.toString();
    return field && field->mask ? field->mask(text) : text;
}

} // namespace

QString rowOutcomeId(RowOutcome outcome)
{
    return QString::fromLatin1(kOutcomeWords[size_t(outcome)].id);
}

QString rowOutcomeText(RowOutcome outcome)
{
    return QCoreApplication::translate("Import", kOutcomeWords[size_t(outcome)].text);
}

QString importReasonId(ImportReason reason)
{
    return QString::fromLatin1(wordOf(reason).id);
}

ImportReason importReasonFromId(const QString &id)
{
    for (const ReasonWord &word : kReasonWords) {
        if (id == QLatin1String(word.id))
            return word.reason;
    }
    return ImportReason::None;
}

QString importReasonText(ImportReason reason)
{
    const char *text = wordOf(reason).text;
    return *text ? QCoreApplication::translate("Import", text) : QString();
}

QString findingText(const ImportFinding &finding)
{
    return finding.say.isEmpty() ? importReasonText(finding.reason) : finding.say.said();
}

qint64 ImportCounts::of(RowOutcome outcome) const
{
    switch (outcome) {
    case RowOutcome::New:
        return fresh;
    case RowOutcome::Same:
        return same;
    case RowOutcome::Changed:
        return changed;
    case RowOutcome::Older:
        return older;
    case RowOutcome::Conflict:
        return conflict;
    case RowOutcome::Duplicate:
        return duplicate;
    case RowOutcome::Warned:
        return warned;
    case RowOutcome::Bad:
        break;
    }
    return bad;
}

void ImportCounts::add(RowOutcome outcome, qint64 more)
{
    qint64 *const counts[] = { &fresh, &same, &changed, &older, &conflict, &duplicate, &bad, &warned };
    *counts[size_t(outcome)] += more;
}

QJsonObject ImportCounts::toJson() const
{
    QJsonObject json{ { QStringLiteral("rows"), rows }, { QStringLiteral("records"), records },
        { QStringLiteral("newRecords"), newRecords }, { QStringLiteral("changedRecords"), changedRecords },
        { QStringLiteral("maskedCells"), maskedCells } };
    for (const RowOutcome outcome : kFindingOutcomes)
        json.insert(rowOutcomeId(outcome), of(outcome));
    return json;
}

bool ImportTotalsRow::agrees() const
{
    return std::all_of(stated.begin(), stated.end(), [](const Stated &one) { return one.agrees(); });
}

bool ImportTotals::agree() const
{
    return std::all_of(
        totalsRows.begin(), totalsRows.end(), [](const ImportTotalsRow &row) { return row.agrees(); });
}

QJsonObject ImportTotals::toJson() const
{
    QJsonArray sumList;
    for (const ImportSum &sum : sums) {
        sumList.append(QJsonObject{ { QStringLiteral("field"), sum.fieldId },
            { QStringLiteral("currency"), sum.currency },
            { QStringLiteral("sum"),
                sum.overflow ? QJsonValue() : QJsonValue(textFromMinorUnits(sum.minor)) },
            { QStringLiteral("rows"), sum.rows } });
    }
    QJsonArray rowList;
    for (const ImportTotalsRow &row : totalsRows) {
        QJsonArray stated;
        for (const ImportTotalsRow::Stated &one : row.stated) {
            stated.append(QJsonObject{ { QStringLiteral("field"), one.fieldId },
                { QStringLiteral("file"), textFromMinorUnits(one.file) },
                { QStringLiteral("rows"), textFromMinorUnits(one.rows) },
                { QStringLiteral("agrees"), one.agrees() } });
        }
        rowList.append(QJsonObject{ { QStringLiteral("line"), row.line },
            { QStringLiteral("label"), row.label }, { QStringLiteral("stated"), stated } });
    }
    return { { QStringLiteral("sums"), sumList }, { QStringLiteral("totalsRows"), rowList },
        { QStringLiteral("agree"), agree() } };
}

QJsonObject toJson(const ImportFinding &finding, const ImportKind &kind)
{
    const int index = kind.indexOf(finding.fieldId);
    const ImportField *field = index < 0 ? nullptr : &kind.fields.at(index);
    const bool personal = field && field->mask;
    QJsonObject json{ { QStringLiteral("line"), finding.line },
        { QStringLiteral("outcome"), rowOutcomeId(finding.outcome) },
        { QStringLiteral("reason"), importReasonId(finding.reason) },
        { QStringLiteral("message"), findingText(finding) }, { QStringLiteral("record"), finding.record },
        { QStringLiteral("column"), finding.columnName }, { QStringLiteral("field"), finding.fieldId } };
    if (finding.outcome == RowOutcome::Warned)
        json.insert(QStringLiteral("check"), finding.check);
    if (finding.outcome == RowOutcome::Bad)
        json.insert(QStringLiteral("raw"), personal ? field->mask(finding.raw) : finding.raw);
    else
        json.insert(QStringLiteral("before"), cellJson(field, finding.before));
    if (finding.outcome != RowOutcome::Bad)
        json.insert(QStringLiteral("after"), cellJson(field, finding.after));
    return json;
}

} // namespace zhanggui
