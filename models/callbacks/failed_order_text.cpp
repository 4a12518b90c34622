#include "models/callbacks/failed_order_text.h"

#include "models/orders/pasted_ids.h"

#include <QRegularExpression>
#include <QSet>

namespace zhanggui {

namespace {

QDate dayIn(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("(?<!\\d)(20\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)|"
                       "(?<![0-9A-Za-z])(20\\d\\d)(\\d\\d)(\\d\\d)(?=[ T]?\\d\\d:|\\d{6}(?!\\d))"));
    auto matches = form.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int first = match.hasCaptured(1) ? 1 : 5;
        const int second = first == 1 ? 3 : 6;
        const QDate day(match.captured(first).toInt(), match.captured(second).toInt(),
            match.captured(second + 1).toInt());
        if (day.isValid())
            return day;
    }
    return {};
}

bool looksLikeOrder(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{2,}[0-9A-Z]{8,}(?:-\\d{6})?$"));
    return form.match(word).hasMatch();
}

QStringList ordersIn(const QString &line)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s,;\"'，；、|]+"));
    const bool single = line.split(blanks, Qt::SkipEmptyParts).size() == 1;
    QStringList found;
    for (const OrderId &id : pastedOrderIds(line)) {
        if (single || looksLikeOrder(id.text()))
            found.append(orderOfLine(id).text());
    }
    return found;
}

} // namespace

FailedOrderText failedOrdersFromText(const QString &text, const QString &product, QDate today)
{
    FailedOrderText result;
    QSet<QPair<QString, QDate>> known;
    const QStringList lines = text.split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        const QStringList orders = ordersIn(line);
        if (orders.isEmpty())
            result.badLines.append(line);
        const QDate written = dayIn(line);
        const QDate day = written.isValid() ? written : today;
        for (const QString &order : orders) {
            if (known.contains({ order, day }))
                continue;
            known.insert({ order, day });
            result.orders.append({ 0, product, order, day });
        }
    }
    return result;
}

} // namespace zhanggui
