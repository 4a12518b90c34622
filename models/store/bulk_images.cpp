#include "models/store/bulk_images.h"

#include "models/store/connection.h"
#include "models/store/sqlite_error.h"

#include <QList>
#include <QSet>

#include <sqlite3.h>

namespace zhanggui {

namespace {

/// zhanggui_bytes(hex): SQLite learned unhex() only in 3.41.
void bytesFromHex(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) != SQLITE_TEXT)
        return sqlite3_result_null(context);
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    const QByteArray bytes =
        QByteArray::fromHex(QByteArray::fromRawData(text, sqlite3_value_bytes(arguments[0])));
    sqlite3_result_blob(context, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

struct Column {
    QString name;
    QString type;
    QString fallback; // SQL, for a NOT NULL column that an older image does not have yet
};

Result<QList<Column>> columnsOf(Connection &connection, const QString &table)
{
    return connection.list<Column>(
        QStringLiteral("SELECT name, upper(type), CASE WHEN \"notnull\" THEN dflt_value END "
                       "FROM pragma_table_info(:table) ORDER BY cid"),
        { { QStringLiteral("table"), table } }, [](const QSqlQuery &row) {
            return Column{ row.value(0).toString(), row.value(1).toString(), row.value(2).toString() };
        });
}

QString imageOf(const Column &column)
{
    QString cell = QStringLiteral("x.\"%1\"").arg(column.name);
    if (column.type == QLatin1String("BLOB"))
        return QStringLiteral("CASE WHEN %1 IS NULL THEN NULL ELSE json_object('hex', hex(%1)) END")
            .arg(cell);
    if (column.type == QLatin1String("REAL")) // json_object() would keep 15 digits only
        return QStringLiteral("CASE WHEN %1 IS NULL THEN NULL ELSE json(printf('%!.17g', %1)) END").arg(cell);
    return cell;
}

QString cellOf(const Column &column)
{
    const bool bytes = column.type == QLatin1String("BLOB");
    QString cell = QStringLiteral("json_extract(c.before_json, '$.\"%1\"%2')")
                       .arg(column.name, bytes ? QStringLiteral(".hex") : QString());
    if (bytes)
        cell = QStringLiteral("zhanggui_bytes(%1)").arg(cell);
    return column.fallback.isEmpty() ? cell : QStringLiteral("coalesce(%1, %2)").arg(cell, column.fallback);
}

struct Link {
    QString table; // where the path leads to
    QString joins;
    QString key; // expression: the id of the row of `table`
};

/// Leads from `table` along foreign keys to `recordTable`, the shortest way.
Result<Link> linkTo(Connection &connection, const QString &table, const QString &recordTable)
{
    QList<Link> waiting{ { table, {}, QStringLiteral("x.id") } };
    QSet<QString> seen{ table };
    for (qsizetype at = 0; at < waiting.size(); ++at) {
        Link here = waiting.at(at);
        if (here.table == recordTable)
            return here;
        const QString alias = at == 0 ? QStringLiteral("x") : QStringLiteral("p%1").arg(at);
        const QString joins = at == 0
            ? QString()
            : here.joins + QStringLiteral(" JOIN \"%1\" %2 ON %2.id = %3").arg(here.table, alias, here.key);
        using Parent = std::pair<QString, QString>;
        const auto parents = connection.list<Parent>(
            QStringLiteral("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(:table)"),
            { { QStringLiteral("table"), here.table } },
            [](const QSqlQuery &row) { return Parent(row.value(0).toString(), row.value(1).toString()); });
        if (!parents)
            return tl::unexpected(parents.error());
        for (const auto &[parent, column] : *parents) {
            if (seen.contains(parent))
                continue;
            seen.insert(parent);
            waiting.append({ parent, joins, QStringLiteral("%1.\"%2\"").arg(alias, column) });
        }
    }
    return failure(ErrorKind::BadInput, QStringLiteral("the rows are no parts of that record"),
        QStringLiteral("%1 → %2").arg(table, recordTable));
}

} // namespace

Result<BulkImages> bulkImages(Connection &connection, const QString &table, const QString &recordTable)
{
    const int code = sqlite3_create_function_v2(connection.native(), "zhanggui_bytes", 1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, bytesFromHex, nullptr, nullptr,
        nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastSqliteError(connection.native(), connection.file()));
    const auto columns = columnsOf(connection, table);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto link = linkTo(connection, table, recordTable);
    if (!link)
        return tl::unexpected(link.error());
    QStringList names;
    QStringList images;
    QStringList cells;
    for (const Column &column : *columns) {
        names.append(QStringLiteral("\"%1\"").arg(column.name));
        images.append(QStringLiteral("'%1', ").arg(column.name) + imageOf(column));
        cells.append(cellOf(column));
    }
    return BulkImages{ QStringLiteral("json_object(") + images.join(QStringLiteral(", ")) + u')',
        QStringLiteral("FROM \"%1\" x").arg(table) + link->joins, link->key, names.join(u','),
        cells.join(u',') };
}

} // namespace zhanggui
