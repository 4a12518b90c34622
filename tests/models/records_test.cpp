#include "models/orders/order_kind.h"
#include "models/records/cell_text.h"
#include "models/records/id_change.h"
#include "models/records/page_cache.h"
#include "tests/support/test_main.h"

#include <limits>

using namespace zhanggui;

namespace {

const Field &orderField(const char *id)
{
    return orderKind().fields.at(orderKind().indexOf(QString::fromLatin1(id)));
}

CachedPage pageOf(qint64 id)
{
    return { { std::make_shared<const CachedRow>(CachedRow{ id, {}, 0 }) } };
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesAmountsExactly_data();
    void writesAmountsExactly();
    void writesInstantsInTheZone();
    void showsUnknownValuesAsTheyCame();
    void showsNothingForNull();
    void findsWhatChangedBetweenIds_data();
    void findsWhatChangedBetweenIds();
    void forgetsTheLeastUsedPage();
};

void RecordsTest::writesAmountsExactly_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << qint64(123456789) << QStringLiteral("1,234,567.89 CNY");
    QTest::newRow("cents") << qint64(-5) << QStringLiteral("-0.05 CNY");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max()
                             << QStringLiteral("92,233,720,368,547,758.07 CNY");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min()
                              << QStringLiteral("-92,233,720,368,547,758.08 CNY");
}

void RecordsTest::writesAmountsExactly()
{
    QFETCH(qint64, minor);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QTEST(amountText(minor, QStringLiteral("CNY"), english), "text");
    QCOMPARE(amountText(1, QString(), english), QStringLiteral("0.01"));
}

void RecordsTest::writesInstantsInTheZone()
{
    const qint64 ms = QDateTime(QDate(2026, 11, 22), QTime(6, 5, 9), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(instantText(ms, QTimeZone("Asia/Shanghai")), QStringLiteral("2026-11-22 14:05"));
    QCOMPARE(
        instantText(ms, QTimeZone::utc(), InstantPrecision::Seconds), QStringLiteral("2026-11-22 06:05:09"));
}

void RecordsTest::showsUnknownValuesAsTheyCame()
{
    const auto text = [](const char *field, const char *value) {
        return cellText(orderKind(), orderField(field), QString::fromUtf8(value), {}, {});
    };
    QCOMPARE(text("type", "NEW"), QStringLiteral("New purchase"));
    QCOMPARE(text("type", "赠送"), QStringLiteral("赠送"));
    QCOMPARE(text("charging", "PERIOD,NEW_MODE"), QStringLiteral("Yearly/monthly, NEW_MODE"));
    QCOMPARE(text("status", "已完成"), QStringLiteral("Completed"));
}

void RecordsTest::showsNothingForNull()
{
    for (const Field &field : orderKind().fields)
        QCOMPARE(cellText(orderKind(), field, QVariant(), QStringLiteral("CNY"), {}), QString());
}

void RecordsTest::findsWhatChangedBetweenIds_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QList<int>>("change"); // first, removed, inserted
    using L = QList<int>;
    QTest::newRow("both empty") << L{} << L{} << L{ 0, 0, 0 };
    QTest::newRow("same") << L{ 1, 2, 3 } << L{ 1, 2, 3 } << L{ 3, 0, 0 };
    QTest::newRow("first rows") << L{} << L{ 1, 2 } << L{ 0, 0, 2 };
    QTest::newRow("new on top") << L{ 1, 2 } << L{ 9, 1, 2 } << L{ 0, 0, 1 };
    QTest::newRow("more behind") << L{ 1, 2 } << L{ 1, 2, 3, 4 } << L{ 2, 0, 2 };
    QTest::newRow("one gone") << L{ 1, 2, 3 } << L{ 1, 3 } << L{ 1, 1, 0 };
    QTest::newRow("moved") << L{ 1, 2, 3, 4 } << L{ 1, 3, 2, 4 } << L{ 1, 2, 2 };
    QTest::newRow("all gone") << L{ 1, 2 } << L{} << L{ 0, 2, 0 };
}

void RecordsTest::findsWhatChangedBetweenIds()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    const IdChange change = idChange(Ids(before.begin(), before.end()), Ids(after.begin(), after.end()));
    QTEST((QList<int>{ int(change.first), int(change.removed), int(change.inserted) }), "change");
}

void RecordsTest::forgetsTheLeastUsedPage()
{
    PageCache cache(2);
    cache.insert(0, pageOf(10));
    cache.insert(1, pageOf(11));
    QVERIFY(cache.find(0) != nullptr); // now page 1 is the least used
    cache.insert(2, pageOf(12));
    QVERIFY(cache.contains(0));
    QVERIFY(!cache.contains(1));
    QCOMPARE(cache.newest(5), (std::vector<int>{ 2, 0 }));
    QCOMPARE(cache.rowsById().size(), 2);
    cache.markAllStale();
    QVERIFY(cache.find(2)->stale);
    cache.insert(2, pageOf(12));
    QVERIFY(!cache.find(2)->stale);
}

ZHANGGUI_TEST(RecordsTest)
#include "records_test.moc"
