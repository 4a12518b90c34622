#include "models/settlement/exact.h"
#include "models/settlement/expression.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace zhanggui;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

Exact exact(const char *text)
{
    return Exact::fromText(q(text)).value();
}

} // namespace

class ExactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadNumbersExactly_data();
    void shouldReadNumbersExactly();
    void shouldRefuseWhatIsNoNumber_data();
    void shouldRefuseWhatIsNoNumber();
    void shouldRoundByTheNamedRule_data();
    void shouldRoundByTheNamedRule();
    void shouldKeepThirdsExactUntilTheyAreRounded();
    void shouldFollowTheLawsOfArithmetic();
    void shouldBeLostInsteadOfWrong();
    void shouldCompareWhatIsTooFineToSubtract();
    void shouldComputeFormulas_data();
    void shouldComputeFormulas();
    void shouldNameThePlaceOfWhatCannotBeRead_data();
    void shouldNameThePlaceOfWhatCannotBeRead();
    void shouldNameEveryMissingValue();
    void shouldWriteTheSameFormulaForASpreadsheet_data();
    void shouldWriteTheSameFormulaForASpreadsheet();
};

void ExactTest::shouldReadNumbersExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, const char *read) { QTest::newRow(text) << q(text) << q(read); };
    row("1234.56", "1234.56");
    row("-0.10", "-0.1");
    row("5%", "0.05");
    row("0.0333", "0.0333");
    row("12.5 %", "0.125");
    row(" 7 ", "7");
    row("0", "0");
    row("-0.00", "0");
    row("99999999999999999999.99", "99999999999999999999.99");
}

void ExactTest::shouldReadNumbersExactly()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const Result<Exact> number = Exact::fromText(text);
    VERIFY_OK(number);
    QCOMPARE(number->text(), read);
}

void ExactTest::shouldRefuseWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "-", ".", ".5", "5.", "1.2.3", "1e3", "--1", "1,000", "%", "５", "1 000",
             "0x1", "12345678901234567890123456789012345678901234567890" })
        QTest::newRow(text[0] ? text : "empty") << q(text);
}

void ExactTest::shouldRefuseWhatIsNoNumber()
{
    QFETCH(QString, text);
    VERIFY_FAILS(Exact::fromText(text), ErrorKind::BadInput);
}

void ExactTest::shouldRoundByTheNamedRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rounding>("rounding");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *text, Rounding rounding, qint64 minor) {
        QTest::addRow("%s %s", text, qPrintable(idOf(rounding))) << q(text) << rounding << minor;
    };
    row("0.005", Rounding::HalfUp, 1);
    row("-0.005", Rounding::HalfUp, -1);
    row("0.004999", Rounding::HalfUp, 0);
    row("0.005", Rounding::HalfEven, 0);
    row("0.015", Rounding::HalfEven, 2);
    row("-0.025", Rounding::HalfEven, -2);
    row("0.0250001", Rounding::HalfEven, 3);
    row("0.019", Rounding::Down, 1);
    row("-0.019", Rounding::Down, -1);
    row("0.011", Rounding::Up, 2);
    row("-0.011", Rounding::Up, -2);
    row("0.01", Rounding::Up, 1);
    row("92233720368547758.07", Rounding::HalfUp, std::numeric_limits<qint64>::max());
}

void ExactTest::shouldRoundByTheNamedRule()
{
    QFETCH(QString, text);
    QFETCH(Rounding, rounding);
    QFETCH(qint64, minor);
    const Result<qint64> rounded = Exact::fromText(text).value().toMinor(rounding);
    VERIFY_OK(rounded);
    QCOMPARE(*rounded, minor);
}

void ExactTest::shouldKeepThirdsExactUntilTheyAreRounded()
{
    const Exact third = exact("1") / exact("3");
    QCOMPARE(third.text(), q("1/3"));
    QCOMPARE((third + third + third).text(), q("1"));
    QCOMPARE((exact("100") * third).toMinor().value(), 3333);
    QCOMPARE(third.percentText(), q("100/3%"));
}

void ExactTest::shouldFollowTheLawsOfArithmetic()
{
    QRandomGenerator random(7);
    const auto any = [&random] {
        const qint64 below = qint64(random.bounded(2'000'001)) - 1'000'000;
        return Exact::ofMinor(below) / Exact::ofNumber(1 + random.bounded(999));
    };
    for (int i = 0; i < 2000; ++i) {
        const Exact a = any();
        const Exact b = any();
        const Exact c = any();
        QVERIFY(a + b == b + a);
        QVERIFY((a + b) + c == a + (b + c));
        QVERIFY(a * (b + c) == a * b + a * c);
        QVERIFY(a - b + b == a);
        QVERIFY(b == Exact() || a / b * b == a);
        QCOMPARE((a - b).compare(Exact()), a.compare(b));
        // THEN a refund rounds to the mirror of its sale
        QCOMPARE((Exact() - a).toMinor().value(), -a.toMinor().value());
    }
}

void ExactTest::shouldBeLostInsteadOfWrong()
{
    const Exact large = exact("9999999999999999999999999999999999");
    const Exact lost = large * large;
    QVERIFY(lost.isLost());
    QVERIFY((exact("1") / Exact()).isLost());
    for (const Exact &still : { lost + exact("1"), exact("1") - lost, lost * Exact(), exact("1") / lost })
        QVERIFY(still.isLost());
    QVERIFY(!(lost == lost));
    QCOMPARE(lost.text(), q("?"));
    VERIFY_FAILS(lost.toMinor(), ErrorKind::BadInput);
    VERIFY_FAILS(exact("92233720368547758.08").toMinor(), ErrorKind::BadInput);
}

void ExactTest::shouldCompareWhatIsTooFineToSubtract()
{
    const Exact fine = exact("1") / exact("9999999999999999999999999999999999");
    const Exact finer = exact("1") / exact("9999999999999999999999999999999998");
    QCOMPARE(fine.compare(finer), -1);
    QCOMPARE(finer.compare(fine), 1);
    QCOMPARE(fine.compare(fine), 0);
}

void ExactTest::shouldComputeFormulas_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *formula, const char *result) {
        QTest::newRow(formula) << q(formula) << q(result);
    };
    row("a - b - c", "4");
    row("a - (b - c)", "8");
    row("a / b / c", "1.25");
    row("a / (b / c)", "5");
    row("a + b * c", "18");
    row("-a + b", "-6");
    row("a * -c", "-20");
    row("(a - b) * (1 - 5% + 2%)", "5.82");
    row("10 * 2.5", "25");
    row("a2 + b", "104");
}

void ExactTest::shouldComputeFormulas()
{
    QFETCH(QString, formula);
    QFETCH(QString, result);
    const Result<Expression> read = Expression::read(formula);
    VERIFY_OK(read);
    const auto value = read->value({ { q("a"), exact("10") }, { q("b"), exact("4") }, { q("c"), exact("2") },
        { q("a2"), exact("100") } });
    VERIFY_OK(value);
    QCOMPARE(value->text(), result);
}

void ExactTest::shouldNameThePlaceOfWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QString &formula, const char *place) {
        QTest::newRow(name) << formula << q(place);
    };
    row("empty", QString(), "at its end");
    row("half", q("a +"), "at its end");
    row("open", q("(a + b"), "at its end");
    row("close", q("a + b)"), "character 6");
    row("two names", q("a b"), "character 3");
    row("power", q("a ^ b"), "character 3");
    row("sign", q("a + ¥5"), "character 5");
    row("call", q("sum(a)"), "character 4");
    row("large letter", q("Sales"), "character 1");
    row("number", q("1.2.3"), "character 1");
    row("deep", QString(100, u'(') % u'a' % QString(100, u')'), "character");
    row("deep signs", QString(100, u'-') % u'a', "character");
    row("long", q("a") % q("+a").repeated(5000), "a+a");
}

void ExactTest::shouldNameThePlaceOfWhatCannotBeRead()
{
    QFETCH(QString, formula);
    QFETCH(QString, place);
    const Result<Expression> read = Expression::read(formula);
    VERIFY_FAILS(read, ErrorKind::BadInput);
    QVERIFY2(read.error().detail.contains(place), qPrintable(read.error().detail));
}

void ExactTest::shouldNameEveryMissingValue()
{
    const Expression formula = Expression::read(q("(sales - voucher) * feeRate + sales")).value();
    QCOMPARE(formula.names(), (QStringList{ q("sales"), q("voucher"), q("feeRate") }));
    const auto value = formula.value({ { q("voucher"), exact("1") } });
    VERIFY_FAILS(value, ErrorKind::NotFound);
    QVERIFY(value.error().what.contains(q("sales, feeRate")));
}

void ExactTest::shouldWriteTheSameFormulaForASpreadsheet_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *formula, const char *cells) {
        QTest::newRow(formula) << q(formula) << q(cells);
    };
    row("(a - b) * (1 - c + 5%)", "(A2-B2)*(1-C2+5%)");
    row("a - (b - c)", "A2-(B2-C2)");
    row("(a - b) - c", "A2-B2-C2");
    row("a / (b * c)", "A2/(B2*C2)");
    row("a * b / c", "A2*B2/C2");
    row("a / (b / c)", "A2/(B2/C2)");
    row("-a * b", "(-A2)*B2");
    row("-(a + b)", "(-(A2+B2))");
}

void ExactTest::shouldWriteTheSameFormulaForASpreadsheet()
{
    QFETCH(QString, formula);
    QFETCH(QString, cells);
    const QHash<QString, QString> names = { { q("a"), q("A2") }, { q("b"), q("B2") }, { q("c"), q("C2") } };
    QCOMPARE(Expression::read(formula).value().spreadsheet(names), cells);
}

ZHANGGUI_TEST(ExactTest)
#include "exact_test.moc"
