// Times as the marketplace writes them. The raw text is kept; the instant is derived from the zone that the
// protocol data gives the field (the official samples disagree about it).
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace zhanggui {

/// Milliseconds since 1970-01-01 UTC; passed in so that tests fix it.
using Now = std::function<qint64()>;
qint64 systemNowMs();

struct WireTime {
    QString raw; // exactly as received
    std::optional<qint64> utcMs; // nullopt when the raw text cannot be read
    friend bool operator==(const WireTime &, const WireTime &) = default;
};

/// Reads `yyyyMMddHHmmss` as a time at `offsetSeconds` east of UTC. Unreadable text keeps its raw form.
WireTime wireTimeFromCompact(const QString &raw, int offsetSeconds);

} // namespace zhanggui
