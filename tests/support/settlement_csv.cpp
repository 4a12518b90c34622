#include "tests/support/settlement_csv.h"

#include "models/core/decimal.h"

#include <QDateTime>
#include <QStringList>

namespace zhanggui {

namespace {

QString instantCell(const std::optional<qint64> &ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, Qt::OffsetFromUTC, 8 * 3600)
                    .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
              : QString();
}

QString amountCell(const std::optional<qint64> &minor)
{
    return minor ? textFromMinorUnits(*minor) : QString();
}

} // namespace

QByteArray csvOf(const QList<SettlementLine> &lines, SettlementLayer layer)
{
    QStringList rows;
    const bool bills = layer == SettlementLayer::BillLine;
    rows << (bills ? QStringLiteral("账单号,账期,") : QString())
            + QStringLiteral(
                "订单号,订单行,原始订单行ID,订单类型,商品名称,商品类别,接入类型,客户名称,付费状态,"
                "后付费客户还款状态,服务监管状态,出账状态,下单时间,支付时间,订单生效时间,币种,"
                "商品销售金额,代金券扣款,实付金额,税率")
            + (bills ? QStringLiteral(",结算金额") : QString());
    for (const SettlementLine &line : lines) {
        QStringList cells;
        if (bills)
            cells << line.billId << line.period;
        cells << line.orderId << line.lineId << line.originalLineId << line.orderType << line.product
              << line.productClass << line.accessType << line.customer << line.payment << line.repayment
              << line.supervision << line.billState << instantCell(line.orderedMs) << instantCell(line.paidMs)
              << instantCell(line.effectiveMs) << line.currency << amountCell(line.salesMinor)
              << amountCell(line.voucherMinor) << amountCell(line.paidMinor)
              << (line.taxRate ? QStringLiteral("%1%").arg(*line.taxRate / 100) : QString());
        if (bills)
            cells << amountCell(line.netMinor);
        rows << cells.join(u',');
    }
    return rows.join(u'\n').toUtf8() + '\n';
}

} // namespace zhanggui
