#include "net/emulator/api/order_api.h"

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
