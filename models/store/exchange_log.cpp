#include "models/store/exchange_log.h"

#include "models/store/connection.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kSelect(
    "SELECT id, step_id, subject, at_ms, environment, interface_id, request_head, status, "
    "response_head, body, outcome FROM exchanges ");

StoredExchange exchangeFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
        { row.value(3).toLongLong(), EnvironmentName(row.value(4).toString()), row.value(5).toString(),
            row.value(6).toByteArray(), row.value(7).toInt(), row.value(8).toByteArray(),
            row.value(9).toByteArray(), row.value(10).toString() } };
}

/// The columns take no NULL: what is empty is stored as empty.
QByteArray bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

ExchangeLog::ExchangeLog(Connection &connection)
    : m_connection(connection)
{
}

Result<qint64> ExchangeLog::append(const Exchange &exchange, const QString &subject, qint64 stepId)
{
    static const QString sql =
        QStringLiteral("INSERT INTO exchanges (step_id, at_ms, environment, interface_id, subject, "
                       "request_head, status, response_head, body, outcome) VALUES (:step, :at, "
                       ":environment, :interface, :subject, :requestHead, :status, :responseHead, :body, "
                       ":outcome)");
    return m_connection.insert(sql,
        { { QStringLiteral("step"), stepId == 0 ? QVariant() : QVariant(stepId) },
            { QStringLiteral("at"), exchange.atMs },
            { QStringLiteral("environment"), text(exchange.environment.text()) },
            { QStringLiteral("interface"), text(exchange.interfaceId) },
            { QStringLiteral("subject"), text(subject) },
            { QStringLiteral("requestHead"), bytes(exchange.requestHead) },
            { QStringLiteral("status"), exchange.status },
            { QStringLiteral("responseHead"), bytes(exchange.responseHead) },
            { QStringLiteral("body"), bytes(exchange.body) },
            { QStringLiteral("outcome"), text(exchange.outcome) } });
}

Result<std::optional<StoredExchange>> ExchangeLog::find(qint64 id)
{
    return m_connection
        .list<StoredExchange>(
            kSelect + QStringLiteral("WHERE id = :id"), { { QStringLiteral("id"), id } }, exchangeFrom)
        .map([](const QList<StoredExchange> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

Result<QList<StoredExchange>> ExchangeLog::about(const EnvironmentName &environment, const QString &subject)
{
    return m_connection.list<StoredExchange>(
        kSelect + QStringLiteral("WHERE subject = :subject AND environment = :environment ORDER BY id DESC"),
        { { QStringLiteral("subject"), subject }, { QStringLiteral("environment"), environment.text() } },
        [](const QSqlQuery &row) { return exchangeFrom(row); });
}

} // namespace zhanggui
