#include "models/settlement/look_tables.h"

#include "models/core/marketplace_day.h"
#include "models/settlement/look_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementLook", text);
}

ReviewCell textCell(const QString &text)
{
    return { text, {}, {} };
}

ReviewCell countCell(qint64 count)
{
    return { {}, {}, count };
}

/// Nothing known is no zero.
ReviewCell amountCell(const LookAmount &amount)
{
    if (amount.known == 0 && amount.unknown > 0)
        return textCell(say(QT_TRANSLATE_NOOP("SettlementLook", "not known")));
    return { {}, amount.minor, {} };
}

TableColumn textColumn(const QString &title, int width)
{
    return { title, ColumnType::Text, width };
}

TableColumn currencyColumn()
{
    return textColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Currency")), 10);
}

TableColumn countColumn()
{
    return { say(QT_TRANSLATE_NOOP("SettlementLook", "Lines")), ColumnType::Number, 10 };
}

TableColumn amountColumn(const QString &title)
{
    return { title, ColumnType::Amount, 16 };
}

QString nothingHere()
{
    return say(QT_TRANSLATE_NOOP(
        "SettlementLook", "No transaction is here. Import the transaction details of the official console."));
}

QList<ReviewCell> rowCells(const LookQuestion &question, const QString &title, const LookRow &row)
{
    QList<ReviewCell> cells{ textCell(question.currency), textCell(title), countCell(row.lines) };
    for (const LookAmount &amount : row.amounts)
        cells.append(amountCell(amount));
    return cells;
}

void addUnknown(ReviewTable &table, const LookFigures &figures)
{
    QList<ReviewCell> cells{ textCell(figures.question.currency),
        textCell(say(QT_TRANSLATE_NOOP("SettlementLook", "Not known, in no sum"))), textCell({}) };
    qint64 unknown = 0;
    for (const LookAmount &amount : figures.total.amounts) {
        unknown += amount.unknown;
        cells.append(textCell(amount.unknown == 0
                ? QString()
                : QCoreApplication::translate("SettlementLook", "%n line(s)", nullptr, int(amount.unknown))));
    }
    if (unknown > 0)
        table.rows.append(cells);
}

} // namespace

ReviewTable figuresTable(const QList<LookFigures> &figures)
{
    const LookBy by = figures.isEmpty() ? LookBy::Month : figures.constFirst().question.by;
    ReviewTable table{ QStringLiteral("figures"), say(QT_TRANSLATE_NOOP("SettlementLook", "Figures: %1")),
        nothingHere(), { currencyColumn(), textColumn(titleOf(by), 32), countColumn() }, {} };
    table.title = table.title.arg(titleOf(by));
    for (int measure = 0; measure < kLookMeasures; ++measure)
        table.columns.append(amountColumn(titleOf(LookMeasure(measure))));
    for (const LookFigures &one : figures) {
        if (one.rows.isEmpty())
            continue;
        for (const LookRow &row : one.rows)
            table.rows.append(rowCells(one.question, rowTitle(by, row), row));
        table.rows.append(
            rowCells(one.question, say(QT_TRANSLATE_NOOP("SettlementLook", "Total")), one.total));
        addUnknown(table, one);
    }
    return table;
}

ReviewTable ageingTable(const SettlementLook &look, const QList<LookAgeing> &ageing)
{
    ReviewTable table{ QStringLiteral("ageing"),
        //: 未出账金额账龄
        say(QT_TRANSLATE_NOOP("SettlementLook", "Age of what is in no bill yet")),
        say(QT_TRANSLATE_NOOP("SettlementLook", "Everything is in a bill.")),
        { currencyColumn(), textColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Reason")), 44) }, {} };
    const AgeingQuestion question = ageing.isEmpty() ? AgeingQuestion() : ageing.constFirst().question;
    for (int age = 0; age < question.bounds.size() + 1 + kNoAges; ++age)
        table.columns.append(amountColumn(ageTitle(question, age)));
    table.columns << amountColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Total"))) << countColumn()
                  << TableColumn{ say(QT_TRANSLATE_NOOP("SettlementLook", "Amount not known")),
                         ColumnType::Number, 10 };
    const auto add = [&table](const AgeingQuestion &asked, const QString &title, const AgeingRow &row) {
        QList<ReviewCell> cells{ textCell(asked.currency), textCell(title) };
        for (const LookAmount &amount : row.ages)
            cells.append(amountCell(amount));
        cells << amountCell(row.total) << countCell(row.total.known + row.total.unknown)
              << countCell(row.total.unknown);
        table.rows.append(cells);
    };
    for (const LookAgeing &one : ageing) {
        for (const AgeingRow &row : one.rows)
            add(one.question, reasonTitle(look, row.reason, row.condition), row);
        if (!one.rows.isEmpty())
            add(one.question, say(QT_TRANSLATE_NOOP("SettlementLook", "Total")), one.total);
    }
    return table;
}

ReviewTable forecastTable(const SettlementLook &look, const QList<LookForecast> &forecasts)
{
    ReviewTable table{ QStringLiteral("forecast"),
        //: 后三期账单预测
        say(QT_TRANSLATE_NOOP("SettlementLook", "Forecast of the next bills")),
        say(QT_TRANSLATE_NOOP("SettlementLook", "Nothing waits for a bill.")),
        { currencyColumn(), textColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Bill")), 28),
            textColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Hangs on")), 48),
            amountColumn(titleOf(LookMeasure::Net)), countColumn(),
            { say(QT_TRANSLATE_NOOP("SettlementLook", "Amount not known")), ColumnType::Number, 10 } },
        {} };
    for (const LookForecast &forecast : forecasts) {
        for (const ForecastRow &row : forecast.rows)
            table.rows.append({ textCell(forecast.currency), textCell(billTitle(look, row.bill)),
                textCell(forecastTitle(look, row)), amountCell(row.net),
                countCell(row.net.known + row.net.unknown), countCell(row.net.unknown) });
    }
    return table;
}

ReviewTable askedTable(const SettlementLook &look)
{
    ReviewTable table{ QStringLiteral("asked"), say(QT_TRANSLATE_NOOP("SettlementLook", "Asked for")),
        say(QT_TRANSLATE_NOOP("SettlementLook", "Nothing is missing.")),
        { textColumn(titleOf(LookBy::Product), 32),
            textColumn(say(QT_TRANSLATE_NOOP("SettlementLook", "Name")), 20), countColumn() },
        {} };
    for (auto it = look.asked.begin(); it != look.asked.end(); ++it)
        table.rows.append({ textCell(it.key().first), textCell(it.key().second), countCell(it.value()) });
    return table;
}

QStringList lookNotes(const SettlementLook &look)
{
    QStringList notes;
    notes << say(QT_TRANSLATE_NOOP("SettlementLook", "%1, as of %2, by the rules %3."))
                 .arg(look.input.environment, marketplaceDay(look.input.nowMs).toString(Qt::ISODate),
                     QString::fromLatin1(look.policyDigest.left(12)));
    if (!look.ownFault.isEmpty())
        notes << QCoreApplication::translate("SettlementReview",
            "The seller's own rules cannot be used and are left out; the shipped ones go on: %1")
                     .arg(look.ownFault);
    qint64 unknown = 0;
    for (const LookLine &line : look.lines)
        unknown += line.hasNet ? 0 : 1;
    if (unknown > 0)
        notes << QCoreApplication::translate("SettlementLook",
            "Of %n line(s) the settlement amount is not known; they are in no sum of it.", nullptr,
            int(unknown));
    return notes;
}

} // namespace zhanggui
