#include "models/history/record_names.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

namespace zhanggui {

namespace {

struct NameColumn {
    const char *table;
    const char *column;
};
constexpr NameColumn kNames[] = { { "environments", "name" }, { "orders", "order_id" },
    { "settlement_files", "name" } };

QString nameColumn(const QString &table)
{
    for (const NameColumn &name : kNames) {
        if (table == QLatin1String(name.table))
            return QString::fromLatin1(name.column);
    }
    // Tables of the kinds of work records.
    if (table.startsWith(QLatin1String("work_")))
        return QStringLiteral("number");
    return {};
}

/// One row of one column, by ?1.
Result<QString> textFor(NativeQuery &query, qint64 key)
{
    query.reset();
    query.bind(1, key);
    const auto found = query.next();
    if (!found)
        return tl::unexpected(found.error());
    return *found ? query.text(0) : QString();
}

} // namespace

Result<QHash<qint64, QString>> recordNames(
    Connection &connection, const QString &table, const QList<qint64> &keys)
{
    QHash<qint64, QString> names;
    for (const qint64 key : keys)
        names.insert(key, QStringLiteral("%1 %2").arg(table).arg(key));
    const QString column = nameColumn(table);
    if (column.isEmpty())
        return names;
    auto now = NativeQuery::prepare(
        connection, QStringLiteral("SELECT %1 FROM \"%2\" WHERE id = ?1").arg(column, table));
    if (!now)
        return tl::unexpected(now.error());
    auto before = NativeQuery::prepare(connection,
        QStringLiteral("SELECT name FROM (SELECT id, json_extract(coalesce(before_json, after_json), '$.%1') "
                       "AS name FROM changes WHERE record_table = '%2' AND record_key = ?1 "
                       "AND table_name = '%2') WHERE name IS NOT NULL ORDER BY id DESC LIMIT 1")
            .arg(column, table));
    if (!before)
        return tl::unexpected(before.error());
    for (const qint64 key : keys) {
        auto name = textFor(*now, key);
        if (name && name->isEmpty())
            name = textFor(*before, key);
        if (!name)
            return tl::unexpected(name.error());
        if (!name->isEmpty())
            names.insert(key, *name);
    }
    return names;
}

} // namespace zhanggui
