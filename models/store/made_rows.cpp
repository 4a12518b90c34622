#include "models/store/made_rows.h"

#include "models/store/connection.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kColumns("id, step_id, table_name, first_key, last_key, record_table");

MadeRange rangeFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
        row.value(3).toLongLong(), row.value(4).toLongLong(), row.value(5).toString() };
}

} // namespace

Result<void> MadeRows::record(Connection &connection, qint64 stepId, const QString &table, qint64 firstKey,
    qint64 lastKey, const QString &recordTable)
{
    return connection.execute(
        QStringLiteral("INSERT INTO made_rows (step_id, table_name, first_key, last_key, record_table) "
                       "VALUES (:step, :table, :first, :last, :record)"),
        { { QStringLiteral("step"), stepId }, { QStringLiteral("table"), table },
            { QStringLiteral("first"), firstKey }, { QStringLiteral("last"), lastKey },
            { QStringLiteral("record"), recordTable } });
}

Result<QList<MadeRange>> MadeRows::of(Connection &connection, qint64 stepId)
{
    return connection.list<MadeRange>(
        QStringLiteral("SELECT %1 FROM made_rows WHERE step_id = :step ORDER BY id").arg(kColumns),
        { { QStringLiteral("step"), stepId } }, rangeFrom);
}

Result<QList<MadeRange>> MadeRows::holding(Connection &connection, const QString &table, qint64 key)
{
    return connection.list<MadeRange>(
        QStringLiteral("SELECT %1 FROM made_rows WHERE table_name = :table AND first_key <= :key "
                       "AND last_key >= :key ORDER BY id")
            .arg(kColumns),
        { { QStringLiteral("table"), table }, { QStringLiteral("key"), key } }, rangeFrom);
}

} // namespace zhanggui
