#include "net/emulator/lifecycle/opening.h"

#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/joint_calls.h"
#include "net/emulator/lifecycle/market_calls.h"
#include "net/emulator/lifecycle/order_making.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// Scene of a create: what the order is for.
QString createScene(const MarketOrder &order, const MarketProduct &product)
{
    if (order.type == u"TRIAL")
        return QStringLiteral("trial");
    if (product.chargingMode == u"ONE_TIME")
        return QStringLiteral("one-time");
    if (product.chargingMode == u"ON_DEMAND")
        return QStringLiteral("on-demand");
    if (product.chargingMode == u"ON_DEMAND_PKG")
        return QStringLiteral("on-demand-package");
    return QStringLiteral("period");
}

/// Known trial scenes are those of V2; V1 says it by trialFlag and names a period.
CallFacts createFacts(MarketWork &work, const MarketOrder &order)
{
    CallFacts facts = factsOf(work, order);
    facts.scene = createScene(order, facts.product);
    facts.instanceId.clear();
    return facts;
}

/// License 1.0 cannot be made without an identification code of the buyer's machine; one is invented where
/// the order carries none.
void completeParameters(MarketOrder &order)
{
    const QString name = QStringLiteral("identificationCode");
    for (const auto &[known, value] : std::as_const(order.extendParams)) {
        if (known == name)
            return;
    }
    order.extendParams.append({ name, QStringLiteral("EMU-%1").arg(order.id) });
}

/// Of licences by code the marketplace makes the code itself (License 2.0 has no create callback, C).
void issueLicense(MarketWork &work, MarketOrder order)
{
    MarketLicense license;
    license.code = u"PL" % work.newHex(9).toUpper();
    license.orderId = order.id;
    license.productId = order.productId;
    license.customerId = order.customerId;
    license.amount = order.amount;
    work.put(license);
    order.license = license.code;
    // It runs from its activation on.
    order.expireMs.reset();
    order.effectiveMs.reset();
    finishOpening(work, order);
}

MarketInstance openingInstance(
    MarketWork &work, const MarketOrder &order, const MarketProduct &product, const CallAnswer &answer)
{
    MarketInstance instance;
    instance.id = answer.instanceId;
    instance.orderId = order.id;
    instance.productId = product.id;
    instance.customerId = order.customerId;
    instance.trial = order.type == u"TRIAL";
    instance.amount = order.amount;
    instance.openedMs = work.nowMs();
    instance.expireMs = order.expireMs;
    return instance;
}

void runInstance(MarketWork &work, MarketInstance instance, const QByteArray &info, MarketOrder order)
{
    instance.stage = InstanceStage::Running;
    instance.openedMs = work.nowMs();
    if (!info.isEmpty())
        instance.info = info;
    work.put(instance);
    planExpiry(work, instance);
    finishOpening(work, std::move(order));
    beginJointSync(work, instance);
}

/// getLicense hands over the licence itself, which is a secret and stays a mark; it is known by its instance.
void keepFirstLicense(MarketWork &work, MarketOrder &order, const MarketInstance &instance)
{
    MarketLicense license;
    license.code = instance.id;
    license.orderId = order.id;
    license.productId = order.productId;
    license.customerId = order.customerId;
    license.stage = LicenseStage::Alive;
    license.amount = order.amount;
    license.activatedMs = work.nowMs();
    license.expireMs = order.expireMs;
    work.put(license);
    order.license = license.code;
}

QString otherInstanceText(const QString &first, const QString &second)
{
    return QStringLiteral("The same order got another instance: %1 before, %2 now").arg(first, second);
}

bool stillOpening(const MarketOrder &order)
{
    return order.stage == OrderStage::Opening;
}

} // namespace

bool asksForInfo(const MarketProduct &product)
{
    return product.kind == u"saas-v2"
        || (product.kind == u"saas-v1" && product.chargingMode.startsWith(u"ON_DEMAND"));
}

qint64 notifyOrder(MarketWork &work, const MarketOrder &order)
{
    CallFacts facts = factsOf(work, order);
    facts.scene = QStringLiteral("new");
    if (work.failed() || !facts.product.orderNotice)
        return 0;
    return queueCall(work, callbackOf(work, QStringLiteral("order-notify"), "orderNotify"), facts);
}

qint64 beginOpening(MarketWork &work, MarketOrder order)
{
    const MarketProduct product = work.product(order.productId);
    if (product.kind == u"license-1")
        completeParameters(order);
    setStage(work, order, OrderStage::Opening);
    if (work.failed())
        return 0;
    notifyOrder(work, order);
    if (product.kind == u"license-code") {
        issueLicense(work, order);
        return 0;
    }
    const char *name = product.kind == u"license-1" ? "getLicense" : "newInstance";
    const CallbackInterface *create = callbackOf(work, product.kind, name);
    if (!create) {
        finishOpening(work, order);
        return 0;
    }
    return queueCall(work, create, createFacts(work, order));
}

QString takeInstance(MarketWork &work, const MarketCall &call, const CallAnswer &answer, bool &refused)
{
    MarketOrder order = work.order(call.orderId);
    const MarketProduct product = work.product(order.productId);
    const auto known = work.findInstance(answer.instanceId);
    if (work.failed())
        return {};
    if (known && known->orderId != order.id) {
        refused = true;
        return QStringLiteral("The instance %1 belongs to the order %2").arg(known->id, known->orderId);
    }
    if (!order.instanceId.isEmpty() && order.instanceId != answer.instanceId)
        return otherInstanceText(order.instanceId, answer.instanceId);
    if (known || !stillOpening(order))
        return {};
    order.instanceId = answer.instanceId;
    work.put(order);
    const MarketInstance instance = openingInstance(work, order, product, answer);
    work.put(instance);
    if (asksForInfo(product)) {
        CallFacts facts = factsOf(work, instance);
        facts.scene = QStringLiteral("single");
        queueCall(work, callbackOf(work, product.kind, "queryInstance"), facts);
        return {};
    }
    if (product.kind == u"license-1")
        keepFirstLicense(work, order, instance);
    runInstance(work, instance, answer.info, order);
    return {};
}

void takeInfo(MarketWork &work, const MarketCall &call, const CallAnswer &answer)
{
    MarketInstance instance = work.instance(call.instanceId);
    const MarketOrder order = work.order(instance.orderId);
    if (work.failed() || instance.stage == InstanceStage::Released)
        return;
    if (!answer.relatedInstance.isEmpty() && answer.relatedInstance != instance.id)
        instance.relatedInstance = answer.relatedInstance;
    if (instance.stage == InstanceStage::Opening && stillOpening(order))
        return runInstance(work, instance, answer.info, order);
    instance.info = answer.info;
    work.put(instance);
}

void giveUpOpening(MarketWork &work, const MarketCall &call)
{
    const MarketOrder order = work.order(call.orderId);
    if (work.failed() || !stillOpening(order))
        return;
    const QString reason =
        activityOf(call) == u"queryInstance" ? QStringLiteral("no-info") : QStringLiteral("create-failed");
    const MarketOrder refund = failOrder(work, order, reason);
    const auto instance = order.instanceId.isEmpty() ? std::nullopt : work.findInstance(order.instanceId);
    if (instance && instance->stage != InstanceStage::Released)
        releaseInstance(work, *instance, &refund);
}

void releaseLate(MarketWork &work, const MarketCall &call, const CallAnswer &answer)
{
    MarketOrder order = work.order(call.orderId);
    if (work.failed() || !order.instanceId.isEmpty() || work.findInstance(answer.instanceId))
        return;
    const MarketProduct product = work.product(order.productId);
    order.instanceId = answer.instanceId;
    work.put(order);
    const QList<MarketOrder> orders = work.take(work.store().ordersAbout(order.id));
    const auto refund = std::ranges::find_if(orders, [&order](const MarketOrder &one) {
        return one.type == u"UNSUBSCRIBE" && one.aboutOrder == order.id;
    });
    releaseInstance(
        work, openingInstance(work, order, product, answer), refund == orders.end() ? nullptr : &*refund);
}

void finishOpening(MarketWork &work, MarketOrder order)
{
    const MarketProduct product = work.product(order.productId);
    setStage(work, order, product.supervised ? OrderStage::Supervised : OrderStage::Done);
}

} // namespace zhanggui
