// WireClient sends every request exactly once, uses idle connections only while they are sound, and ends what
// is under way when it is told to.
#include "net/wire/wire_client.h"
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"
#include "tests/support/wire_call.h"

#include <QSignalSpy>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kPost = "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
const QByteArray kGood = httpAnswer(200, { "Content-Type: application/json" }, "{\"resultCode\":\"000000\"}");

WireTarget at(const BadServer &server)
{
    return { .tls = false, .host = QStringLiteral("127.0.0.1"), .port = server.port() };
}

} // namespace

class WireOnceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldSendExactlyOnce_data();
    void shouldSendExactlyOnce();
    void shouldUseAnIdleConnectionAgain();
    void shouldOpenANewConnectionWhenTheIdleOneIsSpent_data();
    void shouldOpenANewConnectionWhenTheIdleOneIsSpent();
    void shouldNotSendAgainWhenAUsedConnectionDies();
    void shouldLeaveTheConnectionOnPurpose();
    void shouldEndEveryExchangeWhenCancelled();
    void shouldCallLaterAndNotForADeadContext();
    void shouldSurviveACallThatDeletesTheClient();
    void shouldEndWithoutACallWhenTheClientGoes();
};

void WireOnceTest::shouldSendExactlyOnce_data()
{
    QTest::addColumn<BadPlan>("plan");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<WireOutcome>("outcome");
    QTest::newRow("answered") << BadPlan{ .bytes = kGood } << false << WireOutcome::Answered;
    QTest::newRow("answered, kept") << BadPlan{ .bytes = kGood, .closeAfter = false, .serveMore = true }
                                    << true << WireOutcome::Answered;
    QTest::newRow("answered, closed though kept")
        << BadPlan{ .bytes = kGood } << true << WireOutcome::Answered;
    QTest::newRow("closed without an answer") << BadPlan{} << false << WireOutcome::NoAnswer;
    QTest::newRow("closed without an answer, kept") << BadPlan{} << true << WireOutcome::NoAnswer;
    QTest::newRow("reset") << BadPlan{ .reset = true } << true << WireOutcome::NoAnswer;
    QTest::newRow("cut") << BadPlan{ .bytes = kGood, .cutAt = 20 } << true << WireOutcome::BrokenAnswer;
}

void WireOnceTest::shouldSendExactlyOnce()
{
    QFETCH(BadPlan, plan);
    QFETCH(bool, keepAlive);
    QFETCH(WireOutcome, outcome);
    // GIVEN 1,000 different requests, six at a time
    BadServer server(plan);
    WireClient client;
    constexpr int count = 1000;
    int started = 0;
    int ended = 0;
    QHash<WireOutcome, int> outcomes;
    std::function<void()> next = [&] {
        if (started == count)
            return;
        const QByteArray request = "POST /" + QByteArray::number(started++) + " HTTP/1.1\r\n\r\n";
        client.send(at(server), request, { .keepAlive = keepAlive }, this, [&](const WireRecord &record) {
            // A closing server may end a kept connection at the very moment it is used: that is NoAnswer.
            ++outcomes[record.outcome];
            ++ended;
            next();
        });
    };
    // WHEN all are sent
    for (int i = 0; i < 6; ++i)
        next();
    QTRY_COMPARE_WITH_TIMEOUT(ended, count, 60'000);
    // THEN the server has seen each exactly once
    const QList<QByteArray> requests = server.requests();
    QCOMPARE(QSet<QByteArray>(requests.begin(), requests.end()).size(), requests.size());
    QCOMPARE(requests.size(), count);
    QCOMPARE(outcomes.value(outcome), count);
}

void WireOnceTest::shouldUseAnIdleConnectionAgain()
{
    BadServer server({ .bytes = kGood, .closeAfter = false, .serveMore = true });
    WireClient client;
    const WireRecord first = call(client, at(server), kPost, { .keepAlive = true });
    const WireRecord second = call(client, at(server), kPost, { .keepAlive = true });
    const WireRecord third = call(client, at(server), kPost);

    QVERIFY(!first.reusedConnection);
    QVERIFY(second.reusedConnection);
    QCOMPARE(second.address, first.address);
    QCOMPARE(second.times.connectUs, -1);
    QVERIFY(second.times.firstByteUs >= 0);
    QVERIFY2(!third.reusedConnection, "not asked for");
    QCOMPARE(server.connections(), 2);
}

void WireOnceTest::shouldOpenANewConnectionWhenTheIdleOneIsSpent_data()
{
    QTest::addColumn<BadPlan>("first");
    QTest::addColumn<QByteArray>("meanwhile");
    const BadPlan kept{ .bytes = kGood, .closeAfter = false, .serveMore = true };
    const auto with = [&kept](const QByteArray &bytes) {
        BadPlan plan = kept;
        plan.bytes = bytes;
        return plan;
    };
    QTest::newRow("closed by the server") << BadPlan{ .bytes = kGood } << QByteArray();
    QTest::newRow("close announced") << with(httpAnswer(200, { "Connection: close" }, "x")) << QByteArray();
    QTest::newRow("HTTP/1.0") << with("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n") << QByteArray();
    QTest::newRow("bytes after the end") << with(kGood + "more") << QByteArray();
    QTest::newRow("a fault") << with("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n") << QByteArray();
    QTest::newRow("it has spoken meanwhile")
        << kept << QByteArray("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
}

void WireOnceTest::shouldOpenANewConnectionWhenTheIdleOneIsSpent()
{
    QFETCH(BadPlan, first);
    BadServer server({ .bytes = kGood });
    server.setPlans({ first });
    WireClient client;
    QCOMPARE(call(client, at(server), kPost, { .keepAlive = true }).outcome, WireOutcome::Answered);
    QFETCH(QByteArray, meanwhile);
    server.say(meanwhile);

    const WireRecord second = call(client, at(server), kPost, { .keepAlive = true });

    QCOMPARE(second.outcome, WireOutcome::Answered);
    QCOMPARE(second.response, kGood);
    QVERIFY(!second.reusedConnection);
    QCOMPARE(server.connections(), 2);
}

void WireOnceTest::shouldNotSendAgainWhenAUsedConnectionDies()
{
    // GIVEN a server that closes on the second request of a connection
    BadServer server({ .bytes = kGood, .closeAfter = false, .serveMore = true, .closeOnRequest = 2 });
    WireClient client;
    QCOMPARE(call(client, at(server), kPost, { .keepAlive = true }).outcome, WireOutcome::Answered);
    // WHEN it is used again
    const WireRecord second = call(client, at(server), kPost, { .keepAlive = true });
    // THEN nobody knows whether the request was acted on, so it is not repeated
    QCOMPARE(second.outcome, WireOutcome::NoAnswer);
    QVERIFY(second.reusedConnection);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 1);
}

void WireOnceTest::shouldLeaveTheConnectionOnPurpose()
{
    BadServer server({ .closeAfter = false });
    QSignalSpy left(&server, &BadServer::clientLeft);
    WireClient client;
    const WireRecord record = call(client, at(server), kPost, { .abandonAfterMs = 20 });
    QCOMPARE(record.outcome, WireOutcome::Abandoned);
    QVERIFY(record.times.totalUs >= 20'000);
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
    QCOMPARE(server.requests().size(), 1);
    // An answer that is quicker counts.
    BadServer quick({ .bytes = kGood });
    QCOMPARE(call(client, at(quick), kPost, { .abandonAfterMs = 10'000 }).outcome, WireOutcome::Answered);
}

void WireOnceTest::shouldEndEveryExchangeWhenCancelled()
{
    // GIVEN exchanges in every phase
    BadServer silent({ .closeAfter = false });
    BadServer slow({ .bytes = kGood, .dripMs = 50 });
    WireClient client(nullptr, [](const QString &, QObject *, auto) {});
    WireTarget secure = at(silent);
    secure.tls = true;
    QList<WireOutcome> outcomes;
    const auto done = [&outcomes](const WireRecord &record) { outcomes << record.outcome; };
    for (const WireTarget &target :
        { at(silent), at(slow), secure, WireTarget{ false, QStringLiteral("shop.example"), 80 } })
        client.send(target, kPost, {}, this, done);
    QSignalSpy came(&slow, &BadServer::requestCame);
    QVERIFY(came.wait(test::kPatienceMs));
    // WHEN all is cancelled
    client.cancelAll();
    // THEN each has ended before the call returns
    QCOMPARE(outcomes, QList<WireOutcome>(4, WireOutcome::Cancelled));
    client.cancelAll();
    QCOMPARE(outcomes.size(), 4);
}

void WireOnceTest::shouldCallLaterAndNotForADeadContext()
{
    BadServer server({ .bytes = kGood });
    WireClient client;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    client.send(at(server), kPost, {}, context.get(), [&calls](const WireRecord &) { ++calls; });
    client.send({ false, QStringLiteral("127.0.0.1"), 0 }, kPost, {}, context.get(),
        [&calls](const WireRecord &) { ++calls; });
    QCOMPARE(calls, 0);
    context.reset();
    QCOMPARE(call(client, at(server), kPost).outcome, WireOutcome::Answered);
    QCOMPARE(calls, 0);
}

void WireOnceTest::shouldSurviveACallThatDeletesTheClient()
{
    BadServer server({ .bytes = kGood });
    auto *client = new WireClient;
    bool called = false;
    const auto end = [&](const WireRecord &) {
        called = true;
        delete client;
    };
    client->send(at(server), kPost, {}, this, end);
    QTRY_VERIFY(called);
}

void WireOnceTest::shouldEndWithoutACallWhenTheClientGoes()
{
    BadServer server({ .closeAfter = false });
    QSignalSpy came(&server, &BadServer::requestCame);
    QSignalSpy left(&server, &BadServer::clientLeft);
    int calls = 0;
    auto client = std::make_unique<WireClient>();
    client->send(at(server), kPost, {}, this, [&calls](const WireRecord &) { ++calls; });
    QVERIFY(came.wait(test::kPatienceMs));
    client.reset();
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
    QCOMPARE(calls, 0);
}

ZHANGGUI_TEST(WireOnceTest)
#include "wire_once_test.moc"
