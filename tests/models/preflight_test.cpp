// Preflights and what they count towards: days and months at UTC+8, days without a run, orders counted once.
#include "models/callbacks/preflight_repository.h"
#include "models/callbacks/run_repository.h"
#include "models/store/schema.h"
#include "tests/support/results.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kChina = 8 * 3600;
const QString kProduct = QStringLiteral("Cloud desk");

qint64 utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

PreflightRun runAt(const char *iso, bool failed, const QString &product = kProduct)
{
    PreflightRun run;
    run.product = product;
    run.url = QStringLiteral("http://127.0.0.1:8080/callback");
    run.startedMs = utc(iso);
    run.counts.passed = 4;
    run.counts.failed = failed ? 1 : 0;
    return run;
}

QDate day(int month, int dayOfMonth)
{
    return { 2026, month, dayOfMonth };
}

FailingDays rowOf(const QList<PreflightRun> &runs, QDate today, bool workingDays = false)
{
    return failingDays(daysOf(runs, DayRule::Any, kChina), today, workingDays);
}

} // namespace

class PreflightTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void limitsHaveASourceAndOneDefault();
    void refusesLimitsWithoutSourceOrDefault();
    void countsByTheReadingThatWasChosen();
    void aDayBeginsAtMidnightOfChina();
    void aDayFailsByTheRuleThatWasChosen();
    void unreachableCountsAsFailing();
    void countsDaysInARow();
    void aGoodDayEndsTheRow();
    void aDayWithoutARunNeitherAddsNorEnds();
    void skipsWeekendsWhenWorkingDaysCount();
    void countsFailedOrdersOfTheMonth();
    void saysWhenALimitIsReached();
    void givesBackWhatWasStored();
    void keepsPreflightsWhenTheirRunIsPruned();
    void countsAFailedOrderOnceADay();
    void refusesWhatCannotBeCounted();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void PreflightTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(m_folder->filePath(QStringLiteral("w.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
}

void PreflightTest::limitsHaveASourceAndOneDefault()
{
    const auto limits = callbackLimits();
    VERIFY_OK(limits);
    QCOMPARE(limits->freezeLimit().days, 5);
    QVERIFY(!limits->freezeLimit().workingDays);
    QCOMPARE(limits->freeze.size(), 2);
    QCOMPARE(limits->failedOrderLimit().allowed, 5);
    QCOMPARE(limits->zoneOffsetSeconds, kChina);
    QCOMPARE(limits->dayRules.constFirst().rule, DayRule::Any);
    // What no guide says is marked so.
    for (const DayRuleText &rule : limits->dayRules)
        QCOMPARE(rule.text.source.mark, QStringLiteral("N"));
}

void PreflightTest::refusesLimitsWithoutSourceOrDefault()
{
    QFile file(QStringLiteral(":/rules/callback_limits.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    VERIFY_OK(callbackLimitsFromJson(good));
    for (const auto &[from, to] : { std::pair<QByteArray, QByteArray>{ "\"mark\": \"C\"", "\"mark\": \"X\"" },
             { "\"date\": \"2025-12-16\"", "\"date\": \"\"" }, { "\"default\": true", "\"default\": false" },
             { "\"days\": 5", "\"days\": 0" }, { "\"id\": \"any\"", "\"id\": \"first\"" } }) {
        QByteArray bad = good;
        bad.replace(from, to);
        QVERIFY(bad != good);
        VERIFY_FAILS(callbackLimitsFromJson(bad), ErrorKind::Corrupt);
    }
    VERIFY_FAILS(callbackLimitsFromJson("{"), ErrorKind::Corrupt);
}

void PreflightTest::countsByTheReadingThatWasChosen()
{
    const auto limits = callbackLimits();
    VERIFY_OK(limits);
    const auto older = withFreezeLimit(*limits, QStringLiteral("2-working-days"));
    VERIFY_OK(older);
    // Friday and Monday fail; nobody looked at the weekend.
    const QList<PreflightRun> runs{ runAt("2026-11-20T01:00:00Z", true),
        runAt("2026-11-23T01:00:00Z", true) };
    const qint64 monday = utc("2026-11-23T08:00:00Z");
    QVERIFY(countPreflights(runs, {}, kProduct, *older, DayRule::Any, monday).frozen());
    QVERIFY(!countPreflights(runs, {}, kProduct, *limits, DayRule::Any, monday).frozen());
    QCOMPARE(countPreflights(runs, {}, kProduct, *older, DayRule::Any, monday).days.unknownDays, 0);
    VERIFY_FAILS(withFreezeLimit(*limits, QStringLiteral("9-days")), ErrorKind::BadInput);
}

void PreflightTest::aDayBeginsAtMidnightOfChina()
{
    // 16:00 UTC is midnight at UTC+8.
    QCOMPARE(dayOf(utc("2026-11-21T15:59:59.999Z"), kChina), day(11, 21));
    QCOMPARE(dayOf(utc("2026-11-21T16:00:00.000Z"), kChina), day(11, 22));
    const auto days = daysOf(
        { runAt("2026-11-21T15:59:59Z", true), runAt("2026-11-21T16:00:00Z", false) }, DayRule::Any, kChina);
    QCOMPARE(days, (QList<PreflightDay>{ { day(11, 22), 1, 0, false }, { day(11, 21), 1, 1, true } }));
}

void PreflightTest::aDayFailsByTheRuleThatWasChosen()
{
    // Given in no order: a run that failed in the morning and one that passed in the afternoon.
    const QList<PreflightRun> mended{ runAt("2026-11-20T07:00:00Z", false),
        runAt("2026-11-20T01:00:00Z", true) };
    QVERIFY(daysOf(mended, DayRule::Any, kChina).constFirst().failed);
    QVERIFY(!daysOf(mended, DayRule::Last, kChina).constFirst().failed);
    QCOMPARE(daysOf(mended, DayRule::Any, kChina).constFirst().failedRuns, 1);
    const QList<PreflightRun> broken{ runAt("2026-11-20T01:00:00Z", false),
        runAt("2026-11-20T07:00:00Z", true) };
    QVERIFY(daysOf(broken, DayRule::Last, kChina).constFirst().failed);
}

void PreflightTest::unreachableCountsAsFailing()
{
    PreflightRun run = runAt("2026-11-20T01:00:00Z", false);
    QVERIFY(!run.failed());
    run.counts.skipped = 3;
    QVERIFY(!run.failed());
    run.counts.unreachable = 1;
    QVERIFY(run.failed());
}

void PreflightTest::countsDaysInARow()
{
    QCOMPARE(rowOf({}, day(11, 20)), FailingDays());
    const QList<PreflightRun> runs{ runAt("2026-11-18T01:00:00Z", true), runAt("2026-11-18T07:00:00Z", true),
        runAt("2026-11-19T01:00:00Z", true), runAt("2026-11-20T01:00:00Z", true) };
    QCOMPARE(rowOf(runs, day(11, 20)), (FailingDays{ 3, 0, day(11, 18), day(11, 20) }));
    // On the morning of the next day nothing has changed.
    QCOMPARE(rowOf(runs, day(11, 21)), (FailingDays{ 3, 0, day(11, 18), day(11, 20) }));
}

void PreflightTest::aGoodDayEndsTheRow()
{
    const QList<PreflightRun> runs{ runAt("2026-11-17T01:00:00Z", true), runAt("2026-11-18T01:00:00Z", false),
        runAt("2026-11-19T01:00:00Z", true) };
    QCOMPARE(rowOf(runs, day(11, 19)).days, 1);
    const QList<PreflightRun> mended{ runAt("2026-11-19T01:00:00Z", true),
        runAt("2026-11-20T01:00:00Z", false) };
    QCOMPARE(rowOf(mended, day(11, 20)), (FailingDays{ 0, 0, {}, day(11, 20) }));
}

void PreflightTest::aDayWithoutARunNeitherAddsNorEnds()
{
    const QList<PreflightRun> runs{ runAt("2026-11-16T01:00:00Z", true),
        runAt("2026-11-19T01:00:00Z", true) };
    // The 17th and 18th are not known; today, the 20th, is not over.
    QCOMPARE(rowOf(runs, day(11, 20)), (FailingDays{ 2, 2, day(11, 16), day(11, 19) }));
    QCOMPARE(rowOf(runs, day(11, 22)), (FailingDays{ 2, 4, day(11, 16), day(11, 19) }));
}

void PreflightTest::skipsWeekendsWhenWorkingDaysCount()
{
    // 2026-11-20 is a Friday.
    const QList<PreflightRun> runs{ runAt("2026-11-20T01:00:00Z", true), runAt("2026-11-21T01:00:00Z", false),
        runAt("2026-11-23T01:00:00Z", true) };
    QCOMPARE(rowOf(runs, day(11, 23), true), (FailingDays{ 2, 0, day(11, 20), day(11, 23) }));
    QCOMPARE(rowOf(runs, day(11, 23)).days, 1);
}

void PreflightTest::countsFailedOrdersOfTheMonth()
{
    const QList<FailedOrder> orders{ { 1, kProduct, QStringLiteral("CS1"), day(10, 31) },
        { 2, kProduct, QStringLiteral("CS2"), day(11, 1) },
        { 3, kProduct, QStringLiteral("CS2"), day(11, 2) },
        { 4, kProduct, QStringLiteral("CS3"), day(11, 30) },
        { 5, QStringLiteral("Other"), QStringLiteral("CS4"), day(11, 5) },
        { 6, kProduct, QStringLiteral("CS5"), QDate(2025, 11, 5) } };
    QCOMPARE(failedOrdersOf(orders, kProduct, day(11, 30)), 2);
    QCOMPARE(failedOrdersOf(orders, kProduct, day(10, 1)), 1);
    QCOMPARE(failedOrdersOf(orders, kProduct, day(12, 1)), 0);

    // The month turns at midnight of China: 16:00 UTC on the last of October is November.
    const auto limits = callbackLimits();
    VERIFY_OK(limits);
    QCOMPARE(countPreflights({}, orders, kProduct, *limits, DayRule::Any, utc("2026-10-31T15:59:59Z"))
                 .failedOrders,
        1);
    QCOMPARE(countPreflights({}, orders, kProduct, *limits, DayRule::Any, utc("2026-10-31T16:00:00Z"))
                 .failedOrders,
        2);
}

void PreflightTest::saysWhenALimitIsReached()
{
    const auto limits = callbackLimits();
    VERIFY_OK(limits);
    QList<PreflightRun> runs;
    QList<FailedOrder> orders;
    for (int i = 0; i < 5; ++i) {
        runs.append(runAt("2026-11-16T01:00:00Z", true));
        runs.last().startedMs += i * qint64(86'400'000);
        orders.append({ i, kProduct, QStringLiteral("CS%1").arg(i), day(11, 2) });
    }
    const qint64 now = utc("2026-11-20T10:00:00Z");
    const auto five = countPreflights(runs, orders, kProduct, *limits, DayRule::Any, now);
    QVERIFY(five.frozen());
    QVERIFY(!five.delisted()); // more than five, not five
    orders.append({ 9, kProduct, QStringLiteral("CS9"), day(11, 2) });
    QVERIFY(countPreflights(runs, orders, kProduct, *limits, DayRule::Any, now).delisted());
    runs.removeFirst();
    QVERIFY(!countPreflights(runs, orders, kProduct, *limits, DayRule::Any, now).frozen());
    // Another product's runs do not count.
    QCOMPARE(countPreflights(runs, orders, QStringLiteral("Other"), *limits, DayRule::Any, now).days.days, 0);
}

void PreflightTest::givesBackWhatWasStored()
{
    PreflightRepository repository(*m_connection);
    PreflightRun run = runAt("2026-11-20T01:00:00Z", true);
    run.counts = { 1, 2, 3, 4, 5, 6, 7 };
    const auto id = repository.add(run);
    VERIFY_OK(id);
    VERIFY_OK(repository.add(runAt("2026-11-21T01:00:00Z", false)));
    VERIFY_OK(repository.add(runAt("2026-11-19T01:00:00Z", false, QStringLiteral("Other"))));
    run.id = *id;
    const auto runs = repository.runs(kProduct);
    VERIFY_OK(runs);
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->at(1), run);
    QCOMPARE(repository.runs(kProduct, 1)->size(), 1);
    VERIFY_OK(
        repository.addFailedOrders({ { 0, QStringLiteral("Third"), QStringLiteral("CS1"), day(11, 1) } }));
    QCOMPARE(
        *repository.products(), (QStringList{ kProduct, QStringLiteral("Other"), QStringLiteral("Third") }));
}

void PreflightTest::keepsPreflightsWhenTheirRunIsPruned()
{
    RunRepository runs(*m_connection);
    const auto runId = runs.begin(test::sampleRun());
    VERIFY_OK(runId);
    PreflightRun run = runAt("2026-11-20T01:00:00Z", true);
    run.runId = *runId;
    PreflightRepository repository(*m_connection);
    VERIFY_OK(repository.add(run));
    QCOMPARE(repository.runs(kProduct)->constFirst().runId, *runId);
    VERIFY_OK(runs.remove({ *runId }));
    QCOMPARE(repository.runs(kProduct)->size(), 1);
    QCOMPARE(repository.runs(kProduct)->constFirst().runId, 0);
}

void PreflightTest::countsAFailedOrderOnceADay()
{
    PreflightRepository repository(*m_connection);
    const FailedOrder order{ 0, kProduct, QStringLiteral("CS1"), day(11, 20) };
    FailedOrder later = order;
    later.day = day(11, 21);
    QCOMPARE(repository.addFailedOrders({ order, order, later }).value_or(-1), 2);
    QCOMPARE(repository.addFailedOrders({ order }).value_or(-1), 0);
    const auto kept = repository.failedOrders(kProduct);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 2);
    QCOMPARE(kept->constFirst().day, later.day);
    VERIFY_OK(repository.removeFailedOrders({ kept->constFirst().id, 4711 }));
    QCOMPARE(repository.failedOrders(kProduct)->size(), 1);
}

void PreflightTest::refusesWhatCannotBeCounted()
{
    PreflightRepository repository(*m_connection);
    VERIFY_FAILS(
        repository.add(runAt("2026-11-20T01:00:00Z", true, QStringLiteral("  "))), ErrorKind::BadInput);
    const FailedOrder good{ 0, kProduct, QStringLiteral("CS1"), day(11, 20) };
    FailedOrder noDay = good;
    noDay.day = QDate();
    VERIFY_FAILS(repository.addFailedOrders({ good, noDay }), ErrorKind::BadInput);
    QVERIFY(repository.failedOrders(kProduct)->isEmpty()); // none is kept when one is bad
}

ZHANGGUI_TEST(PreflightTest)
#include "preflight_test.moc"
