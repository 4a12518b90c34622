#include "models/market/market_action.h"
#include "models/store/connection.h"
#include "tests/support/emulated_market.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace zhanggui;
using test::EmulatedMarket;
using test::RawAnswer;

namespace {

const QByteArray kNew = "/api/mkp-openapi-public/global/v1/isv/usage-data";
const QByteArray kOld = "/rest/marketplace/v1/isv/usage-data";

QJsonObject record()
{
    return { { QStringLiteral("instance_id"), QStringLiteral("I-DEMAND") },
        { QStringLiteral("record_time"), QStringLiteral("20251231T235000Z") },
        { QStringLiteral("begin_time"), QStringLiteral("20251231T220000Z") },
        { QStringLiteral("end_time"), QStringLiteral("20251231T230000Z") },
        { QStringLiteral("usage_value"), QStringLiteral("1.5") } };
}

QJsonObject newRecord()
{
    QJsonObject made = record();
    made.insert(QStringLiteral("metering_sn"), QStringLiteral("SN-1"));
    return made;
}

QJsonObject oldRecord()
{
    QJsonObject made = record();
    made.insert(QStringLiteral("product_id"), QStringLiteral("DEMAND"));
    return made;
}

QByteArray batch(const QJsonArray &records)
{
    return QJsonDocument(QJsonObject{ { QStringLiteral("usage_records"), records } })
        .toJson(QJsonDocument::Compact);
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

QJsonObject without(QJsonObject object, const char *name)
{
    object.remove(QLatin1String(name));
    return object;
}

} // namespace

class EmulatedUsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesABatchInAndPlansItsCheck();
    void takesEveryReadingOfTheSortedBody_data();
    void takesEveryReadingOfTheSortedBody();
    void refusesOtherHeaders_data();
    void refusesOtherHeaders();
    void refusesANonceTwice();
    void refusesBadBatchesOfBothInterfaces_data();
    void refusesBadBatchesOfBothInterfaces();
    void leavesBadRecordsOfTheNewInterfaceToTheCheck_data();
    void leavesBadRecordsOfTheNewInterfaceToTheCheck();
    void refusesBadRecordsOfTheOldInterface_data();
    void refusesBadRecordsOfTheOldInterface();
    void keepsNothingOfARefusedBatch();
    void takesTheOtherWayWhenAsked();
    void takesSoManyRecordsAnHour();
    void verifiesTheOldInterfaceByItsAccessKey();
    void saysWhenTheStoreFails();

private:
    RawAnswer push(const QByteArray &body, const QByteArray &nonce = {});
    RawAnswer pushOld(const QByteArray &body) { return m_market.call("POST", kOld, body); }
    QList<MarketUsage> kept() const { return m_market.store->usage().value_or(QList<MarketUsage>()); }

    EmulatedMarket m_market;
    int m_nonce = 0;
};

void EmulatedUsageTest::init()
{
    m_market.wallMs = test::kMarketNow;
    m_market.start();
}

RawAnswer EmulatedUsageTest::push(const QByteArray &body, const QByteArray &nonce)
{
    WireRequest wire = m_market.request("POST", kNew, body);
    const QByteArray ts = QByteArray::number(m_market.wallMs);
    const QByteArray used = nonce.isEmpty() ? "nonce-" + QByteArray::number(++m_nonce) : nonce;
    wire.headers +=
        { { "signature", EmulatedMarket::usageSignature(ts, used, body) }, { "ts", ts }, { "nonce", used } };
    return test::rawCall(m_market.url, wire);
}

void EmulatedUsageTest::takesABatchInAndPlansItsCheck()
{
    const RawAnswer answer =
        push(batch({ newRecord(), with(newRecord(), "metering_sn", QStringLiteral("SN-2")) }));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"error_code":"MKT.0000","error_msg":"success"})"));
    QCOMPARE(kept().size(), 2);
    const MarketUsage first = kept().constFirst();
    QCOMPARE(first.serial, QStringLiteral("SN-1"));
    QCOMPARE(first.value, QStringLiteral("1.5"));
    QCOMPARE(first.stage, UsageStage::Waiting);
    QCOMPARE(first.receivedMs, test::kMarketNow);
    QVERIFY(!first.oldInterface);
    const auto events = m_market.store->events();
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->constFirst().kind, QStringLiteral("check-usage"));
    QCOMPARE(events->constFirst().dueMs, test::kMarketNow + 300'000);
    // AND the value may be a number, as the international page prints it
    const RawAnswer number = push(batch({ with(newRecord(), "usage_value", 2.25) }));
    QCOMPARE(number.text("error_code"), QStringLiteral("MKT.0000"));
    QCOMPARE(kept().constLast().value, QStringLiteral("2.25"));
}

void EmulatedUsageTest::takesEveryReadingOfTheSortedBody_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("taken");
    const QByteArray sent =
        R"({ "usage_records": [ {"usage_value":"1.5","instance_id":"I-DEMAND","record_time":"20251231T235000Z",)"
        R"("begin_time":"20251231T220000Z","end_time":"20251231T230000Z","metering_sn":"SN-9"} ] })";
    QByteArray compact = sent;
    compact.replace(" ", "");
    QTest::newRow("as it came") << sent << sent;
    QTest::newRow("outer members sorted, compact") << sent << compact;
    QTest::newRow("all members sorted")
        << sent
        << QByteArray(R"({"usage_records":[{"begin_time":"20251231T220000Z","end_time":"20251231T230000Z",)"
                      R"("instance_id":"I-DEMAND","metering_sn":"SN-9","record_time":"20251231T235000Z",)"
                      R"("usage_value":"1.5"}]})");
}

void EmulatedUsageTest::takesEveryReadingOfTheSortedBody()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, taken);
    WireRequest wire = m_market.request("POST", kNew, sent);
    const QByteArray ts = QByteArray::number(m_market.wallMs);
    wire.headers +=
        { { "signature", EmulatedMarket::usageSignature(ts, "n", taken) }, { "ts", ts }, { "nonce", "n" } };
    QCOMPARE(test::rawCall(m_market.url, wire).text("error_code"), QStringLiteral("MKT.0000"));
    wire.headers.last().value = "other";
    QCOMPARE(test::rawCall(m_market.url, wire).text("error_code"), QStringLiteral("MKT.0102"));
}

void EmulatedUsageTest::refusesOtherHeaders_data()
{
    QTest::addColumn<qint64>("ts");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("signature"); // empty: a right one; "-": none
    const qint64 now = test::kMarketNow;
    QTest::newRow("no signature") << now << QByteArray("n") << QByteArray("-");
    QTest::newRow("wrong signature") << now << QByteArray("n") << QByteArray("AAAA");
    QTest::newRow("no nonce") << now << QByteArray() << QByteArray();
    QTest::newRow("long nonce") << now << QByteArray(65, 'n') << QByteArray();
    QTest::newRow("seconds") << now / 1000 << QByteArray("n") << QByteArray();
    QTest::newRow("16 minutes ago") << now - 960'000 << QByteArray("n") << QByteArray();
    QTest::newRow("16 minutes ahead") << now + 960'000 << QByteArray("n") << QByteArray();
}

void EmulatedUsageTest::refusesOtherHeaders()
{
    QFETCH(qint64, ts);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, signature);
    const QByteArray body = batch({ newRecord() });
    WireRequest wire = m_market.request("POST", kNew, body);
    const QByteArray time = QByteArray::number(ts);
    if (signature.isEmpty())
        signature = EmulatedMarket::usageSignature(time, nonce, body);
    if (signature != "-")
        wire.headers.append(HttpHeader{ "signature", signature });
    wire.headers += { { "ts", time }, { "nonce", nonce } };
    const RawAnswer answer = test::rawCall(m_market.url, wire);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("error_code"), QStringLiteral("MKT.0102"));
    QVERIFY(answer.text("error_msg").startsWith(QStringLiteral("Invalid body sign")));
    QVERIFY(kept().isEmpty());
}

void EmulatedUsageTest::refusesANonceTwice()
{
    QCOMPARE(push(batch({ newRecord() }), "same").status, 200);
    QCOMPARE(push(batch({ newRecord() }), "same").text("error_code"), QStringLiteral("MKT.0102"));
    // WHEN its window is over THEN it may come again
    m_market.wallMs += 2 * 900'000 + 1;
    QCOMPARE(push(batch({ newRecord() }), "same").status, 200);
}

void EmulatedUsageTest::refusesBadBatchesOfBothInterfaces_data()
{
    QTest::addColumn<QByteArray>("newBody");
    QTest::addColumn<QByteArray>("oldBody");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::function<QByteArray(QJsonObject)> &made, int status,
                         const char *code) {
        QTest::newRow(name) << made(newRecord()) << made(oldRecord()) << status << QString::fromLatin1(code);
    };
    row(
        "no JSON", [](const QJsonObject &) { return QByteArray("usage"); }, 400, "MKT.0199");
    row(
        "no object", [](const QJsonObject &) { return QByteArray("[1]"); }, 400, "MKT.0199");
    row(
        "no records", [](const QJsonObject &) { return QByteArray("{}"); }, 400, "MKT.0199");
    row(
        "records are no list", [](const QJsonObject &) { return QByteArray(R"({"usage_records":1})"); }, 500,
        "MKT.0100");
    row(
        "empty", [](const QJsonObject &) { return batch({}); }, 500, "MKT.9002");
    row(
        "record is no object", [](const QJsonObject &) { return batch({ 1 }); }, 500, "MKT.0100");
    row(
        "other member", [](const QJsonObject &r) { return batch({ with(r, "more", 1) }); }, 400, "MKT.0101");
    row(
        "other member outside",
        [](const QJsonObject &) { return QByteArray(R"({"usage_records":[],"more":1})"); }, 400, "MKT.0101");
    row(
        "no instance", [](const QJsonObject &r) { return batch({ without(r, "instance_id") }); }, 400,
        "MKT.0101");
    row(
        "no begin", [](const QJsonObject &r) { return batch({ without(r, "begin_time") }); }, 400,
        "MKT.0199");
    row(
        "no value", [](const QJsonObject &r) { return batch({ without(r, "usage_value") }); }, 400,
        "MKT.0199");
    row(
        "instance is a number", [](const QJsonObject &r) { return batch({ with(r, "instance_id", 5) }); },
        500, "MKT.0100");
    row(
        "long instance",
        [](const QJsonObject &r) { return batch({ with(r, "instance_id", QString(65, u'I')) }); }, 500,
        "MKT.0100");
    row(
        "1001 records",
        [](const QJsonObject &r) {
            QJsonArray many;
            for (int i = 0; i < 1001; ++i)
                many.append(r);
            return batch(many);
        },
        500, "MKT.9003");
}

void EmulatedUsageTest::refusesBadBatchesOfBothInterfaces()
{
    QFETCH(QByteArray, newBody);
    QFETCH(QByteArray, oldBody);
    QFETCH(int, status);
    QFETCH(QString, code);
    for (const RawAnswer &answer : { push(newBody), pushOld(oldBody) }) {
        QCOMPARE(answer.text("error_code"), code);
        QCOMPARE(answer.status, status);
    }
    QVERIFY(kept().isEmpty());
}

void EmulatedUsageTest::leavesBadRecordsOfTheNewInterfaceToTheCheck_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::newRow("unknown instance") << with(newRecord(), "instance_id", QStringLiteral("NOBODY"));
    QTest::newRow("other seller") << with(newRecord(), "instance_id", QStringLiteral("I-OTHERS"));
    QTest::newRow("bad time") << with(newRecord(), "end_time", QStringLiteral("yesterday"));
    QTest::newRow("bad value") << with(newRecord(), "usage_value", QStringLiteral("-1"));
    QTest::newRow("long ago") << with(newRecord(), "begin_time", QStringLiteral("20251201T000000Z"));
    QTest::newRow("no serial") << without(newRecord(), "metering_sn");
}

void EmulatedUsageTest::leavesBadRecordsOfTheNewInterfaceToTheCheck()
{
    QFETCH(QJsonObject, record);
    QCOMPARE(push(batch({ record })).text("error_code"), QStringLiteral("MKT.0000"));
    QCOMPARE(kept().size(), 1);
    QCOMPARE(kept().constFirst().stage, UsageStage::Waiting);
}

void EmulatedUsageTest::refusesBadRecordsOfTheOldInterface_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QJsonObject &record, int status, const char *code) {
        QTest::newRow(name) << record << status << QString::fromLatin1(code);
    };
    row("unknown instance", with(oldRecord(), "instance_id", QStringLiteral("NOBODY")), 500, "MKT.9001");
    row("other seller", with(oldRecord(), "instance_id", QStringLiteral("I-OTHERS")), 401, "MKT.0150");
    row("bad time", with(oldRecord(), "end_time", QStringLiteral("yesterday")), 500, "MKT.9002");
    row("bad value", with(oldRecord(), "usage_value", QStringLiteral("0")), 500, "MKT.9002");
    row("other product", with(oldRecord(), "product_id", QStringLiteral("YEARLY")), 500, "MKT.9002");
    row("22 days ago", with(oldRecord(), "begin_time", QStringLiteral("20251210T000000Z")), 500, "MKT.9004");
    row("no product", without(oldRecord(), "product_id"), 400, "MKT.0199");
    row("serial of the new interface", with(oldRecord(), "metering_sn", QStringLiteral("SN")), 400,
        "MKT.0101");
}

void EmulatedUsageTest::refusesBadRecordsOfTheOldInterface()
{
    QFETCH(QJsonObject, record);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawAnswer answer = pushOld(batch({ record }));
    QCOMPARE(answer.text("error_code"), code);
    QCOMPARE(answer.status, status);
    QCOMPARE(pushOld(batch({ oldRecord() })).text("error_code"), QStringLiteral("MKT.0000"));
}

void EmulatedUsageTest::keepsNothingOfARefusedBatch()
{
    const QJsonObject bad = with(oldRecord(), "instance_id", QStringLiteral("NOBODY"));
    QCOMPARE(pushOld(batch({ oldRecord(), bad })).status, 500);
    QVERIFY(kept().isEmpty());
    QVERIFY(m_market.store->events()->isEmpty());
}

void EmulatedUsageTest::takesTheOtherWayWhenAsked()
{
    m_market.start([](Emulator::Options &options) { options.usageErrors = UsageErrors::Immediate; });
    QCOMPARE(push(batch({ with(newRecord(), "instance_id", QStringLiteral("NOBODY")) })).text("error_code"),
        QStringLiteral("MKT.9001"));
    m_market.start([](Emulator::Options &options) { options.usageErrors = UsageErrors::Silent; });
    QCOMPARE(
        pushOld(batch({ with(oldRecord(), "instance_id", QStringLiteral("NOBODY")) })).text("error_code"),
        QStringLiteral("MKT.0000"));
}

void EmulatedUsageTest::takesSoManyRecordsAnHour()
{
    m_market.start({}, true);
    const auto limits = marketActionFromJson(R"({"do":"limits","usageQuota":2})");
    QVERIFY(limits && m_market.engine->perform(*limits));
    const QByteArray two = batch({ newRecord(), newRecord() });
    QCOMPARE(push(two).text("error_code"), QStringLiteral("MKT.0000"));
    QCOMPARE(push(batch({ newRecord() })).text("error_code"), QStringLiteral("MKT.9003"));
    QCOMPARE(kept().size(), 2);
    // WHEN the next hour of the emulator's clock begins THEN there is room again
    QCOMPARE(m_market.control("POST", "clock", R"({"advance":"1h"})").status, 200);
    QCOMPARE(push(two).text("error_code"), QStringLiteral("MKT.0000"));
}

void EmulatedUsageTest::verifiesTheOldInterfaceByItsAccessKey()
{
    const QByteArray body = batch({ oldRecord() });
    QCOMPARE(test::rawCall(m_market.url, m_market.request("POST", kOld, body)).text("error_code"),
        QStringLiteral("APIGW.0301"));
    const RawAnswer buyer = m_market.callAsBuyer("POST", kOld, body);
    QCOMPARE(buyer.status, 401);
    QCOMPARE(buyer.text("error_code"), QStringLiteral("MKT.0151"));
    QCOMPARE(m_market.call("GET", kOld).text("error_code"), QStringLiteral("APIGW.0101"));
}

void EmulatedUsageTest::saysWhenTheStoreFails()
{
    QVERIFY(m_market.store->connection().execute(QStringLiteral("DROP TABLE usage")).has_value());
    const RawAnswer answer = push(batch({ newRecord() }));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.text("error_code"), QStringLiteral("MKT.0999"));
}

ZHANGGUI_TEST(EmulatedUsageTest)
#include "emulated_usage_test.moc"
