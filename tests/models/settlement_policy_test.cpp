#include "models/settlement/settlement_examples.h"
#include "models/settlement/settlement_policy.h"
#include "tests/support/results.h"
#include "tests/support/sample_settlement.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray shipped(const char *name)
{
    QFile file(q(":/rules/") % q(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SettlementPolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadWhatTheProgramCarries();
    void shouldRefuseRulesThatCannotBeTrusted_data();
    void shouldRefuseRulesThatCannotBeTrusted();
    void shouldRefuseDamagedExamples_data();
    void shouldRefuseDamagedExamples();
    void shouldPreferTheWorkspacesOwnRules();
    void shouldGiveOnlyWhatALineSays();
    void shouldNameEveryValueOfALine();
    void shouldTellTheDayInChina();
    void shouldHoldFromTheFirstToTheDayBeforeTheLast();
};

void SettlementPolicyTest::shouldReadWhatTheProgramCarries()
{
    const auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    QCOMPARE(policy->digest.size(), 32);
    QVERIFY(policy->name(q("partnerRate"))->ofContract);
    QVERIFY(!policy->name(q("nothing")));
    QCOMPARE(policy->wordFor(q("supervision"), q("done")).zh, q("已完成"));
    QCOMPARE(policy->wordFor(q("supervision"), q("怪")).en, q("怪"));
    // AND what can be asked for says what to do
    for (const SettlementName &name : policy->names)
        QVERIFY2(!name.ofContract || !name.ask.zh.isEmpty(), qPrintable(name.id));
}

void SettlementPolicyTest::shouldRefuseRulesThatCannotBeTrusted_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << q(says);
    };
    row("unknown member", "\"nextWorkingDay\": true", "\"nextWorkingDy\": true", "nextWorkingDy");
    row("no source",
        "\"value\": \"10%\", \"dateOf\": \"effective\", \"to\": \"2019-05-01\", \"source\": \"P4 I\"",
        "\"value\": \"10%\", \"dateOf\": \"effective\", \"to\": \"2019-05-01\"", "rates[0].source");
    row("unknown source", "\"source\": \"A18 C\", \"dateOf\": \"ordered\", \"to\"",
        "\"source\": \"A99 C\", \"dateOf\": \"ordered\", \"to\"", "A99");
    row("not found on any page",
        "\"source\": \"K1 C\", \"when\": { \"value\": \"site\", \"is\": \"intl\" },\n      \"title\": { "
        "\"en\": \"On",
        "\"source\": \"K1 N\", \"when\": { \"value\": \"site\", \"is\": \"intl\" },\n      \"title\": { "
        "\"en\": \"On",
        "asked for");
    row("source without date", "\"date\": \"2025-02-11\"", "\"date\": \"soon\"", "soon");
    row("overlap", "\"dateOf\": \"effective\", \"to\": \"2019-05-01\"",
        "\"dateOf\": \"effective\", \"to\": \"2019-05-02\"", "can hold together with fee-2018");
    row("overlap by another date", "\"dateOf\": \"effective\", \"to\": \"2019-05-01\"",
        "\"dateOf\": \"ordered\", \"to\": \"2019-05-01\"", "can hold together");
    row("rate beside a tier", "{ \"not\": { \"value\": \"feeRate\", \"is\": 500 } }",
        "{ \"value\": \"feeRate\", \"set\": true }", "can hold together with no-increment");
    row("name that nothing gives", "\"expression\": \"(sales - withheld) * feeRate\"",
        "\"expression\": \"(sales - withheld) * feeRte\"", "feeRte");
    row("formula", "\"expression\": \"price - vat\"", "\"expression\": \"price - \"", "cannot be read");
    row("value of a condition", "\"value\": \"isEffective\"", "\"value\": \"isEfective\"", "isEfective");
    row("steps", "\"below\": \"1000000.00\"", "\"below\": \"500000.00\"", "do not rise");
    row("amount", "\"below\": \"500000.00\"", "\"below\": \"50 万\"", "no amount");
    row("rate", "\"value\": \"1%\"", "\"value\": \"one\"", "no exact number");
    row("last step", "{ \"value\": \"2%\" }", "{ \"below\": \"9999999.00\", \"value\": \"2%\" }", "the last");
    row("day", "\"day\": 3", "\"day\": 31", "every month");
    row("ends before it begins", "\"dateOf\": \"effective\", \"from\": \"2019-05-01\"",
        "\"dateOf\": \"effective\", \"from\": \"2019-05-01\", \"to\": \"2019-05-01\"", "ends before");
    row("validity without a date of", "\"dateOf\": \"effective\", \"to\": \"2019-05-01\"",
        "\"to\": \"2019-05-01\"", "dateOf");
    row("twice", "\"id\": \"fee-2019\"", "\"id\": \"fee-2018\"", "twice");
    row("one language", "\"zh\": \"每月 7 日\"", "\"zh\": \"\"", "zh");
    row("rounding", "\"expression\": \"price - vat\"",
        "\"expression\": \"price - vat\", \"rounding\": \"nearest\"", "nearest");
    row("a condition that is always met", "\"condition\": { \"value\": \"certified\", \"is\": true }",
        "\"condition\": true", "what has to hold");
}

void SettlementPolicyTest::shouldRefuseRulesThatCannotBeTrusted()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray json = shipped("settlement.json");
    QVERIFY2(json.contains(from), "the test looks for what the data does not have");
    json.replace(from, to);
    const auto policy = SettlementPolicy::read(json);
    VERIFY_FAILS(policy, ErrorKind::Corrupt);
    QVERIFY2(policy.error().detail.contains(says), qPrintable(policy.error().detail));
}

void SettlementPolicyTest::shouldRefuseDamagedExamples_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray example =
        R"({"id": "a", "title": {"en": "a", "zh": "甲"}, "site": "cn", "source": "P C", %1})";
    const auto row = [&example](const char *name, const char *rest) {
        QByteArray one = example;
        one.replace("%1", rest);
        QTest::newRow(name) << R"({"sources": {"P": {"page": "p", "date": "undated"}}, "examples": [)" + one
                + "]}";
    };
    row("no result", R"("numbers": {})");
    row("number", R"("results": {"net": "many"})");
    row("day", R"("results": {"net": "1"}, "days": {"ordered": "soon"})");
    row("unknown day", R"("results": {"net": "1"}, "days": {"oredred": "2026-01-01"})");
    row("unknown member", R"("results": {"net": "1"}, "rates": {})");
    QTest::newRow("no JSON") << QByteArray("{");
}

void SettlementPolicyTest::shouldRefuseDamagedExamples()
{
    QFETCH(QByteArray, json);
    VERIFY_FAILS(readSettlementExamples(json), ErrorKind::Corrupt);
}

void SettlementPolicyTest::shouldPreferTheWorkspacesOwnRules()
{
    const QTemporaryDir workspace;
    QVERIFY(QDir(workspace.path()).mkpath(q("rules")));
    QByteArray json = shipped("settlement.json");
    json.replace("\"nextWorkingDay\": true", "\"nextWorkingDay\": false");
    QFile file(workspace.filePath(q("rules/settlement.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    file.close();
    const auto own = SettlementPolicy::load(workspace.path());
    VERIFY_OK(own);
    QVERIFY(!own->runs.constFirst().nextWorkingDay);
    QVERIFY(own->digest != SettlementPolicy::load({})->digest);
}

void SettlementPolicyTest::shouldGiveOnlyWhatALineSays()
{
    SettlementLine line = generalSale();
    line.voucherMinor.reset();
    line.supervision.clear();
    const RuleValues values = lineValues(line, q("cn"));
    QCOMPARE(values.value(q("site")).toString(), q("cn"));
    QCOMPARE(values.value(q("sales")).toLongLong(), 1000'00);
    QCOMPARE(values.value(q("class")).toString(), q("general"));
    QCOMPARE(values.value(q("orderedMs")).toLongLong(), *line.orderedMs);
    QVERIFY(!values.contains(q("voucher")));
    QVERIFY(!values.contains(q("supervision")));
    QVERIFY(!values.contains(q("supervisedMs")));
}

void SettlementPolicyTest::shouldNameEveryValueOfALine()
{
    const RuleValues values = lineValues(generalSale(), q("cn"));
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        QVERIFY2(lineValueNames().contains(it.key()), qPrintable(it.key()));
    for (const QString &day : settlementDays())
        QVERIFY(lineValueNames().contains(day % q("Ms")));
    QCOMPARE(instantOf(generalSale(), q("effective")), generalSale().effectiveMs);
    QVERIFY(!instantOf(generalSale(), q("supervised")));
}

void SettlementPolicyTest::shouldTellTheDayInChina()
{
    const qint64 midnight = QDateTime(QDate(2026, 1, 31), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(marketplaceDay(midnight), QDate(2026, 2, 1));
    QCOMPARE(marketplaceDay(midnight - 1), QDate(2026, 1, 31));
}

void SettlementPolicyTest::shouldHoldFromTheFirstToTheDayBeforeTheLast()
{
    const Validity validity{ QDate(2024, 3, 1), QDate(2024, 4, 1) };
    QVERIFY(!validity.holds(QDate(2024, 2, 29)));
    QVERIFY(validity.holds(QDate(2024, 3, 1)));
    QVERIFY(validity.holds(QDate(2024, 3, 31)));
    QVERIFY(!validity.holds(QDate(2024, 4, 1)));
    QVERIFY(Validity().holds(QDate(1, 1, 1)));
}

ZHANGGUI_TEST(SettlementPolicyTest)
#include "settlement_policy_test.moc"
