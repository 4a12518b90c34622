#include "models/core/decimal.h"
#include "tests/support/test_main.h"

#include <limits>

using namespace zhanggui;

class DecimalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsExactAmounts_data();
    void readsExactAmounts();
    void refusesWhatIsNotExact_data();
    void refusesWhatIsNotExact();
    void writesTwoDecimals();
};

void DecimalTest::readsExactAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("whole") << QStringLiteral("100") << qint64(10000);
    QTest::newRow("one decimal") << QStringLiteral("-3.5") << qint64(-350);
    QTest::newRow("two decimals") << QStringLiteral("1234.56") << qint64(123456);
    QTest::newRow("zeros behind") << QStringLiteral("0.1000") << qint64(10);
    QTest::newRow("blanks") << QStringLiteral(" 7 ") << qint64(700);
    QTest::newRow("largest") << QStringLiteral("92233720368547758.07") << std::numeric_limits<qint64>::max();
}

void DecimalTest::readsExactAmounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    const Result<qint64> read = minorUnitsFromText(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, minor);
}

void DecimalTest::refusesWhatIsNotExact_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        { "", "-", ".5", "5.", "1.005", "1e3", "1,000", "NaN", "92233720368547758.08", "1 2", "--1" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DecimalTest::refusesWhatIsNotExact()
{
    QFETCH(QString, text);
    const Result<qint64> read = minorUnitsFromText(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void DecimalTest::writesTwoDecimals()
{
    QCOMPARE(textFromMinorUnits(0), QStringLiteral("0.00"));
    QCOMPARE(textFromMinorUnits(-5), QStringLiteral("-0.05"));
    QCOMPARE(textFromMinorUnits(123456), QStringLiteral("1234.56"));
    QCOMPARE(textFromMinorUnits(std::numeric_limits<qint64>::min()), QStringLiteral("-92233720368547758.08"));
}

ZHANGGUI_TEST(DecimalTest)
#include "decimal_test.moc"
