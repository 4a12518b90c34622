#include "models/orders/order_rows.h"
#include "models/store/connection.h"

#include <QHash>

namespace zhanggui {

namespace {

std::optional<qint64> number(const QVariant &cell)
{
    return cell.isNull() ? std::nullopt : std::optional(cell.toLongLong());
}

WireTime timeFrom(const QVariant &raw, const QVariant &ms)
{
    return { raw.toString(), number(ms) };
}

constexpr QLatin1String kOrders(
    "SELECT o.id, o.environment, o.order_id, o.order_type, o.create_raw, o.create_ms, o.status, o.currency, "
    "o.amount_minor, o.tags, o.note, o.first_seen_ms, o.fetched_ms, o.answered_ms, o.has_buyer, "
    "o.customer_id, "
    "o.customer_name, o.customer_real_name, o.customer_type, o.phone, o.email, o.user_id, o.user_name, "
    "o.ages "
    "FROM orders o WHERE %1 ORDER BY o.id");

StoredOrder orderFrom(const QSqlQuery &row)
{
    StoredOrder stored;
    stored.rowId = row.value(0).toLongLong();
    stored.environment = EnvironmentName(row.value(1).toString());
    stored.order.id = OrderId(row.value(2).toString());
    stored.order.orderType = row.value(3).toString();
    stored.order.createTime = timeFrom(row.value(4), row.value(5));
    stored.status = row.value(6).toString();
    stored.currency = row.value(7).toString();
    stored.amountMinor = number(row.value(8));
    stored.tags = row.value(9).toString().split(u' ', Qt::SkipEmptyParts);
    stored.note = row.value(10).toString();
    stored.firstSeenMs = row.value(11).toLongLong();
    stored.fetchedMs = row.value(12).toLongLong();
    stored.answeredMs = row.value(13).toLongLong();
    if (row.value(14).toBool()) {
        stored.order.buyer = Buyer{ row.value(15).toString(), row.value(16).toString(),
            row.value(17).toString(), row.value(18).toString(), row.value(19).toString(),
            row.value(20).toString(), row.value(21).toString(), row.value(22).toString() };
    }
    // Ages only say how old a fact is; one that cannot be read is as old as the row.
    stored.ages = agesFrom(row.value(23).toString()).value_or(Ages());
    return stored;
}

QVariantMap of(const StoredOrder &stored)
{
    return { { QStringLiteral("order"), stored.rowId } };
}

Result<void> readLines(Connection &connection, StoredOrder &stored, QHash<qint64, qsizetype> &places)
{
    static const QString sql = QStringLiteral(
        "SELECT id, line_id, charging_mode, period_type, period_number, expire_raw, expire_ms, "
        "amount_raw, amount_minor, amount_after_raw, amount_after_minor, as_of_ms, ages FROM order_lines "
        "WHERE order_row = :order ORDER BY position, id");
    return connection.forEach(sql, of(stored), [&](const QSqlQuery &row) {
        places.insert(row.value(0).toLongLong(), stored.order.lines.size());
        stored.order.lines.append({ OrderLineId(row.value(1).toString()), row.value(2).toString(),
            row.value(3).toString(), number(row.value(4)), timeFrom(row.value(5), row.value(6)),
            { row.value(7).toString(), number(row.value(8)) },
            { row.value(9).toString(), number(row.value(10)) }, {}, {} });
        stored.lineFacts.append(
            { row.value(0).toLongLong(), number(row.value(11)).value_or(stored.answeredMs),
                agesFrom(row.value(12).toString()).value_or(Ages()) });
    });
}

Result<void> readProducts(Connection &connection, StoredOrder &stored, const QHash<qint64, qsizetype> &places)
{
    static const QString sql =
        QStringLiteral("SELECT p.line_row, p.product_id, p.sku_code, p.product_name, p.linear_value "
                       "FROM order_lines l JOIN order_products p ON p.line_row = l.id "
                       "WHERE l.order_row = :order ORDER BY l.position, l.id, p.position");
    return connection.forEach(sql, of(stored), [&](const QSqlQuery &row) {
        stored.order.lines[places.value(row.value(0).toLongLong())].products.append({ row.value(1).toString(),
            row.value(2).toString(), row.value(3).toString(), number(row.value(4)) });
    });
}

Result<void> readParams(Connection &connection, StoredOrder &stored, const QHash<qint64, qsizetype> &places)
{
    static const QString sql = QStringLiteral(
        "SELECT line_row, name, value FROM order_params WHERE order_row = :order ORDER BY position, id");
    return connection.forEach(sql, of(stored), [&](const QSqlQuery &row) {
        QList<ExtendParam> &params = row.value(0).isNull()
            ? stored.order.extendParams
            : stored.order.lines[places.value(row.value(0).toLongLong())].extendParams;
        params.append({ row.value(1).toString(), row.value(2).toString() });
    });
}

} // namespace

Result<QList<StoredOrder>> readOrders(Connection &connection, const QString &where, const QVariantMap &binds)
{
    auto all = connection.list<StoredOrder>(kOrders.arg(where), binds, orderFrom);
    if (!all)
        return all;
    for (StoredOrder &stored : *all) {
        QHash<qint64, qsizetype> places;
        if (const auto done = readLines(connection, stored, places); !done)
            return tl::unexpected(done.error());
        for (const auto read : { &readProducts, &readParams }) {
            if (const auto done = read(connection, stored, places); !done)
                return tl::unexpected(done.error());
        }
    }
    return all;
}

} // namespace zhanggui
