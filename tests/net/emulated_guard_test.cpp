// What the gateway and the marketplace refuse before an API looks at the request, and orders of the store.
#include "models/store/connection.h"
#include "tests/support/emulated_market.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::EmulatedMarket;
using test::RawAnswer;

namespace {

const QByteArray kQuery = "/api/mkp-openapi-public/global/v1/order/query?";

} // namespace

class EmulatedGuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersOrdersOfTheStore();
    void answersARecordedOrderByteForByte();
    void refusesOrders_data();
    void refusesOrders();
    void saysWhenTheStoreFails();
    void locksAnAccessKeyAfterWrongSignatures();
    void limitsCallsAtTheGateway();
    void limitsCallsOfTheMarketplace();
    void shiftsItsClock();
    void takesOnlyItsSecurityToken();
    void refusesAnAccountThatIsNoSeller();
    void refusesABodyThatIsTooLarge();
    void provokesAnErrorByAnAction();
    void keepsALogWithoutSecrets();

private:
    RawAnswer query(const QByteArray &parameters) const { return m_market.call("GET", kQuery + parameters); }
    void act(const QByteArray &action)
    {
        const auto read = marketActionFromJson(action);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        const auto done = m_market.engine->perform(*read);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().what));
    }
    EmulatedMarket m_market;
};

void EmulatedGuardTest::init()
{
    m_market.wallMs = test::kMarketNow;
    m_market.start();
}

void EmulatedGuardTest::answersOrdersOfTheStore()
{
    for (const char *parameters : { "orderId=CSYEARLY", "orderId=CSYEARLY&orderLineId=CSYEARLY-000001" }) {
        const RawAnswer answer = query(parameters);
        QCOMPARE(answer.status, 200);
        const QJsonObject info = answer.json()[u"orderInfo"].toObject();
        QCOMPARE(info[u"orderId"].toString(), QStringLiteral("CSYEARLY"));
        QCOMPARE(info[u"orderLine"][0][u"productInfo"][0][u"productId"].toString(), QStringLiteral("YEARLY"));
        QCOMPARE(info[u"buyerInfo"][u"mobilePhone"].toString(), QStringLiteral("18600000000"));
    }
    // AND the debug orders are what they were
    QCOMPARE(query("orderId=MOCKPERIODYEARNEW").status, 200);
}

void EmulatedGuardTest::answersARecordedOrderByteForByte()
{
    MarketOrder order = m_market.store->order(QStringLiteral("CSYEARLY")).value_or(MarketOrder());
    order.recorded = R"({"orderId":"CSYEARLY","orderType":"NEW","createTime":"20260101000000","z":1.50,)"
                     R"("orderLine":[{"orderLineId":"CSYEARLY-7","chargingMode":"PERIOD"}]})";
    order.productId = QStringLiteral("NOT-IN-THE-STORE");
    order.customerId = order.productId;
    QVERIFY(m_market.store->put(order).has_value());
    QVERIFY(query("orderId=CSYEARLY").body.contains(order.recorded));
    QCOMPARE(query("orderId=CSYEARLY&orderLineId=CSYEARLY-8").text("resultCode"), QStringLiteral("MKT.0100"));
}

void EmulatedGuardTest::refusesOrders_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &parameters, int status, const char *code) {
        QTest::newRow(name) << parameters << status << QString::fromLatin1(code);
    };
    row("other seller's", "orderId=CSOTHERS", 401, "MKT.0150");
    row("unknown", "orderId=CSNOBODY", 500, "MKT.0100");
    row("other line", "orderId=CSYEARLY&orderLineId=CSDEMAND-000001", 500, "MKT.0100");
    row("no UTF-8", "orderId=CS%ff", 500, "MKT.0100");
    row("control character", "orderId=CSYEARLY%0a", 500, "MKT.0100");
    row("missing", "", 400, "MKT.0101");
    row("twice", "orderId=CSYEARLY&orderId=CSYEARLY", 400, "MKT.0101");
}

void EmulatedGuardTest::refusesOrders()
{
    QFETCH(QByteArray, parameters);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawAnswer answer = query(parameters);
    QCOMPARE(answer.text("resultCode"), code);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.json().contains(u"orderInfo"));
    // A query with a body is the "other parameter error".
    const RawAnswer body = m_market.call("GET", kQuery + "orderId=CSYEARLY", "{}");
    QCOMPARE(body.text("resultCode"), QStringLiteral("MKT.0199"));
}

void EmulatedGuardTest::saysWhenTheStoreFails()
{
    QVERIFY(m_market.store->connection().execute(QStringLiteral("DROP TABLE orders")).has_value());
    const RawAnswer answer = query("orderId=CSYEARLY");
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.text("resultCode"), QStringLiteral("MKT.0999"));
}

void EmulatedGuardTest::locksAnAccessKeyAfterWrongSignatures()
{
    m_market.start([](Emulator::Options &options) { options.lockAfter = 5; });
    const WireRequest wire = m_market.request("GET", kQuery + "orderId=CSYEARLY");
    const QString locked = QStringLiteral(
        "Incorrect IAM authentication information: AK access failed to reach the limit,forbidden.");
    for (int i = 0; i < 5; ++i) {
        const RawAnswer answer =
            m_market.callAs(wire, QStringLiteral("AK"), Secret(QByteArrayView("another key")));
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.text("error_msg") != locked);
    }
    // THEN the right key is refused as well, but not another account's
    const RawAnswer right = m_market.call(wire);
    QCOMPARE(right.status, 401);
    QCOMPARE(right.text("error_code"), QStringLiteral("APIGW.0301"));
    QCOMPARE(right.text("error_msg"), locked);
    QCOMPARE(m_market.callAsBuyer("GET", kQuery + "orderId=CSYEARLY").text("resultCode"),
        QStringLiteral("MKT.0151"));
}

void EmulatedGuardTest::limitsCallsAtTheGateway()
{
    m_market.start([](Emulator::Options &options) { options.gatewayPerSecond = 2; });
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
    const RawAnswer third = query("orderId=CSYEARLY");
    QCOMPARE(third.status, 429);
    QCOMPARE(third.text("error_code"), QStringLiteral("APIGW.0308"));
    m_market.wallMs += 1000;
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
}

void EmulatedGuardTest::limitsCallsOfTheMarketplace()
{
    m_market.start({}, true);
    act(R"({"do":"limits","perSecond":1})");
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
    const RawAnswer second = query("orderId=CSYEARLY");
    QCOMPARE(second.status, 406);
    QCOMPARE(second.text("resultCode"), QStringLiteral("MKT.0250"));
    act(R"({"do":"limits","perSecond":0})");
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
}

void EmulatedGuardTest::shiftsItsClock()
{
    m_market.start({}, true);
    act(R"({"do":"limits","skewMs":960000})");
    const RawAnswer answer = query("orderId=CSYEARLY");
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.text("error_msg").contains(QStringLiteral("signature expired")));
}

void EmulatedGuardTest::takesOnlyItsSecurityToken()
{
    m_market.start(
        [](Emulator::Options &options) { options.securityToken = Secret(QByteArrayView("the-token")); });
    const auto withToken = [this](const char *token) {
        WireRequest wire = m_market.request("GET", kQuery + "orderId=CSYEARLY");
        wire.headers.append(HttpHeader{ "X-Security-Token", token });
        return m_market.call(wire);
    };
    QCOMPARE(withToken("the-token").status, 200);
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
    const RawAnswer other = withToken("expired-token");
    QCOMPARE(other.status, 401);
    QCOMPARE(other.text("resultCode"), QStringLiteral("MKT.0154"));
}

void EmulatedGuardTest::refusesAnAccountThatIsNoSeller()
{
    const RawAnswer answer = m_market.callAsBuyer("GET", kQuery + "orderId=CSYEARLY");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.text("resultCode"), QStringLiteral("MKT.0151"));
}

void EmulatedGuardTest::refusesABodyThatIsTooLarge()
{
    const RawAnswer answer =
        m_market.call("POST", "/rest/marketplace/v1/isv/usage-data", QByteArray(12 * 1024 * 1024 + 1, 'x'));
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.text("error_code"), QStringLiteral("APIGW.0201"));
}

void EmulatedGuardTest::provokesAnErrorByAnAction()
{
    m_market.start({}, true);
    act(R"({"do":"fail","code":"MKT.0999","times":2})");
    QCOMPARE(query("orderId=CSYEARLY").text("resultCode"), QStringLiteral("MKT.0999"));
    QCOMPARE(query("orderId=CSYEARLY").text("resultCode"), QStringLiteral("MKT.0999"));
    QCOMPARE(query("orderId=CSYEARLY").status, 200);
}

void EmulatedGuardTest::keepsALogWithoutSecrets()
{
    // GIVEN requests with a signature, a token and secrets in their bodies
    WireRequest wire = m_market.request("GET", kQuery + "orderId=CSYEARLY&client_secret=MARKER-query");
    wire.headers.append(HttpHeader{ "X-Security-Token", "MARKER-token" });
    QCOMPARE(m_market.call(wire).status, 200);
    WireRequest push = m_market.request("POST", "/api/mkp-openapi-public/global/v1/isv/usage-data",
        R"({"usage_records":[],"client_secret":"MARKER-body"})");
    push.headers += { { "signature", "MARKER-signature" }, { "ts", "1" }, { "nonce", "n" } };
    QCOMPARE(test::rawCall(m_market.url, push).status, 400);
    // THEN the log has both rows and none of these
    const auto rows = m_market.store->findLog({});
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 2);
    const MarketLogEntry &order = rows->constLast();
    QCOMPARE(order.direction, QStringLiteral("in"));
    QCOMPARE(order.api, QStringLiteral("order-query"));
    QCOMPARE(order.subject, QStringLiteral("CSYEARLY"));
    QCOMPARE(order.status, 200);
    QCOMPARE(order.code, QStringLiteral("MKT.0000"));
    QVERIFY(order.answer.contains("CSYEARLY-000001"));
    QCOMPARE(rows->constFirst().code, QStringLiteral("MKT.0102"));
    for (const MarketLogEntry &row : *rows)
        QVERIFY(!QByteArray(row.target.toUtf8() + row.request + row.answer + row.failure.toUtf8())
                     .contains("MARKER"));
    QVERIFY(!m_market.emulator->exchanges().front().target.contains("MARKER"));
}

ZHANGGUI_TEST(EmulatedGuardTest)
#include "emulated_guard_test.moc"
