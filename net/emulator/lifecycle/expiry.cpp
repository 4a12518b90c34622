#include "net/emulator/lifecycle/expiry.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kFreeze("freeze");
constexpr QLatin1String kRelease("release");
constexpr QLatin1String kExpireLicense("expire-license");
constexpr QLatin1String kReleaseLicense("release-license");
constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

/// Interface by which a kind is told that something froze or runs again; nullptr: it has none.
const CallbackInterface *statusCallback(const MarketWork &work, const QString &kind)
{
    if (kind == u"saas-v1")
        return callbackOf(work, kind, "instanceStatus");
    if (kind == u"license-code")
        return callbackOf(work, kind, "updateLicenseCodeStatus");
    return callbackOf(work, kind, "updateInstanceStatus");
}

/// What tells a kind that something is over: an interface of its own, or the one for freezing.
const CallbackInterface *expiryCallback(const MarketWork &work, const MarketProduct &product)
{
    if (product.kind == u"saas-v1" && product.chargingMode != u"ON_DEMAND")
        return callbackOf(work, product.kind, "expireInstance");
    if (product.kind == u"license-1")
        return callbackOf(work, product.kind, "expireLicense");
    return statusCallback(work, product.kind);
}

QString runningScene(const QString &kind)
{
    return kind == u"saas-v1" ? QStringLiteral("NORMAL") : QStringLiteral("UNFREEZE");
}

qint64 tellStatus(MarketWork &work, const CallbackInterface *callback, CallFacts facts, const QString &scene)
{
    facts.scene = scene;
    return queueCall(work, callback, facts);
}

CallFacts factsOf(MarketWork &work, const MarketLicense &license)
{
    CallFacts facts = zhanggui::factsOf(work, work.order(license.orderId));
    facts.license = license.code;
    facts.expireMs = license.expireMs;
    return facts;
}

/// V2 names the unsubscription order, or none; V1 and License 1.0 always the purchase
/// (zh-cn_topic_0070649431, 0070649056, C). V1's orderAmount is what was paid back (I).
void nameRefund(CallFacts &facts, const MarketOrder *refund, const QString &kind)
{
    const bool byPurchase = kind == u"saas-v1" || kind == u"license-1";
    facts.scene = refund ? QStringLiteral("unsubscribed") : QStringLiteral("expired");
    if (refund && byPurchase)
        facts.order.paidMinor = -refund->paidMinor;
    else if (refund)
        facts.order = *refund;
}

/// The licence of License 1.0 goes with its instance.
void setLicenseStage(MarketWork &work, const MarketProduct &product, const QString &code, LicenseStage stage)
{
    if (product.kind != u"license-1" || work.failed())
        return;
    MarketLicense license = work.license(code);
    license.stage = stage;
    work.put(license);
}

qint64 releaseDue(const MarketWork &work, const MarketProduct &product)
{
    return work.nowMs() + product.freezeDays * kDayMs;
}

} // namespace

bool isOver(const std::optional<qint64> &expireMs, qint64 nowMs)
{
    return expireMs && *expireMs <= nowMs;
}

void planExpiry(MarketWork &work, const MarketInstance &instance)
{
    work.unplan(kFreeze, instance.id);
    work.unplan(kRelease, instance.id);
    if (instance.expireMs && instance.stage != InstanceStage::Released)
        work.plan(kFreeze, instance.id, *instance.expireMs);
}

void planExpiry(MarketWork &work, const MarketLicense &license)
{
    work.unplan(kExpireLicense, license.code);
    work.unplan(kReleaseLicense, license.code);
    if (license.expireMs && license.stage != LicenseStage::Released)
        work.plan(kExpireLicense, license.code, *license.expireMs);
}

void planStored(MarketWork &work)
{
    constexpr int kAll = 10'000'000;
    const QList<MarketInstance> instances =
        work.failed() ? QList<MarketInstance>() : work.take(work.store().instances(kAll));
    for (const MarketInstance &instance : instances) {
        const bool over = isOver(instance.expireMs, work.nowMs());
        if (instance.stage == InstanceStage::Frozen && over)
            work.plan(kRelease, instance.id,
                instance.frozenMs.value_or(*instance.expireMs)
                    + work.product(instance.productId).freezeDays * kDayMs);
        else if (instance.stage != InstanceStage::Released && instance.expireMs)
            work.plan(kFreeze, instance.id, *instance.expireMs);
    }
    const QList<MarketLicense> licenses =
        work.failed() ? QList<MarketLicense>() : work.take(work.store().licenses(kAll));
    for (const MarketLicense &license : licenses) {
        const bool lives = license.stage == LicenseStage::Alive || license.stage == LicenseStage::Frozen;
        if (lives && license.expireMs && work.product(license.productId).kind == u"license-code")
            work.plan(kExpireLicense, license.code, *license.expireMs);
    }
}

void onInstanceExpired(MarketWork &work, const QString &id)
{
    const auto found = work.findInstance(id);
    if (!found || found->stage == InstanceStage::Released || !isOver(found->expireMs, work.nowMs()))
        return;
    MarketInstance instance = *found;
    const MarketProduct product = work.product(instance.productId);
    const bool wasRunning = instance.stage != InstanceStage::Frozen;
    instance.stage = InstanceStage::Frozen;
    instance.frozenMs = work.nowMs();
    work.put(instance);
    const bool ownInterface = product.kind == u"saas-v1" || product.kind == u"license-1";
    if (wasRunning || ownInterface)
        tellStatus(work, expiryCallback(work, product), zhanggui::factsOf(work, instance),
            product.kind == u"saas-v1" && product.chargingMode != u"ON_DEMAND" ? QStringLiteral("expired")
                                                                               : QStringLiteral("FREEZE"));
    work.plan(kRelease, instance.id, releaseDue(work, product));
    setLicenseStage(work, product, instance.id, LicenseStage::Expired);
}

void onLicenseExpired(MarketWork &work, const QString &code)
{
    MarketLicense license = work.license(code);
    if (work.failed() || license.stage == LicenseStage::Released || license.stage == LicenseStage::Expired
        || !isOver(license.expireMs, work.nowMs()))
        return;
    const MarketProduct product = work.product(license.productId);
    const bool wasRunning = license.stage != LicenseStage::Frozen;
    license.stage = LicenseStage::Expired;
    work.put(license);
    // Of License 1.0 the instance tells it.
    if (product.kind != u"license-code")
        return;
    if (wasRunning)
        tellStatus(work, expiryCallback(work, product), factsOf(work, license), QStringLiteral("FREEZE"));
    work.plan(kReleaseLicense, code, releaseDue(work, product));
}

void onInstanceReleaseDue(MarketWork &work, const QString &id)
{
    const auto found = work.findInstance(id);
    if (found && found->stage == InstanceStage::Frozen && isOver(found->expireMs, work.nowMs()))
        releaseInstance(work, *found, nullptr);
}

void onLicenseReleaseDue(MarketWork &work, const QString &code)
{
    const MarketLicense license = work.license(code);
    if (!work.failed() && license.stage == LicenseStage::Expired)
        releaseLicense(work, license, nullptr);
}

qint64 freezeInstance(MarketWork &work, MarketInstance instance)
{
    const MarketProduct product = work.product(instance.productId);
    if (!work.failed() && !statusCallback(work, product.kind)) {
        work.refuse(QStringLiteral("Instances of this kind of product cannot be frozen"), product.kind);
        return 0;
    }
    instance.stage = InstanceStage::Frozen;
    instance.frozenMs = work.nowMs();
    work.put(instance);
    return tellStatus(work, statusCallback(work, product.kind), zhanggui::factsOf(work, instance),
        QStringLiteral("FREEZE"));
}

qint64 unfreezeInstance(MarketWork &work, MarketInstance instance)
{
    const MarketProduct product = work.product(instance.productId);
    withdrawCalls(work, instance.id, "updateInstanceStatus");
    withdrawCalls(work, instance.id, "instanceStatus");
    instance.stage = InstanceStage::Running;
    instance.frozenMs.reset();
    work.put(instance);
    return tellStatus(work, statusCallback(work, product.kind), zhanggui::factsOf(work, instance),
        runningScene(product.kind));
}

qint64 freezeLicense(MarketWork &work, MarketLicense license)
{
    const MarketProduct product = work.product(license.productId);
    license.stage = LicenseStage::Frozen;
    work.put(license);
    return tellStatus(
        work, statusCallback(work, product.kind), factsOf(work, license), QStringLiteral("FREEZE"));
}

qint64 unfreezeLicense(MarketWork &work, MarketLicense license)
{
    const MarketProduct product = work.product(license.productId);
    withdrawCalls(work, license.code, "updateLicenseCodeStatus");
    license.stage = license.activatedMs ? LicenseStage::Alive : LicenseStage::Received;
    work.put(license);
    return tellStatus(
        work, statusCallback(work, product.kind), factsOf(work, license), runningScene(product.kind));
}

void tellRunning(MarketWork &work, const MarketInstance &instance)
{
    const MarketProduct product = work.product(instance.productId);
    if (instance.stage == InstanceStage::Running && wasToldFrozen(work, instance.id))
        tellStatus(work, statusCallback(work, product.kind), zhanggui::factsOf(work, instance),
            runningScene(product.kind));
}

void tellRunning(MarketWork &work, const MarketLicense &license)
{
    const MarketProduct product = work.product(license.productId);
    if (license.stage == LicenseStage::Alive && wasToldFrozen(work, license.code))
        tellStatus(
            work, statusCallback(work, product.kind), factsOf(work, license), runningScene(product.kind));
}

qint64 releaseInstance(MarketWork &work, MarketInstance instance, const MarketOrder *refund)
{
    const MarketProduct product = work.product(instance.productId);
    CallFacts facts = zhanggui::factsOf(work, instance);
    nameRefund(facts, refund, product.kind);
    withdrawCalls(work, instance.id);
    instance.stage = InstanceStage::Released;
    instance.releasedMs = work.nowMs();
    work.put(instance);
    work.unplan(kFreeze, instance.id);
    work.unplan(kRelease, instance.id);
    const char *name = product.kind == u"license-1" ? "releaseLicense" : "releaseInstance";
    setLicenseStage(work, product, instance.id, LicenseStage::Released);
    return queueCall(work, callbackOf(work, product.kind, name), facts);
}

qint64 releaseLicense(MarketWork &work, MarketLicense license, const MarketOrder *refund)
{
    const MarketProduct product = work.product(license.productId);
    CallFacts facts = factsOf(work, license);
    nameRefund(facts, refund, product.kind);
    withdrawCalls(work, license.code);
    license.stage = LicenseStage::Released;
    work.put(license);
    work.unplan(kExpireLicense, license.code);
    work.unplan(kReleaseLicense, license.code);
    return queueCall(work, callbackOf(work, product.kind, "releaseLicenseCode"), facts);
}

} // namespace zhanggui
