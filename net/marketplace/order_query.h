// 查询订单, the order query (AG/zh-cn_topic_0070649350, 2024-04-26; resources/protocol/order_query.json).
// Pure: a request is built and an answer is read, nothing is sent.
#pragma once

#include "models/core/result.h"
#include "models/orders/order.h"
#include "net/http/http_message.h"
#include "net/marketplace/api_error.h"
#include "net/protocol/interface_description.h"

#include <QStringList>

namespace zhanggui {

/// What the protocol data says about the interface, with the zones of its times. The samples disagree about
/// the zone, so an environment or a workspace may set other offsets.
struct OrderQueryProtocol {
    InterfaceDescription interface;
    ApiErrorTable errors;
    int createOffsetSeconds = 8 * 3600;
    int expireOffsetSeconds = 8 * 3600;
};

/// Reads resources/protocol/order_query.json and open_api_errors.json.
[[nodiscard]] Result<OrderQueryProtocol> orderQueryProtocol();

/// The unsigned GET: Host and Content-Type set, orderId and (when not empty) orderLineId in the query, every
/// reserved byte percent-encoded. `base` is scheme, host and port; a path of it is kept in front.
HttpRequest buildOrderQuery(const OrderQueryProtocol &protocol, const QUrl &base, const OrderId &orderId,
    const OrderLineId &lineId = {});

/// BadInput when the text cannot be an order id: empty, longer than 64 characters, blanks or control
/// characters.
[[nodiscard]] Result<OrderId> orderIdFromText(const QString &text);

struct OrderAnswer {
    Order order;
    QString resultMessage;
    QStringList notes; // oddities that were tolerated, one English sentence each: duplicate members, …
};

/// Tolerates unknown members, null and missing optional members, numbers as text and text as numbers,
/// orderLine missing, null or a single object. Refuses, as BadReply naming the path: text that is not one
/// whole JSON object (empty, cut, trailing bytes, deeper than 64), no result code, mandatory members missing,
/// an order other than `asked`. An answer that says no is the error of api_error.h: its detail begins with
/// the code.
[[nodiscard]] Result<OrderAnswer> parseOrderQuery(
    const HttpReply &reply, const OrderQueryProtocol &protocol, const OrderId &asked);

/// The same for the JSON text of a stored answer, whose HTTP status is no longer of interest.
[[nodiscard]] Result<OrderAnswer> parseOrderJson(
    const QByteArray &json, const OrderQueryProtocol &protocol, const OrderId &asked);

} // namespace zhanggui
