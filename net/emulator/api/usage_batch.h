// The body of a usage push, read as the tables of the guides print it (AG/zh-cn_topic_0070649410 new,
// …411 old, 2025-11-13, C).
#pragma once

#include "models/market/market_entities.h"
#include "net/emulator/api/api_rules.h"

#include <tl/expected.hpp>

namespace zhanggui {

struct UsageBatchFault {
    Situation situation = Situation::UsageUnreadable;
    QString detail; // English: which record and member
};

/// The records, each without an id, as they were written. Times and values are not looked at.
[[nodiscard]] tl::expected<QList<MarketUsage>, UsageBatchFault> usageBatch(
    const QByteArray &body, bool oldInterface);

/// The texts that take part in the signature "ts=…&nonce=…&body=…" in the readings of 自然排序, whose depth
/// is not described (NF): the body as it came, its members in ascending order at every level, and at the
/// first one alone.
QByteArrayList signedUsageBodies(const QByteArray &body);

} // namespace zhanggui
