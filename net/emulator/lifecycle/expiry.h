// Expiry, freezing and release of instances and licences. An instance freezes at its expiry; the buyer can
// renew for up to 15 days (by customer grade), then it is released (zh-cn_topic_0070649430, C). V1 tells it
// by expireInstance and releaseInstance, V2 by updateInstanceStatus FREEZE and releaseInstance, licence codes
// by updateLicenseCodeStatus FREEZE and releaseLicenseCode, License 1.0 by expireLicense and releaseLicense.
// What the marketplace decides holds from that moment on, whether the seller's server takes the news or not.
#pragma once

#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

/// Plans the freezing at the instance's expiry, in place of what was planned before; a release that was
/// planned is not any more.
void planExpiry(MarketWork &work, const MarketInstance &instance);
void planExpiry(MarketWork &work, const MarketLicense &license);

/// Plans what follows for everything the store holds that nobody planned yet: instances and licences that a
/// seed file brought along.
void planStored(MarketWork &work);

/// Events. What has been renewed or released meanwhile stays as it is.
void onInstanceExpired(MarketWork &work, const QString &id);
void onLicenseExpired(MarketWork &work, const QString &code);
void onInstanceReleaseDue(MarketWork &work, const QString &id);
void onLicenseReleaseDue(MarketWork &work, const QString &code);

/// Frozen by the marketplace (violation) or by expiry, and back. Conflict where the product's kind has no
/// interface for it. These return the call that tells the seller; 0: none.
qint64 freezeInstance(MarketWork &work, MarketInstance instance);
qint64 unfreezeInstance(MarketWork &work, MarketInstance instance);
qint64 freezeLicense(MarketWork &work, MarketLicense license);
qint64 unfreezeLicense(MarketWork &work, MarketLicense license);
/// Tells the seller that it runs again when it was told otherwise; used after a renewal reached it.
void tellRunning(MarketWork &work, const MarketInstance &instance);
void tellRunning(MarketWork &work, const MarketLicense &license);

/// For good. `refund`: the order that takes it back; nullptr: expired.
qint64 releaseInstance(MarketWork &work, MarketInstance instance, const MarketOrder *refund);
qint64 releaseLicense(MarketWork &work, MarketLicense license, const MarketOrder *refund);

/// Expired by now.
bool isOver(const std::optional<qint64> &expireMs, qint64 nowMs);

} // namespace zhanggui
