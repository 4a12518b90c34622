#include "models/store/connection.h"
#include "tests/support/emulated_market.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace zhanggui;
using test::EmulatedMarket;
using test::RawAnswer;

namespace {

const QByteArray kGlobal = "/api/mkp-openapi-public/global/";
const QByteArray kActivate = kGlobal + "v1/license/activate";
const QByteArray kActivateList = kGlobal + "v2/license/activate";
const QByteArray kHeartbeat = kGlobal + "v1/license/heartbeat";
const QByteArray kHeartbeatList = kGlobal + "v2/license/heartbeat";
const QByteArray kSoftware = kGlobal + "v2/license/software-usage-info";

QByteArray list(const QStringList &codes)
{
    return QJsonDocument(QJsonObject{ { QStringLiteral("license_list"), QJsonArray::fromStringList(codes) } })
        .toJson(QJsonDocument::Compact);
}

QByteArray software(const QByteArray &license, const QByteArray &usages)
{
    return R"({"usage_info":[{"license":")" + license + R"(","software_usage_Info":)" + usages + "}]}";
}

} // namespace

class EmulatedLicensesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void activatesAReceivedCode();
    void activatesFromTheGivenTimeOn();
    void answersByTheCodesState_data();
    void answersByTheCodesState();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void activatesAListOrNothing();
    void tellsHeartbeats_data();
    void tellsHeartbeats();
    void tellsHeartbeatsOfAList();
    void seesAnExpiryThatNobodyCarriedOut();
    void takesTheUseOfTheSoftware();
    void namesTheCodesOfAUseThatFail();
    void activatesSoManyOfOneOrder();
    void refusesWhoIsNoSeller();
    void refusesOtherMethodsAndContentTypes_data();
    void refusesOtherMethodsAndContentTypes();
    void saysWhenTheStoreFails();

private:
    MarketLicense license(const char *code) const
    {
        return m_market.store->license(QString::fromLatin1(code)).value_or(MarketLicense());
    }
    EmulatedMarket m_market;
};

void EmulatedLicensesTest::init()
{
    m_market.start();
}

void EmulatedLicensesTest::activatesAReceivedCode()
{
    const RawAnswer answer = m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED"})");
    QCOMPARE(answer.status, 200);
    // The sample of the guide: a JSON text inside, its members in this order.
    QCOMPARE(answer.body,
        QByteArray(R"({"error_code":"92020000","error_msg":"success","data":{"license_code_info":)"
                   R"("{\"status\":\"ALIVE\",\"expire_time\":\"20260201000000\",\"product_id\":\"CODE\",)"
                   R"(\"amount\":2,\"order_id\":\"CSLICENSE\"}"}})"));
    QCOMPARE(license("PL-RECEIVED").stage, LicenseStage::Alive);
    QCOMPARE(license("PL-RECEIVED").activatedMs, test::kMarketNow);
    const auto events = m_market.store->events();
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->constFirst().kind, QStringLiteral("expire-license"));
    QCOMPARE(events->constFirst().subject, QStringLiteral("PL-RECEIVED"));
    QCOMPARE(events->constFirst().dueMs, license("PL-RECEIVED").expireMs);
    // WHEN it is activated again THEN it is in no state for that
    QCOMPARE(m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED"})").text("error_code"),
        QStringLiteral("92020003"));
}

void EmulatedLicensesTest::activatesFromTheGivenTimeOn()
{
    const RawAnswer answer =
        m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED","real_effect_time":"20251215120000"})");
    QCOMPARE(answer.text("error_code"), QStringLiteral("92020000"));
    QCOMPARE(license("PL-RECEIVED").activatedMs, 1765800000000);
    QVERIFY(answer.body.contains("20260115120000"));
}

void EmulatedLicensesTest::answersByTheCodesState_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("activation");
    QTest::addColumn<QString>("heartbeat");
    QTest::addColumn<int>("status");
    const auto row = [](const char *code, const char *activation, const char *heartbeat, int status = 200) {
        QTest::newRow(code) << QByteArray(code) << QString::fromLatin1(activation)
                            << QString::fromLatin1(heartbeat) << status;
    };
    row("PL-NOBODY", "92020005", "92020005");
    row("PL-ISSUED", "92020004", "92020011");
    row("PL-RECEIVED", "92020000", "92020000");
    row("PL-ALIVE", "92020003", "92020000");
    row("PL-EXPIRED", "92020003", "92020000");
    row("PL-FROZEN", "92020003", "92020000");
    row("PL-RELEASED", "92020003", "92020000");
    row("PL-OTHERS", "92020001", "92020001", 403);
}

void EmulatedLicensesTest::answersByTheCodesState()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, activation);
    QFETCH(QString, heartbeat);
    QFETCH(int, status);
    const QByteArray body = R"({"license":")" + code + "\"}";
    const RawAnswer activated = m_market.call("POST", kActivate, body);
    QCOMPARE(activated.text("error_code"), activation);
    QCOMPARE(activated.status, status);
    QVERIFY(!activated.text("error_msg").isEmpty());
    QCOMPARE(m_market.call("POST", kHeartbeat, body).text("error_code"), heartbeat);
}

void EmulatedLicensesTest::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &body, int status,
                         const char *code) {
        QTest::newRow(name) << path << body << status << QString::fromLatin1(code);
    };
    row("activate, no JSON", kActivate, "license", 400, "95000004");
    row("activate, a list", kActivate, "[]", 400, "95000004");
    row("activate, nothing", kActivate, "{}", 400, "95000001");
    row("activate, a number", kActivate, R"({"license":5})", 400, "95000001");
    row("activate, long", kActivate, R"({"license":")" + QByteArray(65, 'P') + "\"}", 400, "95000001");
    row("activate, no time", kActivate, R"({"license":"PL-RECEIVED","real_effect_time":"soon"})", 200,
        "92020002");
    row("activate, before the order", kActivate,
        R"({"license":"PL-RECEIVED","real_effect_time":"20250101000000"})", 200, "92020002");
    row("list, nothing", kActivateList, "{}", 400, "95000001");
    row("list, empty", kActivateList, R"({"license_list":[]})", 400, "95000001");
    row("list, a number", kActivateList, R"({"license_list":[1]})", 400, "95000001");
    row("list, 101", kActivateList, list(QStringList(101, QStringLiteral("PL-RECEIVED"))), 400, "95000001");
    row("heartbeat, info is text", kHeartbeat, R"({"license":"PL-ALIVE","heartbeatInfo":"x"})", 400,
        "95000001");
    row("heartbeat, no account", kHeartbeat, R"({"license":"PL-ALIVE","heartbeatInfo":{"ip":"1"}})", 400,
        "95000001");
    row("heartbeat, long ip", kHeartbeat,
        R"({"license":"PL-ALIVE","heartbeatInfo":{"thirdPartyAccount":"a","ip":")" + QByteArray(33, '1')
            + "\"}}",
        400, "95000001");
    row("heartbeats, nothing", kHeartbeatList, "{}", 400, "95000001");
    row("use, nothing", kSoftware, "{}", 400, "95000001");
    row("use, no list", kSoftware, R"({"usage_info":[{"license":"PL-ALIVE"}]})", 400, "95000001");
    row("use, both kinds", kSoftware, software("PL-ALIVE", R"([{"id":"a","active_num":1}])"), 400,
        "95000001");
    row("use, no kind", kSoftware, software("PL-ALIVE", "[{}]"), 400, "95000001");
    row("use, mixed kinds", kSoftware, software("PL-ALIVE", R"([{"id":"a"},{"active_num":1}])"), 400,
        "95000001");
    row("use, ten digits", kSoftware, software("PL-ALIVE", R"([{"active_num":1234567890}])"), 400,
        "95000001");
    row("use, below nothing", kSoftware, software("PL-ALIVE", R"([{"active_num":-1}])"), 400, "95000001");
    row("use, long id", kSoftware, software("PL-ALIVE", R"([{"id":")" + QByteArray(257, 'i') + "\"}]"), 400,
        "95000001");
}

void EmulatedLicensesTest::refusesBadRequests()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawAnswer answer = m_market.call("POST", path, body);
    QCOMPARE(answer.text("error_code"), code);
    QCOMPARE(answer.status, status);
    QCOMPARE(license("PL-RECEIVED").stage, LicenseStage::Received);
}

void EmulatedLicensesTest::activatesAListOrNothing()
{
    const auto code = [this](const QStringList &codes) {
        return m_market.call("POST", kActivateList, list(codes)).text("error_code");
    };
    const QString good = QStringLiteral("PL-RECEIVED");
    QCOMPARE(code({ good, QStringLiteral("PL-NOBODY") }), QStringLiteral("92020020"));
    QCOMPARE(code({ good, QStringLiteral("PL-OTHERS") }), QStringLiteral("92020020"));
    QCOMPARE(code({ good, QStringLiteral("PL-ISSUED") }), QStringLiteral("92020004"));
    QCOMPARE(code({ good, QStringLiteral("PL-ALIVE") }), QStringLiteral("92020003"));
    QCOMPARE(license("PL-RECEIVED").stage, LicenseStage::Received);
    QCOMPARE(code({ good, QStringLiteral("PL-RECEIVED-2") }), QStringLiteral("92020000"));
    QCOMPARE(license("PL-RECEIVED-2").stage, LicenseStage::Alive);
}

void EmulatedLicensesTest::tellsHeartbeats_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("status");
    QTest::newRow("alive") << QByteArray("PL-ALIVE") << QStringLiteral("ALIVE");
    QTest::newRow("expired") << QByteArray("PL-EXPIRED") << QStringLiteral("EXPIRED");
    QTest::newRow("frozen") << QByteArray("PL-FROZEN") << QStringLiteral("EXPIRED");
    QTest::newRow("released") << QByteArray("PL-RELEASED") << QStringLiteral("RELEASED");
}

void EmulatedLicensesTest::tellsHeartbeats()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, status);
    const RawAnswer answer = m_market.call("POST", kHeartbeat,
        R"({"license":")" + code + R"(","heartbeatInfo":{"thirdPartyAccount":"a","ip":"127.0.0.1"}})");
    const QJsonObject data = answer.json()[u"data"].toObject();
    QCOMPARE(data[u"license_code"].toString(), QString::fromLatin1(code));
    QCOMPARE(data[u"status"].toString(), status);
    QCOMPARE(data[u"activate_time"].toString(), QStringLiteral("20251222000000"));
    QCOMPARE(data[u"expire_time"].toString(), QStringLiteral("20260121000000"));
}

void EmulatedLicensesTest::tellsHeartbeatsOfAList()
{
    const RawAnswer answer = m_market.call(
        "POST", kHeartbeatList, list({ QStringLiteral("PL-ALIVE"), QStringLiteral("PL-RELEASED") }));
    QCOMPARE(answer.text("error_code"), QStringLiteral("92020000"));
    const QJsonArray data = answer.json()[u"data"].toArray();
    QCOMPARE(data.size(), 2);
    QCOMPARE(data[1][u"status"].toString(), QStringLiteral("RELEASED"));
    QCOMPARE(
        m_market
            .call("POST", kHeartbeatList, list({ QStringLiteral("PL-ALIVE"), QStringLiteral("PL-NOBODY") }))
            .text("error_code"),
        QStringLiteral("92020020"));
}

void EmulatedLicensesTest::seesAnExpiryThatNobodyCarriedOut()
{
    m_market.wallMs += 21 * test::kMarketDay;
    const RawAnswer answer = m_market.call("POST", kHeartbeat, R"({"license":"PL-ALIVE"})");
    QCOMPARE(answer.json()[u"data"][u"status"].toString(), QStringLiteral("EXPIRED"));
}

void EmulatedLicensesTest::takesTheUseOfTheSoftware()
{
    for (const char *usages : { R"([{"id":"user-1"},{"id":"user-2"}])", R"([{"active_num":999999999}])" })
        QCOMPARE(m_market.call("POST", kSoftware, software("PL-ALIVE", usages)).body,
            QByteArray(R"({"error_code":"92020000","error_msg":"success"})"));
}

void EmulatedLicensesTest::namesTheCodesOfAUseThatFail()
{
    const QByteArray usages = R"("software_usage_Info":[{"active_num":1}])";
    const RawAnswer answer = m_market.call("POST", kSoftware,
        R"({"usage_info":[{"license":"PL-ALIVE",)" + usages + R"(},{"license":"PL-NOBODY",)" + usages
            + R"(},{"license":"PL-ISSUED",)" + usages + "}]}");
    QCOMPARE(answer.text("error_code"), QStringLiteral("92020020"));
    const QJsonArray failed = answer.json()[u"data"][u"check_fail_list"].toArray();
    QCOMPARE(failed.size(), 2);
    QCOMPARE(failed[0][u"license"].toString(), QStringLiteral("PL-NOBODY"));
    QCOMPARE(failed[0][u"error_code"].toString(), QStringLiteral("92020005"));
    QCOMPARE(failed[1][u"error_code"].toString(), QStringLiteral("92020011"));
}

void EmulatedLicensesTest::activatesSoManyOfOneOrder()
{
    m_market.start({}, true);
    // Four codes of the order were activated before.
    const auto limits = marketActionFromJson(R"({"do":"limits","licenseQuota":5})");
    QVERIFY(limits && m_market.engine->perform(*limits));
    QCOMPARE(m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED"})").text("error_code"),
        QStringLiteral("92020000"));
    const RawAnswer second = m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED-2"})");
    QCOMPARE(second.text("error_code"), QStringLiteral("92020003"));
    QVERIFY(second.text("error_msg").contains(QStringLiteral("no activation is left")));
    QCOMPARE(license("PL-RECEIVED-2").stage, LicenseStage::Received);
}

void EmulatedLicensesTest::refusesWhoIsNoSeller()
{
    const RawAnswer answer = m_market.callAsBuyer("POST", kActivate, R"({"license":"PL-RECEIVED"})");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.text("error_code"), QStringLiteral("92020001"));
    QCOMPARE(answer.text("error_msg"), QStringLiteral("Unauthorized"));
}

void EmulatedLicensesTest::refusesOtherMethodsAndContentTypes_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const QByteArray &path : { kActivate, kActivateList, kHeartbeat, kHeartbeatList, kSoftware })
        QTest::newRow(path.constData()) << path;
}

void EmulatedLicensesTest::refusesOtherMethodsAndContentTypes()
{
    QFETCH(QByteArray, path);
    const RawAnswer method = m_market.call("GET", path);
    QCOMPARE(method.status, 405);
    QCOMPARE(method.text("error_code"), QStringLiteral("95000002"));
    WireRequest wire = m_market.request("POST", path, R"({"license":"PL-ALIVE"})");
    wire.headers.last().value = "text/plain";
    const RawAnswer type = m_market.call(wire);
    QCOMPARE(type.status, 415);
    QCOMPARE(type.text("error_code"), QStringLiteral("95000003"));
    // As the guide prints it, and as it should be.
    for (const char *good : { "application/json charset=UTF-8", "application/json; charset=utf-8" }) {
        wire = m_market.request("POST", path, R"({"license":"PL-ALIVE"})");
        wire.headers.last().value = good;
        QVERIFY(m_market.call(wire).status != 415);
    }
}

void EmulatedLicensesTest::saysWhenTheStoreFails()
{
    QVERIFY(m_market.store->connection().execute(QStringLiteral("DROP TABLE licenses")).has_value());
    const RawAnswer answer = m_market.call("POST", kActivate, R"({"license":"PL-RECEIVED"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.text("error_code"), QStringLiteral("92020001"));
    QCOMPARE(answer.text("error_msg"), QStringLiteral("internal error"));
}

ZHANGGUI_TEST(EmulatedLicensesTest)
#include "emulated_licenses_test.moc"
