// FaultProxy without a fault: what passes is what would have passed without it, byte for byte, and nothing is
// left of it afterwards.
#include "tests/support/bad_server.h"
#include "tests/support/fault_proxy_rig.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QRandomGenerator>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QByteArray noise(QRandomGenerator &random, int most)
{
    QByteArray bytes(random.bounded(most + 1), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray chunked(QByteArray body, QRandomGenerator &random)
{
    QByteArray bytes;
    while (!body.isEmpty()) {
        const QByteArray chunk = body.left(1 + random.bounded(3000));
        body.remove(0, chunk.size());
        bytes += QByteArray::number(chunk.size(), 16) + (random.bounded(5) == 0 ? ";a=b" : "") + "\r\n"
            + chunk + "\r\n";
    }
    return bytes + "0\r\n" + (random.bounded(5) == 0 ? "X-Trailer: 1\r\n" : "") + "\r\n";
}

/// A request, by its number.
QByteArray requestOf(quint32 number)
{
    QRandomGenerator random(number);
    static constexpr const char *kMethods[] = { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" };
    const QByteArray method = kMethods[random.bounded(7)];
    QByteArray request =
        method + " /n/" + QByteArray::number(number) + "?q=%E4%ba HTTP/1.1\r\nhost:  seller.example\r\n";
    if (random.bounded(3) == 0)
        request += "X-Odd: \xe4\xba\x91\t;\r\n";
    if (random.bounded(20) == 0)
        request += "Connection: close\r\n";
    if (method == "GET" || method == "HEAD" || method == "OPTIONS")
        return request + "\r\n";
    // No noise: the server of this test looks for the last chunk's text.
    const QByteArray body(random.bounded(5000), 'b');
    if (random.bounded(3) == 0)
        return request + "Transfer-Encoding: chunked\r\n\r\n" + chunked(body, random);
    return request + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// What a server may say to a request, of every framing there is, some of it wrong.
Scripted answerTo(const QByteArray &request)
{
    const quint32 number = request.split('?').first().split('/').last().toUInt();
    QRandomGenerator random(number + 1'000'000);
    const bool head = request.startsWith("HEAD ");
    const QByteArray body = noise(random, random.bounded(10) == 0 ? 200'000 : 3000);
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    Scripted answer;
    if (random.bounded(10) == 0)
        answer.bytes = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    switch (random.bounded(10)) {
    case 0:
        answer.bytes += "HTTP/1.1 204 No Content\r\nX: y\r\n\r\n";
        break;
    case 1:
        answer.bytes += "HTTP/1.1 304 Not Modified\r\n" + length + "\r\n";
        break;
    case 2:
        answer.bytes += "HTTP/1.1 200 OK\r\n\r\n" + (head ? QByteArray() : body);
        answer.close = true;
        break;
    case 3:
        answer.bytes += "HTTP/1.0 200 OK\r\n" + length + "\r\n" + (head ? QByteArray() : body);
        answer.close = true;
        break;
    case 4:
    case 5:
        answer.bytes += "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + (head ? QByteArray() : chunked(body, random));
        break;
    case 6: // wrong in one of many ways
        answer.bytes += "HTTP/1.1 200\r\nA : b\r\n c\r\n" + length + length + "\r\n"
            + (head ? QByteArray() : body.left(body.size() / 2));
        answer.close = true;
        break;
    case 7:
        answer.bytes += "\r\nhttp/1.1  200 fine\n" + length + "\n" + (head ? QByteArray() : body);
        break;
    default:
        answer.bytes += "HTTP/1.1 201 Created\r\nX-A: b\r\n" + length + "Connection: keep-alive\r\n\r\n"
            + (head ? QByteArray() : body);
    }
    if (random.bounded(200) == 0) {
        answer.bytes = noise(random, 100);
        answer.close = true;
    }
    answer.close = answer.close || request.contains("Connection: close");
    if (random.bounded(3) == 0)
        answer.pieces = { 5, random.bounded(60), random.bounded(2000) };
    return answer;
}

/// Sends requests `from` to `to`, eight at a time over kept connections; their records by number.
QHash<quint32, WireRecord> exchange(const WireTarget &target, quint32 from, quint32 to)
{
    WireClient client;
    QHash<quint32, WireRecord> records;
    QEventLoop loop;
    quint32 next = from;
    quint32 open = 0;
    std::function<void()> sendNext = [&] {
        if (next == to) {
            if (open == 0)
                loop.quit();
            return;
        }
        const quint32 number = next++;
        ++open;
        client.send(
            target, requestOf(number), { .keepAlive = true }, &loop, [&, number](const WireRecord &record) {
                records.insert(number, record);
                --open;
                sendNext();
            });
    };
    for (int i = 0; i < 8; ++i)
        sendNext();
    if (open > 0)
        loop.exec();
    return records;
}

qsizetype openFiles()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

/// Once nothing is under way any more.
qsizetype openFilesAtRest(const ScriptedServer &server)
{
    const bool rests = QTest::qWaitFor([&server] { return server.openConnections() == 0; }, 20'000);
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return rests ? openFiles() : -1;
}

const QByteArray kAnswer = plainAnswer("yes");

} // namespace

class FaultProxyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldPassExchangesByteForByte();
    void shouldPassRequestsByteForByteWithTheirHost();
    void shouldWriteTheTargetsHostAndPath_data();
    void shouldWriteTheTargetsHostAndPath();
    void shouldServePipelinedRequestsInOrder();
    void shouldPassContinueOn();
    void shouldStreamWithoutHoldingBodies();
    void shouldPassWhatTheTargetDoesUnasked();
    void shouldRefuseRequestsThatCanBeReadInTwoWays_data();
    void shouldRefuseRequestsThatCanBeReadInTwoWays();
    void shouldHoldItsLimits();
    void shouldSayWhenTheTargetCannotBeReached();
    void shouldEndIdleConnections();
    void shouldEndAClientThatNeverReads();
    void shouldServeManyConnectionsAtOnce();
    void shouldLetConnectionsWaitPastTheMost();
    void shouldLeaveNoSocketBehind();
    void shouldEndUnderLoad();
    void shouldSurviveNoise();
    void shouldRefuseWhatCannotWork();
};

void FaultProxyTest::shouldPassExchangesByteForByte()
{
    constexpr quint32 count = 10'000;
    constexpr quint32 step = 500;
    ScriptedServer server(answerTo);
    FaultProxyRig rig(server.url(), {});
    const WireTarget direct{ .tls = false, .host = QStringLiteral("127.0.0.1"), .port = server.port() };
    QHash<WireOutcome, int> outcomes;
    for (quint32 from = 0; from < count; from += step) {
        const QHash<quint32, WireRecord> with = exchange(rig.at(), from, from + step);
        const QHash<quint32, WireRecord> without = exchange(direct, from, from + step);
        QCOMPARE(with.size(), step);
        for (quint32 i = from; i < from + step; ++i) {
            const QByteArray name = "request " + QByteArray::number(i);
            QVERIFY2(with[i].outcome == without[i].outcome, name.constData());
            // Of an answer that cannot be read, the client keeps what had come when it saw that.
            const bool same = with[i].outcome == WireOutcome::BrokenAnswer
                ? with[i].response.startsWith(without[i].response)
                    || without[i].response.startsWith(with[i].response)
                : with[i].response == without[i].response;
            QVERIFY2(same, name.constData());
            QVERIFY2(idsOf(with[i]) == idsOf(without[i]), name.constData());
            ++outcomes[with[i].outcome];
        }
    }
    QVERIFY(outcomes[WireOutcome::Answered] > 8000 && outcomes[WireOutcome::BrokenAnswer] > 500);
    QTRY_COMPARE(rig.passed.size(), qsizetype(count));
    for (const FaultedExchange &exchange : std::as_const(rig.passed))
        QVERIFY(exchange.rule.isEmpty() && exchange.done.isEmpty());
}

void FaultProxyTest::shouldPassRequestsByteForByteWithTheirHost()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), {}, { .keepHost = true });
    QSet<QByteArray> sent;
    for (quint32 i = 0; i < 500; ++i)
        sent.insert(requestOf(i));
    exchange(rig.at(), 0, 500);
    QCOMPARE(QSet<QByteArray>(server.requests().begin(), server.requests().end()), sent);
    QCOMPARE(server.requests().size(), 500);
}

void FaultProxyTest::shouldWriteTheTargetsHostAndPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *path, const char *request, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(request) << QByteArray(expected);
    };
    row("host", "", "GET /a?b=%zz HTTP/1.1\r\nhOSt: x\r\nB: c\r\n\r\n",
        "GET /a?b=%zz HTTP/1.1\r\nhOSt: %HOST%\r\nB: c\r\n\r\n");
    row("path in front", "/app/v1/", "GET /a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /app/v1/a HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("the target itself", "/callback", "POST / HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /callback HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("the target itself with a query", "/callback", "GET /?a=b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /callback?a=b HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("as to a proxy", "", "GET http://elsewhere/a?b HTTP/1.1\r\nHost: elsewhere\r\n\r\n",
        "GET /a?b HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("as to a proxy, no path", "", "GET http://elsewhere?b=/c HTTP/1.1\r\nHost: elsewhere\r\n\r\n",
        "GET /?b=/c HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("1.0 without a host", "", "GET /a HTTP/1.0\r\nA: b\r\n\r\n", "GET /a HTTP/1.0\r\nA: b\r\n\r\n");
    row("an empty line in front", "", "\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    row("the whole server", "", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
}

void FaultProxyTest::shouldWriteTheTargetsHostAndPath()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, expected);
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    QUrl target = server.url();
    target.setPath(path);
    FaultProxyRig rig(target, {});
    QCOMPARE(rig.send(request).response, kAnswer);
    expected.replace("%HOST%", QByteArray("127.0.0.1:" + QByteArray::number(server.port())));
    QCOMPARE(server.requests(), QList<QByteArray>{ expected });
}

void FaultProxyTest::shouldServePipelinedRequestsInOrder()
{
    int count = 0;
    ScriptedServer server([&count](const QByteArray &) {
        return Scripted{ .bytes = plainAnswer(QByteArray::number(++count)) };
    });
    FaultProxyRig rig(server.url(), R"({"path":"/own","status":500})", { .keepHost = true });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, rig.port);
    const QByteArray own = "GET /own HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.write(postOf("/a", "one") + own + postOf("/b", QByteArray(200'000, 'x')) + postOf("/c", "three"));
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { received += socket.readAll(); });
    const QByteArray expected = plainAnswer("1")
        + "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n" + plainAnswer("2")
        + plainAnswer("3");
    QTRY_COMPARE(received, expected);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.connections(), 1);
}

void FaultProxyTest::shouldPassContinueOn()
{
    // GIVEN a server that says 100 before it has the body
    BadServer server(
        { .bytes = "HTTP/1.1 100 Continue\r\n\r\n" + kAnswer, .closeAfter = false, .answerAt = 60 });
    FaultProxyRig rig(server.url(), {});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, rig.port);
    socket.write("POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { received += socket.readAll(); });
    QTRY_COMPARE(received, "HTTP/1.1 100 Continue\r\n\r\n" + kAnswer);
    QVERIFY2(rig.passed.isEmpty(), "the request is not whole yet");
    socket.write("12345");
    QCOMPARE(rig.told(0).requestBytes, 70 + 5);
    QCOMPARE(rig.told(0).status, 200);
}

void FaultProxyTest::shouldStreamWithoutHoldingBodies()
{
    // GIVEN a server that sends without an end, and a client that stops reading
    BadServer server({ .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n",
        .endless = QByteArray(1'000'000, 'e'),
        .closeAfter = false });
    FaultProxyRig rig(server.url(), {});
    QTcpSocket socket;
    socket.setReadBufferSize(1000);
    socket.connectToHost(QHostAddress::LocalHost, rig.port);
    socket.write("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    // THEN no more is taken from the server than buffers of sockets hold
    qint64 sent = -1;
    QTRY_VERIFY_WITH_TIMEOUT(
        std::exchange(sent, server.bytesSent()) == server.bytesSent() && sent > 0, 10'000);
    for (int i = 0; i < 20; ++i)
        QTest::qWait(5);
    QVERIFY2(server.bytesSent() < 40'000'000, qPrintable(QString::number(server.bytesSent())));
    // AND a client that leaves ends it at the server
    QSignalSpy left(&server, &BadServer::clientLeft);
    socket.abort();
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
    QCOMPARE(rig.told(0).done, QStringList{ QStringLiteral("client-left") });
}

void FaultProxyTest::shouldPassWhatTheTargetDoesUnasked()
{
    // Bytes behind an answer, and the end of an idle connection.
    ScriptedServer server(
        [](const QByteArray &) { return Scripted{ .bytes = kAnswer + "more", .close = true }; });
    FaultProxyRig rig(server.url(), {});
    QTcpSocket socket;
    QSignalSpy ended(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QHostAddress::LocalHost, rig.port);
    socket.write("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(ended.wait(test::kPatienceMs));
    QCOMPARE(socket.readAll(), kAnswer + "more");
    // A reset stays one.
    BadServer resetting({ .reset = true });
    FaultProxyRig other(resetting.url(), {});
    const WireRecord record = other.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY2(record.failure.contains(QStringLiteral("reset")), qPrintable(record.failure));
    QCOMPARE(other.told(0).failure, QStringLiteral("the target reset the connection"));
}

void FaultProxyTest::shouldRefuseRequestsThatCanBeReadInTwoWays_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray begin = "POST /x HTTP/1.1\r\nHost: x\r\n";
    const QByteArray chunks = "0\r\n\r\n";
    row("length and coding", begin + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400);
    row("two lengths", begin + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345", 400);
    row("the same length twice", begin + "Content-Length: 5, 5\r\n\r\n12345", 400);
    row("signed length", begin + "Content-Length: +5\r\n\r\n12345", 400);
    row("negative length", begin + "Content-Length: -5\r\n\r\n", 400);
    row("hexadecimal length", begin + "Content-Length: 0x5\r\n\r\n12345", 400);
    row("endless length", begin + "Content-Length: 99999999999999999999\r\n\r\n", 400);
    row("empty length", begin + "Content-Length:\r\n\r\n", 400);
    row("another coding", begin + "Transfer-Encoding: gzip\r\n\r\n", 501);
    row("chunked last", begin + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks, 501);
    row("chunked twice", begin + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        501);
    row("odd coding",
        begin
            + "Transfer-Encoding: \x0b"
              "chunked\r\n\r\n"
            + chunks,
        400);
    row("coding in 1.0", "POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400);
    row("bare LF", "GET /x HTTP/1.1\nHost: x\n\n", 400);
    row("bare LF in one line", "GET /x HTTP/1.1\r\nHost: x\nA: b\r\n\r\n", 400);
    row("bare CR", begin + "A: b\rContent-Length: 5\r\n\r\n", 400);
    row("NUL", begin + QByteArray("A: b\0c\r\n\r\n", 10), 400);
    row("folded line", begin + "A: b\r\n c\r\n\r\n", 400);
    row("blank before colon", begin + "Content-Length : 5\r\n\r\n12345", 400);
    row("no colon", begin + "oops\r\n\r\n", 400);
    row("no name", begin + ": x\r\n\r\n", 400);
    row("no host", "GET /x HTTP/1.1\r\n\r\n", 400);
    row("two hosts", begin + "Host: y\r\n\r\n", 400);
    row("blank in the target", "GET /x y HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("tab for a blank", "GET\t/x HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("no target", "GET  HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("a fragment", "GET /x#y HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("no path", "GET x HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("another scheme", "GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("0.9", "GET /x\r\n\r\n", 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("HTTP/1.2", "GET /x HTTP/1.2\r\nHost: x\r\n\r\n", 505);
    row("lower case", "GET /x http/1.1\r\nHost: x\r\n\r\n", 400);
    row("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 501);
    row("expectation", begin + "Expect: 200-ok\r\n\r\n", 417);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400);
    row("long target", "GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
    row("long header", begin + "A: " + QByteArray(9000, 'x') + "\r\n\r\n", 431);
    row("many headers", begin + QByteArray("A: b\r\n").repeated(300) + "\r\n", 431);
    row("large head", begin + QByteArray("A: " + QByteArray(5000, 'x') + "\r\n").repeated(20), 431);
}

void FaultProxyTest::shouldRefuseRequestsThatCanBeReadInTwoWays()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), {});
    // With another request smuggled behind it.
    const WireRecord record = rig.send(request + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(record.status, status);
    QCOMPARE(headerOf(record, "connection"), QByteArray("close"));
    QVERIFY(rig.told(0).failure.startsWith(QStringLiteral("refused: ")));
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(server.connections(), 0);
    // AND the next client is served
    QCOMPARE(rig.send(postOf("/x", "{}")).response, kAnswer);
}

void FaultProxyTest::shouldHoldItsLimits()
{
    ScriptedServer server(
        [](const QByteArray &) { return Scripted{ .bytes = plainAnswer(QByteArray(3000, 'a')) }; });
    FaultProxyRig rig(server.url(), R"({"path":"/whole","lengthOff":1})", { .largestMessage = 1000 });
    QCOMPARE(rig.send(postOf("/x", QByteArray(1001, 'x'))).status, 413);
    QCOMPARE(rig.send(postOf("/x", QByteArray(1000, 'x'))).status, 200);
    // A length that stands is changed in passing; chunks must be held for it.
    QCOMPARE(rig.send(postOf("/whole", "{}")).outcome, WireOutcome::BrokenAnswer);
    BadServer chunks({ .bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nbb8\r\n"
            + QByteArray(3000, 'c') + "\r\n0\r\n\r\n" });
    FaultProxyRig held(chunks.url(), R"({"lengthOff":1})", { .largestMessage = 1000 });
    QCOMPARE(held.send(postOf("/x", "{}")).status, 502);
    // Chunks that cannot be read, or without an end.
    FaultProxyRig plain(server.url(), {}, { .largestMessage = 1000 });
    const QByteArray head = "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &body :
        { QByteArray("zz\r\n"), QByteArray("5 \r\n12345\r\n0\r\n\r\n"), QByteArray("5\r\n1234567\r\n"),
            QByteArray("5\n12345\r\n0\r\n\r\n"), QByteArray("ffffffffffffffffff\r\n"),
            QByteArray("7d0\r\n" + QByteArray(2000, 'x') + "\r\n0\r\n\r\n") })
        QCOMPARE(plain.send(head + body).status, 400);
    QCOMPARE(server.requests().size(), 2);
}

void FaultProxyTest::shouldSayWhenTheTargetCannotBeReached()
{
    quint16 port = 0;
    {
        const ScriptedServer gone([](const QByteArray &) { return Scripted(); });
        port = gone.port();
    }
    FaultProxyRig rig(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {});
    const WireRecord record = rig.send(postOf("/x", "{}"));
    QCOMPARE(record.status, 502);
    QCOMPARE(headerOf(record, "server"), QByteArray("zhanggui-faults"));
    QVERIFY2(rig.told(0).failure.contains(QStringLiteral("refused")), qPrintable(rig.told(0).failure));
    QCOMPARE(rig.told(0).status, 502);
}

void FaultProxyTest::shouldEndIdleConnections()
{
    BadServer silent({ .closeAfter = false });
    FaultProxyRig rig(silent.url(), {}, { .idleTimeoutMs = 100 });
    // Nothing sent, half a head, no answer.
    QTcpSocket idle;
    QTcpSocket half;
    QSignalSpy idleEnded(&idle, &QTcpSocket::disconnected);
    QSignalSpy halfEnded(&half, &QTcpSocket::disconnected);
    idle.connectToHost(QHostAddress::LocalHost, rig.port);
    half.connectToHost(QHostAddress::LocalHost, rig.port);
    half.write("GET /x HTTP/1.1\r\nHo");
    QVERIFY(idleEnded.wait(test::kPatienceMs));
    QVERIFY(!halfEnded.isEmpty() || halfEnded.wait(test::kPatienceMs));
    QCOMPARE(rig.send(postOf("/x", "{}")).status, 504);
    QVERIFY(rig.told(0).failure.contains(QStringLiteral("100 ms")));
}

void FaultProxyTest::shouldEndAClientThatNeverReads()
{
    // GIVEN the only connection that is served held by a client that asks for much and reads nothing
    ScriptedServer server([](const QByteArray &request) {
        return Scripted{ .bytes = request.startsWith("GET /much") ? plainAnswer(QByteArray(30'000'000, 'm'))
                                                                  : kAnswer };
    });
    FaultProxyRig rig(server.url(), {}, { .idleTimeoutMs = 150, .mostConnections = 1 });
    QTcpSocket greedy;
    greedy.setReadBufferSize(10);
    greedy.connectToHost(QHostAddress::LocalHost, rig.port);
    greedy.write("GET /much HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), 1);
    // THEN the next is served nevertheless
    QCOMPARE(rig.send(postOf("/x", "{}")).response, kAnswer);
}

void FaultProxyTest::shouldServeManyConnectionsAtOnce()
{
    constexpr int count = 200;
    int inHand = 0;
    int most = 0;
    ScriptedServer server([&](const QByteArray &) {
        most = std::max(most, ++inHand);
        return Scripted{ .bytes = kAnswer, .afterMs = 1000 };
    });
    FaultProxyRig rig(server.url(), {});
    int ended = 0;
    for (int i = 0; i < count; ++i)
        rig.client.send(
            rig.at(), postOf("/x", "{}"), { .totalMs = 30'000 }, this, [&](const WireRecord &record) {
                QCOMPARE(record.response, kAnswer);
                ++ended;
            });
    QTRY_COMPARE_WITH_TIMEOUT(ended, count, 30'000);
    QCOMPARE(most, count);
    QCOMPARE(server.connections(), count);
}

void FaultProxyTest::shouldLetConnectionsWaitPastTheMost()
{
    int inHand = 0;
    int most = 0;
    ScriptedServer server([&](const QByteArray &) {
        most = std::max(most, ++inHand);
        QTimer::singleShot(5, this, [&inHand] { --inHand; });
        return Scripted{ .bytes = kAnswer, .close = true, .afterMs = 5 };
    });
    FaultProxyRig rig(server.url(), {}, { .mostConnections = 3 });
    int ended = 0;
    for (int i = 0; i < 60; ++i)
        rig.client.send(rig.at(), postOf("/x", "{}"), {}, this, [&](const WireRecord &record) {
            QCOMPARE(record.response, kAnswer);
            ++ended;
        });
    QTRY_COMPARE_WITH_TIMEOUT(ended, 60, 30'000);
    QVERIFY2(most <= 3, qPrintable(QString::number(most)));
}

void FaultProxyTest::shouldLeaveNoSocketBehind()
{
    ScriptedServer server(answerTo);
    {
        FaultProxyRig warm(server.url(), {});
        exchange(warm.at(), 0, 20);
    }
    const qsizetype before = openFilesAtRest(server);
    {
        FaultProxyRig rig(server.url(), R"({"every":7,"resetAfter":10},{"every":5,"truncateBody":1},
            {"every":3,"duplicates":2},{"every":11,"resetRequestAfter":5})");
        exchange(rig.at(), 0, 1000);
        QTRY_COMPARE(rig.passed.size(), qsizetype(1000));
        // Ended connections go while it runs: what is open are the client's idle ones and their other sides.
        rig.client.cancelAll();
    }
    QCOMPARE(openFilesAtRest(server), before);
}

void FaultProxyTest::shouldEndUnderLoad()
{
    ScriptedServer server(answerTo);
    const qsizetype before = openFilesAtRest(server);
    for (int round = 0; round < 20; ++round) {
        WireClient client;
        FaultProxyRig rig(
            server.url(), R"({"every":4,"duplicates":3,"parallel":true},{"every":3,"latency":"1s"},
            {"every":2,"reorder":5},{"every":5,"blackHole":true},{"bandwidth":5000})");
        int ended = 0;
        for (int i = 0; i < 50; ++i)
            client.send(rig.at(), requestOf(quint32(i)), {}, this, [&ended](const WireRecord &) { ++ended; });
        // WHEN the proxy goes at some point on the way
        QEventLoop loop;
        QTimer::singleShot(round * 3, &loop, &QEventLoop::quit);
        loop.exec();
        rig.proxy.reset();
        client.cancelAll();
        QCOMPARE(ended, 50);
    }
    QCOMPARE(openFilesAtRest(server), before);
}

void FaultProxyTest::shouldSurviveNoise()
{
    ScriptedServer server([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
    FaultProxyRig rig(server.url(), R"({"every":3,"bodyHolds":"b","duplicates":1},{"every":2,"status":500})",
        { .idleTimeoutMs = 200 });
    QRandomGenerator random(3);
    QEventLoop loop;
    int open = 0;
    int left = 1500;
    std::function<void()> next = [&] {
        if (left-- <= 0) {
            if (open == 0)
                loop.quit();
            return;
        }
        ++open;
        QByteArray bytes = requestOf(random.generate() % 1000);
        for (int i = 0, many = random.bounded(6); i < many; ++i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes = noise(random, 2000);
        auto *const socket = new QTcpSocket(&loop);
        connect(socket, &QTcpSocket::connected, &loop, [socket, bytes] {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
        connect(socket, &QTcpSocket::disconnected, &loop, [open = &open, more = &next, socket] {
            socket->deleteLater();
            --*open;
            (*more)();
        });
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
    };
    for (int i = 0; i < 20; ++i)
        next();
    loop.exec();
    QCOMPARE(rig.send("GET /after HTTP/1.1\r\nHost: x\r\n\r\n").outcome, WireOutcome::Answered);
}

void FaultProxyTest::shouldRefuseWhatCannotWork()
{
    for (const char *url :
        { "", "ftp://x/", "http:///x", "http://u:p@x/", "http://x/?a=b", "http://x/#a", "x" }) {
        FaultProxy proxy({ .target = QUrl(QString::fromLatin1(url)) });
        VERIFY_FAILS(proxy.listen(0), ErrorKind::BadInput);
    }
    FaultProxy swapping({ .target = QUrl(QStringLiteral("http://127.0.0.1:1")),
        .plan = *faultPlanFromJson(R"({"rules":[{"certificate":"weak"}]})") });
    VERIFY_FAILS(swapping.listen(0), ErrorKind::BadInput);
    FaultProxyRig rig(QUrl(QStringLiteral("http://127.0.0.1:1")), {});
    FaultProxy second({ .target = QUrl(QStringLiteral("http://127.0.0.1:1")) });
    VERIFY_FAILS(second.listen(rig.port), ErrorKind::Storage);
}

ZHANGGUI_TEST(FaultProxyTest)
#include "fault_proxy_test.moc"
