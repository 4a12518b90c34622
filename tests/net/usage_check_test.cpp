#include "net/emulator/usage_check.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3600000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kNow = 1767225600000; // 20260101T000000Z

struct Case {
    MarketUsage record;
    UsageFacts facts;
    qint64 nowMs = kNow;
    QStringList findings() const { return usageFindings(record, facts, nowMs); }
};

Case good()
{
    Case made;
    made.record.serial = QStringLiteral("SN-1");
    made.record.instanceId = QStringLiteral("I-1");
    made.record.recordTime = QStringLiteral("20251231T235000Z");
    made.record.beginTime = QStringLiteral("20251231T220000Z");
    made.record.endTime = QStringLiteral("20251231T230000Z");
    made.record.value = QStringLiteral("1.5");
    made.record.receivedMs = kNow;
    MarketInstance instance;
    instance.id = QStringLiteral("I-1");
    instance.stage = InstanceStage::Running;
    instance.openedMs = kNow - 40 * kDay;
    made.facts.instance = instance;
    MarketProduct product;
    product.chargingMode = QStringLiteral("ON_DEMAND");
    made.facts.product = product;
    return made;
}

} // namespace

class UsageCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsAGoodRecord();
    void namesEachFaultByItsCode_data();
    void namesEachFaultByItsCode();
    void namesAllFaultsOfOneRecord();
    void takesTheLastUsageOfAReleasedInstance();
    void readsTimes_data();
    void readsTimes();
    void readsValues_data();
    void readsValues();
};

void UsageCheckTest::acceptsAGoodRecord()
{
    QCOMPARE(good().findings(), QStringList());
    Case old = good();
    old.record.oldInterface = true;
    old.record.serial.clear();
    QCOMPARE(old.findings(), QStringList());
    Case package = good();
    package.facts.product->stopBeforeExcess = true;
    package.record.packageInstance = QStringLiteral("P-1");
    package.facts.package = MarketInstance();
    QCOMPARE(package.findings(), QStringList());
}

void UsageCheckTest::namesEachFaultByItsCode_data()
{
    QTest::addColumn<Case>("made");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, const std::function<void(Case &)> &spoil) {
        Case made = good();
        spoil(made);
        QTest::newRow(name) << made << QString::fromLatin1(code);
    };
    row("no such instance", "001", [](Case &c) { c.facts.instance.reset(); });
    row("no such package", "001", [](Case &c) { c.record.packageInstance = QStringLiteral("P"); });
    row("package not named", "001", [](Case &c) { c.facts.product->stopBeforeExcess = true; });
    row("time with blanks", "002", [](Case &c) { c.record.beginTime = QStringLiteral("2025-12-31 22:00:"); });
    row("record time of no form", "002", [](Case &c) { c.record.recordTime.chop(1); });
    row("no such day", "002", [](Case &c) { c.record.endTime = QStringLiteral("20251331T230000Z"); });
    row("nothing used", "003", [](Case &c) { c.record.value = QStringLiteral("0"); });
    row("less than nothing", "003", [](Case &c) { c.record.value = QStringLiteral("-1"); });
    row("five decimals", "003", [](Case &c) { c.record.value = QStringLiteral("0.12345"); });
    row("no serial", "004", [](Case &c) { c.record.serial.clear(); });
    row("serial again", "005", [](Case &c) { c.facts.serialKnown = true; });
    row("delisted", "006", [](Case &c) { c.facts.product->delisted = true; });
    row("22 days ago", "007", [](Case &c) {
        c.record.beginTime = QStringLiteral("20251210T000000Z");
        c.record.endTime = QStringLiteral("20251210T010000Z");
    });
    row("other seller", "009", [](Case &c) { c.facts.product->ofOtherSeller = true; });
    row("same period again", "010", [](Case &c) { c.facts.periodKnown = true; });
    row("end before begin", "011", [](Case &c) { c.record.endTime = QStringLiteral("20251231T210000Z"); });
    row("end to come", "011", [](Case &c) { c.record.endTime = QStringLiteral("20260101T000001Z"); });
    row("before it was opened", "011", [](Case &c) { c.facts.instance->openedMs = kNow - kHour; });
    row("after it was released", "011", [](Case &c) {
        c.facts.instance->stage = InstanceStage::Released;
        c.facts.instance->releasedMs = kNow - 2 * kHour + 1000 * 60 - kHour / 2;
    });
    row("yearly plan", "012", [](Case &c) { c.facts.product->chargingMode = QStringLiteral("PERIOD"); });
    row("package instead of the instance", "012",
        [](Case &c) { c.facts.product->chargingMode = QStringLiteral("ON_DEMAND_PKG"); });
    row("not open yet", "013", [](Case &c) { c.facts.instance->stage = InstanceStage::Opening; });
    row("frozen meanwhile", "013", [](Case &c) {
        c.facts.instance->stage = InstanceStage::Frozen;
        c.facts.instance->frozenMs = kNow - 3 * kHour / 2;
    });
}

void UsageCheckTest::namesEachFaultByItsCode()
{
    QFETCH(Case, made);
    QFETCH(QString, code);
    QCOMPARE(made.findings(), QStringList(code));
}

void UsageCheckTest::namesAllFaultsOfOneRecord()
{
    Case made = good();
    made.record.value = QStringLiteral("x");
    made.record.serial.clear();
    made.facts.product->delisted = true;
    made.facts.periodKnown = true;
    QCOMPARE(made.findings(),
        QStringList(
            { QStringLiteral("003"), QStringLiteral("004"), QStringLiteral("006"), QStringLiteral("010") }));
}

void UsageCheckTest::takesTheLastUsageOfAReleasedInstance()
{
    Case made = good();
    made.facts.instance->stage = InstanceStage::Released;
    made.facts.instance->releasedMs = kNow - kHour;
    QCOMPARE(made.findings(), QStringList());
    made.facts.instance->stage = InstanceStage::Frozen;
    made.facts.instance->releasedMs.reset();
    made.facts.instance->frozenMs = kNow - kHour;
    QCOMPARE(made.findings(), QStringList());
}

void UsageCheckTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << QStringLiteral("20260101T000000Z") << true;
    QTest::newRow("leap day") << QStringLiteral("20240229T235959Z") << true;
    QTest::newRow("no leap day") << QStringLiteral("20250229T000000Z") << false;
    QTest::newRow("no zone") << QStringLiteral("20260101T000000") << false;
    QTest::newRow("sign") << QStringLiteral("2026+101T000000Z") << false;
    QTest::newRow("second 60") << QStringLiteral("20260101T000060Z") << false;
    QTest::newRow("lower case") << QStringLiteral("20260101t000000z") << false;
    QTest::newRow("empty") << QString() << false;
}

void UsageCheckTest::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(usageTime(text).has_value(), good);
}

void UsageCheckTest::readsValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *text : { "1", "0.0001", "99999999.9999", "0012.5", "1.0000" })
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text :
        { "", "0", "0.0000", ".5", "5.", "1e3", "+1", "1,5", "100000000", "1.00001", "1.2.3", " 1", "NaN" })
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void UsageCheckTest::readsValues()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isUsageValue(text), good);
}

ZHANGGUI_TEST(UsageCheckTest)
#include "usage_check_test.moc"
