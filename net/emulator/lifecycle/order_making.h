// Orders of the emulated marketplace as they are placed: numbers, periods, money.
#pragma once

#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

/// A new order of that type ("NEW", "RENEW", …) for one product, not stored yet: number, line, time,
/// amount 1.
MarketOrder newOrder(
    MarketWork &work, const MarketProduct &product, const QString &customerId, const char *type);

/// So many periods from there; the expiry is the last second of its day at UTC+8, as recorded answers have
/// it (R). Price: one period's, times their number and the amount.
void setPeriod(MarketOrder &order, const MarketProduct &product, const MarketPeriod &period, qint64 fromMs);
/// Of what has no period: one time, or nothing for what is billed by usage.
void setPrice(MarketOrder &order, const MarketProduct &product);

void setStage(MarketWork &work, MarketOrder &order, OrderStage stage, const QString &reason = {});

/// The member `period`, or a year.
MarketPeriod periodOf(MarketWork &work, const MarketAction &action);
/// The member as a whole number from `least` to `most`, or `otherwise` when it is not there.
qint64 numberOf(MarketWork &work, const MarketAction &action, const char *name, qint64 least, qint64 most,
    qint64 otherwise);

/// Paid for what these orders are about, and not paid back: orders of every type, UNSUBSCRIBE counts below
/// zero; what was never paid counts nothing.
qint64 netPaid(const QList<MarketOrder> &orders);
/// Places the order that takes `about` back and pays `refundMinor` back. It is done at once; the stage of
/// `about` is the caller's.
MarketOrder placeRefund(
    MarketWork &work, const MarketOrder &about, qint64 refundMinor, const QString &reason);

/// The create, or the upgrade of V1, gave up: the order failed and is unsubscribed automatically with a full
/// refund (zh-cn_topic_0070649427, C). Counts it for failedOrders().
MarketOrder failOrder(MarketWork &work, MarketOrder order, const QString &reason);

/// How many orders of the product failed in the month (UTC+8) of that moment; more than five may take the
/// product off the shelf (publishing rules, C).
[[nodiscard]] Result<int> failedOrders(const MarketStore &store, const QString &productId, qint64 atMs);
inline constexpr int kMostFailedOrders = 5;

} // namespace zhanggui
