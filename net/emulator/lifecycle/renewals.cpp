#include "net/emulator/lifecycle/renewals.h"

#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/opening.h"
#include "net/emulator/lifecycle/order_making.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString pendingName(qint64 callId)
{
    return QStringLiteral("change/%1").arg(callId);
}

void withdrawExpiry(MarketWork &work, const QString &id)
{
    for (const char *activity :
        { "updateInstanceStatus", "expireInstance", "expireLicense", "updateLicenseCodeStatus" })
        withdrawCalls(work, id, activity);
}

} // namespace

const CallbackInterface *refreshCallback(const MarketWork &work, const QString &kind)
{
    if (kind == u"license-code")
        return callbackOf(work, kind, "refreshLicenseCode");
    if (kind == u"license-1")
        return callbackOf(work, kind, "refreshLicense");
    return callbackOf(work, kind, "refreshInstance");
}

qint64 renewalStart(const MarketWork &work, const std::optional<qint64> &expireMs, const MarketPeriod &period)
{
    const qint64 from = expireMs.value_or(work.nowMs());
    return afterPeriod(from, period) > work.nowMs() ? from : work.nowMs();
}

void prolong(MarketWork &work, MarketInstance &instance, const MarketOrder &order)
{
    const bool wasOver = isOver(instance.expireMs, work.nowMs());
    instance.expireMs = order.expireMs;
    if (wasOver && instance.stage == InstanceStage::Frozen) {
        instance.stage = InstanceStage::Running;
        instance.frozenMs.reset();
        withdrawExpiry(work, instance.id);
    }
    work.put(instance);
    planExpiry(work, instance);
    const MarketProduct product = work.product(instance.productId);
    if (product.kind != u"license-1" || work.failed())
        return;
    MarketLicense license = work.license(instance.id);
    license.stage = LicenseStage::Alive;
    license.expireMs = instance.expireMs;
    work.put(license);
}

void prolong(MarketWork &work, MarketLicense &license, const MarketOrder &order)
{
    license.expireMs = order.expireMs;
    if (license.stage == LicenseStage::Expired) {
        license.stage = LicenseStage::Alive;
        withdrawExpiry(work, license.code);
    }
    work.put(license);
    planExpiry(work, license);
}

void keepPendingChange(MarketWork &work, qint64 callId, const PendingChange &change)
{
    const QJsonObject json{ { QStringLiteral("order"), change.orderId },
        { QStringLiteral("product"), change.productId }, { QStringLiteral("amount"), change.amount },
        { QStringLiteral("period"), change.period } };
    work.setValue(pendingName(callId), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<PendingChange> takePendingChange(MarketWork &work, qint64 callId)
{
    const QJsonObject json = QJsonDocument::fromJson(work.value(pendingName(callId))).object();
    if (work.failed() || json.isEmpty())
        return std::nullopt;
    work.setValue(pendingName(callId), {});
    return PendingChange{ json.value(u"order").toString(), json.value(u"product").toString(),
        json.value(u"amount").toInt(1), json.value(u"period").toString() };
}

void placeChange(MarketWork &work, const QString &instanceId, const PendingChange &change)
{
    MarketInstance instance = work.instance(instanceId);
    const MarketProduct target = work.product(change.productId);
    const MarketPeriod period = work.take(marketPeriodFromText(change.period));
    if (work.failed() || instance.stage != InstanceStage::Running)
        return;
    MarketOrder order = newOrder(work, target, instance.customerId, "CHANGE");
    order.id = change.orderId;
    order.lineId = order.id + QStringLiteral("-000001");
    order.amount = change.amount;
    order.aboutOrder = instance.orderId;
    order.instanceId = instance.id;
    setPeriod(order, target, period, renewalStart(work, instance.expireMs, period));
    setStage(work, order, OrderStage::Opening);
    notifyOrder(work, order);
    const bool otherProduct = instance.productId != target.id;
    instance.productId = target.id;
    instance.amount = order.amount;
    prolong(work, instance, order);
    CallFacts facts = factsOf(work, order);
    facts.scene = QStringLiteral("RENEWAL_CHANGE");
    facts.otherProduct = otherProduct;
    queueCall(work, refreshCallback(work, target.kind), facts);
}

} // namespace zhanggui
