// The columns of an order's row: what the list shows and sorts by.
#include "models/core/collation.h"
#include "models/orders/order_facts.h"
#include "models/orders/order_rows.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// What the answer did not say is NULL.
QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant number(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QString joined(QStringList values, const QString &separator)
{
    values.removeAll(QString());
    values.removeDuplicates();
    return values.join(separator);
}

/// The latest that can be read, or else the first that is there at all.
WireTime latestExpiry(const QList<OrderLine> &lines)
{
    WireTime latest;
    for (const OrderLine &line : lines) {
        const WireTime &time = line.expireTime;
        const bool later = time.utcMs && (!latest.utcMs || *time.utcMs > *latest.utcMs);
        if (later || (latest.raw.isEmpty() && !latest.utcMs))
            latest = time;
    }
    return latest;
}

/// nullopt when there is no line, or one whose amount cannot be read: part of a sum would be a lie.
std::optional<qint64> sumAfterDiscount(const QList<OrderLine> &lines)
{
    qint64 sum = 0;
    for (const OrderLine &line : lines) {
        if (!line.amountAfterDiscount.minor
            || __builtin_add_overflow(sum, *line.amountAfterDiscount.minor, &sum))
            return std::nullopt;
    }
    return lines.isEmpty() ? std::nullopt : std::optional(sum);
}

void addBuyer(QVariantMap &columns, const std::optional<Buyer> &found)
{
    const Buyer buyer = found.value_or(Buyer());
    columns.insert(QStringLiteral("has_buyer"), found.has_value() ? 1 : 0);
    columns.insert(QStringLiteral("customer_id"), text(buyer.customerId));
    columns.insert(QStringLiteral("customer_name"), text(buyer.customerName));
    columns.insert(QStringLiteral("customer_real_name"), text(buyer.customerRealName));
    columns.insert(QStringLiteral("customer_type"), text(buyer.customerType));
    columns.insert(QStringLiteral("customer_key"),
        buyer.customerName.isEmpty() ? QVariant() : chineseSortKey(buyer.customerName));
    columns.insert(QStringLiteral("phone"), text(buyer.mobilePhone));
    columns.insert(QStringLiteral("email"), text(buyer.email));
    columns.insert(QStringLiteral("user_id"), text(buyer.userId));
    columns.insert(QStringLiteral("user_name"), text(buyer.userName));
}

} // namespace

QVariantMap lineAggregates(const QList<OrderLine> &lines)
{
    QStringList modes;
    QStringList products;
    for (const OrderLine &line : lines) {
        modes.append(line.chargingMode);
        for (const OrderProduct &product : line.products)
            products.append(product.productName);
    }
    const QString product = joined(products, QStringLiteral(" / "));
    const WireTime expiry = latestExpiry(lines);
    return {
        { QStringLiteral("expire_raw"), text(expiry.raw) },
        { QStringLiteral("expire_ms"), number(expiry.utcMs) },
        { QStringLiteral("charging_mode"), text(joined(modes, QStringLiteral(","))) },
        { QStringLiteral("product"), text(product) },
        { QStringLiteral("product_key"), product.isEmpty() ? QVariant() : chineseSortKey(product) },
        { QStringLiteral("line_count"), lines.size() },
        { QStringLiteral("amount_minor"), number(sumAfterDiscount(lines)) },
    };
}

QVariantMap orderColumns(const Order &order)
{
    QVariantMap columns = lineAggregates(order.lines);
    columns.insert(QStringLiteral("order_type"), text(order.orderType));
    columns.insert(QStringLiteral("create_raw"), text(order.createTime.raw));
    columns.insert(QStringLiteral("create_ms"), number(order.createTime.utcMs));
    addBuyer(columns, order.buyer);
    return columns;
}

} // namespace zhanggui
