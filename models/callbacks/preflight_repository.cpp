#include "models/callbacks/preflight_repository.h"

#include "models/store/connection.h"

namespace zhanggui {

namespace {

PreflightRun runFrom(const QSqlQuery &row)
{
    const auto number = [&row](int column) { return row.value(column).toInt(); };
    return { row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
        row.value(3).toLongLong(), row.value(4).toLongLong(),
        { number(5), number(6), number(7), number(8), number(9), number(10), number(11) } };
}

FailedOrder orderFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
        QDate::fromString(row.value(3).toString(), Qt::ISODate) };
}

/// The columns take no NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

PreflightRepository::PreflightRepository(Connection &connection)
    : m_connection(connection)
{
}

Result<qint64> PreflightRepository::add(const PreflightRun &run)
{
    if (run.product.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("A preflight needs the product's name"));
    const auto count = [](int number) { return QVariant(number); };
    return m_connection.insert(
        QStringLiteral("INSERT INTO callback_preflights (product, url, started_ms, run_id, passed, warned, "
                       "failed, skipped, unreachable, cancelled, sends) VALUES (:product, :url, :started, "
                       ":run, :passed, :warned, :failed, :skipped, :unreachable, :cancelled, :sends)"),
        { { QStringLiteral("product"), run.product.trimmed() }, { QStringLiteral("url"), text(run.url) },
            { QStringLiteral("started"), run.startedMs },
            { QStringLiteral("run"), run.runId > 0 ? QVariant(run.runId) : QVariant() },
            { QStringLiteral("passed"), count(run.counts.passed) },
            { QStringLiteral("warned"), count(run.counts.warned) },
            { QStringLiteral("failed"), count(run.counts.failed) },
            { QStringLiteral("skipped"), count(run.counts.skipped) },
            { QStringLiteral("unreachable"), count(run.counts.unreachable) },
            { QStringLiteral("cancelled"), count(run.counts.cancelled) },
            { QStringLiteral("sends"), count(run.counts.sends) } });
}

Result<QList<PreflightRun>> PreflightRepository::runs(const QString &product, int limit)
{
    return m_connection.list<PreflightRun>(
        QStringLiteral("SELECT id, product, url, started_ms, run_id, passed, warned, failed, skipped, "
                       "unreachable, cancelled, sends FROM callback_preflights WHERE product = :product "
                       "ORDER BY started_ms DESC, id DESC LIMIT :limit"),
        { { QStringLiteral("product"), product }, { QStringLiteral("limit"), limit } }, runFrom);
}

Result<QStringList> PreflightRepository::products()
{
    const auto names = m_connection.list<QString>(
        QStringLiteral("SELECT product FROM callback_preflights UNION "
                       "SELECT product FROM callback_failed_orders ORDER BY product"),
        {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
    return names ? Result<QStringList>(QStringList(*names)) : tl::unexpected(names.error());
}

Result<int> PreflightRepository::addFailedOrders(const QList<FailedOrder> &orders)
{
    for (const FailedOrder &order : orders) {
        if (order.product.trimmed().isEmpty() || order.orderId.isEmpty() || !order.day.isValid())
            return failure(ErrorKind::BadInput,
                QStringLiteral("A failed order needs product, order number and day"), order.orderId);
    }
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    int added = 0;
    for (const FailedOrder &order : orders) {
        const auto done =
            m_connection.query(QStringLiteral("INSERT INTO callback_failed_orders (product, order_id, day) "
                                              "VALUES (:product, :order, :day) ON CONFLICT DO NOTHING"),
                { { QStringLiteral("product"), order.product.trimmed() },
                    { QStringLiteral("order"), order.orderId },
                    { QStringLiteral("day"), order.day.toString(Qt::ISODate) } });
        if (!done)
            return tl::unexpected(done.error());
        added += qMax(0, done->numRowsAffected());
    }
    return transaction->commit().map([added] { return added; });
}

Result<QList<FailedOrder>> PreflightRepository::failedOrders(const QString &product)
{
    return m_connection.list<FailedOrder>(
        QStringLiteral("SELECT id, product, order_id, day FROM callback_failed_orders "
                       "WHERE product = :product ORDER BY day DESC, id DESC"),
        { { QStringLiteral("product"), product } }, orderFrom);
}

Result<void> PreflightRepository::removeFailedOrders(const QList<qint64> &ids)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const qint64 id : ids) {
        auto done = m_connection.execute(QStringLiteral("DELETE FROM callback_failed_orders WHERE id = :id"),
            { { QStringLiteral("id"), id } });
        if (!done)
            return done;
    }
    return transaction->commit();
}

} // namespace zhanggui
