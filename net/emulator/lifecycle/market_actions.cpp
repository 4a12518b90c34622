#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/engine_limits.h"
#include "net/emulator/lifecycle/market_calls.h"
#include "net/emulator/lifecycle/order_making.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kOutage("outage-until");
constexpr qint64 kMostPerSecond = 100'000;
constexpr qint64 kMostSkewMs = qint64(365) * 24 * 3600 * 1000;
constexpr qint64 kMostQuota = 1'000'000'000;

ActionResult setDelisted(MarketWork &work, const MarketAction &action, bool delisted)
{
    MarketProduct product = work.product(action.text(u"product"));
    product.delisted = delisted;
    work.put(product);
    return {};
}

} // namespace

qint64 outageUntil(MarketWork &work)
{
    return work.value(kOutage).toLongLong();
}

ActionResult doRestart(MarketWork &work, const MarketAction &action)
{
    const qint64 id = action.text(u"call").toLongLong();
    const auto found = work.store().call(id);
    if (!found && found.error().kind == ErrorKind::NotFound) {
        work.fail({ ErrorKind::NotFound, QStringLiteral("There is no such call"), action.text(u"call") });
        return {};
    }
    MarketCall call = work.take(found);
    if (!work.failed() && call.stage != CallStage::GivenUp)
        work.refuse(QStringLiteral("Only a call that was given up can be restarted"), QString::number(id));
    const auto order = work.findOrder(call.orderId);
    if (!work.failed() && order && order->stage == OrderStage::Failed)
        work.refuse(QStringLiteral("The order failed and was refunded"), order->id);
    if (work.failed())
        return {};
    call.stage = CallStage::Waiting;
    call.manual = true;
    call.nextMs = work.nowMs();
    work.putCall(call);
    work.plan(
        QStringLiteral("call"), QString::number(id), work.nowMs(), callPurposeWord(CallPurpose::ByHand));
    ActionResult result;
    result.order = call.orderId;
    result.instance = call.instanceId;
    result.call = id;
    return result;
}

ActionResult doOutage(MarketWork &work, const MarketAction &action)
{
    const qint64 lasts = work.take(marketDurationFromText(action.text(u"for")));
    work.setValue(kOutage, QByteArray::number(work.nowMs() + lasts));
    return {};
}

ActionResult doDelist(MarketWork &work, const MarketAction &action)
{
    return setDelisted(work, action, true);
}

ActionResult doRelist(MarketWork &work, const MarketAction &action)
{
    return setDelisted(work, action, false);
}

ActionResult doLimits(MarketWork &work, const MarketAction &action)
{
    MarketEngine::ApiLimits limits = limitsFromJson(work.value(kLimitsName));
    limits.perSecond = int(numberOf(work, action, "perSecond", 0, kMostPerSecond, limits.perSecond));
    limits.skewMs = numberOf(work, action, "skewMs", -kMostSkewMs, kMostSkewMs, limits.skewMs);
    limits.usageQuota = int(numberOf(work, action, "usageQuota", 0, kMostQuota, limits.usageQuota));
    limits.licenseQuota = int(numberOf(work, action, "licenseQuota", 0, kMostQuota, limits.licenseQuota));
    work.setValue(kLimitsName, limitsToJson(limits));
    work.effects.limits = limits;
    return {};
}

ActionResult doFail(MarketWork &work, const MarketAction &action)
{
    work.effects.failureCode = action.text(u"code");
    work.effects.failureTimes = int(numberOf(work, action, "times", 1, 1'000'000, 1));
    return {};
}

} // namespace zhanggui
