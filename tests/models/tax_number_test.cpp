#include "models/invoices/tax_number.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class TaxNumberTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldTellNumbersApart_data();
    void shouldTellNumbersApart();
    void shouldGiveTheCheckCharacter_data();
    void shouldGiveTheCheckCharacter();
    void shouldFindEveryMistypedCharacter();
    void shouldFindNeighboursThatWereSwapped();
    void shouldCleanWhatPeopleWrite();
};

Q_DECLARE_METATYPE(zhanggui::TaxNumberKind)

void TaxNumberTest::shouldTellNumbersApart_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<TaxNumberKind>("kind");
    // Codes that companies print on their web pages.
    QTest::newRow("a company") << QStringLiteral("91440300708461136T") << TaxNumberKind::UnifiedCode;
    QTest::newRow("another") << QStringLiteral("9144030071526726XG") << TaxNumberKind::UnifiedCode;
    QTest::newRow("wrong check") << QStringLiteral("91440300708461136U") << TaxNumberKind::WrongCheck;
    QTest::newRow("a letter O") << QStringLiteral("9144O300708461136T") << TaxNumberKind::WrongLetters;
    QTest::newRow("an identity number") << QStringLiteral("11010519491231002X") << TaxNumberKind::Identity;
    QTest::newRow("15 digits") << QStringLiteral("440300708461136") << TaxNumberKind::Old;
    QTest::newRow("20 characters") << QStringLiteral("11010519491231002X01") << TaxNumberKind::Old;
    QTest::newRow("17 characters") << QStringLiteral("91440300708461136") << TaxNumberKind::OtherLength;
    QTest::newRow("empty") << QString() << TaxNumberKind::OtherLength;
    QTest::newRow("a blank") << QStringLiteral("9144 300708461136T") << TaxNumberKind::BadCharacters;
    QTest::newRow("small letters") << QStringLiteral("91440300708461136t") << TaxNumberKind::BadCharacters;
    QTest::newRow("Chinese") << QStringLiteral("九一四四") << TaxNumberKind::BadCharacters;
}

void TaxNumberTest::shouldTellNumbersApart()
{
    QFETCH(QString, number);
    QFETCH(TaxNumberKind, kind);
    QCOMPARE(int(taxNumberKind(number)), int(kind));
}

void TaxNumberTest::shouldGiveTheCheckCharacter_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QChar>("check");
    QTest::newRow("letter") << QStringLiteral("91440300708461136") << QChar(u'T');
    QTest::newRow("zero, where 31 divides the sum") << QStringLiteral("00000000000000000") << QChar(u'0');
    // 1 × 3^0 = 1: 31 - 1 = 30, the last character of the alphabet.
    QTest::newRow("the last character") << QStringLiteral("10000000000000000") << QChar(u'Y');
}

void TaxNumberTest::shouldGiveTheCheckCharacter()
{
    QFETCH(QString, first);
    QFETCH(QChar, check);
    QCOMPARE(unifiedCodeCheck(first).value_or(QChar()), check);
}

void TaxNumberTest::shouldFindEveryMistypedCharacter()
{
    // GIVEN a right code
    const QString right = QStringLiteral("91440300708461136T");
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    // WHEN one character is another one
    for (qsizetype i = 0; i < right.size(); ++i) {
        for (const QChar c : alphabet) {
            QString wrong = right;
            wrong[i] = c;
            // THEN it is found, as 31 is prime
            const bool same = c == right.at(i);
            QVERIFY2((taxNumberKind(wrong) == TaxNumberKind::UnifiedCode) == same, qPrintable(wrong));
        }
    }
}

void TaxNumberTest::shouldFindNeighboursThatWereSwapped()
{
    const QString right = QStringLiteral("91440300708461136T");
    for (qsizetype i = 0; i + 1 < right.size(); ++i) {
        QString wrong = right;
        std::swap(wrong[i], wrong[i + 1]);
        if (wrong != right)
            QVERIFY2(taxNumberKind(wrong) != TaxNumberKind::UnifiedCode, qPrintable(wrong));
    }
}

void TaxNumberTest::shouldCleanWhatPeopleWrite()
{
    QCOMPARE(cleanTaxNumber(QStringLiteral(" 91440300-7084 61136ｔ ")), QStringLiteral("91440300708461136T"));
}

ZHANGGUI_TEST(TaxNumberTest)
#include "tax_number_test.moc"
