#include "models/store/row_statements.h"

#include "models/store/connection.h"
#include "models/store/row_image.h"

namespace zhanggui {

namespace {

Result<void> runOnce(NativeQuery &statement)
{
    auto done = statement.next();
    statement.reset();
    return done.map([](bool) {});
}

} // namespace

RowStatements::RowStatements(Connection &connection)
    : m_connection(connection)
{
}

Result<NativeQuery *> RowStatements::prepared(const QString &sql)
{
    if (NativeQuery *known = m_places.value(sql)) {
        known->reset();
        return known;
    }
    auto made = NativeQuery::prepare(m_connection, sql);
    if (!made)
        return tl::unexpected(made.error());
    m_statements.push_back(std::make_unique<NativeQuery>(std::move(*made)));
    m_places.insert(sql, m_statements.back().get());
    return m_statements.back().get();
}

Result<QStringList> RowStatements::columns(const QString &table)
{
    const auto known = m_columns.constFind(table);
    if (known != m_columns.cend())
        return *known;
    auto names = m_connection.list<QString>(
        QStringLiteral("SELECT name FROM pragma_table_info(:table) ORDER BY cid"),
        { { QStringLiteral("table"), table } }, [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (names)
        m_columns.insert(table, *names);
    return names.map([](const QList<QString> &all) { return QStringList(all); });
}

Result<std::optional<QJsonObject>> RowStatements::read(const QString &table, qint64 id)
{
    const auto names = columns(table);
    return names ? read(table, id, *names) : tl::unexpected(names.error());
}

Result<std::optional<QJsonObject>> RowStatements::read(
    const QString &table, qint64 id, const QStringList &columns)
{
    const auto select = prepared(QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?1")
                                     .arg(columns.join(QStringLiteral("\",\"")), table));
    if (!select)
        return tl::unexpected(select.error());
    (*select)->bind(1, id);
    const auto found = (*select)->next();
    if (!found)
        return tl::unexpected(found.error());
    std::optional<QJsonObject> row;
    if (*found) {
        row.emplace();
        for (int i = 0; i < columns.size(); ++i)
            row->insert(columns.at(i), jsonFromCell((*select)->value(i)));
    }
    (*select)->reset();
    return row;
}

Result<void> RowStatements::insert(const QString &table, const QJsonObject &cells)
{
    QStringList places;
    for (int i = 1; i <= cells.size(); ++i)
        places.append(QStringLiteral("?%1").arg(i));
    const auto statement =
        prepared(QStringLiteral("INSERT INTO \"%1\" (\"%2\") VALUES (%3)")
                     .arg(table, cells.keys().join(QStringLiteral("\",\"")), places.join(u',')));
    if (!statement)
        return tl::unexpected(statement.error());
    int index = 0;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        (*statement)->bind(++index, cellFromJson(cell.value()));
    return runOnce(**statement);
}

Result<void> RowStatements::update(const QString &table, qint64 id, const QJsonObject &cells)
{
    QStringList assignments;
    for (const QString &column : cells.keys())
        assignments.append(QStringLiteral("\"%1\" = ?%2").arg(column).arg(assignments.size() + 2));
    const auto statement =
        prepared(QStringLiteral("UPDATE \"%1\" SET %2 WHERE id = ?1").arg(table, assignments.join(u',')));
    if (!statement)
        return tl::unexpected(statement.error());
    (*statement)->bind(1, id);
    int index = 1;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        (*statement)->bind(++index, cellFromJson(cell.value()));
    return runOnce(**statement);
}

Result<void> RowStatements::remove(const QString &table, qint64 id)
{
    const auto statement = prepared(QStringLiteral("DELETE FROM \"%1\" WHERE id = ?1").arg(table));
    if (!statement)
        return tl::unexpected(statement.error());
    (*statement)->bind(1, id);
    return runOnce(**statement);
}

} // namespace zhanggui
