// From a paid order to an open instance or an issued licence.
#pragma once

#include "net/emulator/lifecycle/call_answer.h"
#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

/// What follows payment of a new or trial order, by the product's kind: newInstance, getLicense, a licence
/// code of the marketplace's own making, or nothing. The order is stored. Returns the create call; 0: none.
qint64 beginOpening(MarketWork &work, MarketOrder order);

/// The seller's server created the instance (or promised it). Asks for its information where the product's
/// kind has queryInstance, else it is open. Returns text for 异常信息 when the instance is not as it must be;
/// `refused`: it cannot be taken at all and the call counts as failed.
QString takeInstance(MarketWork &work, const MarketCall &call, const CallAnswer &answer, bool &refused);

/// queryInstance told the instance's information: the first time it is open now.
void takeInfo(MarketWork &work, const MarketCall &call, const CallAnswer &answer);

/// Nobody opened it in time.
void giveUpOpening(MarketWork &work, const MarketCall &call);

/// The seller's server created an instance of an order that was taken back meanwhile: it is released (I).
void releaseLate(MarketWork &work, const MarketCall &call, const CallAnswer &answer);

/// The order's resource is open: done, unless the buyer has to accept it first.
void finishOpening(MarketWork &work, MarketOrder order);

/// orderNotify, where the product has it. Which orders are told is not published (N): every paid one.
qint64 notifyOrder(MarketWork &work, const MarketOrder &order);

/// Whether the product's kind is told of an instance's information by queryInstance: SaaS V2, and V1 where it
/// is billed by usage (zh-cn_topic_0070649428; V1 matrix of saas_topic_0000001, C).
bool asksForInfo(const MarketProduct &product);

} // namespace zhanggui
