#include "net/emulator/lifecycle/engine_events.h"

#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/order_making.h"
#include "net/emulator/lifecycle/usage_events.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

void onComplete(MarketWork &work, const QString &orderId)
{
    auto order = work.findOrder(orderId);
    if (order && order->stage == OrderStage::Supervised)
        setStage(work, *order, OrderStage::Done);
}

void onUsageDue(MarketWork &work, const QString &)
{
    onCheckUsage(work);
}

struct EventRow {
    const char *kind;
    void (*handler)(MarketWork &work, const QString &subject);
};
constexpr std::array kEvents = {
    EventRow{ "freeze", &onInstanceExpired },
    EventRow{ "release", &onInstanceReleaseDue },
    EventRow{ "expire-license", &onLicenseExpired },
    EventRow{ "release-license", &onLicenseReleaseDue },
    EventRow{ "complete", &onComplete },
    EventRow{ "check-usage", &onUsageDue },
    EventRow{ "bill-usage", &onBillUsage },
};

} // namespace

void carryOutEvent(MarketWork &work, const MarketEvent &event)
{
    const auto row = std::ranges::find_if(
        kEvents, [&event](const EventRow &one) { return event.kind == QLatin1String(one.kind); });
    if (row != kEvents.end())
        row->handler(work, event.subject);
}

void dropEvent(MarketWork &work, const MarketEvent &event, const Error &error, qint64 wallMs)
{
    const QString reason = error.detail.isEmpty() ? error.what : QString(error.what % u": " % error.detail);
    MarketLogEntry entry;
    entry.wallMs = wallMs;
    entry.clockMs = work.nowMs();
    entry.direction = QStringLiteral("out");
    entry.api = u"event/" % event.kind;
    entry.subject = event.subject;
    entry.failure = reason;
    if (event.kind == u"call") {
        entry.callId = event.subject.toLongLong();
        const auto found = work.store().call(entry.callId);
        if (found) {
            MarketCall call = *found;
            call.stage = CallStage::GivenUp;
            call.nextMs.reset();
            call.exception = reason;
            entry.api = call.interfaceId;
            entry.subject = call.instanceId.isEmpty() ? call.orderId : call.instanceId;
            work.putCall(call);
        }
    }
    if (!work.failed())
        (void)work.take(work.store().log(entry));
}

} // namespace zhanggui
