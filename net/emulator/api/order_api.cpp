#include "net/emulator/api/order_api.h"

#include "net/emulator/lifecycle/order_info.h"

namespace zhanggui {

namespace {

constexpr int kLongestId = 64;

bool isMalformed(const ApiParameter &parameter)
{
    const auto isControl = [](QChar c) { return c < u' ' || c == QChar(0x7f); };
    return !parameter.wellFormed || std::any_of(parameter.value.begin(), parameter.value.end(), isControl);
}

ApiAnswer found(const QString &orderId, const QByteArray &orderInfo)
{
    return { 200, "MKT.0000",
        R"({"resultCode":"MKT.0000","resultMsg":"Success","orderInfo":)" + orderInfo + '}', {}, orderId, {} };
}

ApiAnswer ofBook(const ApiRules &rules, const ApiRequest &request, const BookedOrder &order,
    const QString &orderId, const QString &lineId)
{
    const std::optional<QByteArray> orderInfo = order.orderInfo(lineId);
    return orderInfo ? found(orderId, *orderInfo) : rules.refusal(request, Situation::UnknownOrderLine);
}

/// An order as a file gave it, byte for byte.
ApiAnswer recorded(
    const ApiRules &rules, const ApiRequest &request, const MarketOrder &order, const QString &lineId)
{
    OrderBook book;
    if (!book.addJson(order.recorded) || !book.find(order.id))
        return rules.refusal(request, Situation::Internal);
    return ofBook(rules, request, *book.find(order.id), order.id, lineId);
}

ApiAnswer ofStore(
    const ApiContext &context, const ApiRequest &request, const QString &orderId, const QString &lineId)
{
    const ApiRules &rules = context.rules;
    const auto missing = [&](const Error &error, Situation unknown) {
        const bool isThere = error.kind != ErrorKind::NotFound;
        ApiAnswer answer = rules.refusal(request, isThere ? Situation::Internal : unknown);
        if (isThere)
            answer.failure = error.what;
        return answer;
    };
    const Result<MarketOrder> order = context.store->order(orderId);
    if (!order)
        return missing(order.error(), Situation::UnknownOrder);
    const Result<MarketProduct> product = context.store->product(order->productId);
    if (product && product->ofOtherSeller)
        return rules.refusal(request, Situation::OrderOfOtherSeller);
    // A recorded order needs no product in the store.
    if (!order->recorded.isEmpty())
        return recorded(rules, request, *order, lineId);
    if (!product)
        return missing(product.error(), Situation::Internal);
    if (!lineId.isEmpty() && lineId != order->lineId)
        return rules.refusal(request, Situation::UnknownOrderLine);
    const Result<MarketCustomer> customer = context.store->customer(order->customerId);
    if (!customer)
        return missing(customer.error(), Situation::Internal);
    return found(orderId, orderInfoJson(*order, *product, *customer));
}

ApiAnswer orderQuery(const ApiContext &context, const OrderBook &book, const ApiRequest &request)
{
    const ApiRules &rules = context.rules;
    const ApiParameter orderId = queryParameter(request.query, "orderId");
    const ApiParameter lineId = queryParameter(request.query, "orderLineId");
    if (orderId.value.isEmpty() && orderId.wellFormed)
        return rules.refusal(request, Situation::MissingOrderId);
    if (orderId.count > 1 || lineId.count > 1)
        return rules.refusal(request, Situation::RepeatedParameter);
    if (orderId.value.size() > kLongestId || lineId.value.size() > kLongestId)
        return rules.refusal(request, Situation::TooLong);
    if (isMalformed(orderId) || isMalformed(lineId))
        return rules.refusal(request, Situation::MalformedParameter);
    if (!request.wire.body.isEmpty())
        return rules.refusal(request, Situation::BodyOfQuery);
    ApiAnswer answer;
    if (const BookedOrder *order = book.find(orderId.value))
        answer = ofBook(rules, request, *order, orderId.value, lineId.value);
    else if (context.store)
        answer = ofStore(context, request, orderId.value, lineId.value);
    else
        answer = rules.refusal(request, Situation::UnknownOrder);
    answer.subject = orderId.value;
    return answer;
}

} // namespace

QList<ApiRoute> orderApi(const ApiContext &context, const OrderBook &book)
{
    ApiRoute route = context.rules.route(QStringLiteral("order-query"));
    route.handler = answering(
        [&context, &book](const ApiRequest &request) { return orderQuery(context, book, request); });
    return { route };
}

} // namespace zhanggui
