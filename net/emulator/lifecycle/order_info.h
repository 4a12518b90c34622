// An order of the store as order query answers it (zh-cn_topic_0070649350, 2024-04-26, C; members that only
// the recorded answer shows, R).
#pragma once

#include "models/market/market_entities.h"

namespace zhanggui {

/// The orderInfo object, compact, members in the order of the recorded answer. Times as yyyyMMddHHmmss in
/// UTC+8, as the recorded answer's expiry reads (the zone is not printed: I).
QByteArray orderInfoJson(
    const MarketOrder &order, const MarketProduct &product, const MarketCustomer &customer);

} // namespace zhanggui
