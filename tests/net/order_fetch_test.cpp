// The fetch service over a real store and a scripted transport.
#include "models/orders/fetch_queue.h"
#include "models/orders/order_repository.h"
#include "models/store/exchange_log.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "net/marketplace/order_fetch.h"
#include "tests/support/await.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>
#include <qcoro/qcorofuture.h>

#include <functional>

using namespace zhanggui;
using zhanggui::test::await;

namespace {

const EnvironmentName kEnvironment(QStringLiteral("test"));

QCoro::Task<Result<HttpReply>> later(QFuture<Result<HttpReply>> future)
{
    co_return co_await future;
}

OrderId id(const QString &text)
{
    return OrderId(text);
}

} // namespace

class OrderFetchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void shouldStoreNewSameAndChangedOrders();
    void shouldReportFailuresAndKeepWhatIsWorthResuming();
    void shouldFetchManyWithBoundedConcurrency();
    void shouldCancelAndResume();
    void shouldResumeAfterAnotherProgramWasKilled();
    void shouldStopWhenTheKeyIsRefused();
    void shouldStopWhenNobodyAnswers();
    void shouldEndQuietlyWhenDestroyed();
    void shouldUndoTheWholeRunAsOneStep();
    void shouldCountRepeatedIdsOnce();
    void shouldLeaveANewerAnswerInPlace();
    void shouldStopWhenTheStoreRefuses();

private:
    struct Pending {
        QString id;
        std::shared_ptr<QPromise<Result<HttpReply>>> promise;
    };
    QCoro::Task<Result<HttpReply>> send(const HttpRequest &request, const Cancellation &cancellation);
    std::unique_ptr<OrderFetch> makeFetch(int concurrency = 4);
    FetchSummary run(OrderFetch &fetch, const QList<OrderId> &ids);
    QList<OrderId> waiting();
    int storedOrders();
    static QByteArray body(const QString &id, const QByteArray &type);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
    std::function<Result<HttpReply>(const QString &id)> m_answer;
    bool m_hold = false; // answers wait in m_pending
    QList<Pending> m_pending;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
    int m_calls = 0;
};

QByteArray OrderFetchTest::body(const QString &id, const QByteArray &type)
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/order_query/period_year_new.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .trimmed()
        .replace("MOCKPERIODYEARNEW", id.toUtf8())
        .replace("\"NEW\"", QByteArray('"' + type + '"'));
}

void OrderFetchTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_directory->filePath(QStringLiteral("test.db")), Connection::Access::Create);
    QVERIFY(store.has_value());
    m_store = std::move(*store);
    m_answer = [](const QString &order) { return HttpReply{ 200, {}, body(order, "NEW"), 1 }; };
    m_hold = false;
    m_pending.clear();
    m_inFlight = 0;
    m_mostInFlight = 0;
    m_calls = 0;
}

void OrderFetchTest::cleanup()
{
    m_store.reset();
    m_directory.reset();
}

QCoro::Task<Result<HttpReply>> OrderFetchTest::send(
    const HttpRequest &request, const Cancellation &cancellation)
{
    const QString order = QUrlQuery(request.url).queryItemValue(QStringLiteral("orderId"));
    ++m_calls;
    m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
    const auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
    promise->start();
    const auto end = [this, promise](const Result<HttpReply> &reply) {
        if (promise->future().isFinished())
            return;
        --m_inFlight;
        promise->addResult(reply);
        promise->finish();
    };
    cancellation.onCancelled(
        this, [end] { end(failure(ErrorKind::Cancelled, QStringLiteral("cancelled"))); });
    if (m_hold)
        m_pending.append({ order, promise });
    else
        QTimer::singleShot(0, this, [this, end, order] { end(m_answer(order)); });
    return later(promise->future());
}

std::unique_ptr<OrderFetch> OrderFetchTest::makeFetch(int concurrency)
{
    MarketplaceTools tools;
    tools.send = [this](
                     HttpRequest request, Cancellation cancellation) { return send(request, cancellation); };
    tools.random = [] { return 0.0; };
    tools.wait = [](qint64, Cancellation) {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    };
    const MarketplaceAccess access{ kEnvironment, QUrl(QStringLiteral("https://first.example")), QString(),
        QStringLiteral("EXAMPLEACCESSKEY0001"), Secret(QByteArray("secret")), Secret() };
    return std::make_unique<OrderFetch>(
        *m_store, access, *orderQueryProtocol(), tools, OrderFetch::Options{ concurrency });
}

FetchSummary OrderFetchTest::run(OrderFetch &fetch, const QList<OrderId> &ids)
{
    QSignalSpy finished(&fetch, &OrderFetch::finished);
    fetch.start(ids);
    if (finished.isEmpty() && !finished.wait(30'000))
        return {};
    return finished.first().first().value<FetchSummary>();
}

QList<OrderId> OrderFetchTest::waiting()
{
    return *await(
        m_store->run([](Connection &connection) { return FetchQueue(connection).waiting(kEnvironment); }));
}

int OrderFetchTest::storedOrders()
{
    return await(m_store->run([](Connection &connection) {
        return connection.value(QStringLiteral("SELECT count(*) FROM orders"));
    }))->toInt();
}

void OrderFetchTest::shouldStoreNewSameAndChangedOrders()
{
    const auto fetch = makeFetch();
    const QList<OrderId> ids{ id(QStringLiteral("A")), id(QStringLiteral("B")) };
    QSignalSpy progress(fetch.get(), &OrderFetch::progress);

    const FetchSummary first = run(*fetch, ids);
    QCOMPARE(first.asked, 2);
    QCOMPARE(first.fresh, 2);
    QCOMPARE(first.failed, 0);
    QVERIFY(!first.storage);
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress.last().first().value<FetchProgress>().done, 2);
    QVERIFY(waiting().isEmpty());

    const FetchSummary second = run(*fetch, ids);
    QCOMPARE(second.same, 2);

    m_answer = [](const QString &order) {
        return HttpReply{ 200, {}, body(order, order == QLatin1String("A") ? "CHANGE" : "NEW"), 1 };
    };
    const FetchSummary third = run(*fetch, ids);
    QCOMPARE(third.changed, 1);
    QCOMPARE(third.same, 1);
}

void OrderFetchTest::shouldReportFailuresAndKeepWhatIsWorthResuming()
{
    m_answer = [](const QString &order) -> Result<HttpReply> {
        if (order == QLatin1String("GONE"))
            return HttpReply{ 500, {},
                "{\"resultCode\":\"MKT.9001\",\"resultMsg\":\"Instance ID not found.\"}", 1 };
        if (order == QLatin1String("BUSY"))
            return HttpReply{ 406, {}, "{\"resultCode\":\"MKT.0250\",\"resultMsg\":\"limit\"}", 1 };
        return HttpReply{ 200, {}, body(order, "NEW"), 1 };
    };
    const auto fetch = makeFetch();

    const FetchSummary summary =
        run(*fetch, { id(QStringLiteral("A")), id(QStringLiteral("GONE")), id(QStringLiteral("BUSY")) });

    QCOMPARE(summary.fresh, 1);
    QCOMPARE(summary.failed, 2);
    QCOMPARE(summary.failures.size(), 2);
    QCOMPARE(waiting(), QList<OrderId>{ id(QStringLiteral("BUSY")) });
    // AND the answer that said no is kept
    const auto kept = await(m_store->run([](Connection &connection) {
        return ExchangeLog(connection).about(kEnvironment, QStringLiteral("GONE"));
    }));
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().exchange.outcome, QStringLiteral("MKT.9001"));
}

void OrderFetchTest::shouldFetchManyWithBoundedConcurrency()
{
    QList<OrderId> ids;
    for (int i = 0; i < 200; ++i)
        ids.append(id(QStringLiteral("CS%1").arg(i)));
    const auto fetch = makeFetch(3);

    const FetchSummary summary = run(*fetch, ids);

    QCOMPARE(summary.fresh, 200);
    QCOMPARE(m_mostInFlight, 3);
    QCOMPARE(m_calls, 200);
    QCOMPARE(storedOrders(), 200);
}

void OrderFetchTest::shouldCancelAndResume()
{
    m_hold = true;
    const auto fetch = makeFetch(2);
    QSignalSpy finished(fetch.get(), &OrderFetch::finished);
    fetch->start({ id(QStringLiteral("A")), id(QStringLiteral("B")), id(QStringLiteral("C")),
        id(QStringLiteral("D")) });
    QTRY_COMPARE(m_pending.size(), 2);

    fetch->cancel();

    QVERIFY(!finished.isEmpty() || finished.wait(5000));
    const auto summary = finished.first().first().value<FetchSummary>();
    QVERIFY(summary.cancelled);
    QCOMPARE(summary.left, 4);
    QCOMPARE(summary.failed, 0);
    QCOMPARE(waiting().size(), 4);
    QVERIFY(!fetch->isRunning());

    m_hold = false;
    finished.clear();
    fetch->resume();
    QVERIFY(!finished.isEmpty() || finished.wait(30'000));
    QCOMPARE(finished.first().first().value<FetchSummary>().fresh, 4);
    QVERIFY(waiting().isEmpty());
}

void OrderFetchTest::shouldResumeAfterAnotherProgramWasKilled()
{
    // GIVEN a queue that a program left behind when it was killed
    const auto queued = await(m_store->run([](Connection &connection) {
        return FetchQueue(connection)
            .add(kEnvironment, { OrderId(QStringLiteral("A")), OrderId(QStringLiteral("B")) }, 1);
    }));
    QVERIFY(queued.has_value());
    const auto fetch = makeFetch();
    QSignalSpy finished(fetch.get(), &OrderFetch::finished);

    fetch->resume();

    QVERIFY(!finished.isEmpty() || finished.wait(30'000));
    QCOMPARE(finished.first().first().value<FetchSummary>().fresh, 2);
}

void OrderFetchTest::shouldStopWhenTheKeyIsRefused()
{
    m_answer = [](const QString &) -> Result<HttpReply> {
        return HttpReply{ 401, {},
            "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail\"}", 1 };
    };
    QList<OrderId> ids;
    for (int i = 0; i < 50; ++i)
        ids.append(id(QStringLiteral("CS%1").arg(i)));
    const auto fetch = makeFetch(2);

    const FetchSummary summary = run(*fetch, ids);

    // THEN the gateway, which locks an AK after five refusals, is not asked fifty times
    QVERIFY(m_calls <= 3);
    QCOMPARE(summary.left + summary.failed, 50);
    QCOMPARE(waiting().size(), 50);
}

void OrderFetchTest::shouldStopWhenNobodyAnswers()
{
    m_answer = [](const QString &) -> Result<HttpReply> {
        return failure(ErrorKind::Network, QStringLiteral("refused"));
    };
    QList<OrderId> ids;
    for (int i = 0; i < 50; ++i)
        ids.append(id(QStringLiteral("CS%1").arg(i)));
    const auto fetch = makeFetch(1);

    const FetchSummary summary = run(*fetch, ids);

    QCOMPARE(summary.failed, 3);
    QCOMPARE(summary.left, 47);
    QCOMPARE(waiting().size(), 50);
}

void OrderFetchTest::shouldEndQuietlyWhenDestroyed()
{
    m_hold = true;
    auto fetch = makeFetch(2);
    QSignalSpy finished(fetch.get(), &OrderFetch::finished);
    fetch->start({ id(QStringLiteral("A")), id(QStringLiteral("B")), id(QStringLiteral("C")) });
    QTRY_COMPARE(m_pending.size(), 2);

    fetch.reset();

    QTRY_COMPARE(m_inFlight, 0);
    QCOMPARE(waiting().size(), 3);
    QCOMPARE(storedOrders(), 0);
}

void OrderFetchTest::shouldUndoTheWholeRunAsOneStep()
{
    const auto fetch = makeFetch();
    QCOMPARE(run(*fetch, { id(QStringLiteral("A")), id(QStringLiteral("B")) }).fresh, 2);

    const auto undone = await(m_store->run([](Connection &connection) -> Result<qint64> {
        Steps steps(connection);
        const auto next = steps.nextToUndo();
        return steps.undo((*next)->id, 2, QStringLiteral("tester"));
    }));

    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().what));
    QCOMPARE(storedOrders(), 0);
}

void OrderFetchTest::shouldCountRepeatedIdsOnce()
{
    const auto fetch = makeFetch();

    const FetchSummary summary = run(*fetch, { id(QStringLiteral("A")), id(QStringLiteral("A")) });

    QCOMPARE(summary.asked, 1);
    QCOMPARE(m_calls, 1);
}

void OrderFetchTest::shouldLeaveANewerAnswerInPlace()
{
    const auto fetch = makeFetch();
    const auto dated = [](const char *date, const char *type) {
        return [date, type](const QString &order) {
            return HttpReply{ 200, { { "Date", date } }, body(order, type), 1 };
        };
    };
    m_answer = dated("Thu, 01 Jan 2026 00:00:30 GMT", "CHANGE");
    QCOMPARE(run(*fetch, { id(QStringLiteral("A")) }).fresh, 1);

    m_answer = dated("Thu, 01 Jan 2026 00:00:20 GMT", "NEW");
    QCOMPARE(run(*fetch, { id(QStringLiteral("A")) }).stale, 1);

    const auto stored = await(m_store->run([](Connection &connection) {
        return OrderRepository(connection).find(kEnvironment, OrderId(QStringLiteral("A")));
    }));
    QCOMPARE((**stored).order.orderType, QStringLiteral("CHANGE"));
}

void OrderFetchTest::shouldStopWhenTheStoreRefuses()
{
    const auto broken = await(m_store->run(
        [](Connection &connection) { return connection.execute(QStringLiteral("DROP TABLE order_lines")); }));
    QVERIFY(broken.has_value());
    const auto fetch = makeFetch(1);

    const FetchSummary summary = run(*fetch, { id(QStringLiteral("A")), id(QStringLiteral("B")) });

    QVERIFY(summary.storage.has_value());
    QCOMPARE(m_calls, 1);
    QCOMPARE(waiting().size(), 2);
}

ZHANGGUI_TEST(OrderFetchTest)
#include "order_fetch_test.moc"
