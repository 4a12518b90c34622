#include "net/emulator/lifecycle/actions.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct ActionRow {
    const char *word;
    ActionHandler handler;
};
constexpr std::array kActions = {
    ActionRow{ "buy", &doBuy },
    ActionRow{ "pay", &doPay },
    ActionRow{ "cancel", &doCancel },
    ActionRow{ "try", &doTry },
    ActionRow{ "tryToFormal", &doTryToFormal },
    ActionRow{ "renew", &doRenew },
    ActionRow{ "renewChange", &doRenewChange },
    ActionRow{ "cancelRenewal", &doCancelRenewal },
    ActionRow{ "upgrade", &doUpgrade },
    ActionRow{ "expire", &doExpire },
    ActionRow{ "unsubscribe", &doUnsubscribe },
    ActionRow{ "freeze", &doFreeze },
    ActionRow{ "unfreeze", &doUnfreeze },
    ActionRow{ "accept", &doAccept },
    ActionRow{ "receive", &doReceive },
    ActionRow{ "viewResource", &doViewResource },
    ActionRow{ "applyLicense", &doApplyLicense },
    ActionRow{ "denyLicense", &doDenyLicense },
    ActionRow{ "syncTenant", &doSyncTenant },
    ActionRow{ "syncApplication", &doSyncApplication },
    ActionRow{ "syncUsers", &doSyncUsers },
    ActionRow{ "syncDepartment", &doSyncDepartment },
    ActionRow{ "syncDepartments", &doSyncDepartments },
    ActionRow{ "notifyOrder", &doNotifyOrder },
    ActionRow{ "restart", &doRestart },
    ActionRow{ "outage", &doOutage },
    ActionRow{ "delist", &doDelist },
    ActionRow{ "relist", &doRelist },
    ActionRow{ "limits", &doLimits },
    ActionRow{ "fail", &doFail },
};

} // namespace

ActionHandler actionHandler(QStringView word)
{
    const auto found = std::ranges::find_if(
        kActions, [word](const ActionRow &row) { return word == QLatin1String(row.word); });
    return found == kActions.end() ? nullptr : found->handler;
}

} // namespace zhanggui
