#include "net/emulator/lifecycle/consequences.h"

#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/opening.h"
#include "net/emulator/lifecycle/order_making.h"
#include "net/emulator/lifecycle/renewals.h"

namespace zhanggui {

namespace {

bool isCreate(const MarketWork &work, const MarketCall &call)
{
    const CallbackInterface *callback = work.protocol().interfaceOf(call.interfaceId);
    return callback && callback->creates;
}

/// Of kit calls, status calls and notices nothing follows.
bool isRefresh(const MarketCall &call)
{
    return activityOf(call).startsWith(u"refresh");
}

bool isRelease(const MarketCall &call)
{
    return activityOf(call).startsWith(u"release");
}

bool isUpgrade(const MarketCall &call)
{
    return activityOf(call).startsWith(u"upgrade");
}

/// The order that the news was about: of a cancelled renewal the renewal itself, whose refund is through now.
void settleRefresh(MarketWork &work, const MarketCall &call, bool delivered)
{
    auto order = work.findOrder(call.orderId);
    if (!order)
        return;
    if (order->type == u"UNSUBSCRIBE")
        order = work.findOrder(order->aboutOrder);
    if (order && order->stage == OrderStage::Refunding)
        setStage(work, *order, OrderStage::Refunded);
    else if (order && delivered && order->stage == OrderStage::Opening)
        setStage(work, *order, OrderStage::Done);
}

void tellRunningAgain(MarketWork &work, const MarketCall &call)
{
    const auto instance = work.findInstance(call.instanceId);
    if (instance)
        return tellRunning(work, *instance);
    const auto license = work.store().license(call.instanceId);
    if (license)
        tellRunning(work, *license);
}

/// The money goes back when the seller knows, and also when it could not be told: the buyer does not wait for
/// a server (I).
void settleRelease(MarketWork &work, const MarketCall &call)
{
    auto order = work.findOrder(call.orderId);
    if (order && order->type == u"UNSUBSCRIBE")
        order = work.findOrder(order->aboutOrder);
    if (order && order->stage == OrderStage::Refunding)
        setStage(work, *order, OrderStage::Refunded);
}

void finishUpgrade(MarketWork &work, const MarketCall &call)
{
    MarketOrder order = work.order(call.orderId);
    MarketInstance instance = work.instance(call.instanceId);
    if (work.failed() || order.stage != OrderStage::Opening)
        return;
    instance.productId = order.productId;
    instance.amount = order.amount;
    work.put(instance);
    setStage(work, order, OrderStage::Done);
}

/// V1's text has upgrades fail like purchases: refunded after three hours (zh-cn_topic_0000001297828992, C);
/// V2's is restarted by hand.
void giveUpUpgrade(MarketWork &work, const MarketCall &call)
{
    const MarketOrder order = work.order(call.orderId);
    if (!work.failed() && order.stage == OrderStage::Opening && call.interfaceId.startsWith(u"saas-v1."))
        failOrder(work, order, QStringLiteral("upgrade-failed"));
}

/// usageInfo is mandatory for pay per use and packages (zh-cn_topic_0070649428, C), yet the console checks it
/// only where it is there (FAQ): the information is taken, and the gap is named.
QString takeQueried(MarketWork &work, const MarketCall &call, const CallAnswer &answer)
{
    takeInfo(work, call, answer);
    const auto instance = work.findInstance(call.instanceId);
    const bool byUsage = instance && work.product(instance->productId).chargingMode.startsWith(u"ON_DEMAND");
    return byUsage && !answer.info.contains("\"usageInfo\"")
        ? QStringLiteral("The answer has no info[].usageInfo, which is mandatory for pay per use")
        : QString();
}

QString lookedAt(MarketWork &work, const MarketCall &call, const CallAnswer &answer)
{
    const QString asked = call.instanceId;
    if (!answer.instanceId.isEmpty() && answer.instanceId != asked)
        return QStringLiteral("The same order got another instance: %1 before, %2 now")
            .arg(asked, answer.instanceId);
    if (activityOf(call) == u"queryInstance")
        return takeQueried(work, call, answer);
    if (!answer.info.isEmpty())
        takeInfo(work, call, answer);
    return {};
}

} // namespace

QString callDelivered(
    MarketWork &work, const MarketCall &call, CallPurpose purpose, const CallAnswer &answer, bool &refused)
{
    if (purpose == CallPurpose::Look)
        return lookedAt(work, call, answer);
    if (isCreate(work, call))
        return takeInstance(work, call, answer, refused);
    if (activityOf(call) == u"queryInstance")
        return takeQueried(work, call, answer);
    if (activityOf(call) == u"changeInstanceCheck") {
        if (const auto change = takePendingChange(work, call.id))
            placeChange(work, call.instanceId, *change);
    } else if (isRefresh(call)) {
        settleRefresh(work, call, true);
        tellRunningAgain(work, call);
    } else if (isRelease(call)) {
        settleRelease(work, call);
    } else if (isUpgrade(call)) {
        finishUpgrade(work, call);
    }
    return {};
}

void callGivenUp(MarketWork &work, const MarketCall &call, CallPurpose purpose)
{
    if (purpose == CallPurpose::Look)
        return;
    if (isCreate(work, call) || activityOf(call) == u"queryInstance")
        giveUpOpening(work, call);
    else if (activityOf(call) == u"changeInstanceCheck")
        takePendingChange(work, call.id);
    else if (isRefresh(call))
        settleRefresh(work, call, false);
    else if (isRelease(call))
        settleRelease(work, call);
    else if (isUpgrade(call))
        giveUpUpgrade(work, call);
}

} // namespace zhanggui
