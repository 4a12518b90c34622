// WireClient over plain connections to servers that misbehave: what it says of each.
#include "net/wire/wire_client.h"
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"
#include "tests/support/wire_call.h"

#include <QSignalSpy>
#include <QTimer>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kPost = "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
const QByteArray kGood = httpAnswer(200, { "Content-Type: application/json" }, "{\"resultCode\":\"000000\"}");

/// Names that lead where the test wants.
WireNames namesTo(const QStringList &addresses)
{
    return [addresses](const QString &, QObject *context, auto found) {
        QList<QHostAddress> list;
        for (const QString &address : addresses)
            list << QHostAddress(address);
        QTimer::singleShot(0, context, [list, found] { found(list, QStringLiteral("no such name")); });
    };
}

WireTarget at(const BadServer &server)
{
    return { .tls = false, .host = QStringLiteral("127.0.0.1"), .port = server.port() };
}

} // namespace

class WireClientTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldShowTheWholeExchange();
    void shouldTimeThePhasesOfANewConnection();
    void shouldReadAnAnswerInAnyRhythm();
    void shouldNameEachEndOfAConnection_data();
    void shouldNameEachEndOfAConnection();
    void shouldNameAnAnswerThatIsNotHttp_data();
    void shouldNameAnAnswerThatIsNotHttp();
    void shouldEndAtTheDeadlineAndSayWhere_data();
    void shouldEndAtTheDeadlineAndSayWhere();
    void shouldEndWhenTheNameIsNotFoundInTime();
    void shouldStopReadingAtTheCap_data();
    void shouldStopReadingAtTheCap();
    void shouldReadAnAnswerThatBeginsBeforeTheRequestIsSent();
    void shouldNotFollowARedirect();
    void shouldTryEveryAddressOfAName();
    void shouldSayWhyNoAddressTookTheConnection();
    void shouldSayThatANameHasNoAddress();
    void shouldReachLocalhostAsTheSystemResolvesIt();
    void shouldTalkStraightWhateverTheEnvironmentSays();
};

void WireClientTest::shouldShowTheWholeExchange()
{
    // GIVEN a server with a well-formed answer
    BadServer server({ .bytes = kGood });
    WireClient client(nullptr, systemNames(), [] { return qint64(1'700'000'000'123); });
    // WHEN a request is sent
    const WireRecord record = call(client, at(server), kPost);
    // THEN everything of it is there
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QCOMPARE(record.failure, QString());
    QCOMPARE(record.sentAtMs, 1'700'000'000'123);
    QCOMPARE(record.address, QStringLiteral("127.0.0.1:%1").arg(server.port()));
    QCOMPARE(record.triedAddresses, QStringList());
    QCOMPARE(record.request, kPost);
    QCOMPARE(record.response, kGood);
    QCOMPARE(record.status, 200);
    QCOMPARE(record.reason, "Scripted");
    QCOMPARE(headerOf(record, "content-type"), "application/json");
    QCOMPARE(record.body, "{\"resultCode\":\"000000\"}");
    QCOMPARE(record.findings, QList<WireFinding>());
    QCOMPARE(record.tls, TlsFacts());
    QVERIFY(!record.reusedConnection);
    QCOMPARE(server.requests(), QList<QByteArray>{ kPost });
}

void WireClientTest::shouldTimeThePhasesOfANewConnection()
{
    BadServer server({ .bytes = kGood });
    WireClient client(nullptr, namesTo({ QStringLiteral("127.0.0.1") }));

    const PhaseTimes named =
        call(client, { .tls = false, .host = QStringLiteral("shop.example"), .port = server.port() }, kPost)
            .times;
    QVERIFY(named.dnsUs >= 0 && named.connectUs >= 0 && named.firstByteUs >= 0);
    QCOMPARE(named.tlsUs, -1);
    QVERIFY(named.totalUs >= named.dnsUs + named.connectUs + named.firstByteUs);

    // An address needs no name service.
    QCOMPARE(call(client, at(server), kPost).times.dnsUs, -1);
}

void WireClientTest::shouldReadAnAnswerInAnyRhythm()
{
    BadServer server({ .bytes = httpAnswer(200, { "Transfer-Encoding: chunked" }, "2\r\nok\r\n0\r\n\r\n"),
        .dripMs = 1,
        .closeAfter = false });
    WireClient client;
    const WireRecord record = call(client, at(server), kPost);
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QCOMPARE(record.body, "ok");
}

void WireClientTest::shouldNameEachEndOfAConnection_data()
{
    QTest::addColumn<BadPlan>("plan");
    QTest::addColumn<WireOutcome>("outcome");
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QString>("says");
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n{}";
    const QString without = QStringLiteral("without an answer");
    QTest::newRow("accepted and closed")
        << BadPlan{ .closeBeforeRequest = true } << WireOutcome::NoAnswer << QStringList() << without;
    QTest::newRow("closed after the request")
        << BadPlan{} << WireOutcome::NoAnswer << QStringList() << without;
    QTest::newRow("reset after the request")
        << BadPlan{ .reset = true } << WireOutcome::NoAnswer << QStringList() << QStringLiteral("reset");
    QTest::newRow("half closed after the request")
        << BadPlan{ .halfClose = true } << WireOutcome::NoAnswer << QStringList() << without;
    QTest::newRow("closed in the status line")
        << BadPlan{ .bytes = kGood, .cutAt = 6 } << WireOutcome::BrokenAnswer
        << QStringList{ QStringLiteral("truncated-head") } << QStringLiteral("within the headers");
    QTest::newRow("closed in the headers")
        << BadPlan{ .bytes = kGood, .cutAt = 30 } << WireOutcome::BrokenAnswer
        << QStringList{ QStringLiteral("truncated-head") } << QStringLiteral("within the headers");
    QTest::newRow("closed in the body")
        << BadPlan{ .bytes = kGood, .cutAt = kGood.size() - 3 } << WireOutcome::BrokenAnswer
        << QStringList{ QStringLiteral("truncated-body") } << QStringLiteral("before the announced end");
    QTest::newRow("half closed in the body")
        << BadPlan{ .bytes = kGood, .cutAt = kGood.size() - 3, .halfClose = true }
        << WireOutcome::BrokenAnswer << QStringList{ QStringLiteral("truncated-body") }
        << QStringLiteral("before the announced end");
    QTest::newRow("closed where the answer ends")
        << BadPlan{ .bytes = open } << WireOutcome::Answered
        << QStringList{ QStringLiteral("close-delimited") } << QString();
    QTest::newRow("reset where the answer ends")
        << BadPlan{ .bytes = open, .reset = true } << WireOutcome::Answered
        << QStringList{ QStringLiteral("reset-at-end"), QStringLiteral("close-delimited") } << QString();
    QTest::newRow("half closed where the answer ends")
        << BadPlan{ .bytes = open, .halfClose = true } << WireOutcome::Answered
        << QStringList{ QStringLiteral("close-delimited") } << QString();
}

void WireClientTest::shouldNameEachEndOfAConnection()
{
    QFETCH(BadPlan, plan);
    BadServer server(plan);
    WireClient client;
    const WireRecord record = call(client, at(server), kPost);
    QTEST(record.outcome, "outcome");
    QTEST(idsOf(record), "findings");
    QFETCH(QString, says);
    QVERIFY2(record.failure.contains(says), qPrintable(record.failure));
    QCOMPARE(record.failure.isEmpty(), says.isEmpty());
    QVERIFY(record.sentAtMs > 0);
    QCOMPARE(server.connections(), 1);
    QVERIFY(server.requests().size() <= 1);
}

void WireClientTest::shouldNameAnAnswerThatIsNotHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("says");
    QTest::newRow("garbage") << QByteArray("hello\r\n") << QStringLiteral("not-http")
                             << QStringLiteral("not those of");
    QTest::newRow("TLS on a plain port")
        << QByteArray::fromHex("15030100020246") << QStringLiteral("tls-instead")
        << QStringLiteral("answers with TLS");
    QTest::newRow("HTTP/2") << QByteArray::fromHex("00001204000000000000030000008000040001000000050000ffff")
                            << QStringLiteral("http2-instead") << QStringLiteral("HTTP/2");
    QTest::newRow("bad length") << httpAnswer(200, { "Content-Length: -5" }, "x")
                                << QStringLiteral("length-negative") << QStringLiteral("negative");
    QTest::newRow("bad chunk") << httpAnswer(200, { "Transfer-Encoding: chunked" }, "zz\r\n")
                               << QStringLiteral("chunk-size") << QStringLiteral("size of a chunk");
}

void WireClientTest::shouldNameAnAnswerThatIsNotHttp()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, finding);
    QFETCH(QString, says);
    // The server stays silent after it: the client must not wait for more.
    BadServer server({ .bytes = bytes, .closeAfter = false });
    WireClient client;
    const WireRecord record = call(client, at(server), kPost);
    QCOMPARE(record.outcome, WireOutcome::BrokenAnswer);
    QCOMPARE(idsOf(record), QStringList{ finding });
    QVERIFY2(record.failure.contains(says), qPrintable(record.failure));
    QCOMPARE(record.response, bytes);
}

void WireClientTest::shouldEndAtTheDeadlineAndSayWhere_data()
{
    QTest::addColumn<BadPlan>("plan");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("where");
    QTest::newRow("silent") << BadPlan{ .closeAfter = false } << false
                            << QStringLiteral("waiting for the first byte");
    QTest::newRow("slow headers") << BadPlan{ .bytes = kGood, .dripMs = 40 } << false
                                  << QStringLiteral("reading the answer");
    QTest::newRow("slow body") << BadPlan{
        .bytes = "HTTP/1.1 200 OK\r\n\r\n", .endless = "x", .endlessMs = 20
    } << false << QStringLiteral("reading the answer");
    QTest::newRow("silent in the handshake")
        << BadPlan{ .closeAfter = false } << true << QStringLiteral("making the connection secure");
}

void WireClientTest::shouldEndAtTheDeadlineAndSayWhere()
{
    QFETCH(BadPlan, plan);
    QFETCH(bool, tls);
    BadServer server(plan);
    WireClient client;
    WireTarget target = at(server);
    target.tls = tls;
    QSignalSpy left(&server, &BadServer::clientLeft);

    const WireRecord record = call(client, target, kPost, { .totalMs = 800 });

    QCOMPARE(record.outcome, WireOutcome::TimedOut);
    QFETCH(QString, where);
    QVERIFY2(record.failure.contains(where), qPrintable(record.failure));
    QVERIFY(record.times.totalUs >= 800'000);
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
}

void WireClientTest::shouldEndWhenTheNameIsNotFoundInTime()
{
    WireClient client(nullptr, [](const QString &, QObject *, auto) {});
    const WireRecord record = call(client,
        { .tls = false, .host = QStringLiteral("shop.example"), .port = 80 }, kPost, { .totalMs = 50 });
    QCOMPARE(record.outcome, WireOutcome::TimedOut);
    QVERIFY2(record.failure.contains(QStringLiteral("looking up the name")), qPrintable(record.failure));
    QCOMPARE(record.sentAtMs, 0);
    QCOMPARE(record.address, QString());
}

void WireClientTest::shouldStopReadingAtTheCap_data()
{
    QTest::addColumn<BadPlan>("plan");
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n";
    QTest::newRow("endless body") << BadPlan{ .bytes = open, .endless = QByteArray(65536, 'x') };
    QTest::newRow("endless chunks") << BadPlan{ .bytes =
                                                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        .endless = "1000\r\n" + QByteArray(4096, 'x') + "\r\n" };
    QTest::newRow("a gigabyte announced")
        << BadPlan{ .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n", .closeAfter = false };
}

void WireClientTest::shouldStopReadingAtTheCap()
{
    QFETCH(BadPlan, plan);
    BadServer server(plan);
    WireClient client;
    const WireRecord record = call(client, at(server), kPost, { .maxAnswer = 100'000 });
    QCOMPARE(record.outcome, WireOutcome::TooLarge);
    QVERIFY(idsOf(record).contains(QStringLiteral("answer-too-large")));
    QVERIFY2(record.failure.contains(QStringLiteral("100000")), qPrintable(record.failure));
    QVERIFY(record.response.size() <= 100'000);
    QCOMPARE(record.status, 200);
}

void WireClientTest::shouldReadAnAnswerThatBeginsBeforeTheRequestIsSent()
{
    // GIVEN a server that answers after the first bytes of a request too large for any buffer, and reads no
    // more
    BadServer server({ .bytes = httpAnswer(413, {}, "too much"), .closeAfter = false, .answerAt = 1000 });
    const QByteArray body(64 * 1024 * 1024, 'x');
    const QByteArray request =
        "POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    WireClient client;
    // WHEN it is sent
    const WireRecord record = call(client, at(server), request, { .keepAlive = true });
    // THEN the answer is read, and the connection is not used again
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QCOMPARE(record.status, 413);
    QCOMPARE(idsOf(record), QStringList{ QStringLiteral("early-answer") });
    server.setPlans({ { .bytes = kGood } });
    QVERIFY(!call(client, at(server), kPost, { .keepAlive = true }).reusedConnection);
}

void WireClientTest::shouldNotFollowARedirect()
{
    BadServer other({ .bytes = kGood });
    BadServer server({ .bytes = httpAnswer(307,
                           { "Location: http://127.0.0.1:" + QByteArray::number(other.port()) + "/" }, {}) });
    WireClient client;
    const WireRecord record = call(client, at(server), kPost);
    QCOMPARE(record.status, 307);
    QCOMPARE(other.connections(), 0);
}

void WireClientTest::shouldTryEveryAddressOfAName()
{
    // GIVEN a name whose first addresses take no connection
    BadServer server({ .bytes = kGood });
    WireClient client(nullptr,
        namesTo({ QStringLiteral("::1"), QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1") }));
    // WHEN a request is sent
    const WireRecord record =
        call(client, { .tls = false, .host = QStringLiteral("shop.example"), .port = server.port() }, kPost);
    // THEN the last is used and the others are told with their reasons
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QCOMPARE(record.address, QStringLiteral("127.0.0.1:%1").arg(server.port()));
    QCOMPARE(record.triedAddresses.size(), 2);
    QVERIFY2(record.triedAddresses[0].startsWith(QStringLiteral("[::1]:%1: ").arg(server.port())),
        qPrintable(record.triedAddresses[0]));
    QCOMPARE(record.triedAddresses[1], QStringLiteral("127.0.0.2:%1: connection refused").arg(server.port()));
    QCOMPARE(server.requests().size(), 1);
}

void WireClientTest::shouldSayWhyNoAddressTookTheConnection()
{
    quint16 port = 0;
    {
        const BadServer gone({});
        port = gone.port();
    }
    WireClient client;
    const WireRecord record =
        call(client, { .tls = false, .host = QStringLiteral("127.0.0.1"), .port = port }, kPost);
    QCOMPARE(record.outcome, WireOutcome::Unreachable);
    QCOMPARE(
        record.triedAddresses, QStringList{ QStringLiteral("127.0.0.1:%1: connection refused").arg(port) });
    QVERIFY2(record.failure.contains(QStringLiteral("connection refused")), qPrintable(record.failure));
    QCOMPARE(record.sentAtMs, 0);
    QCOMPARE(record.address, QString());
    QVERIFY(record.times.totalUs >= 0);
    QCOMPARE(record.times.connectUs, -1);
}

void WireClientTest::shouldSayThatANameHasNoAddress()
{
    WireClient client(nullptr, namesTo({}));
    const WireRecord record =
        call(client, { .tls = true, .host = QStringLiteral("shop.example"), .port = 443 }, kPost);
    QCOMPARE(record.outcome, WireOutcome::NameNotFound);
    QCOMPARE(record.failure, QStringLiteral("The name shop.example has no address: no such name"));
    QCOMPARE(record.sentAtMs, 0);
}

void WireClientTest::shouldReachLocalhostAsTheSystemResolvesIt()
{
    BadServer server({ .bytes = kGood });
    WireClient client;
    const WireRecord record =
        call(client, { .tls = false, .host = QStringLiteral("localhost"), .port = server.port() }, kPost);
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QVERIFY(record.times.dnsUs >= 0);
}

void WireClientTest::shouldTalkStraightWhateverTheEnvironmentSays()
{
    BadServer proxy({ .bytes = httpAnswer(502, {}, {}) });
    BadServer server({ .bytes = kGood });
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv("http_proxy", address);
    qputenv("all_proxy", address);
    WireClient client;
    QCOMPARE(call(client, at(server), kPost).status, 200);
    QCOMPARE(proxy.connections(), 0);
    qunsetenv("http_proxy");
    qunsetenv("all_proxy");
}

ZHANGGUI_TEST(WireClientTest)
#include "wire_client_test.moc"
