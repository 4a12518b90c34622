// A database with orders in it, and ways to look into it.
#pragma once

#include "models/store/schema.h"
#include "models/store/steps.h"
#include "tests/support/sample_order.h"

namespace zhanggui::test {

/// Saves `count` orders, CS0 … in one transaction.
inline Result<void> addOrders(Connection &connection, int count)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step =
        Steps(connection)
            .begin({ 1, QStringLiteral("tester"), QStringLiteral("fetch"), QStringLiteral("Fetch") });
    if (!step)
        return tl::unexpected(step.error());
    for (int i = 0; i < count; ++i) {
        const Order order = sampleOrder(QStringLiteral("CS%1").arg(i));
        if (const auto saved = OrderRepository(connection).save(fetchedAt(1000 + i, order), *step); !saved)
            return tl::unexpected(saved.error());
    }
    return transaction->commit();
}

/// A new, closed database file with `count` orders.
inline Result<void> makeDatabase(const QString &file, int count)
{
    const auto connection = openDatabase(file, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    return addOrders(**connection, count);
}

inline int countOf(Connection &connection, const QString &table)
{
    return connection.value(QStringLiteral("SELECT count(*) FROM %1").arg(table)).value_or(-1).toInt();
}

/// Rows of `table` in a closed file; -1 when that cannot be read.
inline int countIn(const QString &file, const QString &table = QStringLiteral("orders"))
{
    const auto connection = openDatabase(file, Connection::Access::ReadOnly);
    return connection ? countOf(**connection, table) : -1;
}

/// Numbers of the pages (of 4096 bytes, from 1) that hold the rows of a table or index.
inline QList<int> leafPagesOf(const QString &file, const QString &name)
{
    QList<int> pages;
    const auto connection = Connection::open(file, Connection::Access::ReadOnly);
    if (!connection)
        return pages;
    auto query =
        (*connection)
            ->query(QStringLiteral(
                        "SELECT pageno FROM dbstat WHERE name = :name AND pagetype = 'leaf' ORDER BY path"),
                { { QStringLiteral("name"), name } });
    while (query && query->next())
        pages.append(query->value(0).toInt());
    return pages;
}

} // namespace zhanggui::test
