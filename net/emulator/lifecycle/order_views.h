// One order as its buyer, its seller and the platform see it (business_rules of order status: buyer-side
// 费用中心 status table, C; automatic refund after the ladder of a create: zh-cn_topic_0070649427 and
// 生产接口消息, C).
#pragma once

#include "models/market/market_store.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct OrderView {
    QString stateZh; // as the official pages write it: 处理中
    QString stateEn;
    BothLanguages text; // what it means for this reader, with the facts: attempts, next attempt, refund
    qint64 sinceMs = 0;
};

struct OrderViews {
    OrderView buyer;
    OrderView seller;
    OrderView platform;
};

[[nodiscard]] Result<OrderViews> orderViews(const MarketStore &store, const QString &orderId);

} // namespace zhanggui
