// The emulated marketplace with 100,000 orders and a full log, against SQLite's own interface doing the same
// to the same tables in this run. bench_market [ORDERS]

#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kLookUps = 20'000;
constexpr int kOrderColumns = 22;

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString orderId(int number)
{
    return QStringLiteral("CS26100512%1ABCDE").arg(number, 8, 10, QLatin1Char('0'));
}

MarketOrder orderOf(int number)
{
    MarketOrder order = test::sampleMarketOrder(orderId(number));
    order.instanceId = QStringLiteral("instance-%1").arg(number);
    order.license.clear();
    order.aboutOrder.clear();
    order.recorded.clear();
    return order;
}

double putOrders(MarketStore &store, int count)
{
    const double start = wallMs();
    auto transaction = must(store.begin());
    for (int i = 0; i < count; ++i)
        must(store.put(orderOf(i)));
    must(transaction.commit());
    return wallMs() - start;
}

/// The rows of `from`, inserted into the same table, with its indexes, of another file.
double putRawly(MarketStore &store, MarketStore &from)
{
    sqlite3 *target = store.connection().native();
    sqlite3_stmt *read = nullptr;
    sqlite3_stmt *write = nullptr;
    sqlite3_prepare_v2(from.connection().native(), "SELECT * FROM orders ORDER BY seq", -1, &read, nullptr);
    sqlite3_prepare_v2(target, "INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        -1, &write, nullptr);
    const double start = wallMs();
    sqlite3_exec(target, "BEGIN", nullptr, nullptr, nullptr);
    while (sqlite3_step(read) == SQLITE_ROW) {
        for (int i = 0; i <= kOrderColumns; ++i)
            sqlite3_bind_value(write, i + 1, sqlite3_column_value(read, i));
        if (sqlite3_step(write) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(target));
        sqlite3_reset(write);
    }
    sqlite3_exec(target, "COMMIT", nullptr, nullptr, nullptr);
    const double took = wallMs() - start;
    sqlite3_finalize(read);
    sqlite3_finalize(write);
    return took;
}

double lookUp(const MarketStore &store, const QStringList &ids)
{
    const double start = wallMs();
    qint64 sum = 0;
    for (const QString &id : ids)
        sum += must(store.order(id)).createdMs;
    if (sum == 0)
        qFatal("nothing was read");
    return (wallMs() - start) * 1000 / double(ids.size());
}

double lookUpRawly(sqlite3 *database, const QList<QByteArray> &ids)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT * FROM orders WHERE id = ?1", -1, &statement, nullptr);
    const double start = wallMs();
    qint64 bytes = 0;
    for (const QByteArray &id : ids) {
        sqlite3_bind_text(statement, 1, id.constData(), int(id.size()), SQLITE_STATIC);
        if (sqlite3_step(statement) != SQLITE_ROW)
            qFatal("%s", sqlite3_errmsg(database));
        for (int i = 0; i <= kOrderColumns; ++i)
            bytes += sqlite3_column_bytes(statement, i);
        sqlite3_reset(statement);
    }
    const double took = (wallMs() - start) * 1000 / double(ids.size());
    sqlite3_finalize(statement);
    return bytes > 0 ? took : 0;
}

/// The whole state as a readable file and back, and as a snapshot and back.
void measureSeed(MarketStore &store, MarketStore &other)
{
    double start = wallMs();
    MarketSeed seed = must(store.toSeed());
    for (MarketOrder &order : seed.orders)
        order.instanceId.clear(); // the rows stand alone here
    const QByteArray json = marketSeedToJson(seed);
    const QString none = QStringLiteral("once, not in the window's thread");
    printFigure(QStringLiteral("the state as a seed of %1 MB").arg(json.size() / 1'000'000), wallMs() - start,
        QStringLiteral("ms"), none);
    start = wallMs();
    must(other.reset(json));
    printFigure(QStringLiteral("a reset with that seed"), wallMs() - start, QStringLiteral("ms"), none);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("snapshot"));
    start = wallMs();
    must(store.snapshot(file));
    printFigure(QStringLiteral("a snapshot of %1 MB").arg(QFileInfo(file).size() / 1'000'000),
        wallMs() - start, QStringLiteral("ms"), none);
    start = wallMs();
    must(other.restore(file));
    printFigure(QStringLiteral("restoring it, fully checked"), wallMs() - start, QStringLiteral("ms"), none);
}

void measureOrders(int count)
{
    const auto store = must(MarketStore::open());
    const auto other = must(MarketStore::open());
    const double put = putOrders(*store, count);
    const double raw = putRawly(*other, *store);
    printRatio(QStringLiteral("%1 orders put in one transaction, making the orders included").arg(count), put,
        raw, QStringLiteral("ms"), 3);

    must(store->put(test::sampleProduct(orderOf(0).productId)));
    must(store->put(test::sampleCustomer(orderOf(0).customerId)));
    measureSeed(*store, *other);

    QRandomGenerator random(1);
    QStringList ids;
    QList<QByteArray> texts;
    for (int i = 0; i < kLookUps; ++i) {
        ids.append(orderId(int(random.bounded(count))));
        texts.append(ids.constLast().toUtf8());
    }
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 7; ++round) {
        ours.push_back(lookUp(*store, ids));
        theirs.push_back(lookUpRawly(store->connection().native(), texts));
    }
    printRatio(QStringLiteral("an order by its number among %1, as values").arg(count), median(ours),
        median(theirs), QStringLiteral("µs"), 5);
}

double find(const MarketStore &store, const char *filter, int expected)
{
    std::vector<double> times;
    MarketLogQuery query;
    query.filter = QString::fromUtf8(filter);
    for (int round = 0; round < 7; ++round) {
        const double start = wallMs();
        const auto rows = must(store.findLog(query));
        times.push_back(wallMs() - start);
        if (rows.size() != expected)
            qFatal("%s found %d rows", filter, int(rows.size()));
    }
    return median(times);
}

void measureLog()
{
    const auto store = must(MarketStore::open());
    MarketLogEntry entry = test::sampleLogEntry();
    entry.request = QByteArray(600, 'x');
    entry.answer = QByteArray(400, 'y');
    {
        auto transaction = must(store->begin());
        for (qint64 i = 1; i < kMarketLogRows; ++i) {
            entry.subject = QStringLiteral("CS%1").arg(i);
            must(store->log(entry));
        }
        must(transaction.commit());
    }
    std::vector<double> times;
    for (int i = 0; i < 2000; ++i) {
        const double start = wallMs();
        must(store->log(entry));
        times.push_back((wallMs() - start) * 1000);
    }
    const QString rows = QStringLiteral("100,000 rows");
    printFigure(QStringLiteral("one row of the log, a transaction of its own"), median(times),
        QStringLiteral("µs"), QStringLiteral("far below a request"));
    printFigure(QStringLiteral("the newest 200 of %1").arg(rows), find(*store, "", 200), QStringLiteral("ms"),
        QStringLiteral("10 ms"));
    printFigure(QStringLiteral("rows about one order of %1").arg(rows), find(*store, "subject=CS50000", 1),
        QStringLiteral("ms"), QStringLiteral("10 ms"));
    printFigure(QStringLiteral("a word that is nowhere in %1").arg(rows), find(*store, "nowhere", 0),
        QStringLiteral("ms"), QStringLiteral("500 ms"));
    printFigure(QStringLiteral("a body that is nowhere in %1").arg(rows), find(*store, "body:nowhere", 0),
        QStringLiteral("ms"), QStringLiteral("1000 ms"));
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    const QCoreApplication application(argc, argv);
    measureOrders(argc > 1 ? QByteArray(argv[1]).toInt() : 100'000);
    measureLog();
    return 0;
}
