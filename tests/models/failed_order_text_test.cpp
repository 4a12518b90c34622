// Failed orders out of typed lists and pasted lines.
#include "models/callbacks/failed_order_text.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

const QDate kToday(2026, 11, 22);
const QString kProduct = QStringLiteral("Cloud desk");

} // namespace

class FailedOrderTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOrdersAndDays_data();
    void readsOrdersAndDays();
    void countsARepeatedOrderOnce();
    void namesLinesWithoutAnOrder();
};

void FailedOrderTextTest::readsOrdersAndDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("orders");
    QTest::addColumn<QDate>("day");
    const QStringList one{ QStringLiteral("CS2211181819B4LVS") };
    QTest::newRow("bare") << QStringLiteral("CS2211181819B4LVS") << one << kToday;
    QTest::newRow("of any form, alone")
        << QStringLiteral(" order-77 ") << QStringList{ QStringLiteral("order-77") } << kToday;
    QTest::newRow("its line") << QStringLiteral("CS2211181819B4LVS-000001") << one << kToday;
    QTest::newRow("a row of the console")
        << QStringLiteral("创建实例\tCS2211181819B4LVS\t000005\t调用失败\t2026-11-20 10:01:02\t重新启动")
        << one << QDate(2026, 11, 20);
    QTest::newRow("slashes") << QStringLiteral("2026/11/3 CS2211181819B4LVS newInstance") << one
                             << QDate(2026, 11, 3);
    QTest::newRow("compact time") << QStringLiteral("CS2211181819B4LVS 20261031235959") << one
                                  << QDate(2026, 10, 31);
    QTest::newRow("digits that are no day")
        << QStringLiteral("CS2211181819B4LVS 20269931235959") << one << kToday;
    QTest::newRow("several") << QStringLiteral("CS2211181819B4LVS，CS1906666666ABCDE")
                             << QStringList{ QStringLiteral("CS2211181819B4LVS"),
                                    QStringLiteral("CS1906666666ABCDE") }
                             << kToday;
}

void FailedOrderTextTest::readsOrdersAndDays()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, orders);
    QFETCH(const QDate, day);
    const FailedOrderText read = failedOrdersFromText(text, kProduct, kToday);
    QStringList found;
    for (const FailedOrder &order : read.orders) {
        found.append(order.orderId);
        QCOMPARE(order.day, day);
        QCOMPARE(order.product, kProduct);
    }
    QCOMPARE(found, orders);
    QVERIFY(read.badLines.isEmpty());
}

void FailedOrderTextTest::countsARepeatedOrderOnce()
{
    const FailedOrderText read = failedOrdersFromText(
        QStringLiteral("CS2211181819B4LVS\nCS2211181819B4LVS-000002\n2026-11-20 CS2211181819B4LVS x"),
        kProduct, kToday);
    QCOMPARE(read.orders.size(), 2); // today, and on the 20th
}

void FailedOrderTextTest::namesLinesWithoutAnOrder()
{
    const FailedOrderText read = failedOrdersFromText(
        QStringLiteral("\nnothing here at all\n\nCS2211181819B4LVS\n2026-11-20 000005 failed\n"), kProduct,
        kToday);
    QCOMPARE(read.orders.size(), 1);
    QCOMPARE(read.badLines,
        (QStringList{ QStringLiteral("nothing here at all"), QStringLiteral("2026-11-20 000005 failed") }));
}

ZHANGGUI_TEST(FailedOrderTextTest)
#include "failed_order_text_test.moc"
