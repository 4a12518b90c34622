#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/opening.h"

namespace zhanggui {

namespace {

ActionResult resultOf(const MarketInstance &instance, qint64 call = 0)
{
    ActionResult result;
    result.order = instance.orderId;
    result.instance = instance.id;
    result.call = call;
    return result;
}

ActionResult resultOf(const MarketLicense &license, qint64 call = 0)
{
    ActionResult result;
    result.order = license.orderId;
    result.license = license.code;
    result.call = call;
    return result;
}

MarketInstance instanceIn(
    MarketWork &work, const MarketAction &action, InstanceStage stage, const QString &otherwise)
{
    MarketInstance instance = work.instance(action.text(u"instance"));
    if (!work.failed() && instance.stage != stage)
        work.refuse(otherwise, instance.id % u": " % instanceStageWord(instance.stage));
    return instance;
}

MarketLicense codeLicense(MarketWork &work, const MarketAction &action)
{
    MarketLicense license = work.license(action.text(u"license"));
    const MarketProduct product = work.product(license.productId);
    if (!work.failed() && product.kind != u"license-code")
        work.refuse(QStringLiteral("This licence belongs to an instance; name the instance"), license.code);
    return license;
}

ActionResult expireLicense(MarketWork &work, const MarketAction &action)
{
    MarketLicense license = codeLicense(work, action);
    if (!work.failed() && license.stage != LicenseStage::Alive && license.stage != LicenseStage::Frozen)
        work.refuse(QStringLiteral("Only an activated licence can expire"), license.code);
    if (work.failed())
        return {};
    license.expireMs = work.nowMs();
    work.put(license);
    planExpiry(work, license);
    return resultOf(license);
}

bool isByUsage(MarketWork &work, const MarketInstance &instance)
{
    return work.product(instance.productId).chargingMode == u"ON_DEMAND";
}

} // namespace

ActionResult doExpire(MarketWork &work, const MarketAction &action)
{
    if (action.has(u"license"))
        return expireLicense(work, action);
    MarketInstance instance = work.instance(action.text(u"instance"));
    if (work.failed())
        return {};
    const bool living = instance.stage == InstanceStage::Running || instance.stage == InstanceStage::Frozen;
    if (!living || isOver(instance.expireMs, work.nowMs()))
        work.refuse(QStringLiteral("Only an instance that runs can expire"), instance.id);
    // Of pay per use: the account is in arrears.
    if (!work.failed() && !instance.expireMs && !isByUsage(work, instance))
        work.refuse(QStringLiteral("The instance has no expiry"), instance.id);
    instance.expireMs = work.nowMs();
    work.put(instance);
    planExpiry(work, instance);
    return resultOf(instance);
}

ActionResult doFreeze(MarketWork &work, const MarketAction &action)
{
    if (action.has(u"license")) {
        const MarketLicense license = codeLicense(work, action);
        if (!work.failed() && license.stage != LicenseStage::Alive && license.stage != LicenseStage::Received)
            work.refuse(QStringLiteral("Only a living licence can be frozen"), license.code);
        return resultOf(license, work.failed() ? 0 : freezeLicense(work, license));
    }
    const MarketInstance instance = instanceIn(
        work, action, InstanceStage::Running, QStringLiteral("Only a running instance can be frozen"));
    return resultOf(instance, work.failed() ? 0 : freezeInstance(work, instance));
}

ActionResult doUnfreeze(MarketWork &work, const MarketAction &action)
{
    if (action.has(u"license")) {
        const MarketLicense license = codeLicense(work, action);
        if (!work.failed() && license.stage != LicenseStage::Frozen)
            work.refuse(QStringLiteral("The licence is not frozen; an expired one is renewed"), license.code);
        return resultOf(license, work.failed() ? 0 : unfreezeLicense(work, license));
    }
    MarketInstance instance =
        instanceIn(work, action, InstanceStage::Frozen, QStringLiteral("The instance is not frozen"));
    const bool byUsage = !work.failed() && isByUsage(work, instance);
    if (!work.failed() && !byUsage && isOver(instance.expireMs, work.nowMs()))
        work.refuse(QStringLiteral("The instance is frozen because it expired; renew it"), instance.id);
    if (byUsage) {
        instance.expireMs.reset();
        planExpiry(work, instance);
    }
    return resultOf(instance, work.failed() ? 0 : unfreezeInstance(work, instance));
}

ActionResult doViewResource(MarketWork &work, const MarketAction &action)
{
    const MarketInstance instance = work.instance(action.text(u"instance"));
    const MarketProduct product = work.product(instance.productId);
    if (!work.failed() && instance.stage == InstanceStage::Released)
        work.refuse(QStringLiteral("The instance is released"), instance.id);
    CallFacts facts = factsOf(work, instance);
    const CallbackInterface *callback = nullptr;
    if (asksForInfo(product)) {
        callback = callbackOf(work, product.kind, "queryInstance");
        facts.scene = QStringLiteral("single");
    } else if (product.kind == u"saas-v1") {
        // V1 asks the create again; it must give the instance that is there (zh-cn_topic_0070649013, C).
        callback = callbackOf(work, product.kind, "newInstance");
        facts.scene =
            product.chargingMode == u"ONE_TIME" ? QStringLiteral("one-time") : QStringLiteral("period");
    }
    if (!work.failed() && !callback)
        work.refuse(QStringLiteral("This kind of product is not asked about its instances"), product.kind);
    return work.failed() ? ActionResult()
                         : resultOf(instance, queueCall(work, callback, facts, CallPurpose::Look));
}

} // namespace zhanggui
