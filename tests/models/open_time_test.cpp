#include "models/supervision/open_time.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace zhanggui;

namespace {

const QTimeZone kZone(8 * 3600);

qint64 at(int year, int month, int day, int hour = 10)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), kZone).toMSecsSinceEpoch();
}

} // namespace

class OpenTimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The guide's example: goods of one month, bought and opened on 1 January, accepted on 1 February.
    void beginsTheTermAtTheAcceptanceWhenTheOpenTimeIsEmpty()
    {
        const OpenTimeEffect effect = openTimeEffect(
            { std::nullopt, at(2025, 2, 1), Term{ 1, Term::Unit::Months }, at(2025, 2, 2) }, kZone);
        QCOMPARE(effect.cause, OpenTimeEffect::Cause::Acceptance);
        QCOMPARE(effect.startsMs, at(2025, 2, 1));
        QCOMPARE(effect.endsMs, at(2025, 3, 1));
        QCOMPARE(effect.passedMs, 0);
        QVERIFY(!effect.otherStartMs);
    }

    void beginsTheTermAtTheOpenTimeWhenItIsFilledIn()
    {
        const OpenTimeEffect effect = openTimeEffect(
            { at(2025, 1, 1), at(2025, 2, 1), Term{ 1, Term::Unit::Months }, at(2025, 2, 2) }, kZone);
        QCOMPARE(effect.cause, OpenTimeEffect::Cause::OpenTime);
        QCOMPARE(effect.startsMs, at(2025, 1, 1));
        QCOMPARE(effect.endsMs, at(2025, 2, 1));
        QCOMPARE(effect.otherStartMs, at(2025, 2, 1));
        QCOMPARE(effect.otherEndMs, at(2025, 3, 1));
        QCOMPARE(effect.passedMs, at(2025, 2, 1) - at(2025, 1, 1)); // all of it: accepted as it ended
        QCOMPARE(effect.oddity, OpenTimeEffect::Oddity::None);
    }

    void hasNotBegunWhileNeitherIsThere()
    {
        const OpenTimeEffect effect = openTimeEffect(
            { std::nullopt, std::nullopt, Term{ 1, Term::Unit::Years }, at(2025, 2, 2) }, kZone);
        QCOMPARE(effect.cause, OpenTimeEffect::Cause::NotYet);
        QVERIFY(!effect.startsMs && !effect.endsMs);
    }

    void comparesWithNowWhileTheCustomerHasNotAccepted()
    {
        const OpenTimeEffect effect = openTimeEffect(
            { at(2025, 1, 1), std::nullopt, Term{ 1, Term::Unit::Months }, at(2025, 1, 11) }, kZone);
        QCOMPARE(effect.startsMs, at(2025, 1, 1));
        QCOMPARE(effect.otherStartMs, at(2025, 1, 11));
        QCOMPARE(effect.otherEndMs, at(2025, 2, 11));
        QCOMPARE(effect.passedMs, at(2025, 1, 11) - at(2025, 1, 1));
    }

    void neverLosesMoreThanTheTerm()
    {
        const OpenTimeEffect effect = openTimeEffect(
            { at(2025, 1, 1), at(2025, 6, 1), Term{ 10, Term::Unit::Days }, at(2025, 6, 2) }, kZone);
        QCOMPARE(effect.passedMs, at(2025, 1, 11) - at(2025, 1, 1));
    }

    void saysWhatIsOddAboutTheOpenTime()
    {
        const Term month{ 1, Term::Unit::Months };
        QCOMPARE(openTimeEffect({ at(2025, 3, 1), std::nullopt, month, at(2025, 2, 2) }, kZone).oddity,
            OpenTimeEffect::Oddity::InFuture);
        QCOMPARE(openTimeEffect({ at(2025, 3, 1), at(2025, 2, 1), month, at(2025, 4, 2) }, kZone).oddity,
            OpenTimeEffect::Oddity::AfterAcceptance);
    }

    void endsOnTheLastDayOfAMonthThatIsTooShort()
    {
        QCOMPARE(endOfTerm(at(2025, 1, 31), { 1, Term::Unit::Months }, kZone), at(2025, 2, 28));
        QCOMPARE(endOfTerm(at(2024, 2, 29), { 1, Term::Unit::Years }, kZone), at(2025, 2, 28));
    }

    void knowsNoEndWithoutATerm()
    {
        const OpenTimeEffect effect =
            openTimeEffect({ at(2025, 1, 1), at(2025, 2, 1), std::nullopt, at(2025, 2, 2) }, kZone);
        QCOMPARE(effect.startsMs, at(2025, 1, 1));
        QVERIFY(!effect.endsMs && !effect.otherEndMs);
        QCOMPARE(effect.passedMs, at(2025, 2, 1) - at(2025, 1, 1));
    }

    void readsTermsInTheWordsOfQueryAndFile()
    {
        QCOMPARE(termOf(QStringLiteral("year"), 2)->unit, Term::Unit::Years);
        QCOMPARE(termOf(QStringLiteral("Month"), 3)->number, 3);
        QCOMPARE(termOf(QString::fromUtf8("天"), 7)->unit, Term::Unit::Days);
        QVERIFY(!termOf(QStringLiteral("week"), 1));
        QVERIFY(!termOf(QStringLiteral("month"), 0));
        QVERIFY(!termOf(QStringLiteral("month"), 100'000));
        QVERIFY(!termOf(QStringLiteral("month"), std::nullopt));
    }
};

ZHANGGUI_TEST(OpenTimeTest)
#include "open_time_test.moc"
