#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/opening.h"
#include "net/emulator/lifecycle/order_making.h"
#include "net/emulator/lifecycle/renewals.h"

namespace zhanggui {

namespace {

constexpr qint64 kChangeWindowMs = qint64(30) * 24 * 3600 * 1000; // last 30 days (zh-cn_topic_0212111358, C)
constexpr int kMostAmount = 9999;

MarketInstance livingInstance(MarketWork &work, const MarketAction &action)
{
    MarketInstance instance = work.instance(action.text(u"instance"));
    if (!work.failed() && instance.stage == InstanceStage::Released)
        work.refuse(QStringLiteral("The instance is released"), instance.id);
    if (!work.failed() && instance.stage == InstanceStage::Opening)
        work.refuse(QStringLiteral("The instance is not open yet"), instance.id);
    return instance;
}

/// The product named by the action, else that of the instance; of the same kind and charging mode.
MarketProduct targetProduct(MarketWork &work, const MarketAction &action, const MarketProduct &now)
{
    if (!action.has(u"product"))
        return now;
    MarketProduct target = work.product(action.text(u"product"));
    if (!work.failed() && (target.kind != now.kind || target.chargingMode != now.chargingMode))
        work.refuse(
            QStringLiteral("The products differ in kind or charging mode"), now.id % u", " % target.id);
    return target;
}

/// An order about an instance, paid; the caller sets period or price and stores it.
MarketOrder orderAbout(
    MarketWork &work, const MarketInstance &instance, const MarketProduct &product, const char *type)
{
    MarketOrder order = newOrder(work, product, instance.customerId, type);
    order.aboutOrder = instance.orderId;
    order.instanceId = instance.id;
    order.amount = instance.amount;
    return order;
}

void place(MarketWork &work, MarketOrder &order)
{
    setStage(work, order, OrderStage::Opening);
    notifyOrder(work, order);
}

ActionResult resultOf(const MarketOrder &order, qint64 call)
{
    ActionResult result;
    result.order = order.id;
    result.instance = order.instanceId;
    result.license = order.license;
    result.call = call;
    return result;
}

/// V1 has scenes of its own for the same things.
QString refreshScene(const QString &kind, const char *v2, const char *v1)
{
    return QString::fromLatin1(kind == u"saas-v1" || kind == u"license-1" ? v1 : v2);
}

void checkRenewable(MarketWork &work, const MarketInstance &instance, const MarketProduct &product)
{
    if (!work.failed() && instance.trial)
        work.refuse(QStringLiteral("A trial is made formal, not renewed"), instance.id);
    if (!work.failed() && product.chargingMode != u"PERIOD" && product.chargingMode != u"ON_DEMAND_PKG")
        work.refuse(QStringLiteral("Only what is sold by period can be renewed"), product.id);
    if (!work.failed() && !refreshCallback(work, product.kind))
        work.refuse(QStringLiteral("This kind of product has no renewal"), product.kind);
}

ActionResult renewLicense(MarketWork &work, const MarketAction &action)
{
    MarketLicense license = work.license(action.text(u"license"));
    const MarketProduct product = work.product(license.productId);
    if (!work.failed() && (license.stage == LicenseStage::Released || !license.expireMs))
        work.refuse(QStringLiteral("Only an activated licence with an expiry can be renewed"), license.code);
    if (!work.failed() && product.kind == u"license-1")
        work.refuse(QStringLiteral("A licence of License 1.0 is renewed by its instance"), license.code);
    MarketOrder order = newOrder(work, product, license.customerId, "RENEW");
    order.aboutOrder = license.orderId;
    order.license = license.code;
    order.amount = license.amount;
    const MarketPeriod period = periodOf(work, action);
    setPeriod(order, product, period, renewalStart(work, license.expireMs, period));
    if (work.failed())
        return {};
    place(work, order);
    prolong(work, license, order);
    CallFacts facts = factsOf(work, order);
    facts.scene = QStringLiteral("RENEWAL");
    return resultOf(order, queueCall(work, refreshCallback(work, product.kind), facts));
}

/// Money between two products for one period, never paid back.
qint64 upgradePrice(const MarketProduct &from, int fromAmount, const MarketProduct &to, int toAmount)
{
    return std::max<qint64>(0, to.priceMinor * toAmount - from.priceMinor * fromAmount);
}

void checkCancellable(MarketWork &work, const MarketOrder &order, const std::optional<qint64> &expireMs)
{
    const bool running = order.stage == OrderStage::Done || order.stage == OrderStage::Opening;
    if (order.type != u"RENEW" || !running)
        return work.refuse(QStringLiteral("Only a paid renewal can be cancelled"), order.id);
    if (!order.effectiveMs || *order.effectiveMs <= work.nowMs())
        return work.refuse(QStringLiteral("The renewal has taken effect already"), order.id);
    if (expireMs != order.expireMs)
        work.refuse(QStringLiteral("A later renewal must be cancelled first"), order.id);
}

/// Until when what was renewed lasts; refused when it is gone, as its refund took the renewal with it.
std::optional<qint64> expiryOfLiving(MarketWork &work, const MarketOrder &order)
{
    if (order.instanceId.isEmpty()) {
        const MarketLicense license = work.license(order.license);
        if (license.stage == LicenseStage::Released)
            work.refuse(QStringLiteral("The licence is released"), license.code);
        return license.expireMs;
    }
    const MarketInstance instance = work.instance(order.instanceId);
    if (instance.stage == InstanceStage::Released)
        work.refuse(QStringLiteral("The instance is released"), instance.id);
    return instance.expireMs;
}

/// Instance or licence goes back to the expiry that it had before the renewal.
void goBack(MarketWork &work, const MarketOrder &renewal)
{
    MarketOrder before;
    before.expireMs = renewal.effectiveMs;
    if (!renewal.instanceId.isEmpty()) {
        MarketInstance instance = work.instance(renewal.instanceId);
        return prolong(work, instance, before);
    }
    MarketLicense license = work.license(renewal.license);
    prolong(work, license, before);
}

} // namespace

ActionResult doRenew(MarketWork &work, const MarketAction &action)
{
    if (action.has(u"license"))
        return renewLicense(work, action);
    MarketInstance instance = livingInstance(work, action);
    const MarketProduct product = work.product(instance.productId);
    checkRenewable(work, instance, product);
    MarketOrder order = orderAbout(work, instance, product, "RENEW");
    const MarketPeriod period = periodOf(work, action);
    setPeriod(order, product, period, renewalStart(work, instance.expireMs, period));
    if (work.failed())
        return {};
    place(work, order);
    prolong(work, instance, order);
    CallFacts facts = factsOf(work, order);
    facts.scene = refreshScene(product.kind, "RENEWAL", "renewal");
    return resultOf(order, queueCall(work, refreshCallback(work, product.kind), facts));
}

ActionResult doTryToFormal(MarketWork &work, const MarketAction &action)
{
    MarketInstance instance = livingInstance(work, action);
    const MarketProduct trial = work.product(instance.productId);
    const MarketProduct product = targetProduct(work, action, trial);
    if (!work.failed() && !instance.trial)
        work.refuse(QStringLiteral("The instance is no trial"), instance.id);
    MarketOrder order = orderAbout(work, instance, product, "TRIAL_TO_FORMAL");
    setPeriod(order, product, periodOf(work, action), work.nowMs());
    if (work.failed())
        return {};
    place(work, order);
    instance.trial = false;
    instance.productId = product.id;
    instance.orderId = order.id; // the purchase from now on
    prolong(work, instance, order);
    CallFacts facts = factsOf(work, order);
    facts.otherProduct = product.id != trial.id;
    facts.scene = refreshScene(
        product.kind, "TRIAL_TO_FORMAL", facts.otherProduct ? "trial-to-formal-product" : "trial-to-formal");
    return resultOf(order, queueCall(work, refreshCallback(work, product.kind), facts));
}

ActionResult doRenewChange(MarketWork &work, const MarketAction &action)
{
    const MarketInstance instance = livingInstance(work, action);
    const MarketProduct product = work.product(instance.productId);
    checkRenewable(work, instance, product);
    const CallbackInterface *check = callbackOf(work, product.kind, "changeInstanceCheck");
    if (!work.failed() && (!product.changeOnRenewal || !check))
        work.refuse(QStringLiteral("The product offers no change with a renewal"), product.id);
    if (!work.failed() && instance.stage != InstanceStage::Running)
        work.refuse(QStringLiteral("Only a running instance can be changed"), instance.id);
    if (!work.failed() && instance.expireMs.value_or(0) - work.nowMs() > kChangeWindowMs)
        work.refuse(QStringLiteral("A change with a renewal is offered in the last 30 days"), instance.id);
    CallFacts facts = factsOf(work, instance);
    facts.product = targetProduct(work, action, product);
    facts.order = orderAbout(work, instance, facts.product, "CHANGE");
    facts.order.amount = int(numberOf(work, action, "amount", 1, kMostAmount, instance.amount));
    const QString period = marketPeriodText(periodOf(work, action));
    const qint64 call = queueCall(work, check, facts, CallPurpose::Check);
    keepPendingChange(work, call, { facts.order.id, facts.product.id, facts.order.amount, period });
    return resultOf(facts.order, call);
}

ActionResult doCancelRenewal(MarketWork &work, const MarketAction &action)
{
    MarketOrder order = work.order(action.text(u"order"));
    const MarketProduct product = work.product(order.productId);
    if (work.failed())
        return {};
    const auto expireMs = expiryOfLiving(work, order);
    checkCancellable(work, order, expireMs);
    if (!work.failed() && product.kind == u"license-1")
        work.refuse(QStringLiteral("License 1.0 has no interface for a cancelled renewal"), order.id);
    if (work.failed())
        return {};
    const MarketOrder refund = placeRefund(work, order, order.paidMinor, QStringLiteral("renewal-cancelled"));
    withdrawCalls(work, order.id);
    setStage(work, order, OrderStage::Refunding, QStringLiteral("renewal-cancelled"));
    goBack(work, order);
    CallFacts facts = factsOf(work, refund);
    facts.scene = refreshScene(product.kind, "UNSUBSCRIBE_RENEWAL_PERIOD", "renewal");
    facts.expireMs = order.effectiveMs;
    // Here the guide asks for the renewal's own number (zh-cn_topic_0070649252, C).
    if (product.kind == u"license-online") {
        facts.order.id = order.id;
        facts.order.lineId = order.lineId;
    }
    ActionResult result = resultOf(order, queueCall(work, refreshCallback(work, product.kind), facts));
    result.refund = refund.id;
    return result;
}

ActionResult doUpgrade(MarketWork &work, const MarketAction &action)
{
    const MarketInstance instance = livingInstance(work, action);
    const MarketProduct product = work.product(instance.productId);
    const MarketProduct target = targetProduct(work, action, product);
    const char *name = product.kind == u"saas-v1" ? "upgrade" : "upgradeInstance";
    const CallbackInterface *upgrade = callbackOf(work, product.kind, name);
    if (!work.failed() && (!product.upgradable || !upgrade || product.chargingMode != u"PERIOD"))
        work.refuse(QStringLiteral("The product offers no upgrade"), product.id);
    if (!work.failed() && (instance.stage != InstanceStage::Running || instance.trial))
        work.refuse(QStringLiteral("Only a running instance that is no trial can be upgraded"), instance.id);
    MarketOrder order = orderAbout(work, instance, target, "CHANGE");
    order.amount = int(numberOf(work, action, "amount", 1, kMostAmount, instance.amount));
    if (!work.failed() && target.id == product.id && order.amount <= instance.amount)
        work.refuse(QStringLiteral("An upgrade needs another product or a greater amount"), instance.id);
    if (work.failed())
        return {};
    order.expireMs = instance.expireMs;
    order.amountMinor = order.paidMinor = upgradePrice(product, instance.amount, target, order.amount);
    place(work, order);
    CallFacts facts = factsOf(work, order);
    facts.scene = QStringLiteral("upgrade");
    return resultOf(order, queueCall(work, upgrade, facts));
}

} // namespace zhanggui
