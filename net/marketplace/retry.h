// When a call is worth another try, and after how long. Pure: randomness and time come in. This is the only
// place that decides it.
#pragma once

#include "models/core/result.h"
#include "net/http/http_message.h"

#include <optional>

namespace zhanggui {

/// Milliseconds to wait before the next try after `triesMade` tries ended in `kind`; nullopt: give up.
/// Exponential with jitter: between half and the whole of base × 2^(tries-1), `random` in [0, 1). A
/// Retry-After is honoured up to a minute. Only for calls that may be repeated: GET, or with an idempotency
/// key.
std::optional<qint64> retryDelayMs(
    ErrorKind kind, int triesMade, std::optional<qint64> retryAfterMs, double random);

/// The Retry-After header as milliseconds from `nowMs` on: seconds or a date; nothing when absent, negative
/// or unreadable.
std::optional<qint64> retryAfterMs(const HttpHeaders &headers, qint64 nowMs);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (the only form a server may write) as ms UTC.
std::optional<qint64> httpDateMs(QByteArrayView text);

} // namespace zhanggui
