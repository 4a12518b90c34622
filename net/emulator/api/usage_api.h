// Usage push, new (headers signature, ts, nonce) and old (AK/SK). MKT.0000 only says that the batch was taken
// in: its records wait for the check in the background (an event "check-usage" of the emulator's clock).
#pragma once

#include "models/core/secret.h"
#include "net/emulator/api/api_context.h"

namespace zhanggui {

/// `context`, whose store is not null, is borrowed and outlives the routes. `key`: bound to the base
/// interface; without one every batch of the new interface has a wrong signature.
QList<ApiRoute> usageApi(const ApiContext &context, const Secret &key);

} // namespace zhanggui
