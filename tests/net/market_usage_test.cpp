// Pushed usage on the virtual clock: checked in the background, collected into bills.
#include "net/emulator/lifecycle/usage_events.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;

namespace {

qint64 at(const char *time)
{
    return QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch();
}

QString compact(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

/// A record of the last hour as the API keeps it, and the event that checks it.
qint64 push(MarketStage &stage, const QString &instance, const char *serial)
{
    const qint64 now = stage.engine->nowMs();
    MarketUsage record;
    record.serial = QLatin1String(serial);
    record.instanceId = instance;
    record.beginTime = compact(now - 3'600'000);
    record.endTime = compact(now);
    record.recordTime = compact(now);
    record.value = QStringLiteral("1.5");
    record.receivedMs = now;
    const qint64 id = stage.store->put(record).value();
    MarketEvent event;
    event.kind = QStringLiteral("check-usage");
    event.dueMs = now + stage.options.settings.usageCheckSeconds * 1000;
    MarketStage::good(stage.engine->schedule(event));
    stage.settle();
    return id;
}

} // namespace

class MarketUsageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowWhenRecordsAreCollected_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("hourly");
        QTest::addColumn<QString>("due");
        QTest::newRow("before minute 15")
            << "2026-03-02T13:10:00+08:00" << true << "2026-03-02T13:15:00+08:00";
        QTest::newRow("at minute 15") << "2026-03-02T13:15:00+08:00" << true << "2026-03-02T14:15:00+08:00";
        QTest::newRow("after minute 15")
            << "2026-03-02T23:50:00+08:00" << true << "2026-03-03T00:15:00+08:00";
        QTest::newRow("before one") << "2026-03-02T00:59:59+08:00" << false << "2026-03-02T01:00:00+08:00";
        QTest::newRow("at one") << "2026-03-02T01:00:00+08:00" << false << "2026-03-03T01:00:00+08:00";
        QTest::newRow("morning, yesterday in UTC")
            << "2026-03-02T07:00:00+08:00" << false << "2026-03-03T01:00:00+08:00";
    }
    void shouldKnowWhenRecordsAreCollected()
    {
        QFETCH(QString, from);
        QFETCH(bool, hourly);
        QFETCH(QString, due);
        QCOMPARE(nextCollection(at(qPrintable(from)), hourly), at(qPrintable(due)));
    }

    void shouldCheckAndBillARecord_data()
    {
        QTest::addColumn<bool>("hourly");
        QTest::addColumn<QString>("billed");
        QTest::newRow("hourly") << true << "2026-03-02T12:15:00+08:00";
        QTest::newRow("daily") << false << "2026-03-03T01:00:00+08:00";
    }
    void shouldCheckAndBillARecord()
    {
        QFETCH(bool, hourly);
        QFETCH(QString, billed);
        MarketProduct product = aProduct("P1", "saas-v2", "ON_DEMAND");
        product.hourly = hourly;
        MarketStage stage({ product });
        const QString instance = stage.instanceOf(stage.buy("P1"));
        stage.advance("2h");
        const qint64 good = push(stage, instance, "s1");
        const qint64 twice = push(stage, instance, "s1");

        // THEN nothing is said before the check
        stage.advance("4m");
        QCOMPARE(stage.store->usageRecord(good).value().stage, UsageStage::Waiting);
        stage.advance("1m");
        QCOMPARE(stage.store->usageRecord(good).value().stage, UsageStage::Accepted);
        const MarketUsage second = stage.store->usageRecord(twice).value();
        QCOMPARE(second.stage, UsageStage::Abnormal);
        QVERIFY(second.codes.contains(QStringLiteral("005")));
        QVERIFY(second.codes.contains(QStringLiteral("010")));

        // AND it is in a bill at the hour of its kind, the other one never
        stage.advance("2d");
        QCOMPARE(stage.store->usageRecord(good).value().billedMs.value_or(0), at(qPrintable(billed)));
        QVERIFY(!stage.store->usageRecord(twice).value().billedMs);
        QCOMPARE(stage.store->events().value().size(), 0);
    }

    void shouldFindUsageOfADelistedProductAndOfAReleasedInstanceAbnormal()
    {
        MarketStage stage({ aProduct("P1", "saas-v2", "ON_DEMAND"), aProduct("P2", "saas-v2", "ON_DEMAND") });
        const ActionResult first = stage.buy("P1");
        const QString instance = stage.instanceOf(first);
        const QString other = stage.instanceOf(stage.buy("P2"));
        stage.advance("2h");
        stage.act("delist", { { "product", "\"P1\"" } });
        const qint64 delisted = push(stage, instance, "s1");
        stage.act("unsubscribe", { { "instance", MarketStage::text(other) } });
        stage.advance("2h");
        const qint64 released = push(stage, other, "s2");
        stage.advance("1h");
        QVERIFY(stage.store->usageRecord(delisted).value().codes.contains(QStringLiteral("006")));
        QCOMPARE(stage.store->usageRecord(released).value().stage, UsageStage::Abnormal);
    }
};

ZHANGGUI_TEST(MarketUsageTest)
#include "market_usage_test.moc"
