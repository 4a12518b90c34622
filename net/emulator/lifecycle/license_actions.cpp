#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

namespace {

std::optional<qint64> timeOf(MarketWork &work, const MarketAction &action, const char *name)
{
    const QString member = QString::fromLatin1(name);
    if (!action.has(member))
        return std::nullopt;
    return work.take(marketTimeFromText(action.text(member), work.nowMs()));
}

} // namespace

ActionResult doReceive(MarketWork &work, const MarketAction &action)
{
    MarketLicense license = work.license(action.text(u"license"));
    if (!work.failed() && license.stage != LicenseStage::Issued)
        work.refuse(QStringLiteral("The licence was received already"), license.code);
    license.stage = LicenseStage::Received;
    work.put(license);
    ActionResult result;
    result.order = license.orderId;
    result.license = license.code;
    return result;
}

ActionResult doApplyLicense(MarketWork &work, const MarketAction &action)
{
    const MarketInstance instance = work.instance(action.text(u"instance"));
    const MarketProduct product = work.product(instance.productId);
    const CallbackInterface *callback = callbackOf(work, product.kind, "getLicenseAsync");
    if (!work.failed() && !callback)
        work.refuse(QStringLiteral("This kind of product has no licences to apply for"), product.kind);
    if (!work.failed() && instance.stage != InstanceStage::Running)
        work.refuse(QStringLiteral("Only a running instance takes applications"), instance.id);
    MarketLicenseEvent event;
    event.eventId = work.newHex(16);
    event.instanceId = instance.id;
    event.deviceFingerprint = action.text(u"fingerprint");
    event.appliedMs = work.nowMs();
    event.effectiveMs = timeOf(work, action, "effective").value_or(work.nowMs());
    event.expireMs = timeOf(work, action, "expire");
    // A period product must name the end (000902); the instance's own is the last it can be (000901).
    if (!event.expireMs)
        event.expireMs = instance.expireMs;
    event.state = QStringLiteral("waiting");
    work.put(event);
    CallFacts facts = factsOf(work, instance);
    facts.scene = QStringLiteral("apply");
    facts.event = event;
    const qint64 call = work.failed() ? 0 : queueCall(work, callback, facts);
    return { instance.orderId, instance.id, {}, {}, event.eventId, {}, call };
}

ActionResult doDenyLicense(MarketWork &work, const MarketAction &action)
{
    const QString id = action.text(u"event");
    const auto found = work.store().licenseEvent(id);
    if (!found && found.error().kind == ErrorKind::NotFound) {
        work.fail({ ErrorKind::NotFound, QStringLiteral("There is no such licence application"), id });
        return {};
    }
    MarketLicenseEvent event = work.take(found);
    if (!work.failed() && event.state != u"waiting")
        work.refuse(QStringLiteral("The application is settled already"), id % u": " % event.state);
    event.state = QStringLiteral("denied");
    work.put(event);
    return { {}, event.instanceId, {}, {}, id, {}, 0 };
}

} // namespace zhanggui
