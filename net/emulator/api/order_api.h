// Order query (AG/zh-cn_topic_0070649350, 2024-04-26, C).
#pragma once

#include "net/emulator/api/api_context.h"
#include "net/emulator/order_book.h"

namespace zhanggui {

/// `context` and `book` are borrowed and outlive the routes. An order of the book comes before one of the
/// store with the same number.
QList<ApiRoute> orderApi(const ApiContext &context, const OrderBook &book);

} // namespace zhanggui
