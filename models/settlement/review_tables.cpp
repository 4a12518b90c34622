#include "models/settlement/review_tables.h"

#include "models/core/decimal.h"
#include "models/export/csv_table_writer.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <functional>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementReview", text);
}

ReviewCell amountCell(qint64 minor)
{
    return { {}, minor, {} };
}

ReviewCell countCell(qint64 count)
{
    return { {}, {}, count };
}

ReviewCell textCell(const QString &text)
{
    return { text, {}, {} };
}

TableColumn amountColumn(const char *title)
{
    return { say(title), ColumnType::Amount, 16 };
}

TableColumn textColumn(const char *title, int width = 20)
{
    return { say(title), ColumnType::Text, width };
}

TableColumn countColumn(const char *title)
{
    return { say(title), ColumnType::Number, 10 };
}

struct Comparison {
    QString title;
    const ReconcileResult &result;
};

void forEachSide(const SettlementReview &review,
    const std::function<void(const QString &side, const QString &currency, const ReviewSums &sums)> &take)
{
    const std::pair<const char *, const QMap<QString, ReviewSums> &> sides[] = {
        { QT_TRANSLATE_NOOP("SettlementReview", "Expected"), review.expected },
        { QT_TRANSLATE_NOOP("SettlementReview", "Billed"), review.bill },
        { QT_TRANSLATE_NOOP("SettlementReview", "Due, in no bill"), review.lateSums },
    };
    for (const auto &[side, sums] : sides) {
        for (auto it = sums.begin(); it != sums.end(); ++it)
            take(say(side), it.key(), *it);
    }
}

QList<Comparison> comparisonsOf(const SettlementReview &review)
{
    return {
        //: 应结与账单
        { say(QT_TRANSLATE_NOOP("SettlementReview", "Expected against billed")), review.billed },
        //: 账单与到账
        { say(QT_TRANSLATE_NOOP("SettlementReview", "Billed against paid")), review.paid },
        //: 账单与给华为云开票
        { say(QT_TRANSLATE_NOOP("SettlementReview", "Bill against invoice to Huawei Cloud")),
            review.invoiced },
    };
}

ReviewTable summaryTable(const SettlementReview &review)
{
    ReviewTable table{ QStringLiteral("summary"), say(QT_TRANSLATE_NOOP("SettlementReview", "Summary")),
        say(QT_TRANSLATE_NOOP("SettlementReview",
            "Nothing is due in this period, and nothing was billed. Import the transaction details and the "
            "bill details of the period.")),
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Side"), 24),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Currency"), 10),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Lines")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Sales amount")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Voucher")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Settlement amount")),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Amount not known")) },
        {} };
    forEachSide(review, [&table](const QString &side, const QString &currency, const ReviewSums &sums) {
        table.rows.append(
            { textCell(side), textCell(currency), countCell(sums.lines), amountCell(sums.salesMinor),
                amountCell(sums.voucherMinor), amountCell(sums.netMinor), countCell(sums.withoutNet) });
    });
    return table;
}

/// What is not known of some lines is told beside the sum of the others.
ReviewTable taxTable(const SettlementReview &review)
{
    ReviewTable table{ QStringLiteral("tax"),
        say(QT_TRANSLATE_NOOP("SettlementReview", "With and without tax")),
        say(QT_TRANSLATE_NOOP("SettlementReview", "Nothing is due in this period, and nothing was billed.")),
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Side"), 24),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Currency"), 10),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Sales amount")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Sales amount without tax")),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Lines without tax rate")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Settlement amount")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Settlement amount without tax")),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Lines without that amount")) },
        {} };
    forEachSide(review, [&table](const QString &side, const QString &currency, const ReviewSums &sums) {
        table.rows.append({ textCell(side), textCell(currency), amountCell(sums.salesMinor),
            amountCell(sums.salesWithoutTaxMinor), countCell(sums.salesTaxUnknown), amountCell(sums.netMinor),
            amountCell(sums.netWithoutTaxMinor), countCell(sums.netTaxUnknown) });
    });
    return table;
}

ReviewTable causesTable(const SettlementReview &review)
{
    ReviewTable table{ QStringLiteral("causes"),
        say(QT_TRANSLATE_NOOP("SettlementReview", "Causes of the difference")),
        say(QT_TRANSLATE_NOOP("SettlementReview", "There is nothing to compare.")),
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Comparison"), 32),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Currency"), 10),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Cause")),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Count")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Amount")) },
        {} };
    for (const Comparison &comparison : comparisonsOf(review)) {
        const auto &totals = comparison.result.totals;
        for (auto it = totals.begin(); it != totals.end(); ++it) {
            const auto add = [&](const QString &cause, qint64 count, qint64 minor) {
                table.rows.append({ textCell(comparison.title), textCell(it.key()), textCell(cause),
                    countCell(count), amountCell(minor) });
            };
            for (auto cause = it->causes.begin(); cause != it->causes.end(); ++cause)
                add(titleOf(cause.key()).said(), it->counts.value(cause.key()), cause.value());
            add(say(QT_TRANSLATE_NOOP("SettlementReview", "Sum of the differences")), it->differing,
                it->rightMinor - it->leftMinor);
        }
    }
    return table;
}

QString causesText(const ReconcileMatch &match)
{
    QStringList texts;
    for (const CausePart &part : match.causes)
        texts << titleOf(part.cause).said() % u' ' % textFromMinorUnits(part.minor) % u": " % part.say.said();
    return texts.join(QStringLiteral("; "));
}

ReviewTable differencesTable(const SettlementReview &review)
{
    ReviewTable table{ QStringLiteral("differences"),
        say(QT_TRANSLATE_NOOP("SettlementReview", "Differences")),
        say(QT_TRANSLATE_NOOP("SettlementReview", "Every line agrees.")),
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Comparison"), 24),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Order or bill"), 24),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Order line"), 28),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Product")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Customer")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Currency"), 10),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Should be")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Is")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Difference")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Causes"), 60),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Matched by")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Decided in")) },
        {} };
    for (const Comparison &comparison : comparisonsOf(review)) {
        for (const ReconcileMatch &match : comparison.result.differences)
            table.rows.append(
                { textCell(comparison.title), textCell(match.orderId), textCell(match.lineNumber),
                    textCell(match.product), textCell(match.customer), textCell(match.currency),
                    amountCell(match.leftMinor), amountCell(match.rightMinor), amountCell(match.difference()),
                    textCell(causesText(match)), textCell(match.matchedBy), textCell(match.decision) });
    }
    return table;
}

QString conditionsText(const Eligibility &eligibility)
{
    QStringList texts;
    for (const ConditionAnswer &answer : eligibility.conditions) {
        if (answer.answer != Truth::Yes)
            texts << answer.title.said() % u": " % answer.say.said();
    }
    return texts.join(QStringLiteral("; "));
}

ReviewTable linesTable(
    const QString &id, const QString &title, const QString &empty, const QList<UnbilledLine> &lines)
{
    ReviewTable table{ id, title, empty,
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Order"), 24),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Order line"), 28),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Product")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Currency"), 10),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Sales amount")),
            amountColumn(QT_TRANSLATE_NOOP("SettlementReview", "Expected")),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Due in"), 10),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Next bill"), 10),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Conditions not met or not known"), 60) },
        {} };
    for (const UnbilledLine &one : lines)
        table.rows.append({ textCell(one.line.orderId), textCell(one.line.lineId), textCell(one.line.product),
            textCell(one.line.currency),
            one.line.salesMinor ? amountCell(*one.line.salesMinor) : textCell({}),
            one.netMinor ? amountCell(*one.netMinor) : textCell({}), textCell(one.period),
            textCell(one.eligibility.period), textCell(conditionsText(one.eligibility)) });
    return table;
}

ReviewTable askedTable(const SettlementReview &review)
{
    ReviewTable table{ QStringLiteral("asked"), say(QT_TRANSLATE_NOOP("SettlementReview", "Asked for")),
        say(QT_TRANSLATE_NOOP("SettlementReview", "Nothing is missing.")),
        { textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Product"), 32),
            textColumn(QT_TRANSLATE_NOOP("SettlementReview", "Name")),
            countColumn(QT_TRANSLATE_NOOP("SettlementReview", "Lines")) },
        {} };
    for (auto it = review.asked.begin(); it != review.asked.end(); ++it)
        table.rows.append({ textCell(it.key().first), textCell(it.key().second), countCell(it.value()) });
    return table;
}

} // namespace

QString ReviewCell::said() const
{
    if (minor)
        return textFromMinorUnits(*minor);
    return number ? QString::number(*number) : text;
}

QList<ReviewTable> reviewTables(const SettlementReview &review)
{
    return { summaryTable(review), causesTable(review), differencesTable(review),
        linesTable(QStringLiteral("late"),
            say(QT_TRANSLATE_NOOP("SettlementReview", "Due, and in no bill: carried over")),
            say(QT_TRANSLATE_NOOP("SettlementReview", "Everything that was due was billed.")), review.late),
        linesTable(QStringLiteral("waiting"),
            say(QT_TRANSLATE_NOOP("SettlementReview", "Waiting for a condition or a later period")),
            say(QT_TRANSLATE_NOOP("SettlementReview", "Nothing waits.")), review.unbilled),
        askedTable(review), taxTable(review) };
}

QString reviewTitle(const SettlementReview &review)
{
    return say(QT_TRANSLATE_NOOP("SettlementReview", "Settlement review of %1, %2"))
        .arg(review.input.period, review.input.environment);
}

QStringList reviewNotes(const SettlementReview &review)
{
    QStringList notes;
    if (review.input.policyDay)
        notes << say(
            QT_TRANSLATE_NOOP("SettlementReview", "As if everything had happened under the rules of %1."))
                     .arg(review.input.policyDay->toString(Qt::ISODate));
    if (!review.ownFault.isEmpty())
        notes << say(
            QT_TRANSLATE_NOOP("SettlementReview",
                "The seller's own rules cannot be used and are left out; the shipped ones go on: %1"))
                     .arg(review.ownFault);
    if (review.bill.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("SettlementReview",
                         "No bill of this period is here: import its details. The bill is made on %1."))
                     .arg(marketplaceDay(review.asOfMs).toString(Qt::ISODate));
    if (review.input.tolerance.minor > 0)
        notes << say(QT_TRANSLATE_NOOP("SettlementReview", "Tolerance for one match: %1 (%2)."))
                     .arg(textFromMinorUnits(review.input.tolerance.minor), review.input.tolerance.reason);
    if (review.orderDays > 0)
        notes << say(QT_TRANSLATE_NOOP("SettlementReview",
                         "Of %1 line(s) the day of the order is from the order query, as of %2; their files "
                         "do not tell it."))
                     .arg(QString::number(review.orderDays),
                         marketplaceDay(review.orderDaysAsOfMs).toString(Qt::ISODate));
    notes << say(QT_TRANSLATE_NOOP("SettlementReview", "Rules %1, lines %2."))
                 .arg(QString::fromLatin1(review.policyDigest.left(12)),
                     QString::fromLatin1(review.linesDigest.left(12)));
    return notes;
}

Result<QByteArray> reviewTableCsv(const ReviewTable &table)
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view part) {
            bytes.append(part.data(), qsizetype(part.size()));
            return Result<void>();
        },
        {}, QTimeZone::utc());
    Result<void> written = writer.begin(table.columns);
    for (qsizetype i = 0; written && i < table.rows.size(); ++i) {
        for (const ReviewCell &cell : table.rows.at(i)) {
            if (cell.minor)
                writer.amount(*cell.minor);
            else if (cell.number)
                writer.number(*cell.number);
            else
                writer.text(cell.text.toStdString());
        }
        written = writer.endRow();
    }
    if (written)
        written = writer.finish();
    return written.map([&bytes] { return bytes; });
}

} // namespace zhanggui
