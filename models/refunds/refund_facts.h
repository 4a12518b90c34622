// What is stored about an order and its refund, for refund_rules.h.
#pragma once

#include "models/refunds/refund_rules.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Facts of a refund record and of its order.
[[nodiscard]] Result<RefundFacts> refundFacts(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &record, qint64 nowMs);
/// Facts of an order without a refund, as somebody who asks "what if" wants them: with those of its newest
/// refund record where there is one. NotFound: neither an order nor any record names it.
[[nodiscard]] Result<RefundFacts> refundFactsOfOrder(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &orderId, qint64 nowMs);

} // namespace zhanggui
