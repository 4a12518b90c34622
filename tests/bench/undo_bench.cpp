// Undo and redo of large steps against plain SQL on the same rows of the same tables and indexes: for rows
// made in bulk without any history, for edits with the same history but without any check. bench_undo
// [ORDERS].

#include "models/store/made_rows.h"
#include "models/store/native_query.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/store/tracked_rows.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

const QString kActor = QStringLiteral("bench");

template <class T> T checked(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void run(Connection &connection, const QString &sql)
{
    checked(connection.execute(sql));
}

qint64 begin(Connection &connection)
{
    return checked(
        Steps(connection).begin({ 1, kActor, QStringLiteral("import"), QStringLiteral("A step"), {} }));
}

/// `count` orders with a line each, as an import makes them. Gives the step.
qint64 makeOrders(Connection &connection, int count)
{
    auto transaction = checked(Transaction::begin(connection));
    const qint64 step = begin(connection);
    run(connection,
        QStringLiteral(
            "INSERT INTO orders (environment, order_id, order_type, create_ms, product, customer_name, "
            "product_key, customer_key, amount_minor, currency, answered_ms, fetched_ms, "
            "first_seen_ms) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
            "i < %1) SELECT 'shop', 'CS' || (1000000000 + i), 'NEW', 1732180126000 + i, 'product ' || (i % "
            "97), 'customer ' || (i % 997), x'0102', x'0304', i, 'CNY', 1, 1, 1 FROM n")
            .arg(count));
    run(connection,
        QStringLiteral("INSERT INTO order_lines (order_row, position, line_id, amount_after_minor, as_of_ms) "
                       "SELECT id, 0, order_id || '-000001', amount_minor, 1 FROM orders"));
    for (const char *table : { "orders", "order_lines" })
        checked(MadeRows::record(connection, step, QLatin1String(table), 1, count, QStringLiteral("orders")));
    checked(transaction.commit());
    return step;
}

qint64 editOrders(Connection &connection, int count)
{
    auto transaction = checked(Transaction::begin(connection));
    const qint64 step = begin(connection);
    TrackedRows rows(connection, step);
    for (int id = 1; id <= count; ++id) {
        rows.setRecord(QStringLiteral("orders"), id);
        checked(
            rows.update(QStringLiteral("orders"), id, { { QStringLiteral("tags"), QStringLiteral("VIP") } }));
    }
    checked(transaction.commit());
    return step;
}

double timed(const std::function<void()> &work)
{
    const double before = wallMs();
    work();
    return wallMs() - before;
}

double plainSql(Connection &connection, const QStringList &statements)
{
    return timed([&] {
        auto transaction = checked(Transaction::begin(connection));
        for (const QString &sql : statements)
            run(connection, sql);
        checked(transaction.commit());
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const QTemporaryDir folder;
    const auto open = [&folder](const char *name) {
        return checked(openDatabase(
            folder.filePath(QLatin1String(name)), Connection::Access::Create, kWorkerBusyTimeout));
    };
    const auto subject = open("subject.db");
    const auto reference = open("reference.db");
    const qint64 made = makeOrders(*subject, count);
    (void)makeOrders(*reference, count);
    std::printf("%d orders with a line each\n", count);

    const qint64 edit = editOrders(*subject, count);
    (void)editOrders(*reference, count);
    const double undoEdit = timed([&] { checked(Steps(*subject).undo(edit, 2, kActor)); });
    const double update = plainSql(*reference,
        { QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, "
                         "before_json, after_json) SELECT 1, table_name, row_key, record_table, record_key, "
                         "after_json, before_json FROM changes WHERE step_id = %1 ORDER BY id DESC")
                .arg(edit),
            QStringLiteral("UPDATE orders SET tags = ''") });
    printRatio(QStringLiteral("undo of edits / INSERT of the same history and UPDATE"), undoEdit, update,
        QStringLiteral("ms"), 4);

    const double undo = timed([&] { checked(Steps(*subject).undo(made, 2, kActor)); });
    run(*reference, QStringLiteral("CREATE TEMP TABLE kept_orders AS SELECT * FROM orders"));
    run(*reference, QStringLiteral("CREATE TEMP TABLE kept_lines AS SELECT * FROM order_lines"));
    const double remove = plainSql(*reference,
        { QStringLiteral("DELETE FROM order_lines WHERE id > 0"),
            QStringLiteral("DELETE FROM orders WHERE id > 0") });
    printRatio(QStringLiteral("undo of an import / DELETE"), undo, remove, QStringLiteral("ms"), 5);

    const double redo = timed([&] { checked(Steps(*subject).redo(made, 2, kActor)); });
    const double insert = plainSql(*reference,
        { QStringLiteral("INSERT INTO orders SELECT * FROM kept_orders"),
            QStringLiteral("INSERT INTO order_lines SELECT * FROM kept_lines") });
    printRatio(QStringLiteral("redo of an import / INSERT"), redo, insert, QStringLiteral("ms"), 5);
    return 0;
}
