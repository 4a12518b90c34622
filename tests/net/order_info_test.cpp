// An order of the store as order query answers it, against the recorded answer's form.
#include "net/emulator/lifecycle/order_info.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace zhanggui;

namespace {

qint64 at(const char *time)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toMSecsSinceEpoch();
}

MarketProduct product()
{
    MarketProduct one;
    one.id = QStringLiteral("OFFI846204237451911168");
    one.skuCode = QStringLiteral("0a4d1578-5295-46a7-92d4-7c803dccc51d");
    one.name = QStringLiteral("MOCK测试商品,测试规格,基础版,包周期");
    one.chargingMode = QStringLiteral("PERIOD");
    return one;
}

MarketCustomer customer()
{
    MarketCustomer one;
    one.id = QStringLiteral("00000000000000000000000000000001");
    one.name = QStringLiteral("mock_user_01");
    one.realName = QStringLiteral("测试用户1");
    one.mobile = QStringLiteral("18600000000");
    return one;
}

MarketOrder order()
{
    MarketOrder one;
    one.id = QStringLiteral("MOCKPERIODYEARNEW");
    one.lineId = QStringLiteral("MOCKPERIODYEARNEW-000001");
    one.type = QStringLiteral("NEW");
    one.productId = product().id;
    one.createdMs = at("2024-11-21T09:08:46+08:00");
    one.expireMs = at("2025-11-21T23:59:59+08:00");
    one.periodType = QStringLiteral("year");
    one.periodNumber = 1;
    one.amount = 50;
    one.amountMinor = one.paidMinor = 10000;
    one.extendParams = { { QStringLiteral("emailDomainName"), QStringLiteral("test.xxxx.com") },
        { QStringLiteral("ip"), QStringLiteral("127.0.0.1") } };
    return one;
}

} // namespace

class OrderInfoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldBeTheRecordedAnswerByteForByte()
    {
        QCOMPARE(orderInfoJson(order(), product(), customer()),
            QByteArray(
                R"({"orderId":"MOCKPERIODYEARNEW","orderType":"NEW","createTime":"20241121090846",)"
                R"("orderLine":[{"orderLineId":"MOCKPERIODYEARNEW-000001","chargingMode":"PERIOD",)"
                R"("periodType":"year","periodNumber":1,"expireTime":"20251121235959",)"
                R"("productInfo":[{"productId":"OFFI846204237451911168",)"
                R"("skuCode":"0a4d1578-5295-46a7-92d4-7c803dccc51d","linearValue":50,)"
                R"("productName":"MOCK测试商品,测试规格,基础版,包周期"}],)"
                R"("extendParams":[{"name":"emailDomainName","value":"test.xxxx.com"},)"
                R"({"name":"ip","value":"127.0.0.1"}],"currency":"100","currencyAfterDiscount":"100"}],)"
                R"("buyerInfo":{"mobilePhone":"18600000000","email":null,)"
                R"("customerId":"00000000000000000000000000000001","customerName":"mock_user_01",)"
                R"("customerRealName":"测试用户1","customerType":0,"userId":null,"userName":null},)"
                R"("extendParams":[]})"));
    }

    void shouldNameNoPeriodWhereThereIsNone()
    {
        MarketOrder one = order();
        one.periodType.clear();
        one.expireMs.reset();
        const QByteArray json = orderInfoJson(one, product(), customer());
        QVERIFY(!json.contains("periodType"));
        QVERIFY(!json.contains("expireTime"));
    }

    void shouldWriteAmountsOfBothSigns_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << qint64(10000) << QByteArray("\"100\"");
        QTest::newRow("tenths") << qint64(1250) << QByteArray("\"12.5\"");
        QTest::newRow("hundredths") << qint64(5) << QByteArray("\"0.05\"");
        QTest::newRow("paid back") << qint64(-1999) << QByteArray("\"-19.99\"");
        QTest::newRow("nothing") << qint64(0) << QByteArray("\"0\"");
    }
    void shouldWriteAmountsOfBothSigns()
    {
        QFETCH(qint64, minor);
        MarketOrder one = order();
        one.paidMinor = minor;
        const QByteArray json = orderInfoJson(one, product(), customer());
        const qsizetype from = json.indexOf("currencyAfterDiscount\":") + 23;
        QTEST(json.mid(from, json.indexOf('}', from) - from), "text");
    }
};

ZHANGGUI_TEST(OrderInfoTest)
#include "order_info_test.moc"
