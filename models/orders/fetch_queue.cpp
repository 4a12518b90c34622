#include "models/orders/fetch_queue.h"

#include "models/store/connection.h"

namespace zhanggui {

FetchQueue::FetchQueue(Connection &connection)
    : m_connection(connection)
{
}

Result<void> FetchQueue::add(const EnvironmentName &environment, const QList<OrderId> &ids, qint64 atMs)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const OrderId &id : ids) {
        auto added =
            m_connection.execute(QStringLiteral("INSERT INTO fetch_queue (environment, order_id, queued_ms) "
                                                "VALUES (:environment, :order, :at) ON CONFLICT DO NOTHING"),
                { { QStringLiteral("environment"), environment.text() },
                    { QStringLiteral("order"), id.text() }, { QStringLiteral("at"), atMs } });
        if (!added)
            return added;
    }
    return transaction->commit();
}

Result<QList<OrderId>> FetchQueue::waiting(const EnvironmentName &environment)
{
    auto query = m_connection.query(
        QStringLiteral("SELECT order_id FROM fetch_queue WHERE environment = :environment ORDER BY id"),
        { { QStringLiteral("environment"), environment.text() } });
    if (!query)
        return tl::unexpected(query.error());
    QList<OrderId> ids;
    while (query->next())
        ids.append(OrderId(query->value(0).toString()));
    return ids;
}

Result<void> FetchQueue::remove(const EnvironmentName &environment, const OrderId &id)
{
    return m_connection.execute(
        QStringLiteral("DELETE FROM fetch_queue WHERE environment = :environment AND order_id = :order"),
        { { QStringLiteral("environment"), environment.text() }, { QStringLiteral("order"), id.text() } });
}

Result<void> FetchQueue::clear(const EnvironmentName &environment)
{
    return m_connection.execute(QStringLiteral("DELETE FROM fetch_queue WHERE environment = :environment"),
        { { QStringLiteral("environment"), environment.text() } });
}

} // namespace zhanggui
