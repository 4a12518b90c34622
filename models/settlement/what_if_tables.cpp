#include "models/core/decimal.h"
#include "models/settlement/what_if.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("WhatIf", text);
}

ReviewCell text(const QString &text)
{
    return { text, {}, {} };
}
ReviewCell amount(const std::optional<qint64> &minor)
{
    return { {}, minor, {} };
}
ReviewCell count(qint64 number)
{
    return { {}, {}, number };
}

TableColumn amounts(const char *title)
{
    return { say(title), ColumnType::Amount, 16 };
}
TableColumn texts(const char *title, int width)
{
    return { say(title), ColumnType::Text, width };
}
TableColumn counts(const char *title)
{
    return { say(title), ColumnType::Number, 10 };
}

/// What the question is about first; how it is made up behind.
QList<TableColumn> netColumns()
{
    return { amounts(QT_TRANSLATE_NOOP("WhatIf", "Settlement now")),
        amounts(QT_TRANSLATE_NOOP("WhatIf", "Settlement then")),
        amounts(QT_TRANSLATE_NOOP("WhatIf", "Difference")),
        counts(QT_TRANSLATE_NOOP("WhatIf", "Not compared")) };
}

QList<ReviewCell> netCells(const WhatIfSum &sum)
{
    return { amount(sum.now.netMinor), amount(sum.then.netMinor), amount(sum.difference()),
        count(sum.uncompared) };
}

QList<TableColumn> otherColumns()
{
    return { amounts(QT_TRANSLATE_NOOP("WhatIf", "Fee now")),
        amounts(QT_TRANSLATE_NOOP("WhatIf", "Fee then")), counts(QT_TRANSLATE_NOOP("WhatIf", "Lines now")),
        counts(QT_TRANSLATE_NOOP("WhatIf", "Lines then")),
        counts(QT_TRANSLATE_NOOP("WhatIf", "Not known now")),
        counts(QT_TRANSLATE_NOOP("WhatIf", "Not known then")) };
}

QList<ReviewCell> otherCells(const WhatIfSum &sum)
{
    return { amount(sum.now.feeMinor), amount(sum.then.feeMinor), count(sum.now.lines), count(sum.then.lines),
        count(sum.now.unknown), count(sum.then.unknown) };
}

ReviewTable totalsTable(const WhatIf &found)
{
    ReviewTable table{ QStringLiteral("totals"), say(QT_TRANSLATE_NOOP("WhatIf", "Totals")),
        say(QT_TRANSLATE_NOOP("WhatIf", "No line is due in this period, by neither rules.")),
        { texts(QT_TRANSLATE_NOOP("WhatIf", "Currency"), 10) }, {} };
    table.columns.append(netColumns());
    table.columns.append(amounts(QT_TRANSLATE_NOOP("WhatIf", "Billed")));
    table.columns.append(otherColumns());
    for (const WhatIfSum &sum : found.totals) {
        QList<ReviewCell> row{ text(sum.currency) };
        row.append(netCells(sum));
        const auto billed = found.bill.constFind(sum.currency);
        row.append(billed == found.bill.constEnd() ? text({}) : amount(billed->netMinor));
        row.append(otherCells(sum));
        table.rows.append(row);
    }
    return table;
}

ReviewTable productsTable(const WhatIf &found)
{
    ReviewTable table{ QStringLiteral("products"), say(QT_TRANSLATE_NOOP("WhatIf", "By class and product")),
        say(QT_TRANSLATE_NOOP("WhatIf", "No line is due in this period, by neither rules.")),
        { texts(QT_TRANSLATE_NOOP("WhatIf", "Class"), 12), texts(QT_TRANSLATE_NOOP("WhatIf", "Product"), 32),
            texts(QT_TRANSLATE_NOOP("WhatIf", "Currency"), 10) },
        {} };
    table.columns.append(netColumns());
    table.columns.append(otherColumns());
    for (const WhatIfSum &sum : found.byProduct) {
        QList<ReviewCell> row{ text(sum.productClass), text(sum.product), text(sum.currency) };
        row.append(netCells(sum));
        row.append(otherCells(sum));
        table.rows.append(row);
    }
    return table;
}

/// Why a cell is empty.
ReviewCell netCell(bool due, const std::optional<qint64> &net)
{
    if (net)
        return amount(net);
    return text(
        due ? say(QT_TRANSLATE_NOOP("WhatIf", "asked for")) : say(QT_TRANSLATE_NOOP("WhatIf", "not due")));
}

ReviewTable linesTable(const WhatIf &found)
{
    ReviewTable table{ QStringLiteral("lines"), say(QT_TRANSLATE_NOOP("WhatIf", "Lines that change")),
        say(QT_TRANSLATE_NOOP("WhatIf", "No line changes: both rules give the same.")),
        { texts(QT_TRANSLATE_NOOP("WhatIf", "Order line"), 28),
            texts(QT_TRANSLATE_NOOP("WhatIf", "Product"), 32),
            texts(QT_TRANSLATE_NOOP("WhatIf", "Currency"), 10),
            amounts(QT_TRANSLATE_NOOP("WhatIf", "Settlement now")),
            amounts(QT_TRANSLATE_NOOP("WhatIf", "Settlement then")),
            amounts(QT_TRANSLATE_NOOP("WhatIf", "Difference")),
            amounts(QT_TRANSLATE_NOOP("WhatIf", "Fee now")), amounts(QT_TRANSLATE_NOOP("WhatIf", "Fee then")),
            texts(QT_TRANSLATE_NOOP("WhatIf", "Class"), 12),
            texts(QT_TRANSLATE_NOOP("WhatIf", "Order"), 24) },
        {} };
    for (const WhatIfLine &line : found.changed) {
        const auto fee = [](const std::optional<qint64> &minor) { return minor ? amount(minor) : text({}); };
        table.rows.append({ text(line.orderLine), text(line.product), text(line.currency),
            netCell(line.nowDue, line.nowNetMinor), netCell(line.thenDue, line.thenNetMinor),
            line.difference() ? amount(line.difference()) : text({}), fee(line.nowFeeMinor),
            fee(line.thenFeeMinor), text(line.productClass), text(line.orderId) });
    }
    return table;
}

} // namespace

QList<ReviewTable> whatIfTables(const WhatIf &found)
{
    return { totalsTable(found), productsTable(found), linesTable(found) };
}

QString whatIfTitle(const WhatIf &found)
{
    QStringList than;
    if (found.thenDay)
        than.append(say(QT_TRANSLATE_NOOP("WhatIf", "as of %1")).arg(found.thenDay->toString(Qt::ISODate)));
    if (found.nowRules != found.thenRules)
        than.append(say(QT_TRANSLATE_NOOP("WhatIf", "with the other rules %1"))
                        .arg(QString::fromLatin1(found.thenRules.left(12))));
    if (than.isEmpty())
        than.append(say(QT_TRANSLATE_NOOP("WhatIf", "the same rules")));
    QString title = say(QT_TRANSLATE_NOOP("WhatIf", "%1, %2: the rules in force (%3) beside those %4"))
                        .arg(found.input.period, found.input.environment,
                            QString::fromLatin1(found.nowRules.left(12)), than.join(QStringLiteral(", ")));
    qint64 uncompared = 0;
    for (const WhatIfSum &sum : found.totals)
        uncompared += sum.uncompared;
    if (uncompared > 0)
        title += u'\n'
            + say(QT_TRANSLATE_NOOP("WhatIf",
                      "%1 line(s) are left out of the difference: something is asked for on one side."))
                  .arg(uncompared);
    return title;
}

} // namespace zhanggui
