#include "models/store/bulk_insert.h"

#include "models/store/connection.h"
#include "models/store/made_rows.h"

#include <sqlite3.h>

namespace zhanggui {

BulkInsert::BulkInsert(Connection &connection, QString table, NativeQuery query)
    : m_connection(&connection)
    , m_table(std::move(table))
    , m_query(std::move(query))
{
}

Result<BulkInsert> BulkInsert::prepare(
    Connection &connection, const QString &table, const QStringList &columns)
{
    QStringList places;
    for (int i = 1; i <= columns.size(); ++i)
        places.append(QStringLiteral("?%1").arg(i));
    auto query = NativeQuery::prepare(connection,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, columns.join(u','), places.join(u',')));
    if (!query)
        return tl::unexpected(query.error());
    return BulkInsert(connection, table, std::move(*query));
}

Result<qint64> BulkInsert::run()
{
    const auto done = m_query.next();
    m_query.reset();
    if (!done)
        return tl::unexpected(done.error());
    const qint64 id = sqlite3_last_insert_rowid(m_connection->native());
    if (!m_made.isEmpty() && m_made.constLast().last + 1 == id)
        m_made.last().last = id;
    else
        m_made.append({ id, id });
    return id;
}

Result<void> BulkInsert::recordMade(qint64 stepId, const QString &recordTable) const
{
    for (const Range &range : m_made) {
        auto recorded =
            MadeRows::record(*m_connection, stepId, m_table, range.first, range.last, recordTable);
        if (!recorded)
            return recorded;
    }
    return {};
}

} // namespace zhanggui
