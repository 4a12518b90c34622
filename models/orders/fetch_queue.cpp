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
    return m_connection.list<OrderId>(
        QStringLiteral("SELECT order_id FROM fetch_queue WHERE environment = :environment ORDER BY id"),
        { { QStringLiteral("environment"), environment.text() } },
        [](const QSqlQuery &row) { return OrderId(row.value(0).toString()); });
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
