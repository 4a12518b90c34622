// From retry ladders to moments: what the data says, what a person assumes, and no more.
#include "net/callbacks/retry_schedule.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

RetryLadder ladder(const QString &id, const QList<qint64> &delays, qint64 window, bool isDefault = false)
{
    RetryLadder result;
    result.id = id;
    result.delaysSeconds = delays;
    result.windowSeconds = window;
    result.isDefault = isDefault;
    return result;
}

CallbackInterface withLadders(const QList<RetryLadder> &ladders)
{
    CallbackInterface callback;
    callback.id = QStringLiteral("saas-v2.newInstance");
    callback.retry = ladders;
    return callback;
}

} // namespace

class RetryScheduleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheDelaysOfTheData();
    void asksForTheSpacingThatNoGuideNames();
    void fillsTheWindowWithTheAssumedSpacing_data();
    void fillsTheWindowWithTheAssumedSpacing();
    void asksForTheWindowToo();
    void ignoresAssumptionsWhereTheDataKnows();
    void callsOnceWhatIsCalledOnce();
    void refusesTooManyAttemptsAndNoTime();
    void picksTheDefaultVariantOfTheSite();
    void namesTheVariantsThereAre();
    void everyLadderOfTheDataGivesASchedule();
    void readsAndWritesTimes_data();
    void readsAndWritesTimes();
    void refusesTimesThatAreNone();
};

void RetryScheduleTest::followsTheDelaysOfTheData()
{
    const auto schedule = retrySchedule(ladder(QStringLiteral("3h-hourly"), { 7200, 3600, 10800 }, 10800));
    VERIFY_OK(schedule);
    QCOMPARE(schedule->offsets, (QList<qint64>{ 0, 3600, 7200, 10800 }));
    QVERIFY(!schedule->spacingAssumed);
    QCOMPARE(schedule->lastsSeconds(), 10800);
}

void RetryScheduleTest::asksForTheSpacingThatNoGuideNames()
{
    const auto schedule = retrySchedule(ladder(QStringLiteral("3h"), {}, 10800));
    VERIFY_FAILS(schedule, ErrorKind::NotFound);
    QVERIFY(schedule.error().detail.startsWith(u"spacing"));
}

void RetryScheduleTest::fillsTheWindowWithTheAssumedSpacing_data()
{
    QTest::addColumn<qint64>("spacing");
    QTest::addColumn<QList<qint64>>("offsets");
    QTest::newRow("divides it") << qint64(3600) << QList<qint64>{ 0, 3600, 7200, 10800 };
    QTest::newRow("does not divide it") << qint64(4000) << QList<qint64>{ 0, 4000, 8000 };
    QTest::newRow("longer than it") << qint64(10801) << QList<qint64>{ 0 };
}

void RetryScheduleTest::fillsTheWindowWithTheAssumedSpacing()
{
    QFETCH(const qint64, spacing);
    QFETCH(const QList<qint64>, offsets);
    const auto schedule = retrySchedule(ladder(QStringLiteral("3h"), {}, 10800), { spacing, {} });
    VERIFY_OK(schedule);
    QCOMPARE(schedule->offsets, offsets);
    QVERIFY(schedule->spacingAssumed);
    QVERIFY(!schedule->windowAssumed);
}

void RetryScheduleTest::asksForTheWindowToo()
{
    const RetryLadder unknown = ladder(QStringLiteral("not-found"), {}, 0);
    const auto asked = retrySchedule(unknown, { 60, {} });
    VERIFY_FAILS(asked, ErrorKind::NotFound);
    QVERIFY(asked.error().detail.startsWith(u"window"));
    const auto schedule = retrySchedule(unknown, { 60, 180 });
    VERIFY_OK(schedule);
    QCOMPARE(schedule->offsets, (QList<qint64>{ 0, 60, 120, 180 }));
    QVERIFY(schedule->windowAssumed);
}

void RetryScheduleTest::ignoresAssumptionsWhereTheDataKnows()
{
    const auto known = retrySchedule(ladder(QStringLiteral("a"), { 120 }, 0), { 7, 7 });
    VERIFY_OK(known);
    QCOMPARE(known->offsets, (QList<qint64>{ 0, 120 }));
    const auto windowed = retrySchedule(ladder(QStringLiteral("b"), {}, 100), { 50, 500 });
    VERIFY_OK(windowed);
    QCOMPARE(windowed->offsets, (QList<qint64>{ 0, 50, 100 }));
}

void RetryScheduleTest::callsOnceWhatIsCalledOnce()
{
    RetryLadder once = ladder(QStringLiteral("once"), {}, 0);
    once.once = true;
    const auto schedule = retrySchedule(once);
    VERIFY_OK(schedule);
    QCOMPARE(schedule->offsets, QList<qint64>{ 0 });
    QVERIFY(!schedule->spacingAssumed);
}

void RetryScheduleTest::refusesTooManyAttemptsAndNoTime()
{
    const RetryLadder window = ladder(QStringLiteral("3h"), {}, 10800);
    VERIFY_FAILS(retrySchedule(window, { 1, {} }), ErrorKind::BadInput);
    VERIFY_FAILS(retrySchedule(window, { 0, {} }), ErrorKind::BadInput);
    VERIFY_FAILS(retrySchedule(window, { -60, {} }), ErrorKind::BadInput);
    VERIFY_FAILS(retrySchedule(ladder(QStringLiteral("n"), {}, 0), { 60, 0 }), ErrorKind::BadInput);
}

void RetryScheduleTest::picksTheDefaultVariantOfTheSite()
{
    RetryLadder china = ladder(QStringLiteral("china"), {}, 1, true);
    china.sites = { QStringLiteral("cn") };
    RetryLadder abroad = ladder(QStringLiteral("abroad"), {}, 2, true);
    abroad.sites = { QStringLiteral("intl") };
    const CallbackInterface callback = withLadders({ ladder(QStringLiteral("older"), {}, 3), china, abroad });
    QCOMPARE(ladderOf(callback, QStringLiteral("cn"))->id, QStringLiteral("china"));
    QCOMPARE(ladderOf(callback, QStringLiteral("intl"))->id, QStringLiteral("abroad"));
    QCOMPARE(ladderOf(callback, QStringLiteral("cn"), QStringLiteral("older"))->id, QStringLiteral("older"));
}

void RetryScheduleTest::namesTheVariantsThereAre()
{
    const CallbackInterface callback =
        withLadders({ ladder(QStringLiteral("a"), {}, 1), ladder(QStringLiteral("b"), {}, 2) });
    const auto missing = ladderOf(callback, {}, QStringLiteral("c"));
    VERIFY_FAILS(missing, ErrorKind::BadInput);
    QVERIFY(missing.error().detail.contains(QStringLiteral("a, b")));
    VERIFY_FAILS(ladderOf(withLadders({}), {}), ErrorKind::NotFound);
}

void RetryScheduleTest::everyLadderOfTheDataGivesASchedule()
{
    const auto protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    int ladders = 0;
    for (const InterfaceFamily &family : protocol->families()) {
        for (const CallbackInterface &callback : family.interfaces) {
            for (const RetryLadder &one : callback.retry) {
                const QByteArray name = (callback.id % u' ' % one.id).toUtf8();
                // What the data lacks is asked for, and nothing else.
                const auto bare = retrySchedule(one);
                QVERIFY2(bare.has_value() != (lacksSpacing(one) || lacksWindow(one)), name.constData());
                const auto schedule = retrySchedule(one, { 600, 3600 });
                QVERIFY2(schedule.has_value(), name.constData());
                QCOMPARE(schedule->offsets.constFirst(), 0);
                for (qsizetype i = 1; i < schedule->offsets.size(); ++i)
                    QVERIFY2(schedule->offsets.at(i) > schedule->offsets.at(i - 1), name.constData());
                if (one.windowSeconds > 0)
                    QVERIFY2(schedule->lastsSeconds() <= one.windowSeconds, name.constData());
                QCOMPARE(schedule->spacingAssumed, lacksSpacing(one));
                // What the guides say is called once needs no assumption.
                const bool once = one.id == u"once" || one.id == u"by-hand";
                QVERIFY2(one.once == once && (!once || schedule->offsets.size() == 1), name.constData());
                ++ladders;
            }
        }
    }
    QVERIFY(ladders > 40);
    const CallbackInterface *create = protocol->interfaceOf(u"saas-v2.newInstance");
    QVERIFY(create);
    const auto hourly = retrySchedule(*ladderOf(*create, QStringLiteral("cn"), QStringLiteral("3h-hourly")));
    VERIFY_OK(hourly);
    QCOMPARE(hourly->offsets, (QList<qint64>{ 0, 3600, 7200, 10800 }));
}

void RetryScheduleTest::readsAndWritesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("written");
    QTest::newRow("seconds") << QStringLiteral("90s") << qint64(90) << QStringLiteral("1m30s");
    QTest::newRow("bare") << QStringLiteral("45") << qint64(45) << QStringLiteral("45s");
    QTest::newRow("minutes") << QStringLiteral("2m") << qint64(120) << QStringLiteral("2m");
    QTest::newRow("hours") << QStringLiteral(" 3H ") << qint64(10800) << QStringLiteral("3h");
    QTest::newRow("both") << QStringLiteral("1h30m") << qint64(5400) << QStringLiteral("1h30m");
}

void RetryScheduleTest::readsAndWritesTimes()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, seconds);
    QFETCH(const QString, written);
    QCOMPARE(secondsFromText(text).value_or(-1), seconds);
    QCOMPARE(textFromSeconds(seconds), written);
    QCOMPARE(secondsFromText(written).value_or(-1), seconds);
}

void RetryScheduleTest::refusesTimesThatAreNone()
{
    for (const QString &text : { QString(), QStringLiteral("0s"), QStringLiteral("-5"), QStringLiteral("h"),
             QStringLiteral("1d"), QStringLiteral("1.5h"), QStringLiteral("99999999999h") })
        VERIFY_FAILS(secondsFromText(text), ErrorKind::BadInput);
    QCOMPARE(textFromSeconds(0), QStringLiteral("0s"));
}

ZHANGGUI_TEST(RetryScheduleTest)
#include "retry_schedule_test.moc"
