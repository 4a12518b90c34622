#include "models/store/tracked_rows.h"

#include "models/store/connection.h"
#include "models/store/row_image.h"

#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr QLatin1String kId("id");

QVariant textOf(const QJsonObject *row)
{
    return row ? QVariant(QString::fromUtf8(QJsonDocument(*row).toJson(QJsonDocument::Compact))) : QVariant();
}

Error noSuchRow(const QString &table, qint64 id)
{
    return { ErrorKind::NotFound, QStringLiteral("there is no such record"),
        QStringLiteral("%1 %2").arg(table).arg(id) };
}

} // namespace

TrackedRows::TrackedRows(Connection &connection, qint64 stepId)
    : m_connection(connection)
    , m_stepId(stepId)
{
}

void TrackedRows::setRecord(const QString &table, qint64 key)
{
    m_recordTable = table;
    m_recordKey = key;
}

Result<qint64> TrackedRows::insert(const QString &table, const QVariantMap &values)
{
    QStringList columns;
    QStringList binds;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        columns.append(QStringLiteral("\"%1\"").arg(value.key()));
        binds.append(QStringLiteral(":%1").arg(value.key()));
    }
    auto id = m_connection.insert(QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)")
                                      .arg(table, columns.join(u','), binds.join(u',')),
        values);
    if (!id)
        return id;
    const auto row = readRow(m_connection, table, *id);
    if (!row)
        return tl::unexpected(row.error());
    if (m_recordTable.isEmpty())
        setRecord(table, *id);
    if (const auto recorded = record(table, *id, nullptr, &**row); !recorded)
        return tl::unexpected(recorded.error());
    return *id;
}

Result<bool> TrackedRows::update(const QString &table, qint64 id, const QVariantMap &values)
{
    const auto row = readRow(m_connection, table, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return tl::unexpected(noSuchRow(table, id));
    QJsonObject before;
    QJsonObject after;
    QVariantMap binds;
    QStringList assignments;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const QJsonValue now = (*row)->value(value.key());
        const QJsonValue then = jsonFromCell(value.value());
        if (now == then)
            continue;
        before.insert(value.key(), now);
        after.insert(value.key(), then);
        binds.insert(value.key(), value.value());
        assignments.append(QStringLiteral("\"%1\" = :%1").arg(value.key()));
    }
    if (assignments.isEmpty())
        return false;
    binds.insert(kId, id);
    const auto done = m_connection.execute(
        QStringLiteral("UPDATE \"%1\" SET %2 WHERE id = :id").arg(table, assignments.join(u',')), binds);
    if (!done)
        return tl::unexpected(done.error());
    if (const auto recorded = record(table, id, &before, &after); !recorded)
        return tl::unexpected(recorded.error());
    return true;
}

Result<void> TrackedRows::remove(const QString &table, qint64 id)
{
    const auto row = readRow(m_connection, table, id);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return tl::unexpected(noSuchRow(table, id));
    auto done =
        m_connection.execute(QStringLiteral("DELETE FROM \"%1\" WHERE id = :id").arg(table), { { kId, id } });
    if (!done)
        return done;
    return record(table, id, &**row, nullptr);
}

Result<void> TrackedRows::record(
    const QString &table, qint64 id, const QJsonObject *before, const QJsonObject *after)
{
    static const QString sql =
        QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, "
                       "before_json, after_json) VALUES (:step, :table, :row, :recordTable, :record, "
                       ":before, :after)");
    const bool own = m_recordTable.isEmpty();
    return m_connection.execute(sql,
        { { QStringLiteral("step"), m_stepId }, { QStringLiteral("table"), table },
            { QStringLiteral("row"), id }, { QStringLiteral("recordTable"), own ? table : m_recordTable },
            { QStringLiteral("record"), own ? id : m_recordKey },
            { QStringLiteral("before"), textOf(before) }, { QStringLiteral("after"), textOf(after) } });
}

} // namespace zhanggui
