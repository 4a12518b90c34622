// A plan looked at before anything is sent: is it good, and which of its cases can be run. Pure.
#pragma once

#include "net/callbacks/callback_runner.h"

namespace zhanggui {

struct PreparedCase {
    CallbackCase callbackCase;
    QString revision;
    QList<CallbackInterface> interfaces; // one per step, as the case's site has them
    QString skipReason; // empty: it is run
    int sends = 0; // exchanges when it is run
};

/// BadInput: the address (scheme, host, user, fragment), no case, more rounds than there may be, an unknown
/// interface, a place that nobody knows.
[[nodiscard]] Result<QList<PreparedCase>> preparedCases(
    const CallbackProtocol &protocol, const RunPlan &plan);

/// BadInput, with a sentence, unless it is http:// or https:// with a host, without user and fragment.
[[nodiscard]] Result<void> checkTarget(const QUrl &url);

} // namespace zhanggui
