// Callbacks that the emulated marketplace has to make: which interface a product uses, and the queue.
#pragma once

#include "net/emulator/lifecycle/call_members.h"
#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

/// What an attempt is for; kept with its event.
enum class CallPurpose {
    Deliver, // the ordinary one: tried by the ladder
    Look, // the buyer opens the resource's details: tried once
    Check, // the buyer asks whether a change is possible: tried once
    ByHand, // restarted: tried once
};
QByteArray callPurposeWord(CallPurpose purpose);
CallPurpose callPurposeFromWord(QByteArrayView word);

/// Of the product's own family ("saas-v2"), or of another one: order-notify, kit-v1, kit-v2. nullptr when
/// the family has no such interface.
const CallbackInterface *callbackOf(const MarketWork &work, const QString &family, const char *name);

/// Order's product and customer, instance and licence of the order.
CallFacts factsOf(MarketWork &work, const MarketOrder &order);
/// The same with the order that the instance was bought with.
CallFacts factsOf(MarketWork &work, const MarketInstance &instance);

/// Puts the call into the queue, due now, behind what is due now already. Returns its id; 0 when it failed or
/// when `callback` is nullptr (the product's kind has no such interface).
qint64 queueCall(MarketWork &work, const CallbackInterface *callback, const CallFacts &facts,
    CallPurpose purpose = CallPurpose::Deliver);

/// What was not delivered yet is not sent any more: of the instance or order, but for what ends it.
void withdrawCalls(MarketWork &work, const QString &instanceOrOrder);
/// The same for calls of one activity; returns whether one of them was tried already.
void withdrawCalls(MarketWork &work, const QString &instanceOrOrder, const char *activity);

/// Whether the seller was last told that the instance (licence) is frozen; an attempt without an answer may
/// have reached it.
bool wasToldFrozen(MarketWork &work, const QString &instanceOrOrder);

/// "updateInstanceStatus" of "saas-v2.updateInstanceStatus".
QString activityOf(const MarketCall &call);

} // namespace zhanggui
