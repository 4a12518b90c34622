#include "tests/support/emulated_market.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace zhanggui;
using test::EmulatedMarket;
using test::RawAnswer;

namespace {

const QByteArray kQuery = "/api/mkp-openapi-public/global/v1/order/query?orderId=";

QJsonArray rows(const RawAnswer &answer)
{
    return answer.json()[u"rows"].toArray();
}

} // namespace

class EmulatedControlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void refusesWebPagesAndOtherHosts_data();
    void refusesWebPagesAndOtherHosts();
    void tellsItsStateAndLists_data();
    void tellsItsStateAndLists();
    void tellsOneOfAList();
    void filtersTheLog();
    void readsTheLogOn();
    void waitsForARowOfTheLog();
    void givesUpWaiting();
    void clearsTheLog();
    void carriesOutActions();
    void movesTheClock();
    void takesAndRestoresSnapshots();
    void refusesSnapshotNames_data();
    void refusesSnapshotNames();
    void beginsAgain();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void hasNoClockWithoutAnEngine();
    void answersInTheOrderOfOneConnection();

private:
    EmulatedMarket m_market;
};

void EmulatedControlTest::init()
{
    m_market.wallMs = test::kMarketNow;
    m_market.start({}, true);
}

void EmulatedControlTest::refusesWebPagesAndOtherHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<HttpHeaders>("more");
    QTest::addColumn<int>("status");
    QTest::newRow("loopback") << QByteArray("127.0.0.1:80") << HttpHeaders{} << 200;
    QTest::newRow("localhost") << QByteArray("localhost:80") << HttpHeaders{} << 200;
    QTest::newRow("IPv6") << QByteArray("[::1]:80") << HttpHeaders{} << 200;
    QTest::newRow("name that points here") << QByteArray("evil.example") << HttpHeaders{} << 403;
    QTest::newRow("user in the host") << QByteArray("127.0.0.1@evil.example") << HttpHeaders{} << 403;
    QTest::newRow("none") << QByteArray() << HttpHeaders{} << 403;
    QTest::newRow("web page") << QByteArray("127.0.0.1")
                              << HttpHeaders{ { "Origin", "https://evil.example" } } << 403;
    QTest::newRow("page of a file") << QByteArray("127.0.0.1") << HttpHeaders{ { "origin", "null" } } << 403;
}

void EmulatedControlTest::refusesWebPagesAndOtherHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(HttpHeaders, more);
    QFETCH(int, status);
    WireRequest wire = m_market.request("GET", "/_emulator/state");
    wire.headers.first().value = host;
    wire.headers += more;
    QCOMPARE(test::rawCall(m_market.url, wire).status, status);
}

void EmulatedControlTest::tellsItsStateAndLists_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("count");
    const auto row = [](const char *list, int count) { QTest::newRow(list) << QByteArray(list) << count; };
    row("products", 5);
    row("customers", 1);
    row("orders", 5);
    row("instances", 4);
    row("licenses", 8);
    row("license-events", 6);
    row("usage", 0);
    row("tenants", 0);
    row("orders?limit=2", 2);
}

void EmulatedControlTest::tellsItsStateAndLists()
{
    QFETCH(QByteArray, list);
    QFETCH(int, count);
    const RawAnswer answer = m_market.control("GET", list);
    QCOMPARE(answer.status, 200);
    QCOMPARE(rows(answer).size(), count);
    const QJsonObject state = m_market.control("GET", "state").json();
    QCOMPARE(state[u"counts"][u"licenses"].toInt(), 8);
    QCOMPARE(state[u"clock"][u"now"].toString(), QStringLiteral("2026-01-01T08:00:00+08:00"));
    QVERIFY(m_market.control("GET", "health").json()[u"ok"].toBool());
}

void EmulatedControlTest::tellsOneOfAList()
{
    const QJsonObject order = m_market.control("GET", "orders/CSYEARLY").json();
    QCOMPARE(order[u"lineId"].toString(), QStringLiteral("CSYEARLY-000001"));
    for (const char *view : { "buyer", "seller", "platform" })
        QVERIFY(!order[u"views"][QLatin1String(view)][u"en"].toString().isEmpty());
    const QJsonObject instance = m_market.control("GET", "instances/I-FROZEN").json();
    QCOMPARE(instance[u"stage"].toString(), QStringLiteral("frozen"));
    QCOMPARE(instance[u"frozen"].toString(), QStringLiteral("2025-12-31T08:00:00+08:00"));
    QCOMPARE(m_market.control("GET", "licenses/PL-ALIVE").json()[u"amount"].toInt(), 2);
    QCOMPARE(m_market.control("GET", "orders/NOBODY").status, 404);
    QCOMPARE(m_market.control("GET", "events/7").status, 404);
    QCOMPARE(m_market.control("GET", "nothing").status, 404);
}

void EmulatedControlTest::filtersTheLog()
{
    m_market.call("GET", kQuery + "CSYEARLY");
    m_market.call("GET", kQuery + "CSOTHERS");
    QCOMPARE(rows(m_market.control("GET", "log")).size(), 2);
    const QJsonArray refused = rows(m_market.control("GET", "log?filter=code%3AMKT.0150"));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][u"subject"].toString(), QStringLiteral("CSOTHERS"));
    QCOMPARE(refused[0][u"status"].toInt(), 401);
    // Requests to /_emulator/ are not in it.
    QCOMPARE(rows(m_market.control("GET", "log?filter=control")).size(), 0);
}

void EmulatedControlTest::readsTheLogOn()
{
    for (int i = 0; i < 3; ++i)
        m_market.call("GET", kQuery + "CSYEARLY");
    const RawAnswer newest = m_market.control("GET", "log?limit=1");
    const qint64 last = newest.json()[u"last"].toInteger();
    QCOMPARE(rows(newest)[0][u"id"].toInteger(), last);
    const QByteArray before = QByteArray::number(last);
    QCOMPARE(rows(m_market.control("GET", "log?before=" + before)).size(), 2);
    const RawAnswer on = m_market.control("GET", "log?after=" + QByteArray::number(last - 2) + "&limit=1");
    QCOMPARE(rows(on)[0][u"id"].toInteger(), last - 1);
    QCOMPARE(m_market.control("GET", "log?after=" + before).json()[u"last"].toInteger(), last);
}

void EmulatedControlTest::waitsForARowOfTheLog()
{
    // GIVEN one who waits for an order that nobody asked for yet
    QTcpSocket socket;
    socket.connectToHost(m_market.url.host(), quint16(m_market.url.port()));
    socket.write(test::wireText(m_market.request("GET", "/_emulator/log?filter=CSDEMAND&wait=30")));
    QVERIFY(socket.waitForConnected());
    // WHEN another order is asked for THEN there is no answer
    m_market.call("GET", kQuery + "CSYEARLY");
    QCOMPARE(socket.bytesAvailable(), 0);
    // WHEN the order is asked for THEN it comes at once
    m_market.call("GET", kQuery + "CSDEMAND");
    QByteArray read;
    QVERIFY(test::waitUntil([&] { return test::wholeAnswer(read += socket.readAll()).has_value(); }));
    QCOMPARE(rows(*test::wholeAnswer(read))[0][u"subject"].toString(), QStringLiteral("CSDEMAND"));
}

void EmulatedControlTest::givesUpWaiting()
{
    const RawAnswer answer = m_market.control("GET", "log?filter=CSDEMAND&wait=1");
    QCOMPARE(answer.status, 200);
    QVERIFY(rows(answer).isEmpty());
}

void EmulatedControlTest::clearsTheLog()
{
    m_market.call("GET", kQuery + "CSYEARLY");
    QCOMPARE(m_market.control("DELETE", "log").status, 200);
    QVERIFY(rows(m_market.control("GET", "log")).isEmpty());
}

void EmulatedControlTest::carriesOutActions()
{
    const RawAnswer bought = m_market.control("POST", "actions",
        R"({"do":"buy","product":"DEMAND","customer":"00000000000000000000000000000001"})");
    QCOMPARE(bought.status, 200);
    const QString order = bought.text("order");
    QVERIFY(!order.isEmpty());
    QCOMPARE(m_market.call("GET", kQuery + order.toLatin1()).status, 200);
    QCOMPARE(m_market.control("POST", "actions", R"({"do":"buy","product":"NOTHING","customer":"1"})").status,
        404);
    QCOMPARE(m_market.control("POST", "actions", R"({"do":"dance"})").status, 400);
    QCOMPARE(m_market.control("POST", "actions", "dance").status, 400);
    QCOMPARE(m_market.control("POST", "actions", R"({"do":"accept","order":"CSYEARLY"})").status, 409);
}

void EmulatedControlTest::movesTheClock()
{
    const RawAnswer advanced = m_market.control("POST", "clock", R"({"advance":"30d"})");
    QCOMPARE(advanced.status, 200);
    QCOMPARE(advanced.text("now"), QStringLiteral("2026-01-31T08:00:00+08:00"));
    QVERIFY(advanced.json()[u"idle"].toBool());
    QCOMPARE(m_market.control("POST", "clock", R"({"to":"2026-02-01T00:00:00+08:00"})").text("now"),
        QStringLiteral("2026-02-01T00:00:00+08:00"));
    // GIVEN an event WHEN the clock runs to it THEN it is that late
    QVERIFY(m_market.engine
                ->schedule({ 0, m_market.engine->nowMs() + 60000, QStringLiteral("check-usage"), {}, {} })
                .has_value());
    QCOMPARE(
        m_market.control("GET", "clock").json()[u"next"][u"kind"].toString(), QStringLiteral("check-usage"));
    QCOMPARE(m_market.control("POST", "clock", R"({"next":true})").text("now"),
        QStringLiteral("2026-02-01T00:01:00+08:00"));
    QCOMPARE(m_market.control("POST", "clock", R"({"rate":60})").json()[u"rate"].toDouble(), 60.0);
}

void EmulatedControlTest::takesAndRestoresSnapshots()
{
    const auto isThere = [this] {
        return m_market.control("GET", "products/DEMAND").json()[u"delisted"].toBool();
    };
    QCOMPARE(m_market.control("POST", "snapshots/before").text("name"), QStringLiteral("before"));
    QCOMPARE(rows(m_market.control("GET", "snapshots")).size(), 1);
    QVERIFY(m_market.control("GET", "snapshots/before").json()[u"bytes"].toInteger() > 0);
    QCOMPARE(m_market.control("POST", "actions?wait", R"({"do":"delist","product":"DEMAND"})").status, 200);
    QVERIFY(isThere());
    QCOMPARE(m_market.control("POST", "clock", R"({"advance":"1d"})").status, 200);
    const RawAnswer restored = m_market.control("POST", "snapshots/before/restore");
    QCOMPARE(restored.status, 200);
    QVERIFY(!isThere());
    QCOMPARE(m_market.control("GET", "clock").text("now"), QStringLiteral("2026-01-01T08:00:00+08:00"));
    QCOMPARE(m_market.control("DELETE", "snapshots/before").status, 200);
    QCOMPARE(m_market.control("POST", "snapshots/before/restore").status, 404);
}

void EmulatedControlTest::refusesSnapshotNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : { "..", ".hidden", "%2e%2e%2fetc", "a%2fb", "a%00b", "%e4%ba%91", "a%0a" })
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("long") << QByteArray(65, 'a');
}

void EmulatedControlTest::refusesSnapshotNames()
{
    QFETCH(QByteArray, name);
    for (const char *rest : { "", "/restore" }) {
        const RawAnswer answer = m_market.control("POST", "snapshots/" + name + rest);
        QVERIFY(answer.status == 400 || answer.status == 404);
    }
    QVERIFY(rows(m_market.control("GET", "snapshots")).isEmpty());
}

void EmulatedControlTest::beginsAgain()
{
    QCOMPARE(m_market.control("POST", "reset", R"({"products":1})").status, 400);
    QCOMPARE(m_market.control("GET", "products/DEMAND").status, 200);
    const RawAnswer answer = m_market.control("POST", "reset");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json()[u"products"].toInt() > 5);
    QCOMPARE(m_market.control("GET", "products/DEMAND").status, 404);
}

void EmulatedControlTest::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *method, const char *path, const char *body) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(path) << QByteArray(body);
    };
    row("filter", "GET", "log?filter=%28", "");
    row("limit", "GET", "log?limit=many", "");
    row("wait", "GET", "log?wait=-1", "");
    row("list's limit", "GET", "orders?limit=x", "");
    row("clock, no JSON", "POST", "clock", "30d");
    row("clock, nothing", "POST", "clock", "{}");
    row("clock, two wishes", "POST", "clock", R"({"advance":"1d","rate":1})");
    row("clock, no time", "POST", "clock", R"({"advance":"soon"})");
    row("clock, backwards", "POST", "clock", R"({"to":"2020-01-01T00:00:00Z"})");
    row("clock, rate", "POST", "clock", R"({"rate":-1})");
    row("clock, rate as text", "POST", "clock", R"({"rate":"fast"})");
}

void EmulatedControlTest::refusesBadRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const RawAnswer answer = m_market.control(method, path, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("error"), QStringLiteral("bad-input"));
    QVERIFY(!answer.text("what").isEmpty());
}

void EmulatedControlTest::hasNoClockWithoutAnEngine()
{
    m_market.start();
    QCOMPARE(m_market.control("GET", "clock").status, 200);
    QCOMPARE(m_market.control("POST", "clock", R"({"advance":"1d"})").status, 409);
    QCOMPARE(m_market.control("POST", "actions", R"({"do":"delist","product":"DEMAND"})").status, 409);
}

void EmulatedControlTest::answersInTheOrderOfOneConnection()
{
    // GIVEN one who waits, and asks more on the same connection WHEN the wait is over
    QTcpSocket socket;
    socket.connectToHost(m_market.url.host(), quint16(m_market.url.port()));
    socket.write(test::wireText(m_market.request("GET", "/_emulator/log?filter=CSDEMAND&wait=1"))
        + test::wireText(m_market.request("GET", "/_emulator/health")));
    QByteArray read;
    QVERIFY(test::waitUntil([&] { return (read += socket.readAll()).contains("version"); }));
    // THEN the first answer came first
    QVERIFY(read.indexOf("rows") > 0 && read.indexOf("rows") < read.indexOf("version"));
}

ZHANGGUI_TEST(EmulatedControlTest)
#include "emulated_control_test.moc"
