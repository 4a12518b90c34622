#include "net/emulator/emulator.h"
#include "net/signing/aksk.h"
#include "net/signing/canonical_diff.h"
#include "tests/support/raw_call.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>

using namespace zhanggui;

namespace {

using test::waitUntil;
using test::wireText;

constexpr qint64 kNow = 1767225600000; // 20260101T000000Z
const QByteArray kPath = "/api/mkp-openapi-public/global/v1/order/query";
const Secret kKey = Secret(QByteArrayView("MARKER-emulator-key"));

using Answer = test::RawAnswer;

} // namespace

class EmulatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersTheRecordedOrderByteForByte();
    void answersAsTheGuideSays_data();
    void answersAsTheGuideSays();
    void seesTheSignedTargetThroughQt_data();
    void seesTheSignedTargetThroughQt();
    void takesThePathWithItsSlash();
    void takesHeadersOfEverySdk_data();
    void takesHeadersOfEverySdk();
    void refusesTamperedRequestsWithAnEcho();
    void refusesOtherSignatures_data();
    void refusesOtherSignatures();
    void provokesEveryDocumentedError();
    void usesFailuresUpInOrder();
    void keepsMarketplaceFailuresFromUnsignedCalls();
    void answersPipelinedRequestsInOrder();
    void endsTheConnectionWhenAsked();
    void survivesGarbage();
    void keepsExchangesWithoutSecrets();
    void saysWhenThePortIsTaken();

private:
    void start(QList<ProvokedFailure> failures = {});
    WireRequest request(const QByteArray &query, HttpHeaders more = {}) const;
    static WireRequest withSignature(WireRequest request, const Secret &key = kKey, qint64 nowMs = kNow);
    Answer send(const QByteArray &bytes);
    Answer send(const WireRequest &wire) { return send(wireText(wire)); }
    Answer call(const QByteArray &query) { return send(withSignature(request(query))); }

    std::unique_ptr<Emulator> m_emulator;
    QUrl m_url;
};

void EmulatorTest::init()
{
    start();
}

void EmulatorTest::start(QList<ProvokedFailure> failures)
{
    const Result<OrderBook> orders = OrderBook::builtIn();
    QVERIFY(orders.has_value());
    m_emulator = std::make_unique<Emulator>(
        Emulator::Options{ QStringLiteral("AK"), kKey, [] { return kNow; }, *orders, std::move(failures) });
    const Result<QUrl> url = m_emulator->listen(0);
    QVERIFY(url.has_value());
    m_url = *url;
    QCOMPARE(m_url.host(), QStringLiteral("127.0.0.1"));
}

WireRequest EmulatorTest::request(const QByteArray &query, HttpHeaders more) const
{
    WireRequest wire{ "GET", kPath, { { "Host", hostHeaderValue(m_url) } }, {} };
    if (!query.isEmpty())
        wire.target += '?' + query;
    wire.headers += more;
    return wire;
}

WireRequest EmulatorTest::withSignature(WireRequest request, const Secret &key, qint64 nowMs)
{
    const auto made = signAkskWire(request, QStringLiteral("AK"), key, nowMs);
    request.headers = made ? made->headers : HttpHeaders();
    return request;
}

Answer EmulatorTest::send(const QByteArray &bytes)
{
    return test::rawCall(m_url, bytes);
}

void EmulatorTest::answersTheRecordedOrderByteForByte()
{
    const Answer answer = call("orderId=MOCKPERIODYEARNEW");
    QCOMPARE(answer.status, 200);
    const Result<OrderBook> orders = OrderBook::builtIn();
    QCOMPARE(answer.body,
        QByteArray("{\"resultCode\":\"MKT.0000\",\"resultMsg\":\"Success\",\"orderInfo\":"
            + orders->find(QStringLiteral("MOCKPERIODYEARNEW"))->orderInfo().value_or(QByteArray()) + '}'));
    const QByteArray head = answer.head.toLower();
    QVERIFY(head.contains("\r\ncontent-type: application/json"));
    QVERIFY(head.contains("\r\ndate: thu, 01 jan 2026 00:00:00 gmt"));
    QVERIFY(head.contains("\r\nserver: "));
}

void EmulatorTest::answersAsTheGuideSays_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const QByteArray &query, int status, const char *code) {
        QTest::newRow(query.left(80).constData()) << query << status << QString::fromLatin1(code);
    };
    row("orderId=MOCKONDEMAND&orderLineId=MOCKONDEMAND-000001", 200, "MKT.0000");
    row("orderLineId=&orderId=MOCKONDEMAND", 200, "MKT.0000");
    row("orderId=%4dOCKONDEMAND", 200, "MKT.0000");
    row("", 400, "MKT.0101");
    row("orderId=", 400, "MKT.0101");
    row("orderid=MOCKONDEMAND", 400, "MKT.0101");
    row("orderId=MOCKONDEMAND&orderId=MOCKONDEMAND", 400, "MKT.0101");
    row("orderId=" + QByteArray(65, 'A'), 500, "MKT.0100");
    row("orderId=NOBODY", 500, "MKT.0100");
    row("orderId=MOCKONDEMAND&orderLineId=MOCKONETIMENEW-000001", 500, "MKT.0100");
}

void EmulatorTest::answersAsTheGuideSays()
{
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    QFETCH(QString, code);
    const Answer answer = call(query);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.text("resultCode"), code);
    QVERIFY(!answer.text("resultMsg").isEmpty());
    QCOMPARE(answer.json().contains(u"orderInfo"), status == 200);
}

void EmulatorTest::seesTheSignedTargetThroughQt_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : { "note=%e4%ba%91", "note=%E4%BA%91", "note=云", "note=a+b", "note=a%2Bb",
             "note=a%20b", "note=", "note", "a=%7E~", "a=%26%3D%23%25", "a=|{}\"<>`^", "a=1&a=2&a=1",
             "%e4%ba%91=1", "a=b?c=/d", "&&a=1&", "a=%ff", "a=%2541", "a='()*!;:@,$" })
        QTest::newRow(query) << QByteArray(query);
}

void EmulatorTest::seesTheSignedTargetThroughQt()
{
    QFETCH(QByteArray, query);
    // GIVEN the bytes of a query, signed as they are WHEN they pass Qt's server THEN the signature still fits
    const Answer answer = call("orderId=MOCKPERIODYEARNEW&" + query);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void EmulatorTest::takesThePathWithItsSlash()
{
    WireRequest wire = request("orderId=MOCKPERIODYEARNEW");
    wire.target.replace("query?", "query/?");
    QCOMPARE(send(withSignature(wire)).status, 200);
    wire.target.replace("query/?", "query//?");
    QCOMPARE(send(withSignature(wire)).status, 404);
}

void EmulatorTest::takesHeadersOfEverySdk_data()
{
    QTest::addColumn<HttpHeaders>("signedHeaders");
    QTest::addColumn<HttpHeaders>("others");
    const HttpHeader date{ "x-sdk-date", "20260101T000000Z" };
    QTest::newRow("host and date only") << HttpHeaders{} << HttpHeaders{};
    QTest::newRow("date in lower case") << HttpHeaders{ date } << HttpHeaders{};
    QTest::newRow("content type signed")
        << HttpHeaders{ { "Content-Type", "application/json" } } << HttpHeaders{};
    QTest::newRow("content type not signed")
        << HttpHeaders{} << HttpHeaders{ { "Content-Type", "text/plain" } };
    QTest::newRow("temporary key") << HttpHeaders{ { "X-Security-Token", "t==" } } << HttpHeaders{};
    QTest::newRow("unsigned payload")
        << HttpHeaders{ { "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD" } } << HttpHeaders{};
    QTest::newRow("stage and project") << HttpHeaders{ { "x-stage", "RELEASE" }, { "X-Project-Id", "p" } }
                                       << HttpHeaders{ { "User-Agent", "sdk" }, { "Accept", "*/*" } };
    QTest::newRow("underscore is skipped") << HttpHeaders{ { "TEST_UNDERSCORE", "1" } } << HttpHeaders{};
    QTest::newRow("a name with two values")
        << HttpHeaders{ { "X-Tag", "b" }, { "x-tag", "a" } } << HttpHeaders{};
}

void EmulatorTest::takesHeadersOfEverySdk()
{
    QFETCH(HttpHeaders, signedHeaders);
    QFETCH(HttpHeaders, others);
    WireRequest wire = withSignature(request("orderId=MOCKPERIODYEARNEW", signedHeaders));
    wire.headers += others;
    const Answer answer = send(wire);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void EmulatorTest::refusesTamperedRequestsWithAnEcho()
{
    // GIVEN a signed request WHEN its query is changed on the way
    const WireRequest good = withSignature(request("orderId=MOCKPERIODYEARNEW"));
    WireRequest bad = good;
    bad.target.replace("MOCKPERIODYEARNEW", "MOCKONDEMAND");
    const Answer answer = send(bad);
    // THEN the gateway says so and shows what it saw
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.text("error_code"), QStringLiteral("APIGW.0301"));
    QCOMPARE(answer.text("request_id").size(), 32);
    const QString message = answer.text("error_msg");
    QVERIFY(message.startsWith(QStringLiteral(
        "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|/api/")));
    const auto difference = firstDifference(
        canonicalRequest(good, { "host", "x-sdk-date" }), echoedCanonicalRequest(message.toUtf8()));
    QVERIFY(difference.has_value());
    QCOMPARE(difference->part, CanonicalDifference::Part::Query);
    QCOMPARE(difference->theirs, "orderId=MOCKONDEMAND");
}

void EmulatorTest::refusesOtherSignatures_data()
{
    QTest::addColumn<WireRequest>("wire");
    QTest::addColumn<QString>("says");
    const WireRequest plain{ "GET", kPath + "?orderId=MOCKONDEMAND", { { "Host", "h" } }, {} };
    const auto row = [](const char *name, const WireRequest &wire, const char *says) {
        QTest::newRow(name) << wire << QString::fromLatin1(says);
    };
    row("none", plain, "the header Authorization is missing");
    row("other key", withSignature(plain, Secret(QByteArrayView("x"))), "verify aksk signature fail");
    row("old", withSignature(plain, kKey, kNow - 16 * 60000),
        "signature expired, signature time:20251231T234400Z,server time:20260101T000000Z");
    row("from the future", withSignature(plain, kKey, kNow + 16 * 60000), "signature expired");
    WireRequest other = withSignature(plain);
    other.headers.last().value.replace("Access=AK", "Access=NOBODY");
    row("unknown access key", other, "Get secretKey failed,ak:NOBODY,err:ak not exist");
    WireRequest older = withSignature(plain);
    older.headers.last().value.replace("Access=AK", "Credential=AK/20260101///sdk_request");
    row("older form", older, "Credential=");
}

void EmulatorTest::refusesOtherSignatures()
{
    QFETCH(WireRequest, wire);
    QFETCH(QString, says);
    const Answer answer = send(wire);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.text("error_code"), QStringLiteral("APIGW.0301"));
    QVERIFY2(answer.text("error_msg").contains(says), answer.body.constData());
    QVERIFY(!answer.body.contains("MARKER-emulator-key"));
}

void EmulatorTest::provokesEveryDocumentedError()
{
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    const QList<ApiFailure> failures = table->all();
    QVERIFY(failures.size() > 70);
    QList<ProvokedFailure> once;
    for (const ApiFailure &failure : failures)
        once.append({ failure, 1 });
    start(once);
    for (const ApiFailure &failure : failures) {
        const Answer answer = call("orderId=MOCKPERIODYEARNEW");
        QCOMPARE(answer.status, failure.status);
        QCOMPARE(answer.text(failure.codeName.constData()), QString::fromLatin1(failure.code));
        QCOMPARE(answer.text(failure.messageName.constData()), failure.message);
        QCOMPARE(answer.json().contains(u"extra_info"), failure.extraInfo);
        QCOMPARE(answer.json().contains(u"request_id"), failure.family == ApiFailure::Family::Gateway);
    }
    QCOMPARE(call("orderId=MOCKPERIODYEARNEW").status, 200);
}

void EmulatorTest::usesFailuresUpInOrder()
{
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    start({ { *table->find("APIGW.0308"), 2 }, { *table->find("CBC.0250"), 1 },
        { *table->find("MKT.0999"), -1 } });
    QList<int> statuses;
    for (int i = 0; i < 6; ++i)
        statuses.append(call("orderId=MOCKPERIODYEARNEW").status);
    QCOMPARE(statuses, QList<int>({ 429, 429, 406, 500, 500, 500 }));
}

void EmulatorTest::keepsMarketplaceFailuresFromUnsignedCalls()
{
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    start({ { *table->find("MKT.0250"), 1 } });
    QCOMPARE(send(request("orderId=MOCKPERIODYEARNEW")).status, 401);
    QCOMPARE(call("orderId=MOCKPERIODYEARNEW").status, 406);
    QCOMPARE(call("orderId=MOCKPERIODYEARNEW").status, 200);
}

void EmulatorTest::answersPipelinedRequestsInOrder()
{
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), quint16(m_url.port()));
    socket.write(wireText(withSignature(request("orderId=MOCKONDEMAND")))
        + wireText(withSignature(request("orderId=NOBODY")))
        + wireText(withSignature(request("orderId=MOCKMONTYRENEW"))));
    QByteArray read;
    QVERIFY(waitUntil([&] { return (read += socket.readAll()).contains("MOCKMONTYRENEW-000001"); }));
    const qsizetype first = read.indexOf("MOCKONDEMAND-000001");
    QVERIFY(first > 0 && first < read.indexOf("MKT.0100"));
    QVERIFY(read.indexOf("MKT.0100") < read.indexOf("MOCKMONTYRENEW-000001"));
}

void EmulatorTest::endsTheConnectionWhenAsked()
{
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), quint16(m_url.port()));
    socket.write(wireText(withSignature(request("orderId=MOCKONDEMAND", { { "Connection", "close" } }))));
    QVERIFY(waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(socket.readAll().contains("MOCKONDEMAND-000001"));
}

void EmulatorTest::survivesGarbage()
{
    // GIVEN a fixed seed and one good request
    QRandomGenerator random(7);
    const WireRequest good = withSignature(request("orderId=MOCKPERIODYEARNEW"));
    const QByteArray text = wireText(good);
    // WHEN a few hundred damaged ones arrive, each on its own connection
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = text;
        for (int step = 0; step <= round % 4; ++step) {
            const auto at = qsizetype(random.bounded(quint32(bytes.size())));
            if (random.bounded(2) == 0)
                bytes[at] = char(random.bounded(256));
            else
                bytes = bytes.left(at) + bytes.mid(at + random.bounded(40));
            if (bytes.isEmpty())
                bytes = "\r\n";
        }
        QTcpSocket socket;
        socket.connectToHost(m_url.host(), quint16(m_url.port()));
        QVERIFY(socket.waitForConnected(5000));
        socket.write(bytes);
        QVERIFY(socket.waitForBytesWritten(5000));
        QCoreApplication::processEvents();
    }
    // THEN it still answers, and every order it gave was for a request whose signed parts are whole
    QCOMPARE(send(good).status, 200);
    QVERIFY(m_emulator->exchanges().size() > 50);
    for (const EmulatedExchange &exchange : m_emulator->exchanges()) {
        if (exchange.status == 200)
            QCOMPARE(canonicalQuery(exchange.target.mid(exchange.target.indexOf('?') + 1)),
                "orderId=MOCKPERIODYEARNEW");
    }
}

void EmulatorTest::keepsExchangesWithoutSecrets()
{
    QSignalSpy answered(m_emulator.get(), &Emulator::answered);
    call("orderId=MOCKPERIODYEARNEW");
    send("POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx");
    QCOMPARE(answered.count(), 2);
    const auto &kept = m_emulator->exchanges();
    QCOMPARE(kept.size(), 2u);
    QCOMPARE(kept[0].status, 200);
    QCOMPARE(kept[0].code, "MKT.0000");
    QCOMPARE(kept[0].atMs, kNow);
    QCOMPARE(kept[1].method, "POST");
    QCOMPARE(kept[1].target, "/nowhere");
    QCOMPARE(kept[1].status, 404);
    QCOMPARE(kept[1].code, "APIGW.0101");
}

void EmulatorTest::saysWhenThePortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost, 0));
    Emulator second(Emulator::Options{ QStringLiteral("AK"), kKey, [] { return kNow; }, {}, {} });
    const Result<QUrl> url = second.listen(taken.serverPort());
    QVERIFY(!url.has_value());
    QCOMPARE(url.error().kind, ErrorKind::Storage);
    QVERIFY(url.error().what.contains(QString::number(taken.serverPort())));
}

ZHANGGUI_TEST(EmulatorTest)
#include "emulator_test.moc"
