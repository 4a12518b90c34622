#include "net/emulator/json_spans.h"
#include "net/emulator/order_book.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace zhanggui;

namespace {

/// What the marketplace answered to MOCKPERIODYEARNEW in November 2024, without its envelope.
const QByteArray kRecorded =
    R"({"orderId":"MOCKPERIODYEARNEW","orderType":"NEW","createTime":"20241121090846","orderLine":[{"orderLineId":"MOCKPERIODYEARNEW-000001","chargingMode":"PERIOD","periodType":"year","periodNumber":1,"expireTime":"20251121235959","productInfo":[{"productId":"OFFI846204237451911168","skuCode":"0a4d1578-5295-46a7-92d4-7c803dccc51d","linearValue":50,"productName":"MOCK测试商品,测试规格,基础版,包周期"}],"extendParams":[{"name":"emailDomainName","value":"test.xxxx.com"},{"name":"ip","value":"127.0.0.1"}],"currency":"100","currencyAfterDiscount":"100"}],"buyerInfo":{"mobilePhone":"18600000000","email":null,"customerId":"00000000000000000000000000000001","customerName":"mock_user_01","customerRealName":"测试用户1","customerType":0,"userId":null,"userName":null},"extendParams":[]})";

QByteArray order(const char *id)
{
    return QByteArray(R"({"orderId":"%","orderType":"NEW","createTime":"20260101000000",)"
                      R"("orderLine":[{"orderLineId":"%-1","chargingMode":"PERIOD"}]})")
        .replace('%', id);
}

} // namespace

class OrderBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsJsonWithoutChangingIt();
    void servesTheRecordedOrderByteForByte();
    void servesTheNineDebugOrders_data();
    void servesTheNineDebugOrders();
    void keepsBytesOfOrdersFromAFile();
    void servesOneLineAlone();
    void takesEveryShapeOfFile_data();
    void takesEveryShapeOfFile();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void keepsTheGoodOrdersOfAText();
    void replacesAnEarlierOrder();
    void refusesTextsWithoutOrders_data();
    void refusesTextsWithoutOrders();
    void bearsDamagedTexts();
};

void OrderBookTest::cutsJsonWithoutChangingIt()
{
    QCOMPARE(compactJson(" { \"a b\" : [ 1.50 , \"x \\\" ] y\" ] }\n"), "{\"a b\":[1.50,\"x \\\" ] y\"]}");
    QCOMPARE(jsonElements("[]").size(), 0);
    QCOMPARE(jsonElements(" [ 1 , \"a,b\" , [2,3] , {\"c\":[4,5]} ] ").size(), 4);
    QCOMPARE(jsonElements(" [ 1 , \"a,b\" ] ").last().toByteArray(), "\"a,b\"");
    QCOMPARE(jsonMember("{\"a\":1,\"b\":{\"a\":2},\"a\": 3 }", "a").toByteArray(), "3");
    QCOMPARE(jsonMember(R"({"\u0061:b":1})", "a:b").toByteArray(), "1");
    QCOMPARE(jsonMember("{}", "a").toByteArray(), "");
    QCOMPARE(jsonString(QStringLiteral("云\"\n")), QByteArray("\"云\\\"\\n\""));
}

void OrderBookTest::servesTheRecordedOrderByteForByte()
{
    const Result<OrderBook> book = OrderBook::builtIn();
    QVERIFY(book.has_value());
    const BookedOrder *found = book->find(QStringLiteral("MOCKPERIODYEARNEW"));
    QVERIFY(found);
    QCOMPARE(found->orderInfo().value_or(QByteArray()), kRecorded);
}

void OrderBookTest::servesTheNineDebugOrders_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("mode");
    const auto row = [](const char *id, const char *type, const char *mode) {
        QTest::newRow(id) << QString::fromLatin1(type) << QString::fromLatin1(mode);
    };
    row("MOCKPERIODYEARNEW", "NEW", "PERIOD");
    row("MOCKONETIMENEW", "NEW", "ONE_TIME");
    row("MOCKONDEMAND", "NEW", "ON_DEMAND");
    row("MOCKONDEMANDPKG", "NEW", "ON_DEMAND_PKG");
    row("MOCKPERIODDAYTRIAL", "TRIAL", "PERIOD");
    row("MOCKMONTYTRIALTOFORMAL", "TRIAL_TO_FORMAL", "PERIOD");
    row("MOCKMONTYUNSUBSCRIBE", "UNSUBSCRIBE", "PERIOD");
    row("MOCKMONTYRENEW", "RENEW", "PERIOD");
    row("MOCKMONTYCHANGE", "CHANGE", "PERIOD");
}

void OrderBookTest::servesTheNineDebugOrders()
{
    QFETCH(QString, type);
    QFETCH(QString, mode);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const Result<OrderBook> book = OrderBook::builtIn();
    QVERIFY(book.has_value());
    QCOMPARE(book->size(), 9);
    const BookedOrder *found = book->find(id);
    QVERIFY(found);
    const QJsonObject json = QJsonDocument::fromJson(found->orderInfo().value_or(QByteArray())).object();
    QCOMPARE(json[u"orderId"].toString(), id);
    QCOMPARE(json[u"orderType"].toString(), type);
    QCOMPARE(json[u"orderLine"][0][u"chargingMode"].toString(), mode);
    QCOMPARE(json[u"orderLine"][0][u"orderLineId"].toString(), QString(id + QStringLiteral("-000001")));
    QVERIFY(!json.contains(u"assumed"));
}

void OrderBookTest::keepsBytesOfOrdersFromAFile()
{
    // GIVEN an order with blanks, members in no order, a number that no double holds, members nobody knows
    OrderBook book;
    const auto added =
        book.addJson("\xef\xbb\xbf [ { \"x\" : 6737174442215405460123 , \"orderType\":\"NEW\",\n"
                     "\"orderLine\" : [ {\"chargingMode\":\"PERIOD\",\"orderLineId\":\"1\"} ],"
                     "\"createTime\":\"20260101000000\", \"orderId\":\"A\", \"a\":1.50 } ]");
    // THEN only the blanks are gone
    QVERIFY(added.has_value());
    QCOMPARE(*added, QStringList());
    QCOMPARE(book.find(QStringLiteral("A"))->orderInfo().value_or(QByteArray()),
        "{\"x\":6737174442215405460123,\"orderType\":\"NEW\",\"orderLine\":[{\"chargingMode\":\"PERIOD\","
        "\"orderLineId\":\"1\"}],\"createTime\":\"20260101000000\",\"orderId\":\"A\",\"a\":1.50}");
}

void OrderBookTest::servesOneLineAlone()
{
    OrderBook book;
    QVERIFY(
        book.addJson(order("A").replace("}]", "},{\"orderLineId\":\"A-2\",\"chargingMode\":\"ONE_TIME\"}]")));
    const BookedOrder *found = book.find(QStringLiteral("A"));
    QVERIFY(found);
    QVERIFY(found->orderInfo()->contains("\"A-1\""));
    QVERIFY(found->orderInfo()->contains("},{"));
    const QByteArray second = found->orderInfo(QStringLiteral("A-2")).value_or(QByteArray());
    QVERIFY(second.contains("\"orderLine\":[{\"orderLineId\":\"A-2\",\"chargingMode\":\"ONE_TIME\"}]"));
    QVERIFY(!found->orderInfo(QStringLiteral("A-3")));
}

void OrderBookTest::takesEveryShapeOfFile_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray a = order("A");
    const QByteArray b = order("B");
    QTest::newRow("array of orders") << QByteArray('[' + a + ',' + b + ']');
    QTest::newRow("array of answers")
        << QByteArray("[{\"resultCode\":\"MKT.0000\",\"orderInfo\":" + a + "},{\"orderInfo\":" + b + "}]");
    QTest::newRow("answers") << QByteArray("{\"answers\":[{\"orderInfo\":" + a + "}," + b + "]}");
    QTest::newRow("orders") << QByteArray("{\"about\":1,\"orders\":[" + a + ',' + b + "]}");
}

void OrderBookTest::takesEveryShapeOfFile()
{
    QFETCH(QByteArray, json);
    OrderBook book;
    const auto added = book.addJson(json);
    QVERIFY(added.has_value());
    QCOMPARE(*added, QStringList());
    QCOMPARE(book.size(), 2);
    QCOMPARE(book.find(QStringLiteral("B"))->orderInfo().value_or(QByteArray()), order("B"));
    // One order alone, bare or in its answer.
    for (const QByteArray &one : { order("C"), QByteArray("{\"orderInfo\":" + order("C") + '}') }) {
        OrderBook single;
        QVERIFY(single.addJson(one).has_value());
        QVERIFY(single.find(QStringLiteral("C")));
    }
}

void OrderBookTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &json, const char *fault) {
        QTest::newRow(name) << json << QString::fromLatin1(fault);
    };
    row("no object", "7", "order 1: it is no object");
    row("no number", order("B").replace("\"orderId\":\"B\",", ""), "order 1: orderId is missing");
    row("number is a number", order("B").replace("\"orderId\":\"B\"", "\"orderId\":1"),
        "order 1: orderId is no text");
    row("empty number", order(""), "order 1: orderId is empty");
    row("long number", order(QByteArray(65, 'x').constData()),
        "order 1: orderId is longer than 64 characters");
    row("no type", order("B").replace("orderType", "type"), "order 1: orderType is missing");
    row("bad time", order("B").replace("20260101000000", "2026-01-01"),
        "order 1: createTime is not of the form yyyyMMddHHmmss");
    row("null time", order("B").replace("\"20260101000000\"", "null"), "order 1: createTime is missing");
    row("no lines", order("B").replace("orderLine\"", "lines\""),
        "order 1: orderLine is no list of at least one line");
    row("line without number", order("B").replace("orderLineId", "id"),
        "order 1: orderLine[0].orderLineId is missing");
    row("line without mode", order("B").replace("chargingMode", "mode"),
        "order 1: orderLine[0].chargingMode is missing");
    row("line is no object", order("B").replace("[{", "[[{").replace("}]", "}]]"),
        "order 1: orderLine[0] is no object");
    row("line twice", order("B").replace("}]", "},{\"orderLineId\":\"B-1\",\"chargingMode\":\"PERIOD\"}]"),
        "order 1: orderLine[1].orderLineId repeats B-1");
    row("number twice", order("A"), "order 1: orderId repeats A");
}

void OrderBookTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fault);
    OrderBook book;
    const auto added = book.addJson('[' + order("A") + ',' + json + ']');
    QVERIFY(added.has_value());
    QCOMPARE(*added, QStringList{ fault });
    QCOMPARE(book.size(), 1);
}

void OrderBookTest::keepsTheGoodOrdersOfAText()
{
    OrderBook book;
    const auto added = book.addJson("[null," + order("A") + ",{}," + order("B") + ']');
    QVERIFY(added.has_value());
    QCOMPARE(added->size(), 2);
    QVERIFY(added->at(1).startsWith(QStringLiteral("order 2:")));
    QCOMPARE(book.size(), 2);
}

void OrderBookTest::replacesAnEarlierOrder()
{
    Result<OrderBook> book = OrderBook::builtIn();
    QVERIFY(book.has_value());
    QVERIFY(book->addJson(order("MOCKONDEMAND")).has_value());
    QCOMPARE(book->size(), 9);
    QCOMPARE(book->find(QStringLiteral("MOCKONDEMAND"))->orderInfo().value_or(QByteArray()),
        order("MOCKONDEMAND"));
}

void OrderBookTest::refusesTextsWithoutOrders_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { "", "x", "[", "[]", "{}", "[1,2]", "{\"orders\":[]}", "\"text\"", "[{}]{}" })
        QTest::newRow(json) << QByteArray(json);
}

void OrderBookTest::refusesTextsWithoutOrders()
{
    QFETCH(QByteArray, json);
    OrderBook book;
    const auto added = book.addJson(json);
    QVERIFY(!added.has_value());
    QCOMPARE(added.error().kind, ErrorKind::BadInput);
    QVERIFY(!added.error().what.isEmpty());
    QCOMPARE(book.size(), 0);
}

void OrderBookTest::bearsDamagedTexts()
{
    QFile file(QStringLiteral(":/sample/mock_orders.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(11);
    int usable = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray text = whole;
        for (int step = 0; step <= round % 3; ++step) {
            const auto at = qsizetype(random.bounded(quint32(text.size())));
            if (random.bounded(2) == 0)
                text[at] = "{}[]\",:\\ 0x"[random.bounded(11)];
            else
                text.remove(at, 1 + qsizetype(random.bounded(30)));
        }
        OrderBook book;
        if (!book.addJson(text))
            continue;
        ++usable;
        // What is served is JSON, whatever became of the text.
        for (const char *id : { "MOCKPERIODYEARNEW", "MOCKONDEMAND", "MOCKMONTYCHANGE" }) {
            if (const BookedOrder *found = book.find(QString::fromLatin1(id)))
                QVERIFY(QJsonDocument::fromJson(found->orderInfo().value_or(QByteArray())).isObject());
        }
    }
    QVERIFY(usable > 50);
}

ZHANGGUI_TEST(OrderBookTest)
#include "order_book_test.moc"
