#include "net/emulator/lifecycle/market_calls.h"

#include "net/emulator/lifecycle/call_ladder.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct PurposeWord {
    CallPurpose purpose;
    const char *word;
};
constexpr std::array<PurposeWord, 4> kPurposes{ {
    { CallPurpose::Deliver, "" },
    { CallPurpose::Look, "look" },
    { CallPurpose::Check, "check" },
    { CallPurpose::ByHand, "by-hand" },
} };

bool ends(const MarketCall &call)
{
    return activityOf(call).startsWith(u"release");
}

QList<MarketCall> callsAbout(MarketWork &work, const QString &id)
{
    return work.failed() ? QList<MarketCall>() : work.take(work.store().callsAbout(id));
}

/// A paid renewal or change whose news is not sent any more has nothing to wait for.
void settleOrder(MarketWork &work, const MarketCall &call)
{
    auto order = work.findOrder(call.orderId);
    if (!order || order->stage != OrderStage::Opening || order->aboutOrder.isEmpty())
        return;
    order->stage = OrderStage::Done;
    order->stageSinceMs = work.nowMs();
    order->reason = QStringLiteral("not-told");
    work.put(*order);
}

void withdraw(MarketWork &work, MarketCall call)
{
    settleOrder(work, call);
    call.stage = CallStage::Withdrawn;
    call.nextMs.reset();
    work.putCall(call);
    work.unplan(QStringLiteral("call"), QString::number(call.id));
}

/// For order_views: how many attempts there are, without the protocol at hand.
void rememberLadder(MarketWork &work, const CallbackInterface &callback, const QString &site)
{
    const QString name = u"ladder/" % callback.id % u'/' % site;
    if (work.failed() || !work.value(name).isEmpty())
        return;
    const auto schedule = work.take(callSchedule(work.protocol(), callback, site, work.settings()));
    work.setValue(name, QByteArray::number(schedule.offsets.size()));
}

} // namespace

QByteArray callPurposeWord(CallPurpose purpose)
{
    const auto found = std::ranges::find(kPurposes, purpose, &PurposeWord::purpose);
    return found->word;
}

CallPurpose callPurposeFromWord(QByteArrayView word)
{
    const auto found =
        std::ranges::find_if(kPurposes, [word](const PurposeWord &one) { return word == one.word; });
    return found == kPurposes.end() ? CallPurpose::Deliver : found->purpose;
}

QString activityOf(const MarketCall &call)
{
    return call.interfaceId.section(u'.', 1);
}

const CallbackInterface *callbackOf(const MarketWork &work, const QString &family, const char *name)
{
    return work.protocol().interfaceOf(QString(family % u'.' % QLatin1String(name)));
}

CallFacts factsOf(MarketWork &work, const MarketOrder &order)
{
    CallFacts facts;
    if (work.failed())
        return facts;
    facts.order = order;
    facts.product = work.product(order.productId);
    facts.customer = work.customer(order.customerId);
    facts.site = facts.product.site;
    facts.instanceId = order.instanceId;
    facts.license = order.license;
    facts.expireMs = order.expireMs;
    return facts;
}

CallFacts factsOf(MarketWork &work, const MarketInstance &instance)
{
    CallFacts facts = factsOf(work, work.order(instance.orderId));
    facts.instanceId = instance.id;
    facts.expireMs = instance.expireMs;
    return facts;
}

qint64 queueCall(
    MarketWork &work, const CallbackInterface *callback, const CallFacts &facts, CallPurpose purpose)
{
    if (!callback || work.failed())
        return 0;
    const CallMoment moment{ work.nowMs(), work.options().wall(), work.newUuidText() };
    const CallMemberList members = work.take(callMembers(*callback, facts, moment));
    MarketCall call;
    call.interfaceId = callback->id;
    call.scene = sceneOf(*callback, facts.scene).id;
    call.orderId = facts.order.id;
    call.instanceId = facts.instanceId.isEmpty() ? facts.license : facts.instanceId;
    call.request = storedMembers(*callback, members);
    call.firstMs = work.nowMs();
    call.nextMs = work.nowMs();
    rememberLadder(work, *callback, facts.site);
    const qint64 id = work.putCall(call);
    work.plan(QStringLiteral("call"), QString::number(id), work.nowMs(), callPurposeWord(purpose));
    return id;
}

void withdrawCalls(MarketWork &work, const QString &instanceOrOrder)
{
    for (const MarketCall &call : callsAbout(work, instanceOrOrder)) {
        if (call.stage == CallStage::Waiting && !ends(call))
            withdraw(work, call);
    }
}

void withdrawCalls(MarketWork &work, const QString &instanceOrOrder, const char *activity)
{
    for (const MarketCall &call : callsAbout(work, instanceOrOrder)) {
        if (call.stage == CallStage::Waiting && activityOf(call) == QLatin1String(activity))
            withdraw(work, call);
    }
}

bool wasToldFrozen(MarketWork &work, const QString &instanceOrOrder)
{
    qint64 newest = 0;
    bool frozen = false;
    for (const MarketCall &call : callsAbout(work, instanceOrOrder)) {
        const bool status = call.scene == u"FREEZE" || call.scene == u"UNFREEZE" || call.scene == u"NORMAL";
        const bool told = call.stage != CallStage::Withdrawn || call.attempts > 0;
        if (status && told && call.id > newest) {
            newest = call.id;
            frozen = call.scene == u"FREEZE";
        }
    }
    return frozen;
}

} // namespace zhanggui
