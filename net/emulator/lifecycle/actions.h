// What each word of the vocabulary does (market_action.h). One file per subject; actions.cpp is the table.
#pragma once

#include "net/emulator/lifecycle/market_work.h"

namespace zhanggui {

using ActionHandler = ActionResult (*)(MarketWork &work, const MarketAction &action);

/// nullptr for a word that nobody knows.
ActionHandler actionHandler(QStringView word);

// buy_actions.cpp
ActionResult doBuy(MarketWork &work, const MarketAction &action);
ActionResult doPay(MarketWork &work, const MarketAction &action);
ActionResult doCancel(MarketWork &work, const MarketAction &action);
ActionResult doTry(MarketWork &work, const MarketAction &action);
ActionResult doAccept(MarketWork &work, const MarketAction &action);
ActionResult doNotifyOrder(MarketWork &work, const MarketAction &action);
ActionResult doUnsubscribe(MarketWork &work, const MarketAction &action); // refund_actions.cpp

// renewal_actions.cpp
ActionResult doTryToFormal(MarketWork &work, const MarketAction &action);
ActionResult doRenew(MarketWork &work, const MarketAction &action);
ActionResult doRenewChange(MarketWork &work, const MarketAction &action);
ActionResult doCancelRenewal(MarketWork &work, const MarketAction &action);
ActionResult doUpgrade(MarketWork &work, const MarketAction &action);

// instance_actions.cpp
ActionResult doExpire(MarketWork &work, const MarketAction &action);
ActionResult doFreeze(MarketWork &work, const MarketAction &action);
ActionResult doUnfreeze(MarketWork &work, const MarketAction &action);
ActionResult doViewResource(MarketWork &work, const MarketAction &action);

// license_actions.cpp
ActionResult doReceive(MarketWork &work, const MarketAction &action);
ActionResult doApplyLicense(MarketWork &work, const MarketAction &action);
ActionResult doDenyLicense(MarketWork &work, const MarketAction &action);

// joint_actions.cpp
ActionResult doSyncTenant(MarketWork &work, const MarketAction &action);
ActionResult doSyncApplication(MarketWork &work, const MarketAction &action);
ActionResult doSyncUsers(MarketWork &work, const MarketAction &action);
ActionResult doSyncDepartment(MarketWork &work, const MarketAction &action);
ActionResult doSyncDepartments(MarketWork &work, const MarketAction &action);

// market_actions.cpp
ActionResult doRestart(MarketWork &work, const MarketAction &action);
ActionResult doOutage(MarketWork &work, const MarketAction &action);
ActionResult doDelist(MarketWork &work, const MarketAction &action);
ActionResult doRelist(MarketWork &work, const MarketAction &action);
ActionResult doLimits(MarketWork &work, const MarketAction &action);
ActionResult doFail(MarketWork &work, const MarketAction &action);

/// When the outage ends that an action of the word began; 0: there is none.
qint64 outageUntil(MarketWork &work);

} // namespace zhanggui
