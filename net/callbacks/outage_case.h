// What an outage replay sends: the ordinary request of an interface, or a case of one's own. Pure.
#pragma once

#include "net/callbacks/outage_run.h"

namespace zhanggui {

struct OutageChoice {
    QString interfaceId;
    QString scene; // of the interface; empty: the ordinary one
    QString site = QStringLiteral("cn");
    QString variant; // of the retry ladder; empty: the default
    RetryAssumption assumption;
    bool real = false; // an order of its own without testFlag 1: the server acts
    std::optional<CallbackCase> ownCase; // instead of the ordinary request
};

/// The case without its testFlag.
CallbackCase withoutTestFlag(CallbackCase callbackCase);

/// Everything but the target and the factor. NotFound: no such interface, or the guides name no spacing and
/// none was assumed (retrySchedule()); BadInput: no such scene or variant.
[[nodiscard]] Result<OutagePlan> outagePlanFor(const CallbackProtocol &protocol, const OutageChoice &choice);

} // namespace zhanggui
