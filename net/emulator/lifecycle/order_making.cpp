#include "net/emulator/lifecycle/order_making.h"

#include <QDateTime>

namespace zhanggui {

namespace {

constexpr int kZoneSeconds = 8 * 3600;

qint64 endOfDay(qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kZoneSeconds);
    return QDateTime(at.date(), QTime(23, 59, 59), Qt::OffsetFromUTC, kZoneSeconds).toMSecsSinceEpoch();
}

QString failedCounter(const QString &productId, qint64 atMs)
{
    return u"failed/" % productId % u'/'
        % QDateTime::fromMSecsSinceEpoch(atMs, Qt::OffsetFromUTC, kZoneSeconds)
              .toString(QStringLiteral("yyyyMM"));
}

bool counts(const MarketOrder &order)
{
    return order.stage != OrderStage::Unpaid && order.stage != OrderStage::Cancelled;
}

} // namespace

MarketOrder newOrder(
    MarketWork &work, const MarketProduct &product, const QString &customerId, const char *type)
{
    MarketOrder order;
    order.id = work.newOrderId();
    order.lineId = order.id + QStringLiteral("-000001");
    order.type = QLatin1String(type);
    order.productId = product.id;
    order.customerId = customerId;
    order.createdMs = work.nowMs();
    order.stageSinceMs = work.nowMs();
    return order;
}

void setPeriod(MarketOrder &order, const MarketProduct &product, const MarketPeriod &period, qint64 fromMs)
{
    order.periodType = period.type;
    order.periodNumber = period.number;
    order.effectiveMs = fromMs;
    order.expireMs = endOfDay(afterPeriod(fromMs, period));
    order.amountMinor = order.paidMinor = product.priceMinor * period.number * order.amount;
}

void setPrice(MarketOrder &order, const MarketProduct &product)
{
    const bool byUsage = product.chargingMode == u"ON_DEMAND";
    order.amountMinor = order.paidMinor = byUsage ? 0 : product.priceMinor * order.amount;
}

void setStage(MarketWork &work, MarketOrder &order, OrderStage stage, const QString &reason)
{
    order.stage = stage;
    order.stageSinceMs = work.nowMs();
    if (!reason.isEmpty())
        order.reason = reason;
    work.put(order);
}

MarketPeriod periodOf(MarketWork &work, const MarketAction &action)
{
    const QString text = action.has(u"period") ? action.text(u"period") : QStringLiteral("1y");
    return work.take(marketPeriodFromText(text));
}

qint64 numberOf(MarketWork &work, const MarketAction &action, const char *name, qint64 least, qint64 most,
    qint64 otherwise)
{
    const QString member = QString::fromLatin1(name);
    if (!action.has(member))
        return otherwise;
    bool good = false;
    const qint64 value = action.text(member).toLongLong(&good);
    if (good && value >= least && value <= most)
        return value;
    work.badInput(QStringLiteral("%1 must be a whole number from %2 to %3").arg(member).arg(least).arg(most),
        action.text(member));
    return otherwise;
}

qint64 netPaid(const QList<MarketOrder> &orders)
{
    qint64 sum = 0;
    for (const MarketOrder &order : orders) {
        if (counts(order))
            sum += order.paidMinor;
    }
    return sum;
}

MarketOrder placeRefund(MarketWork &work, const MarketOrder &about, qint64 refundMinor, const QString &reason)
{
    MarketProduct product;
    product.id = about.productId;
    MarketOrder refund = newOrder(work, product, about.customerId, "UNSUBSCRIBE");
    refund.amount = about.amount;
    refund.aboutOrder = about.id;
    refund.instanceId = about.instanceId;
    refund.license = about.license;
    refund.amountMinor = refund.paidMinor = -refundMinor;
    refund.periodType = about.periodType;
    refund.periodNumber = about.periodNumber;
    refund.expireMs = about.expireMs;
    setStage(work, refund, OrderStage::Done, reason);
    return refund;
}

MarketOrder failOrder(MarketWork &work, MarketOrder order, const QString &reason)
{
    setStage(work, order, OrderStage::Failed, reason);
    const QString counter = failedCounter(order.productId, work.nowMs());
    work.setValue(counter, QByteArray::number(work.value(counter).toInt() + 1));
    return placeRefund(work, order, order.paidMinor, reason);
}

Result<int> failedOrders(const MarketStore &store, const QString &productId, qint64 atMs)
{
    return store.value(failedCounter(productId, atMs)).map([](const QByteArray &value) {
        return value.toInt();
    });
}

} // namespace zhanggui
