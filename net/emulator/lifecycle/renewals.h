// Renewals of instances and licences, conversions and changes: what the orders change, and what the seller is
// told. The buyer's payment counts at once; the order is done when the seller's server took the news.
#pragma once

#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

/// A renewal change that waits for the seller's word (changeInstanceCheck, zh-cn_topic_0000002411753620, C):
/// its order is placed only when the seller agrees.
struct PendingChange {
    QString orderId;
    QString productId;
    int amount = 1;
    QString period;
};
void keepPendingChange(MarketWork &work, qint64 callId, const PendingChange &change);
/// Nothing when there is none for that call; it is forgotten.
std::optional<PendingChange> takePendingChange(MarketWork &work, qint64 callId);
void placeChange(MarketWork &work, const QString &instanceId, const PendingChange &change);

/// The instance now lasts until the order's expiry; what was to follow from the old one is withdrawn.
void prolong(MarketWork &work, MarketInstance &instance, const MarketOrder &order);
void prolong(MarketWork &work, MarketLicense &license, const MarketOrder &order);

/// From when a renewal counts: the old expiry, or now when nothing would be left of it.
qint64 renewalStart(
    const MarketWork &work, const std::optional<qint64> &expireMs, const MarketPeriod &period);

/// Interface of the kind that tells a new expiry; nullptr: it has none.
const CallbackInterface *refreshCallback(const MarketWork &work, const QString &kind);

} // namespace zhanggui
