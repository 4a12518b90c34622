#include "net/marketplace/order_query.h"

#include "models/json/json_value.h"
#include "net/marketplace/answer_reader.h"
#include "net/signing/canonical.h"

namespace zhanggui {

namespace {

int zoneOf(const InterfaceDescription &interface, QStringView path)
{
    const FieldDescription *field = interface.responseField(path);
    return field && field->zoneOffsetSeconds ? *field->zoneOffsetSeconds : 8 * 3600;
}

QList<ExtendParam> extendParams(const AnswerReader &owner)
{
    QList<ExtendParam> params;
    for (const AnswerReader &param : owner.list("extendParams"))
        params.append({ param.text("name"), param.text("value") });
    return params;
}

OrderProduct product(const AnswerReader &reader)
{
    return { reader.id("productId"), reader.id("skuCode"), reader.text("productName"),
        reader.integer("linearValue") };
}

OrderLine orderLine(const AnswerReader &reader, const OrderQueryProtocol &protocol)
{
    OrderLine line;
    line.id = OrderLineId(reader.id("orderLineId"));
    line.chargingMode = reader.text("chargingMode");
    line.periodType = reader.text("periodType");
    line.periodNumber = reader.integer("periodNumber");
    line.expireTime = reader.time("expireTime", protocol.expireOffsetSeconds);
    line.amount = reader.amount("currency");
    line.amountAfterDiscount = reader.amount("currencyAfterDiscount");
    for (const AnswerReader &entry : reader.list("productInfo"))
        line.products.append(product(entry));
    line.extendParams = extendParams(reader);
    return line;
}

Buyer buyer(const AnswerReader &reader)
{
    return { reader.id("customerId"), reader.text("customerName"), reader.text("customerRealName"),
        reader.text("customerType"), reader.text("mobilePhone"), reader.text("email"), reader.id("userId"),
        reader.text("userName") };
}

Order order(const AnswerReader &reader, const OrderQueryProtocol &protocol)
{
    Order order;
    order.id = OrderId(reader.id("orderId"));
    order.orderType = reader.text("orderType");
    order.createTime = reader.time("createTime", protocol.createOffsetSeconds);
    for (const AnswerReader &line : reader.list("orderLine"))
        order.lines.append(orderLine(line, protocol));
    if (const std::optional<AnswerReader> info = reader.object("buyerInfo"))
        order.buyer = buyer(*info);
    order.extendParams = extendParams(reader);
    return order;
}

/// The answer's root is known to be an object that says success.
Result<OrderAnswer> readOrder(const JsonText &json, const OrderQueryProtocol &protocol, const OrderId &asked)
{
    AnswerFindings findings;
    findings.notes = json.notes;
    const AnswerReader root(json.root, protocol.interface.response, QString(), findings);
    OrderAnswer answer;
    const std::optional<AnswerReader> info = root.object("orderInfo");
    if (!info)
        findings.fail(
            QStringLiteral("orderInfo"), QStringLiteral("the answer says success but holds no order"));
    else
        answer.order = order(*info, protocol);
    if (!findings.fault && !asked.isEmpty() && answer.order.id != asked) {
        findings.fail(QStringLiteral("orderInfo.orderId"),
            QStringLiteral("the order %1 came instead of %2")
                .arg(answer.order.id.text().left(64), asked.text()));
    }
    if (findings.fault)
        return tl::unexpected<Error>(*findings.fault);
    const QString message = json.root.member(QStringLiteral("resultMsg")).text;
    answer.resultMessage = message.isEmpty() ? json.root.member(QStringLiteral("error_msg")).text : message;
    answer.notes = findings.notes;
    return answer;
}

} // namespace

Result<OrderQueryProtocol> orderQueryProtocol()
{
    const Result<QByteArray> json = protocolFile(QStringLiteral("order_query.json"));
    if (!json)
        return tl::unexpected<Error>(json.error());
    Result<InterfaceDescription> interface = interfaceDescriptionFromJson(*json);
    if (!interface)
        return tl::unexpected<Error>(interface.error());
    Result<ApiErrorTable> errors = ApiErrorTable::builtIn();
    if (!errors)
        return tl::unexpected<Error>(errors.error());
    OrderQueryProtocol protocol;
    protocol.interface = std::move(*interface);
    protocol.errors = std::move(*errors);
    protocol.createOffsetSeconds = zoneOf(protocol.interface, u"orderInfo.createTime");
    protocol.expireOffsetSeconds = zoneOf(protocol.interface, u"orderInfo.orderLine.expireTime");
    return protocol;
}

HttpRequest buildOrderQuery(
    const OrderQueryProtocol &protocol, const QUrl &base, const OrderId &orderId, const OrderLineId &lineId)
{
    // Encoded by hand: QUrlQuery leaves "+" and some others as they are, which servers read differently.
    QByteArray query = "orderId=" + QUrl::toPercentEncoding(orderId.text());
    if (!lineId.isEmpty())
        query += "&orderLineId=" + QUrl::toPercentEncoding(lineId.text());
    QByteArray path = base.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    QUrl url = base.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(QString::fromLatin1(path) % protocol.interface.path, QUrl::StrictMode);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return { protocol.interface.method, url,
        { { "Host", hostHeaderValue(url) }, { "Content-Type", "application/json" } }, {} };
}

Result<OrderId> orderIdFromText(const QString &text)
{
    const auto bad = [](const QString &what) { return failure(ErrorKind::BadInput, what); };
    if (text.isEmpty())
        return bad(QStringLiteral("An order number is not empty."));
    if (text.size() > 64)
        return bad(QStringLiteral("An order number has at most 64 characters."));
    const auto unfit = [](QChar c) { return c.isSpace() || !c.isPrint() || c.isSurrogate(); };
    if (std::any_of(text.begin(), text.end(), unfit))
        return bad(QStringLiteral("An order number holds no blanks and no control characters."));
    return OrderId(text);
}

Result<OrderAnswer> parseOrderJson(
    const QByteArray &json, const OrderQueryProtocol &protocol, const OrderId &asked)
{
    HttpReply reply;
    reply.status = 200;
    reply.body = json;
    return parseOrderQuery(reply, protocol, asked);
}

Result<OrderAnswer> parseOrderQuery(
    const HttpReply &reply, const OrderQueryProtocol &protocol, const OrderId &asked)
{
    if (const std::optional<ApiFault> fault = apiFaultOf(reply))
        return tl::unexpected<Error>(errorOf(*fault, protocol.errors));
    if (reply.status >= 300)
        return tl::unexpected<Error>(errorOfStatus(reply));
    const Result<JsonText> json = readJson(reply.body);
    if (!json)
        return tl::unexpected<Error>(json.error());
    const auto saysNothing = [&json](const char *name) {
        return json->root.member(QString::fromLatin1(name)).isNothing();
    };
    if (json->root.kind != JsonValue::Kind::Object
        || (saysNothing("resultCode") && saysNothing("error_code"))) {
        return failure(ErrorKind::BadReply, QStringLiteral("The answer does not keep to the interface."),
            QStringLiteral("resultCode: this mandatory member is missing"));
    }
    return readOrder(*json, protocol, asked);
}

} // namespace zhanggui
