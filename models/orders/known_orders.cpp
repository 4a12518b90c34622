#include "models/orders/known_orders.h"

#include "models/orders/order_facts.h"

namespace zhanggui {

namespace {

constexpr int kFirstOrderCell = 5;
constexpr int kFirstLineCell = 8;

QString orderSql()
{
    QStringList columns{ QStringLiteral("id, answered_ms, fetched_ms, ages, line_count") };
    for (const QString &column : orderFactColumns())
        columns.append(column);
    return QStringLiteral("SELECT %1 FROM orders WHERE environment = ?1 AND order_id = ?2")
        .arg(columns.join(u','));
}

QString lineSql()
{
    QStringList columns{ QStringLiteral("l.id, l.as_of_ms, l.ages, l.line_id, l.position, "
                                        "(SELECT count(*) FROM order_products p WHERE p.line_row = l.id), "
                                        "(SELECT p.id FROM order_products p WHERE p.line_row = l.id "
                                        "ORDER BY p.position LIMIT 1), l.expire_raw") };
    for (const QString &column : lineFactColumns()) {
        columns.append(column == QLatin1String("product_name")
                ? QStringLiteral("(SELECT p.product_name FROM order_products p WHERE p.line_row = l.id "
                                 "ORDER BY p.position LIMIT 1)")
                : QStringLiteral("l.%1").arg(column));
    }
    return QStringLiteral("SELECT %1 FROM order_lines l WHERE l.order_row = ?1 ORDER BY l.position")
        .arg(columns.join(u','));
}

Result<void> readFacts(
    KnownFacts &facts, const NativeQuery &row, const QString &ages, int firstCell, size_t count)
{
    auto read = agesFrom(ages);
    if (!read)
        return tl::unexpected(read.error());
    facts.ages = std::move(*read);
    facts.cells.reserve(count);
    for (size_t i = 0; i < count; ++i)
        facts.cells.push_back(row.value(firstCell + int(i)));
    return {};
}

} // namespace

KnownOrders::KnownOrders(const QString &environment, NativeQuery orders, NativeQuery lines)
    : m_environment(environment.toStdString())
    , m_orders(std::move(orders))
    , m_lines(std::move(lines))
{
}

Result<KnownOrders> KnownOrders::prepare(Connection &connection, const QString &environment)
{
    auto orders = NativeQuery::prepare(connection, orderSql());
    if (!orders)
        return tl::unexpected(orders.error());
    auto lines = NativeQuery::prepare(connection, lineSql());
    if (!lines)
        return tl::unexpected(lines.error());
    return KnownOrders(environment, std::move(*orders), std::move(*lines));
}

Result<std::optional<KnownOrder>> KnownOrders::find(std::string_view orderId)
{
    m_orders.reset();
    m_orders.bindBorrowed(1, m_environment);
    m_orders.bindBorrowed(2, orderId);
    const auto found = m_orders.next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    KnownOrder order;
    order.id = m_orders.int64(0);
    order.asOfMs = m_orders.int64(1);
    order.fetchedMs = m_orders.int64(2);
    order.lineCount = m_orders.int64(4);
    const auto read =
        readFacts(order, m_orders, m_orders.text(3), kFirstOrderCell, orderFactColumns().size());
    m_orders.reset();
    if (!read)
        return tl::unexpected(read.error());
    return order;
}

Result<std::vector<KnownLine>> KnownOrders::lines(const KnownOrder &order)
{
    std::vector<KnownLine> lines;
    m_lines.reset();
    m_lines.bind(1, order.id);
    for (;;) {
        const auto more = m_lines.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return lines;
        KnownLine &line = lines.emplace_back();
        line.id = m_lines.int64(0);
        line.asOfMs = m_lines.isNull(1) ? order.asOfMs : m_lines.int64(1);
        line.lineId = m_lines.text(3);
        line.position = int(m_lines.int64(4));
        line.productCount = int(m_lines.int64(5));
        line.productRow = m_lines.int64(6);
        line.expireRaw = m_lines.text(7);
        const auto read = readFacts(line, m_lines, m_lines.text(2), kFirstLineCell, lineFactColumns().size());
        if (!read)
            return tl::unexpected(read.error());
    }
}

} // namespace zhanggui
