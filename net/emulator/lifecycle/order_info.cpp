#include "net/emulator/lifecycle/order_info.h"

#include "models/json/json_writer.h"

#include <QTimeZone>

namespace zhanggui {

namespace {

/// Of recorded answers: expiry reads 23:59:59 at UTC+8.
constexpr int kZoneSeconds = 8 * 3600;

QByteArray timeText(qint64 ms)
{
    return '"'
        + QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kZoneSeconds)
              .toString(QStringLiteral("yyyyMMddHHmmss"))
              .toLatin1()
        + '"';
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : jsonQuoted(text);
}

/// An amount of the currency's main unit, in a text, without needless digits: "100", "12.5" (the recorded
/// answer writes "100"; the unit is not printed, I).
QByteArray amountText(qint64 minor)
{
    QByteArray text = QByteArray::number(qAbs(minor) / 100);
    const qint64 rest = qAbs(minor) % 100;
    if (rest != 0)
        text += '.' + QByteArray::number(rest).rightJustified(2, '0');
    if (text.contains('.') && text.endsWith('0'))
        text.chop(1);
    return (minor < 0 ? "\"-" : "\"") + text + '"';
}

QByteArray parametersJson(const QList<QPair<QString, QString>> &parameters)
{
    QByteArrayList list;
    for (const auto &[name, value] : parameters)
        list.append("{\"name\":" + jsonQuoted(name) + ",\"value\":" + jsonQuoted(value) + '}');
    return '[' + list.join(',') + ']';
}

QByteArray productJson(const MarketOrder &order, const MarketProduct &product)
{
    return "[{\"productId\":" + jsonQuoted(order.productId) + ",\"skuCode\":" + jsonQuoted(product.skuCode)
        + ",\"linearValue\":" + QByteArray::number(order.amount)
        + ",\"productName\":" + jsonQuoted(product.name) + "}]";
}

QByteArray lineJson(const MarketOrder &order, const MarketProduct &product)
{
    QByteArray json = "{\"orderLineId\":" + jsonQuoted(order.lineId)
        + ",\"chargingMode\":" + jsonQuoted(product.chargingMode);
    if (!order.periodType.isEmpty())
        json += ",\"periodType\":" + jsonQuoted(order.periodType)
            + ",\"periodNumber\":" + QByteArray::number(order.periodNumber);
    if (order.expireMs)
        json += ",\"expireTime\":" + timeText(*order.expireMs);
    return json + ",\"productInfo\":" + productJson(order, product) + ",\"extendParams\":"
        + parametersJson(order.extendParams) + ",\"currency\":" + amountText(order.amountMinor)
        + ",\"currencyAfterDiscount\":" + amountText(order.paidMinor) + '}';
}

QByteArray buyerJson(const MarketCustomer &customer)
{
    return "{\"mobilePhone\":" + textOrNull(customer.mobile) + ",\"email\":" + textOrNull(customer.email)
        + ",\"customerId\":" + jsonQuoted(customer.id) + ",\"customerName\":" + jsonQuoted(customer.name)
        + ",\"customerRealName\":" + textOrNull(customer.realName) + ",\"customerType\":"
        + QByteArray::number(customer.type) + ",\"userId\":" + textOrNull(customer.userId)
        + ",\"userName\":" + textOrNull(customer.userName) + '}';
}

} // namespace

QByteArray orderInfoJson(
    const MarketOrder &order, const MarketProduct &product, const MarketCustomer &customer)
{
    return "{\"orderId\":" + jsonQuoted(order.id) + ",\"orderType\":" + jsonQuoted(order.type)
        + ",\"createTime\":" + timeText(order.createdMs) + ",\"orderLine\":[" + lineJson(order, product)
        + "],\"buyerInfo\":" + buyerJson(customer) + ",\"extendParams\":[]}";
}

} // namespace zhanggui
