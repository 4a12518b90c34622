#include "net/emulator/lifecycle/call_attempt.h"

#include "models/json/json_writer.h"
#include "net/callbacks/callback_runner.h"
#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/call_ladder.h"
#include "net/emulator/lifecycle/consequences.h"
#include "net/emulator/lifecycle/opening.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kMostLogged = 65'536;

QString plainText(const CallMemberList &members, QStringView name)
{
    const auto found =
        std::ranges::find_if(members, [name](const auto &member) { return member.first == name; });
    if (found == members.end())
        return {};
    const auto json = readJson(found->second);
    return json ? json->root.text : QString();
}

QUrl addressOf(MarketWork &work, const MarketCall &call)
{
    const auto order = work.findOrder(call.orderId);
    const auto instance = work.findInstance(call.instanceId);
    const QString productId = instance ? instance->productId : order ? order->productId : QString();
    const QString own = productId.isEmpty() ? QString() : work.product(productId).address;
    return own.isEmpty() ? work.options().seller : QUrl(own);
}

/// Why the call cannot leave; empty: it can.
QString obstacleOf(MarketWork &work, const QUrl &address)
{
    const qint64 until = outageUntil(work);
    if (until > work.nowMs())
        return QStringLiteral("Outage until %1: no call reaches the seller").arg(marketMoment(until));
    if (address.isEmpty())
        return QStringLiteral("There is no production address");
    const bool consented = work.options().allowReal && address == work.options().seller;
    if (!consented && !isPrivateTarget(address))
        return QStringLiteral("The address is public and nobody consented to real calls");
    return {};
}

/// The marks of the stored call are no secret: the application's own takes their place.
void restoreSecrets(MarketWork &work, CallMemberList &members)
{
    const QString clientId = plainText(members, u"clientId");
    const auto secret =
        std::ranges::find_if(members, [](const auto &member) { return member.first == u"clientSecret"; });
    if (secret == members.end())
        return;
    const auto application = work.store().applicationOfClient(clientId);
    if (application)
        secret->second = jsonQuoted(application->clientSecret);
}

void rememberBusiness(MarketWork &work, const MarketCall &call, const CallMemberList &members)
{
    const QString business = plainText(members, u"businessId");
    auto order = business.isEmpty() ? std::nullopt : work.findOrder(call.orderId);
    if (!order)
        return;
    order->businessId = business;
    work.put(*order);
}

MarketCall readCall(MarketWork &work, qint64 id)
{
    const auto found = work.store().call(id);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return {};
    return work.take(found);
}

QString siteOf(MarketWork &work, const MarketCall &call)
{
    const auto order = work.findOrder(call.orderId);
    if (order)
        return work.product(order->productId).site;
    const auto instance = work.findInstance(call.instanceId);
    return instance ? work.product(instance->productId).site : QStringLiteral("cn");
}

/// When it is tried again; nothing: never.
std::optional<qint64> nextAttempt(
    MarketWork &work, const MarketCall &call, const CallbackInterface &callback, CallPurpose purpose)
{
    if (purpose != CallPurpose::Deliver)
        return std::nullopt;
    const auto schedule =
        work.take(callSchedule(work.protocol(), callback, siteOf(work, call), work.settings()));
    if (call.attempts >= schedule.offsets.size())
        return std::nullopt;
    return std::max(call.firstMs + schedule.offsets.at(call.attempts) * 1000, work.nowMs());
}

QByteArray requestBody(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : request.mid(end + 4);
}

/// Path and query of the request line, signatures being marks already; else of the address.
QString targetOf(const QByteArray &request)
{
    const QList<QByteArray> words = request.left(request.indexOf('\r')).split(' ');
    return words.size() < 2 ? QString() : QString::fromUtf8(words.at(1));
}

MarketLogEntry logEntry(const MarketWork &work, const MarketCall &call, const CallbackInterface &callback,
    const WireRecord &record, qint64 wallMs)
{
    MarketLogEntry entry;
    entry.wallMs = wallMs;
    entry.clockMs = work.nowMs();
    entry.direction = QStringLiteral("out");
    entry.api = call.interfaceId;
    entry.method = QString::fromLatin1(callback.method);
    entry.target = targetOf(record.request);
    entry.status = record.status;
    entry.code = call.resultCode;
    entry.subject = call.instanceId.isEmpty() ? call.orderId : call.instanceId;
    entry.failure = call.exception;
    entry.request = requestBody(record.request).left(kMostLogged);
    // Nothing was sent: what was to be sent is what there is to show.
    if (record.request.isEmpty())
        entry.request = call.request.left(kMostLogged);
    entry.answer = record.body.left(kMostLogged);
    entry.tookUs = int(std::clamp<qint64>(record.times.totalUs, 0, 1'000'000'000));
    entry.callId = call.id;
    return entry;
}

/// The stage that the answer gives the call.
void judge(MarketWork &work, MarketCall &call, const CallbackInterface &callback, CallPurpose purpose,
    const CallAnswer &answer)
{
    call.resultCode = answer.resultCode;
    call.exception = answer.exception;
    const bool promised = answer.meaning == CallAnswer::Meaning::Accepted && callback.creates;
    bool refused = answer.meaning == CallAnswer::Meaning::Failed
        || (answer.meaning == CallAnswer::Meaning::Accepted && !promised);
    if (promised && purpose == CallPurpose::Deliver) {
        // Without an interface to ask, the create itself is called again until it is ready (I).
        const auto order = work.findOrder(call.orderId);
        refused = !order || !asksForInfo(work.product(order->productId));
        if (refused)
            call.exception = QStringLiteral("resultCode 000004: it is being processed; it is called again");
    }
    if (!refused) {
        const QString text = callDelivered(work, call, purpose, answer, refused);
        if (!text.isEmpty())
            call.exception = text;
    }
    if (!refused) {
        call.stage = CallStage::Succeeded;
        call.nextMs.reset();
        return;
    }
    call.nextMs = nextAttempt(work, call, callback, purpose);
    if (call.nextMs)
        return;
    call.stage = CallStage::GivenUp;
    callGivenUp(work, call, purpose);
}

} // namespace

WireRecord notSent(const QString &reason)
{
    WireRecord record;
    record.outcome = WireOutcome::Unreachable;
    record.failure = reason;
    return record;
}

std::optional<PreparedAttempt> prepareAttempt(MarketWork &work, qint64 callId)
{
    MarketCall call = readCall(work, callId);
    const CallbackInterface *callback = work.protocol().interfaceOf(call.interfaceId);
    if (work.failed() || call.id == 0 || call.stage != CallStage::Waiting || !callback)
        return std::nullopt;
    const CallMoment moment{ work.nowMs(), work.options().wall(), work.newUuidText() };
    CallMemberList members = freshMembers(*callback, work.take(membersFromStored(call.request)), moment);
    call.request = storedMembers(*callback, members);
    work.putCall(call);
    rememberBusiness(work, call, members);
    restoreSecrets(work, members);
    PreparedAttempt attempt;
    attempt.call.callback = callback;
    attempt.call.members = members;
    attempt.call.address = addressOf(work, call);
    attempt.obstacle = obstacleOf(work, attempt.call.address);
    return work.failed() ? std::nullopt : std::optional(attempt);
}

AttemptEnd endAttempt(MarketWork &work, const MarketEvent &event, const WireRecord &record, qint64 wallMs)
{
    AttemptEnd end;
    MarketCall call = readCall(work, event.subject.toLongLong());
    const CallbackInterface *callback = work.protocol().interfaceOf(call.interfaceId);
    const InterfaceFamily *family = callback ? work.protocol().family(callback->family) : nullptr;
    if (work.failed() || call.id == 0 || !family)
        return end;
    const CallPurpose purpose = callPurposeFromWord(event.data);
    const CallAnswer answer = callAnswer(*callback, *family, record, call.instanceId);
    ++call.attempts;
    // What was withdrawn while the request was under way stays so.
    if (call.stage == CallStage::Waiting) {
        judge(work, call, *callback, purpose, answer);
        if (call.exception.isEmpty() && record.outcome == WireOutcome::Answered)
            call.exception = record.failure;
    } else {
        call.resultCode = answer.resultCode;
        if (callback->creates && answer.meaning != CallAnswer::Meaning::Failed)
            releaseLate(work, call, answer);
    }
    work.putCall(call);
    end.entry = logEntry(work, call, *callback, record, wallMs);
    if (!work.failed())
        end.entry.id = work.take(work.store().log(end.entry));
    if (call.stage == CallStage::Waiting && call.nextMs)
        work.plan(QStringLiteral("call"), event.subject, *call.nextMs, event.data);
    end.call = call;
    return end;
}

} // namespace zhanggui
