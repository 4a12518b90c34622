#include "models/store/secondary_indexes.h"

#include "models/store/connection.h"

namespace zhanggui {

SecondaryIndexes::SecondaryIndexes(Connection &connection, QStringList statements)
    : m_connection(&connection)
    , m_statements(std::move(statements))
{
}

Result<SecondaryIndexes> SecondaryIndexes::drop(Connection &connection, const QStringList &tables)
{
    QStringList names;
    QStringList statements;
    for (const QString &table : tables) {
        const auto read = connection.forEach(
            QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = :table "
                           "AND sql IS NOT NULL ORDER BY rowid"),
            { { QStringLiteral("table"), table } }, [&](const QSqlQuery &row) {
                names.append(row.value(0).toString());
                statements.append(row.value(1).toString());
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    for (const QString &name : names) {
        if (const auto dropped = connection.execute(QStringLiteral("DROP INDEX \"%1\"").arg(name)); !dropped)
            return tl::unexpected(dropped.error());
    }
    return SecondaryIndexes(connection, statements);
}

Result<void> SecondaryIndexes::make(const std::function<bool()> &cancelled) const
{
    for (const QString &statement : m_statements) {
        if (cancelled && cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
        if (auto made = m_connection->execute(statement); !made)
            return made;
    }
    return {};
}

} // namespace zhanggui
