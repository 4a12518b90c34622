// One attempt of a callback: what is sent, what the answer means for the call, and its row in the log.
#pragma once

#include "net/emulator/lifecycle/call_sender.h"
#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

/// What is ready to be sent, or why nothing can be.
struct PreparedAttempt {
    OutgoingCall call;
    QString obstacle; // English; empty: send it
};

/// Reads the call, makes what is new at every send anew (a create gets a new businessId, kept with its order)
/// and stores it. Nothing when the call does not wait any more.
std::optional<PreparedAttempt> prepareAttempt(MarketWork &work, qint64 callId);

struct AttemptEnd {
    MarketCall call; // as it is now
    MarketLogEntry entry; // with its id
};
/// Takes the answer: counts the attempt, judges it, lets follow what follows, plans the next attempt or ends
/// the call, and writes the log. `wallMs`: when it ended.
AttemptEnd endAttempt(MarketWork &work, const MarketEvent &event, const WireRecord &record, qint64 wallMs);

/// An exchange that never took place, for that reason.
WireRecord notSent(const QString &reason);

} // namespace zhanggui
