#include "models/work/work_schema.h"

#include "models/deadlines/deadlines.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"

#include <QMap>

namespace zhanggui {

namespace {

constexpr QLatin1String kCommonColumns(R"(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    number TEXT NOT NULL CHECK (number <> ''),
    state TEXT NOT NULL DEFAULT '',
    state_ms INTEGER NOT NULL DEFAULT 0,
    before_state TEXT NOT NULL DEFAULT '',
    machine TEXT NOT NULL DEFAULT '',
    waits_for TEXT NOT NULL DEFAULT '',
    due_ms INTEGER,
    due_clock TEXT NOT NULL DEFAULT '',
    order_id TEXT,
    order_line_id TEXT,
    currency TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    as_of_ms INTEGER NOT NULL DEFAULT 0,
    ages TEXT NOT NULL DEFAULT '',
    created_ms INTEGER NOT NULL)");

QString typeOf(const WorkField &field)
{
    switch (field.type) {
    case WorkFieldType::Amount:
    case WorkFieldType::Instant:
    case WorkFieldType::Day:
    case WorkFieldType::Number:
    case WorkFieldType::Rate:
    case WorkFieldType::Flag:
        return QStringLiteral("INTEGER");
    default:
        return QStringLiteral("TEXT");
    }
}

/// Column → type of a table that is there; empty when it is not.
Result<QMap<QString, QString>> columnsOf(Connection &connection, const QString &table)
{
    QMap<QString, QString> columns;
    const auto read = connection.forEach(QStringLiteral("SELECT name, type FROM pragma_table_info(:table)"),
        { { QStringLiteral("table"), table } }, [&columns](const QSqlQuery &row) {
            columns.insert(row.value(0).toString(), row.value(1).toString());
        });
    return read ? Result<QMap<QString, QString>>(columns) : tl::unexpected(read.error());
}

Result<void> makeTable(Connection &connection, const WorkKind &kind)
{
    QString columns = kCommonColumns;
    for (const WorkField &field : kind.fields) {
        if (const QString column = kind.columnOf(field); column.startsWith(QLatin1String("f_")))
            columns += QStringLiteral(",\n    %1 %2").arg(column, typeOf(field));
    }
    return connection.execute(QStringLiteral("CREATE TABLE %1 (%2,\n    UNIQUE (environment, number)) STRICT")
                                  .arg(kind.table(), columns));
}

Result<void> addColumns(Connection &connection, const WorkKind &kind, const QMap<QString, QString> &columns)
{
    for (const WorkField &field : kind.fields) {
        const QString column = kind.columnOf(field);
        if (!columns.contains(column)) {
            auto added = connection.execute(
                QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 %3").arg(kind.table(), column, typeOf(field)));
            if (!added)
                return added;
        } else if (columns.value(column) != typeOf(field)) {
            return failure(ErrorKind::Corrupt,
                QStringLiteral("a field was of another type before; give it another id"),
                kind.id + u'.' + field.id);
        }
    }
    return {};
}

Result<void> makeIndexes(Connection &connection, const WorkKind &kind, const RecordKind &records)
{
    for (const Field &field : records.fields) {
        if (!field.sortIndexed)
            continue;
        auto made = connection.execute(QStringLiteral("CREATE INDEX IF NOT EXISTS %1_by_%2 ON %1 (%2, id)")
                                           .arg(kind.table(), field.sortExpression()));
        if (!made)
            return made;
    }
    return {};
}

Result<void> ensureTable(Connection &connection, const WorkKind &kind, const RecordKind &records)
{
    const auto columns = columnsOf(connection, kind.table());
    if (!columns)
        return tl::unexpected(columns.error());
    auto there = columns->isEmpty() ? makeTable(connection, kind) : addColumns(connection, kind, *columns);
    return there ? makeIndexes(connection, kind, records) : there;
}

Result<void> ensureView(Connection &connection, const WorkCatalog &catalog)
{
    const QString wanted = deadlinesView(catalog);
    const auto present = connection.value(
        QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = 'deadlines'"));
    if (!present)
        return tl::unexpected(present.error());
    if (present->toString() == wanted)
        return {};
    auto dropped = connection.execute(QStringLiteral("DROP VIEW IF EXISTS deadlines"));
    return dropped ? connection.execute(wanted) : dropped;
}

} // namespace

Result<void> ensureWorkTables(Connection &connection, const WorkCatalog &catalog)
{
    if (connection.isReadOnly())
        return {};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const WorkKind &kind : catalog.kinds()) {
        if (auto made = ensureTable(connection, kind, catalog.records(kind.id)); !made)
            return made;
    }
    if (auto made = ensureView(connection, catalog); !made)
        return made;
    return transaction->commit();
}

} // namespace zhanggui
