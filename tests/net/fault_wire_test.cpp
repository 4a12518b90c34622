// Each fault of a plan as a client sees it on the wire, named by the findings of WireClient; exchanges beside
// it are not touched.
#include "tests/support/fault_proxy_rig.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kBody = "0123456789ABCDEFGHIJ";
const QByteArray kAnswer = plainAnswer(kBody); // a head of 39 bytes, a body of 20
const QByteArray kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n"
                            "a\r\nABCDEFGHIJ\r\n0\r\n\r\n";
const QByteArray kUntilClose = "HTTP/1.1 200 OK\r\n\r\n" + kBody;

} // namespace

class FaultWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldBringTheFault_data();
    void shouldBringTheFault();
    void shouldSayWhetherItWasAReset();
    void shouldAnswerItselfWithoutAskingTheServer();
    void shouldBeSlow();
    void shouldHoldTheRateBothWays();
    void shouldNotTakeSlowForIdle();
    void shouldNeverAnswer();
    void shouldResetTheRequest_data();
    void shouldResetTheRequest();
    void shouldDeliverMoreThanOnce_data();
    void shouldDeliverMoreThanOnce();
    void shouldDeliverAtOnce();
    void shouldLetALaterRequestOvertake();
    void shouldGoOnWhenNobodyOvertakes();
    void shouldLookIntoTheBody();
    void shouldDeliverWhatAClientGaveUpOn();
};

void FaultWireTest::shouldBringTheFault_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("expected"); // all the client gets
    QTest::addColumn<WireOutcome>("outcome");
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QString>("done");
    const auto row = [](const char *name, const char *rule, const QByteArray &answer,
                         const QByteArray &expected, WireOutcome outcome, const QStringList &findings,
                         const char *done) {
        QTest::newRow(name) << QByteArray(rule) << answer << expected << outcome << findings
                            << QString::fromLatin1(done);
    };
    const auto q = [](const char *text) { return QString::fromLatin1(text); };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: ";
    const WireOutcome good = WireOutcome::Answered;
    const WireOutcome broken = WireOutcome::BrokenAnswer;

    row("nothing", "{}", kAnswer, kAnswer, good, {}, "");
    row("reset before", R"({"resetAfter":0})", kAnswer, {}, WireOutcome::NoAnswer, {}, "reset 0");
    row("reset in the head", R"({"resetAfter":20})", kAnswer, kAnswer.left(20), broken,
        { q("truncated-head") }, "reset 20");
    row("reset in the body", R"({"resetAfter":45})", kAnswer, kAnswer.left(45), broken,
        { q("truncated-body") }, "reset 45");
    row("reset in chunks", R"({"resetAfter":60})", kChunked, kChunked.left(60), broken,
        { q("truncated-body") }, "reset 60");
    row("reset of an unending body", R"({"resetAfter":25})", kUntilClose, kUntilClose.left(25), good,
        { q("reset-at-end"), q("close-delimited") }, "reset 25");
    row("reset past the end", R"({"resetAfter":1000})", kAnswer, kAnswer, good, {}, "");
    row("cut body", R"({"truncateBody":7})", kAnswer, kAnswer.left(kAnswer.size() - 13), broken,
        { q("truncated-body") }, "truncated 7");
    row("body cut away", R"({"truncateBody":0})", kAnswer, kAnswer.left(kAnswer.size() - 20), broken,
        { q("truncated-body") }, "truncated 0");
    row("cut chunks", R"({"truncateBody":15})", kChunked, kChunked.left(kChunked.indexOf("a\r\n") + 15),
        broken, { q("truncated-body") }, "truncated 15");
    row("cut where it ends", R"({"truncateBody":20})", kAnswer, kAnswer, good, {}, "");
    row("length too big", R"({"lengthOff":7})", kAnswer, head + "27\r\n\r\n" + kBody, broken,
        { q("truncated-body") }, "length 27 for 20");
    row("length too small", R"({"lengthOff":-3})", kAnswer, head + "17\r\n\r\n" + kBody, good,
        { q("bytes-after-end") }, "length 17 for 20");
    row("length below nothing", R"({"lengthOff":-30})", kAnswer, head + "0\r\n\r\n" + kBody, good,
        { q("bytes-after-end") }, "length 0 for 20");
    row("another length", R"({"contentLength":3})", kAnswer, head + "3\r\n\r\n" + kBody, good,
        { q("bytes-after-end") }, "length 3 for 20");
    row("length of chunks", R"({"lengthOff":7})", kChunked, head + "27\r\n\r\n" + kBody, broken,
        { q("truncated-body") }, "length 27 for 20");
    row("length of an unending body", R"({"lengthOff":-1})", kUntilClose,
        "HTTP/1.1 200 OK\r\nContent-Length: 19\r\n\r\n" + kBody, good, { q("bytes-after-end") },
        "length 19 for 20");
    row("garbage before", R"({"garbageHex":"00ff"})", kAnswer, QByteArray("\0\xff", 2) + kAnswer, broken,
        { q("not-http") }, "garbage before 2");
    row("garbage in the head", R"({"garbage":"no header","garbageAt":"head"})", kAnswer,
        "HTTP/1.1 200 OK\r\nno header\r\n" + kAnswer.mid(17), broken, { q("header-no-colon") },
        "garbage head 9");
    row("garbage in the body", R"({"garbage":"xx","garbageAt":"body"})", kAnswer,
        kAnswer.left(kAnswer.size() - 10) + "xx" + kAnswer.right(10), good, { q("bytes-after-end") },
        "garbage body 2");
    row("garbage in chunks", R"({"garbage":"xx","garbageAt":"body"})", kChunked,
        kChunked.left(kChunked.indexOf("a\r\n")) + "xx" + kChunked.mid(kChunked.indexOf("a\r\n")), broken,
        { q("chunk-size") }, "garbage body 2");
    row("garbage after", R"({"garbage":"xx","garbageAt":"after"})", kAnswer, kAnswer + "xx", good,
        { q("bytes-after-end") }, "garbage after 2");
    row("garbage and a reset", R"({"garbage":"HTTP/1.1 ","resetAfter":5})", kAnswer, "HTTP/", broken,
        { q("truncated-head") }, "garbage before 9|reset 5");
    row("status", R"({"status":503,"statusBody":"busy"})", kAnswer,
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        "4\r\n\r\nbusy",
        good, {}, "status 503");
}

void FaultWireTest::shouldBringTheFault()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, expected);
    QFETCH(QString, done);
    // GIVEN a plan whose rule meets the second of four exchanges
    ScriptedServer server([&answer](const QByteArray &) {
        return Scripted{ .bytes = answer, .close = answer == kUntilClose };
    });
    const QByteArray more = rule == "{}" ? QByteArray("}") : ',' + rule.mid(1);
    FaultProxyRig rig(server.url(), R"({"name":"it","path":"/two")" + more);
    // WHEN they are sent over kept connections
    for (const char *path : { "/one", "/two", "/three", "/four" }) {
        const bool hit = qstrcmp(path, "/two") == 0;
        const WireRecord record = rig.send(postOf(path, "{}"), { .keepAlive = true });
        // THEN only it has the fault
        QCOMPARE(record.response, hit ? expected : answer);
        if (hit) {
            QTEST(record.outcome, "outcome");
            QTEST(idsOf(record), "findings");
        } else {
            QCOMPARE(record.outcome, WireOutcome::Answered);
        }
    }
    const FaultedExchange hit = rig.told(1);
    QCOMPARE(hit.rule, QStringLiteral("it"));
    QCOMPARE(hit.done.join(u'|'), done);
    QCOMPARE(hit.failure, QString());
    QCOMPARE(hit.answerBytes, expected.size());
    for (const qsizetype other : { 0, 2, 3 })
        QVERIFY(rig.told(other).rule.isEmpty() && rig.told(other).done.isEmpty());
}

void FaultWireTest::shouldSayWhetherItWasAReset()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"resetAfter":0})");
    const WireRecord record = rig.send(postOf("/x", "{}"));
    QCOMPARE(record.outcome, WireOutcome::NoAnswer);
    QVERIFY2(record.failure.contains(QStringLiteral("reset")), qPrintable(record.failure));
    QCOMPARE(server.requests().size(), 1);
}

void FaultWireTest::shouldAnswerItselfWithoutAskingTheServer()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(),
        R"({"times":3,"status":503,"statusBody":"{}"},{"path":"/none","status":204},
           {"path":"/html","status":502,"statusBody":"<p>"})");
    for (int i = 0; i < 3; ++i) {
        const WireRecord record = rig.send(postOf("/x", "{}"), { .keepAlive = true });
        QCOMPARE(record.status, 503);
        QCOMPARE(headerOf(record, "content-type"), QByteArray("application/json"));
        QCOMPARE(record.reusedConnection, i > 0);
    }
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(rig.send(postOf("/x", "{}"), { .keepAlive = true }).status, 200);
    QCOMPARE(rig.send("GET /none HTTP/1.1\r\nHost: x\r\n\r\n").response,
        QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
    const WireRecord head = rig.send("HEAD /html HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(head.status, 502);
    QVERIFY(head.response.endsWith("Content-Length: 3\r\n\r\n"));
    QCOMPARE(server.requests().size(), 1);
}

void FaultWireTest::shouldBeSlow()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"latency":60,"jitter":20,"answerLatency":"50ms"})");
    const WireRecord record = rig.send(postOf("/x", "{}"));
    QCOMPARE(record.response, kAnswer);
    QVERIFY(record.times.firstByteUs >= 110'000);
    const QStringList done = rig.told(0).done;
    const int latency = done.value(0).section(u' ', 1).toInt();
    QVERIFY2(latency >= 60 && latency <= 80, qPrintable(done.join(u'|')));
    QCOMPARE(done.value(1), QStringLiteral("answer-latency 50"));
}

void FaultWireTest::shouldHoldTheRateBothWays()
{
    const QByteArray large = plainAnswer(QByteArray(20'000, 'a'));
    ScriptedServer server([&large](const QByteArray &) { return Scripted{ .bytes = large }; });
    FaultProxyRig rig(server.url(), R"({"bandwidth":"100KB/s"})");
    const QByteArray request = postOf("/x", QByteArray(20'000, 'r'));
    const WireRecord record = rig.send(request);
    QCOMPARE(record.response, large);
    QCOMPARE(server.requests().value(0).size(), request.size() - 14 + rig.at().host.size() + 6);
    // 40,000 bytes at 100,000 a second, but for what may pass at once: never faster.
    QVERIFY2(record.times.totalUs >= 290'000, qPrintable(QString::number(record.times.totalUs)));
    QCOMPARE(rig.told(0).done, QStringList{ QStringLiteral("bandwidth 100000") });
}

void FaultWireTest::shouldNotTakeSlowForIdle()
{
    const QByteArray answer = plainAnswer(QByteArray(2'000, 'a'));
    ScriptedServer server([&answer](const QByteArray &) { return Scripted{ .bytes = answer }; });
    FaultProxyRig rig(server.url(), R"({"bandwidth":2000})", { .idleTimeoutMs = 300 });
    const WireRecord record = rig.send(postOf("/x", "{}"));
    QCOMPARE(record.response, answer);
    QVERIFY(record.times.totalUs > 900'000);
}

void FaultWireTest::shouldNeverAnswer()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"path":"/hole","blackHole":true})", { .idleTimeoutMs = 100 });
    const WireRecord record = rig.send(postOf("/hole", "{}"), { .totalMs = 400 });
    QCOMPARE(record.outcome, WireOutcome::TimedOut);
    QVERIFY(record.response.isEmpty());
    QCOMPARE(rig.told(0).done, QStringList{ QStringLiteral("black-hole") });
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(rig.send(postOf("/x", "{}")).response, kAnswer);
}

void FaultWireTest::shouldResetTheRequest_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("in the head") << 10;
    QTest::newRow("in the body") << 90;
}

void FaultWireTest::shouldResetTheRequest()
{
    QFETCH(int, after);
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(),
        "{\"path\":\"/x\",\"resetRequestAfter\":" + QByteArray::number(after) + "}", { .keepHost = true });
    QSignalSpy left(&server, &ScriptedServer::clientLeft);
    QByteArray seen;
    connect(&server, &ScriptedServer::bytesCame, this, [&] { seen = server.unfinished(); });
    const QByteArray request = postOf("/x", QByteArray(100, 'b'));

    const WireRecord record = rig.send(request);

    QCOMPARE(record.outcome, WireOutcome::NoAnswer);
    QVERIFY(record.failure.contains(QStringLiteral("reset")));
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
    QCOMPARE(seen, request.left(after));
    QCOMPARE(server.resets(), 1);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(rig.told(0).done, QStringList{ QStringLiteral("reset-request %1").arg(after) });
    QCOMPARE(rig.send(postOf("/y", "{}")).response, kAnswer);
}

void FaultWireTest::shouldDeliverMoreThanOnce_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("deliveries");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("twice") << QByteArray(R"({"duplicates":1})") << 2 << QByteArray("1");
    QTest::newRow("four times, the last")
        << QByteArray(R"({"duplicates":3,"answer":"last"})") << 4 << QByteArray("4");
    QTest::newRow("three at once") << QByteArray(R"({"duplicates":2,"parallel":true})") << 3 << QByteArray();
}

void FaultWireTest::shouldDeliverMoreThanOnce()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, deliveries);
    QFETCH(QByteArray, answer);
    int count = 0;
    ScriptedServer server([&count](const QByteArray &) {
        return Scripted{ .bytes = plainAnswer(QByteArray::number(++count)) };
    });
    FaultProxyRig rig(server.url(), rule, { .keepHost = true });
    for (const QByteArray &request : { postOf("/x", QByteArray(100'000, 'b')),
             QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3\r\nabc\r\n0\r\n\r\n") }) {
        count = 0;
        const qsizetype before = server.requests().size();
        const qsizetype index = rig.passed.size();
        const WireRecord record = rig.send(request);
        QCOMPARE(record.outcome, WireOutcome::Answered);
        if (!answer.isEmpty())
            QCOMPARE(record.body, answer);
        // Told of only when all deliveries have had their answers.
        QCOMPARE(rig.told(index).done, QStringList{ QStringLiteral("copies %1").arg(deliveries - 1) });
        QCOMPARE(server.requests().mid(before), QList<QByteArray>(deliveries, request));
    }
}

void FaultWireTest::shouldDeliverAtOnce()
{
    // GIVEN a server that keeps every answer until three requests are there
    int inHand = 0;
    int most = 0;
    ScriptedServer server([&](const QByteArray &) {
        most = std::max(most, ++inHand);
        return Scripted{ .bytes = kAnswer, .afterMs = 100 };
    });
    FaultProxyRig rig(server.url(), R"({"duplicates":2,"parallel":true,"answer":"last"})");
    QCOMPARE(rig.send(postOf("/x", "{}")).response, kAnswer);
    rig.told(0);
    QCOMPARE(most, 3);
    QCOMPARE(server.connections(), 3);
}

void FaultWireTest::shouldLetALaterRequestOvertake()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"path":"/first","reorder":2,"hold":"1min"})");
    QList<QByteArray> answered;
    const auto sendTo = [&](const QByteArray &path) {
        rig.client.send(rig.at(), postOf(path, "{}"), {}, this,
            [&answered, path](const WireRecord &) { answered << path; });
    };
    sendTo("/first");
    QTRY_COMPARE(server.requests().size(), 0);
    rig.send(postOf("/zero", "{}"));
    QVERIFY(answered.isEmpty());
    sendTo("/second");
    sendTo("/third");
    QTRY_COMPARE(answered.size(), 3);
    QVERIFY(server.requests().last().startsWith("POST /first "));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(rig.told(i).done.join(u'|'),
            rig.told(i).target == "/first" ? QStringLiteral("reordered") : QString());
}

void FaultWireTest::shouldGoOnWhenNobodyOvertakes()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"reorder":1,"hold":30})");
    QCOMPARE(rig.send(postOf("/x", "{}")).response, kAnswer);
    QCOMPARE(rig.told(0).done, QStringList{ QStringLiteral("held 30") });
}

void FaultWireTest::shouldLookIntoTheBody()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"bodyHolds":"newInstance","status":500})", { .keepHost = true });
    QCOMPARE(rig.send(postOf("/x", R"({"activity":"newInstance"})")).status, 500);
    // Across the border of two chunks, and told to go on first.
    const QByteArray chunked = "POST /x HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n4\r\nnewI\r\n7\r\nnstance\r\n0\r\n\r\n";
    QVERIFY(rig.send(chunked).response.contains("HTTP/1.1 500 "));
    const QByteArray other = postOf("/x", R"({"activity":"upgrade"})");
    QCOMPARE(rig.send(other).response, kAnswer);
    QCOMPARE(server.requests(), QList<QByteArray>{ other });
}

void FaultWireTest::shouldDeliverWhatAClientGaveUpOn()
{
    // GIVEN a network so slow that the client has gone before the server is asked
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    QSignalSpy came(&server, &ScriptedServer::requestCame);
    FaultProxyRig rig(server.url(), R"({"latency":"120ms"})");
    const WireRecord record = rig.send(postOf("/x", "{}"), { .totalMs = 40 });
    QCOMPARE(record.outcome, WireOutcome::TimedOut);
    // THEN the server has the request all the same
    QVERIFY(!came.isEmpty() || came.wait(test::kPatienceMs));
    QCOMPARE(rig.told(0).done.last(), QStringLiteral("client-left"));
}

ZHANGGUI_TEST(FaultWireTest)
#include "fault_wire_test.moc"
