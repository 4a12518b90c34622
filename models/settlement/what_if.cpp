#include "models/settlement/what_if.h"

#include "models/core/decimal.h"
#include "models/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

#include <algorithm>
#include <map>

namespace zhanggui {

namespace {

/// Both sides of every line of the period.
class Sides {
public:
    void take(const ReviewedLine &reviewed, bool now)
    {
        if (!reviewed.transaction)
            return;
        const SettlementLine &line = *reviewed.transaction;
        WhatIfLine &one = m_lines[line.id];
        if (one.lineId == 0) {
            one.lineId = line.id;
            one.orderId = line.orderId;
            one.orderLine = line.lineId;
            one.productClass = line.productClass;
            one.product = line.product;
            one.currency = line.currency;
        }
        (now ? one.nowDue : one.thenDue) = true;
        (now ? one.nowNetMinor : one.thenNetMinor) = reviewed.expected->netMinor;
        (now ? one.nowFeeMinor : one.thenFeeMinor) = reviewed.expected->feeMinor;
    }

    void sumUp(WhatIf &found) const
    {
        std::map<std::tuple<QString, QString, QString>, WhatIfSum> sums;
        for (const auto &[id, line] : m_lines) {
            WhatIfSum &sum = sums[{ line.currency, line.productClass, line.product }];
            sum.currency = line.currency;
            sum.productClass = line.productClass;
            sum.product = line.product;
            add(sum, line);
            auto &totals = found.totals;
            WhatIfSum &total = totals[line.currency];
            total.currency = line.currency;
            add(total, line);
            if (line.differs())
                found.changed.append(line);
        }
        for (const auto &[key, sum] : sums)
            found.byProduct.append(sum);
        order(found.changed);
        found.changedCount = found.changed.size();
        found.changed = found.changed.mid(0, kMaxWhatIfLines);
    }

private:
    static void add(
        WhatIfAmounts &amounts, bool due, const std::optional<qint64> &net, const std::optional<qint64> &fee)
    {
        if (!due)
            return;
        ++amounts.lines;
        amounts.unknown += net ? 0 : 1;
        amounts.netMinor += net.value_or(0);
        amounts.feeMinor += fee.value_or(0);
    }
    static void add(WhatIfSum &sum, const WhatIfLine &line)
    {
        add(sum.now, line.nowDue, line.nowNetMinor, line.nowFeeMinor);
        add(sum.then, line.thenDue, line.thenNetMinor, line.thenFeeMinor);
        sum.differenceMinor += line.difference().value_or(0);
        sum.uncompared += line.difference() ? 0 : 1;
    }
    static void order(QList<WhatIfLine> &lines)
    {
        std::sort(lines.begin(), lines.end(), [](const WhatIfLine &a, const WhatIfLine &b) {
            const qint64 left = a.difference() ? qAbs(*a.difference()) : -1;
            const qint64 right = b.difference() ? qAbs(*b.difference()) : -1;
            if (left != right)
                return left > right;
            return std::tie(a.orderLine, a.orderId, a.lineId) < std::tie(b.orderLine, b.orderId, b.lineId);
        });
    }

    std::map<qint64, WhatIfLine> m_lines;
};

QString side(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QJsonValue amountJson(const std::optional<qint64> &minor)
{
    return minor ? QJsonValue(textFromMinorUnits(*minor)) : QJsonValue(QJsonValue::Null);
}

QJsonObject amountsJson(const WhatIfAmounts &amounts)
{
    return { { QStringLiteral("lines"), amounts.lines }, { QStringLiteral("unknown"), amounts.unknown },
        { QStringLiteral("net"), textFromMinorUnits(amounts.netMinor) },
        { QStringLiteral("fee"), textFromMinorUnits(amounts.feeMinor) } };
}

QJsonObject sumJson(const WhatIfSum &sum)
{
    return { { QStringLiteral("currency"), sum.currency }, { QStringLiteral("class"), sum.productClass },
        { QStringLiteral("product"), sum.product }, { QStringLiteral("now"), amountsJson(sum.now) },
        { QStringLiteral("then"), amountsJson(sum.then) },
        { QStringLiteral("difference"), textFromMinorUnits(sum.difference()) },
        { QStringLiteral("uncompared"), sum.uncompared } };
}

QJsonObject lineJson(const WhatIfLine &line)
{
    return { { QStringLiteral("order"), line.orderId }, { QStringLiteral("line"), line.orderLine },
        { QStringLiteral("class"), line.productClass }, { QStringLiteral("product"), line.product },
        { QStringLiteral("currency"), line.currency },
        { QStringLiteral("now"),
            QJsonObject{ { QStringLiteral("due"), line.nowDue },
                { QStringLiteral("net"), amountJson(line.nowNetMinor) },
                { QStringLiteral("fee"), amountJson(line.nowFeeMinor) } } },
        { QStringLiteral("then"),
            QJsonObject{ { QStringLiteral("due"), line.thenDue },
                { QStringLiteral("net"), amountJson(line.thenNetMinor) },
                { QStringLiteral("fee"), amountJson(line.thenFeeMinor) } } },
        { QStringLiteral("difference"), amountJson(line.difference()) } };
}

QJsonObject rulesJson(const QByteArray &digest, const std::optional<QDate> &day)
{
    QJsonObject object{ { QStringLiteral("digest"), QString::fromLatin1(digest) } };
    if (day)
        object.insert(QStringLiteral("day"), side(day));
    return object;
}

} // namespace

Result<WhatIf> computeWhatIf(Connection &connection, const WorkCatalog &catalog,
    const QList<SettlementRatio> &ratios, const WhatIfQuestion &question, const ReviewSinks &sinks)
{
    // One snapshot for both sides; the review joins it.
    if (auto begun = connection.execute(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    WhatIf found;
    Sides sides;
    Result<void> result;
    for (const bool now : { true, false }) {
        const WhatIfRules &rules = now ? question.now : question.then;
        ReviewInput input = question.input;
        input.policyDay = rules.day;
        ReviewSinks own;
        own.unfolds = false;
        own.cancelled = sinks.cancelled;
        own.line = [&sides, now](const ReviewedLine &line) -> Result<void> {
            sides.take(line, now);
            return {};
        };
        own.progressed = [&sinks, now](qint64 done, qint64 total) {
            if (sinks.progressed)
                sinks.progressed(now ? done : total + done, 2 * total);
        };
        const auto review = reviewSettlement(connection, catalog, rules.policy, ratios, input, own);
        if (!review) {
            result = tl::unexpected(review.error());
            break;
        }
        (now ? found.nowRules : found.thenRules) = review->policyDigest;
        (now ? found.nowDay : found.thenDay) = rules.day;
        found.bill = review->bill;
        found.lines = now ? review->linesDigest : found.lines;
    }
    // Nothing was written; what cannot be ended ends with the connection.
    static_cast<void>(connection.execute(QStringLiteral("ROLLBACK")));
    if (!result)
        return tl::unexpected(result.error());
    found.input = question.input;
    sides.sumUp(found);
    return found;
}

QByteArray whatIfJson(const WhatIf &found)
{
    QJsonArray totals;
    for (const WhatIfSum &sum : found.totals)
        totals.append(sumJson(sum));
    QJsonArray products;
    for (const WhatIfSum &sum : found.byProduct)
        products.append(sumJson(sum));
    QJsonArray lines;
    for (const WhatIfLine &line : found.changed)
        lines.append(lineJson(line));
    QJsonObject billed;
    for (auto it = found.bill.begin(); it != found.bill.end(); ++it)
        billed.insert(it.key(), textFromMinorUnits(it->netMinor));
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("period"), found.input.period },
            { QStringLiteral("environment"), found.input.environment },
            { QStringLiteral("now"), rulesJson(found.nowRules, found.nowDay) },
            { QStringLiteral("then"), rulesJson(found.thenRules, found.thenDay) },
            { QStringLiteral("lines"), QString::fromLatin1(found.lines) },
            { QStringLiteral("billed"), billed }, { QStringLiteral("totals"), totals },
            { QStringLiteral("products"), products }, { QStringLiteral("changedLines"), found.changedCount },
            { QStringLiteral("changed"), lines } })
        .toJson();
}

Result<QStringList> periodsToAsk(Connection &connection, const QString &environment, QDate today)
{
    QStringList periods;
    const auto read = connection.forEach(
        QStringLiteral("SELECT DISTINCT period FROM settlement_lines WHERE environment = :environment "
                       "AND superseded_by IS NULL AND period GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]' "
                       "ORDER BY period DESC"),
        { { QStringLiteral("environment"), environment } },
        [&periods](const QSqlQuery &row) { periods.append(row.value(0).toString()); });
    if (!read)
        return tl::unexpected(read.error());
    for (const int months : { -1, 0 }) {
        const QString period = today.addMonths(months).toString(QStringLiteral("yyyyMM"));
        if (!periods.contains(period))
            periods.append(period);
    }
    std::sort(periods.begin(), periods.end(), std::greater<>());
    return periods;
}

} // namespace zhanggui
