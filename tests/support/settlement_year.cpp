#include "tests/support/settlement_year.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace zhanggui {

namespace {

using Cause = DifferenceCause;

constexpr int kProducts = 24;
constexpr int kPlantedAMonth = 2; // of each cause

QString periodText(int year, int month)
{
    return month > 12 ? periodText(year + 1, month - 12)
                      : QStringLiteral("%1%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
}

/// Half away from zero.
qint64 divided(qint64 value, qint64 by)
{
    const qint64 size = (std::abs(value) * 2 + by) / (by * 2);
    return value < 0 ? -size : size;
}

/// Hundredths of the seller's share: fee and increment in percent.
qint64 share(qint64 base, int fee, int increment)
{
    return divided(base * (100 - fee + increment), 100);
}

struct Amounts {
    qint64 sales = 0;
    qint64 voucher = 0;
    int increment = 0;
    qint64 net(int fee = 5) const { return share(sales - voucher, fee, increment); }
    qint64 netWithoutVoucher() const { return share(sales, 5, increment); }
    qint64 netOfTier(int other) const { return share(sales - voucher, 5, other); }
    /// Rounded once: not of the rounded amount with tax.
    qint64 netWithoutTax() const { return divided((sales - voucher) * (95 + increment), 106); }
};

QString keyOf(const SettlementLine &line)
{
    return line.lineId.isEmpty()
        ? QStringLiteral("order:%1|%2||%3").arg(line.orderId, line.product, line.kind)
        : QStringLiteral("line:%1||%2").arg(line.lineId, line.kind);
}

class Maker {
public:
    Maker(int lines, int year)
        : m_year(year)
        , m_perMonth(std::max(lines / 12, 120))
        , m_random(20250000u + quint32(lines))
    {
        m_made.tolerance = { 5, QStringLiteral("small change") };
    }

    SettlementYear make()
    {
        for (m_month = 1; m_month <= 12; ++m_month)
            makeMonth();
        return std::move(m_made);
    }

private:
    qint64 instant(int day, int minute = 0) const
    {
        return QDateTime(QDate(m_year, m_month, day), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch()
            + minute * 60'000;
    }

    QString period() const { return periodText(m_year, m_month); }

    /// Of three products one stays below 500,000 a month, one reaches it, one passes 1,000,000, each with a
    /// wide margin, however many lines there are.
    static double monthlySales(int product)
    {
        return product % 3 == 0 ? 150'000.0 : product % 3 == 1 ? 720'000.0 : 1'900'000.0;
    }

    SettlementLine line(int number, int product)
    {
        SettlementLine made;
        made.orderId = QStringLiteral("CS%1%2").arg(period().mid(2)).arg(number, 8, 10, QLatin1Char('0'));
        made.lineId = made.orderId + QStringLiteral("-000001");
        made.kind = QStringLiteral("sale");
        made.orderType = QStringLiteral("NEW");
        made.chargingMode = QStringLiteral("PERIOD");
        made.product = QStringLiteral("云备份 %1").arg(product + 1, 2, 10, QLatin1Char('0'));
        made.productClass = QStringLiteral("general");
        made.accessType = QStringLiteral("saas");
        made.customer = QStringLiteral("customer%1").arg(m_random.bounded(5000));
        made.payment = QStringLiteral("done");
        made.repayment = QStringLiteral("not-applicable");
        made.supervision = QStringLiteral("not-applicable");
        made.billState = QStringLiteral("waiting");
        made.currency = QStringLiteral("CNY");
        made.taxRate = 600;
        const int day = 1 + m_random.bounded(25);
        made.orderedMs = instant(day);
        made.paidMs = instant(day, 5);
        made.effectiveMs = instant(day, 30);
        return made;
    }

    void setAmounts(SettlementLine &made, const Amounts &amounts)
    {
        made.salesMinor = amounts.sales;
        made.voucherMinor = amounts.voucher;
        made.paidMinor = amounts.sales - amounts.voucher;
        m_amounts.insert(made.lineId, amounts);
    }

    void makeMonth()
    {
        m_amounts.clear();
        QList<int> products;
        QList<double> weights;
        QHash<int, double> sums;
        for (int i = 0; i < m_perMonth; ++i) {
            products.append(m_random.bounded(kProducts));
            weights.append(0.5 + m_random.generateDouble());
            sums[products.constLast()] += weights.constLast();
        }
        QList<SettlementLine> sales;
        for (int i = 0; i < m_perMonth; ++i) {
            const int product = products.at(i);
            SettlementLine made = line(i, product);
            const auto amount = qint64(monthlySales(product) * 100 * weights.at(i) / sums.value(product));
            setAmounts(made, { amount, i % 8 == 0 ? amount / 10 : 0, product % 3 });
            sales.append(made);
        }
        QList<SettlementLine> refunds;
        for (int i = 0; i < m_perMonth / 33 + 3 * kPlantedAMonth; ++i)
            refunds.append(refundOf(sales.at(i * 8 + 7), i));
        for (const SettlementLine &made : sales + refunds) {
            m_made.transactions.append(made);
            m_made.periodOf.insert(made.lineId, period());
            m_made.increment.insert(made.lineId, m_amounts.value(made.lineId).increment);
        }
        billSales(sales);
        billRefunds(sales, refunds);
        billWhatNobodyKnows();
    }

    SettlementLine refundOf(const SettlementLine &sale, int number)
    {
        SettlementLine made = sale;
        made.lineId = sale.orderId + QStringLiteral("-R%1").arg(number, 5, 10, QLatin1Char('0'));
        made.originalLineId = sale.lineId;
        made.kind = QStringLiteral("refund");
        made.orderType = QStringLiteral("UNSUBSCRIBE");
        for (auto *instant : { &made.orderedMs, &made.paidMs, &made.effectiveMs })
            *instant = this->instant(26 + number % 2);
        Amounts amounts = m_amounts.value(sale.lineId);
        amounts.sales = -(amounts.sales / 4);
        setAmounts(made, amounts);
        return made;
    }

    SettlementLine billed(const SettlementLine &of, qint64 net) const
    {
        SettlementLine made = of;
        made.layer = SettlementLayer::BillLine;
        made.billState.clear();
        made.period = period();
        made.netMinor = net;
        return made;
    }

    void bill(SettlementLine made)
    {
        made.billId = QStringLiteral("ZD") + made.period;
        made.key = keyOf(made);
        m_made.billLines.append(made);
    }

    void plant(const SettlementLine &of, Cause cause, qint64 minor)
    {
        m_made.planted.append({ period(), keyOf(of), cause, minor });
    }

    /// Every line is billed rightly but the first ones that fit each cause.
    void billSales(const QList<SettlementLine> &sales)
    {
        QList<int> left(int(Step::Count), kPlantedAMonth);
        for (int i = 0; i < sales.size(); ++i) {
            const Amounts amounts = m_amounts.value(sales.at(i).lineId);
            const int planted = i % 8 == 7 || i % 8 == 6 ? -1 : fitting(left, amounts);
            if (planted < 0)
                bill(billed(sales.at(i), amounts.net()));
            else
                billWrongly(sales.at(i), amounts, Step(planted));
        }
    }

    enum class Step {
        Later,
        Tier,
        Voucher,
        Tax,
        Rounding,
        Ratio,
        MissingThere,
        Twice,
        TwiceLater,
        Tolerance,
        Unknown,
        Split,
        Unnumbered,
        Count
    };

    static int fitting(QList<int> &left, const Amounts &amounts)
    {
        for (int step = 0; step < left.size(); ++step) {
            if (left.at(step) == 0 || (Step(step) == Step::Tier && amounts.increment == 0)
                || (Step(step) == Step::Voucher) != (amounts.voucher != 0))
                continue;
            --left[step];
            return step;
        }
        return -1;
    }

    void billOtherwise(const SettlementLine &sale, qint64 right, qint64 net, Cause cause)
    {
        bill(billed(sale, net));
        plant(sale, cause, net - right);
    }

    void billWrongly(const SettlementLine &sale, const Amounts &amounts, Step step)
    {
        const qint64 net = amounts.net();
        switch (step) {
        case Step::Later:
            plant(sale, Cause::Timing, -net);
            billNextMonth(sale, net, Cause::Timing);
            return;
        case Step::Tier:
            return billOtherwise(sale, net, amounts.netOfTier(0), Cause::Tier);
        case Step::Voucher:
            return billOtherwise(sale, net, amounts.netWithoutVoucher(), Cause::Voucher);
        case Step::Tax:
            return billOtherwise(sale, net, amounts.netWithoutTax(), Cause::Tax);
        case Step::Rounding:
            return billOtherwise(sale, net, net + 1, Cause::Rounding);
        case Step::Ratio:
            return billOtherwise(sale, net, amounts.net(10), Cause::Ratio);
        case Step::MissingThere:
            return plant(sale, Cause::MissingThere, -net);
        case Step::Twice:
            bill(billed(sale, net));
            return billOtherwise(sale, 0, net, Cause::Duplicate);
        case Step::TwiceLater:
            bill(billed(sale, net));
            return billNextMonth(sale, net, Cause::Duplicate);
        case Step::Tolerance:
            return billOtherwise(sale, net, net - 4, Cause::Tolerance);
        case Step::Unknown:
            return billOtherwise(sale, net, net - 12'347, Cause::Unknown);
        case Step::Split:
            bill(billed(sale, net / 3));
            return bill(billed(sale, net - net / 3));
        default:
            return billUnnumbered(sale, net);
        }
    }

    void billUnnumbered(const SettlementLine &sale, qint64 net)
    {
        SettlementLine made = billed(sale, net);
        made.lineId.clear();
        bill(made);
    }

    void billNextMonth(const SettlementLine &sale, qint64 net, Cause cause)
    {
        SettlementLine made = billed(sale, net);
        made.period = periodText(m_year, m_month + 1);
        bill(made);
        m_made.planted.append({ made.period, keyOf(sale), cause, net });
    }

    /// The first are not billed, the next are shown within the line that they take back.
    void billRefunds(const QList<SettlementLine> &sales, const QList<SettlementLine> &refunds)
    {
        for (int i = 0; i < refunds.size(); ++i) {
            const SettlementLine &refund = refunds.at(i);
            const qint64 net = m_amounts.value(refund.lineId).net();
            if (i < kPlantedAMonth)
                plant(refund, Cause::Refund, -net);
            else if (i < 2 * kPlantedAMonth)
                netOff(sales.at(i * 8 + 7), net);
            else
                bill(billed(refund, net));
        }
    }

    void netOff(const SettlementLine &sale, qint64 net)
    {
        for (SettlementLine &line : m_made.billLines) {
            if (line.lineId == sale.lineId)
                *line.netMinor += net;
        }
    }

    void billWhatNobodyKnows()
    {
        for (int i = 0; i < kPlantedAMonth; ++i) {
            const SettlementLine sale = line(9'000'000 + i, i);
            bill(billed(sale, 54'321 + i));
            plant(sale, Cause::MissingHere, 54'321 + i);
            SettlementLine refund = refundOf(line(9'100'000 + i, i), i);
            bill(billed(refund, -4'321 - i));
            plant(refund, Cause::Refund, -4'321 - i);
        }
    }

    int m_year;
    int m_perMonth;
    int m_month = 1;
    QRandomGenerator m_random;
    QHash<QString, Amounts> m_amounts; // of the month, by line id
    SettlementYear m_made;
};

ReconcileItem itemOf(const SettlementLine &line, qint64 id)
{
    ReconcileItem item;
    item.lineId = id;
    item.key = keyOf(line);
    item.orderId = line.orderId;
    item.lineNumber = line.lineId;
    item.originalLineNumber = line.originalLineId;
    item.product = line.product;
    item.customer = line.customer;
    item.kind = line.kind;
    item.period = line.period;
    item.currency = line.currency;
    item.minor = line.netMinor.value_or(0);
    return item;
}

Alternative otherwise(Cause cause, qint64 minor)
{
    return { { cause, minor, {} } };
}

QString differenceText(const QString &period, const QString &key, Cause cause, qint64 minor)
{
    return QStringLiteral("%1 %2 %3 %4").arg(period, key, idOf(cause)).arg(minor);
}

} // namespace

SettlementYear settlementYear(int lines, int year)
{
    return Maker(lines, year).make();
}

QList<ReconcileItem> expectedItems(const SettlementYear &year)
{
    QList<ReconcileItem> items;
    for (const SettlementLine &line : year.transactions) {
        ReconcileItem item = itemOf(line, items.size() + 1);
        item.period = year.periodOf.value(line.lineId);
        const Amounts amounts{ *line.salesMinor, *line.voucherMinor, year.increment.value(line.lineId) };
        item.minor = amounts.net();
        for (int tier = 0; tier < 3; ++tier)
            item.alternatives.append(otherwise(Cause::Tier, amounts.netOfTier(tier)));
        item.alternatives.append(otherwise(Cause::Voucher, amounts.netWithoutVoucher()));
        item.alternatives.append(otherwise(Cause::Tax, amounts.netWithoutTax()));
        item.alternatives.append(otherwise(Cause::Ratio, amounts.net(10)));
        items.append(item);
    }
    return items;
}

QList<ReconcileItem> billedItems(const SettlementYear &year)
{
    QList<ReconcileItem> items;
    for (const SettlementLine &line : year.billLines)
        items.append(itemOf(line, items.size() + 1));
    return items;
}

QStringList plantedTexts(const SettlementYear &year)
{
    QStringList texts;
    for (const PlantedDifference &one : year.planted)
        texts << differenceText(one.period, one.key, one.cause, one.minor);
    texts.sort();
    return texts;
}

QStringList foundTexts(const ReconcileResult &result)
{
    QStringList texts;
    for (const ReconcileMatch &match : result.differences) {
        for (const CausePart &part : match.causes)
            texts << differenceText(match.period, match.key, part.cause, part.minor);
    }
    texts.sort();
    return texts;
}

} // namespace zhanggui
