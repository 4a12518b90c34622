#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/order_making.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// Every order about the same thing: its instance's, else its own and those that name it.
QList<MarketOrder> ordersOfOne(MarketWork &work, const MarketOrder &purchase)
{
    QList<MarketOrder> all = work.take(work.store().ordersAbout(purchase.id));
    if (purchase.instanceId.isEmpty())
        return all;
    const QList<MarketOrder> ofInstance = work.take(work.store().ordersAbout(purchase.instanceId));
    for (const MarketOrder &order : ofInstance) {
        if (std::ranges::none_of(all, [&order](const MarketOrder &one) { return one.id == order.id; }))
            all.append(order);
    }
    return all;
}

MarketOrder purchaseOf(MarketWork &work, const MarketAction &action)
{
    if (action.has(u"instance"))
        return work.order(work.instance(action.text(u"instance")).orderId);
    if (action.has(u"license"))
        return work.order(work.license(action.text(u"license")).orderId);
    return work.order(action.text(u"order"));
}

/// Trials cannot be unsubscribed, and nothing twice (退订规则, C). The windows of five days and of the
/// guarantee period are not enforced: the two sides may always agree on a refund.
void checkUnsubscription(MarketWork &work, const MarketOrder &order)
{
    if (order.type == u"RENEW" || order.type == u"UNSUBSCRIBE" || order.type == u"CHANGE")
        return work.refuse(
            QStringLiteral("Only the purchase can be unsubscribed; a renewal is cancelled"), order.id);
    if (order.type == u"TRIAL")
        return work.refuse(QStringLiteral("A trial cannot be unsubscribed"), order.id);
    if (order.stage != OrderStage::Opening && order.stage != OrderStage::Supervised
        && order.stage != OrderStage::Done)
        work.refuse(QStringLiteral("The order cannot be unsubscribed in its state"),
            order.id % u": " % orderStageWord(order.stage));
}

/// What was opened goes. The call that tells the seller, for which the refund waits; 0: nobody is told.
qint64 takeBack(MarketWork &work, const MarketOrder &order, const MarketOrder &refund)
{
    withdrawCalls(work, order.id);
    const auto instance = order.instanceId.isEmpty() ? std::nullopt : work.findInstance(order.instanceId);
    if (instance && instance->stage != InstanceStage::Released)
        return releaseInstance(work, *instance, &refund);
    if (order.license.isEmpty() || instance)
        return 0;
    const MarketLicense license = work.license(order.license);
    if (work.failed() || license.stage == LicenseStage::Released)
        return 0;
    return releaseLicense(work, license, &refund);
}

} // namespace

ActionResult doUnsubscribe(MarketWork &work, const MarketAction &action)
{
    MarketOrder order = purchaseOf(work, action);
    if (!work.failed())
        checkUnsubscription(work, order);
    if (work.failed())
        return {};
    const auto instance = order.instanceId.isEmpty() ? std::nullopt : work.findInstance(order.instanceId);
    if (instance && instance->stage == InstanceStage::Released)
        work.refuse(QStringLiteral("The instance is released already"), instance->id);
    const qint64 paid = std::max<qint64>(0, netPaid(ordersOfOne(work, order)));
    const qint64 amount = numberOf(work, action, "refund", 0, paid, paid);
    if (work.failed())
        return {};
    const MarketOrder refund = placeRefund(work, order, amount, QStringLiteral("unsubscribed"));
    const qint64 call = takeBack(work, order, refund);
    setStage(work, order, call != 0 ? OrderStage::Refunding : OrderStage::Refunded,
        QStringLiteral("unsubscribed"));
    return { order.id, order.instanceId, order.license, {}, {}, refund.id, call };
}

} // namespace zhanggui
