#include "models/orders/order_facts.h"

#include "models/orders/order_rows.h"

#include <algorithm>

namespace zhanggui {

namespace {

std::vector<QString> names(std::initializer_list<const char *> columns)
{
    std::vector<QString> all;
    for (const char *column : columns)
        all.push_back(QString::fromLatin1(column));
    return all;
}

} // namespace

const std::vector<QString> &orderFactColumns()
{
    static const std::vector<QString> columns = names({ "order_type", "status", "create_ms", "expire_ms",
        "charging_mode", "product", "customer_id", "customer_name", "customer_real_name", "customer_type",
        "phone", "email", "user_id", "user_name", "line_count", "amount_minor", "currency" });
    return columns;
}

const std::vector<QString> &lineFactColumns()
{
    static const std::vector<QString> columns = names({ "charging_mode", "period_type", "period_number",
        "expire_ms", "amount_minor", "amount_after_minor", "product_name" });
    return columns;
}

QStringList columnsThatFollow(const QString &factColumn)
{
    static const QMap<QString, QStringList> followers{
        { QStringLiteral("create_ms"), { QStringLiteral("create_raw") } },
        { QStringLiteral("expire_ms"), { QStringLiteral("expire_raw") } },
        { QStringLiteral("product"), { QStringLiteral("product_key") } },
        { QStringLiteral("customer_name"), { QStringLiteral("customer_key") } },
        { QStringLiteral("amount_minor"), { QStringLiteral("amount_raw") } },
        { QStringLiteral("amount_after_minor"), { QStringLiteral("amount_after_raw") } },
    };
    return followers.value(factColumn);
}

const QStringList &aggregateFactColumns()
{
    static const QStringList columns{ QStringLiteral("expire_ms"), QStringLiteral("charging_mode"),
        QStringLiteral("product"), QStringLiteral("line_count"), QStringLiteral("amount_minor") };
    return columns;
}

Result<KnownAggregates> storedAggregates(Connection &connection, qint64 orderRow)
{
    const auto found =
        readOrders(connection, QStringLiteral("o.id = :id"), { { QStringLiteral("id"), orderRow } });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(
            ErrorKind::NotFound, QStringLiteral("there is no such order"), QString::number(orderRow));
    const StoredOrder &order = found->first();
    KnownAggregates known{ lineAggregates(order.order.lines), 0 };
    for (const LineFacts &line : order.lineFacts)
        known.asOfMs = std::max(known.asOfMs, line.asOfMs);
    return known;
}

} // namespace zhanggui
