#include "models/core/decimal.h"
#include "models/settlement/expected_bill.h"
#include "models/settlement/settlement_examples.h"
#include "tests/support/results.h"
#include "tests/support/sample_settlement.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

SettlementRatio ratio(const char *product, const char *name, const char *value, qint64 record = 1)
{
    SettlementRatio made;
    made.recordId = record;
    made.product = q(product);
    made.name = q(name);
    made.valueText = q(value);
    made.value = Exact::fromText(made.valueText).value();
    made.contract = q("HT-2026-01");
    return made;
}

QByteArray shippedPolicy()
{
    QFile file(q(":/rules/settlement.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Leaves of what a number unfolds into.
void collectLeaves(const FormulaPart &part, QList<FormulaPart> &leaves)
{
    if (part.parts.isEmpty())
        leaves.append(part);
    for (const FormulaPart &inner : part.parts)
        collectLeaves(inner, leaves);
}

} // namespace

class ExpectedBillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldComputeEveryWorkedExample_data();
    void shouldComputeEveryWorkedExample();
    void shouldHaveTheTwoOfficialExamples();
    void shouldUnfoldEveryNumberToInputsAndSources();
    void shouldAskForWhatNobodyEntered_data();
    void shouldAskForWhatNobodyEntered();
    void shouldTellThatNoFormulaIsPublished();
    void shouldUseTheRatioOfTheProductAndTheDay();
    void shouldDecideByDaysThatAreKnown();
    void shouldTakeBackExactlyWhatTheSaleGave();
    void shouldAskForTheLineThatARefundTakesBack();
    void shouldNotHangOnTheOrderOfLines();
    void shouldAskForTheTierWhenAPaymentIsNotKnown();
    void shouldCountWhatTheTierCountsAndNothingElse();
    void shouldComputeUnderThePolicyOfAnotherDay();
    void shouldTakeATierByDataAlone();
    void shouldComputeWithOtherValues();
    void shouldGiveTheSameNumbersWithoutUnfolding();
    void shouldDeriveVoucherAndPaymentFromEachOther();

private:
    ExpectedLine expected(const SettlementLine &line, const QList<SettlementRatio> &ratios = {},
        ExpectedOptions options = {}) const
    {
        TierSums sums(m_policy, ratios, q("cn"), options.at);
        sums.add(line);
        if (options.original)
            sums.add(*options.original);
        return expectedLine(m_policy, ratios, sums, line, q("cn"), options);
    }

    SettlementPolicy m_policy;
    QList<SettlementExample> m_examples;
};

void ExpectedBillTest::initTestCase()
{
    auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    m_policy = *policy;
    const auto examples = loadSettlementExamples({});
    VERIFY_OK(examples);
    m_examples = examples->examples;
}

void ExpectedBillTest::shouldComputeEveryWorkedExample_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_examples.size(); ++i)
        QTest::newRow(qPrintable(m_examples.at(i).id)) << i;
}

void ExpectedBillTest::shouldComputeEveryWorkedExample()
{
    QFETCH(int, index);
    const ExampleOutcome outcome = runExample(m_policy, m_examples.at(index));
    for (const ExampleOutcome::Value &value : outcome.values)
        QCOMPARE(value.found, value.wanted);
    QVERIFY(outcome.good);
}

void ExpectedBillTest::shouldHaveTheTwoOfficialExamples()
{
    QStringList official;
    for (const SettlementExample &example : m_examples) {
        if (example.source.mark == q("C"))
            official.append(example.id % u' ' % example.results.value(q("net")));
    }
    QCOMPARE(official, (QStringList{ q("tier-150 1455000.00"), q("intl-560 560.00") }));
}

void ExpectedBillTest::shouldUnfoldEveryNumberToInputsAndSources()
{
    SettlementLine line = generalSale();
    line.salesMinor = 333'33;
    line.voucherMinor = 11'11;
    const ExpectedLine made = expected(line);
    // THEN the whole is there: formula, rounded value and the one before rounding
    QCOMPARE(made.netMinor, std::optional<qint64>(306'11));
    QCOMPARE(made.net.value, q("306.11"));
    QCOMPARE(made.net.exact, q("306.109"));
    QCOMPARE(made.net.expression, q("(sales - voucher) * (1 - feeRate + increment)"));
    QCOMPARE(made.net.rule, q("general-tiered"));
    QCOMPARE(made.formula, q("general-tiered"));
    QCOMPARE(made.net.source.mark, q("C"));
    // AND each leaf says where it is from, with a title in both languages
    QList<FormulaPart> leaves;
    collectLeaves(made.net, leaves);
    QStringList names;
    for (const FormulaPart &leaf : leaves) {
        names.append(leaf.name % u'=' % leaf.value % u'/' % idOf(leaf.from));
        QVERIFY(!leaf.title.en.isEmpty() && !leaf.title.zh.isEmpty());
        QVERIFY(leaf.from == FormulaPart::From::File || !leaf.source.page.isEmpty());
    }
    QCOMPARE(names,
        (QStringList{ q("sales=333.33/file"), q("voucher=11.11/file"), q("feeRate=5%/policy"),
            q("increment=0%/tier") }));
    QVERIFY2(leaves.last().say.en.contains(q("2026-01")) && leaves.last().say.en.contains(q("322.22 CNY"))
            && leaves.last().say.zh.contains(q("< 500000.00 CNY")),
        qPrintable(leaves.last().say.en));
}

void ExpectedBillTest::shouldAskForWhatNobodyEntered_data()
{
    using Change = std::function<void(SettlementLine &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("asked");
    const auto row = [](const char *name, QStringList asked, Change change) {
        QTest::newRow(name) << change << asked;
    };
    row("sales", { q("sales"), q("increment") }, [](SettlementLine &line) { line.salesMinor.reset(); });
    row("voucher", { q("voucher"), q("increment") }, [](SettlementLine &line) { line.voucherMinor.reset(); });
    row("class", { q("class") }, [](SettlementLine &line) { line.productClass.clear(); });
    row("paid day", { q("paidDay") }, [](SettlementLine &line) { line.paidMs.reset(); });
    row("ordered day", { q("orderedDay") }, [](SettlementLine &line) { line.orderedMs.reset(); });
    row("joint", { q("partnerRate"), q("taxRate"), q("operationRate") },
        [](SettlementLine &line) { line.productClass = q("joint"); });
    row("joint service", { q("partnerRate"), q("operationRate") }, [](SettlementLine &line) {
        line.productClass = q("joint");
        line.accessType = q("service");
    });
    row("other currency", { q("increment") }, [](SettlementLine &line) { line.currency = q("USD"); });
}

void ExpectedBillTest::shouldAskForWhatNobodyEntered()
{
    QFETCH(std::function<void(SettlementLine &)>, change);
    QFETCH(QStringList, asked);
    SettlementLine line = generalSale();
    change(line);
    const ExpectedLine made = expected(line);
    QVERIFY(!made.netMinor);
    QCOMPARE(made.asked, asked);
    for (const QString &name : asked) {
        const SettlementName *known = m_policy.name(name);
        QVERIFY2(known && !known->ask.en.isEmpty() && !known->ask.zh.isEmpty(), qPrintable(name));
    }
}

void ExpectedBillTest::shouldTellThatNoFormulaIsPublished()
{
    SettlementLine line = generalSale();
    line.productClass = q("strict");
    const ExpectedLine made = expected(line);
    QVERIFY(!made.netMinor);
    QVERIFY(made.formula.isEmpty());
    QCOMPARE(made.asked, QStringList{ q("net") });
    QVERIFY(made.net.say.zh.contains(q("公开文档未说明")));
}

void ExpectedBillTest::shouldUseTheRatioOfTheProductAndTheDay()
{
    SettlementLine line = generalSale();
    line.productClass = q("joint");
    line.accessType = q("service");
    line.salesMinor = 10'600'00;
    SettlementRatio older = ratio("产品 A", "partnerRate", "50%", 2);
    SettlementRatio newer = ratio("产品 A", "partnerRate", "60%", 1);
    older.validity.from = QDate(2025, 1, 1);
    newer.validity.from = QDate(2026, 1, 10);
    const SettlementRatio every = ratio("", "partnerRate", "70%", 9);
    const SettlementRatio none = ratio("", "operationRate", "0%", 10);
    // THEN the one that began last, on its first day
    QCOMPARE(expected(line, { older, newer, every, none }).netMinor, std::optional<qint64>(6000'00));
    QCOMPARE(expected(line, { none, every, newer, older }).netMinor, std::optional<qint64>(6000'00));
    // AND the day before, the older one
    line.orderedMs = chinaNoon(2026, 1, 9);
    QCOMPARE(expected(line, { older, newer, every, none }).netMinor, std::optional<qint64>(5000'00));
    // AND before both, the one of every product
    line.orderedMs = chinaNoon(2024, 12, 31);
    const ExpectedLine made = expected(line, { older, newer, every, none });
    QCOMPARE(made.netMinor, std::optional<qint64>(7000'00));
    QCOMPARE(made.net.parts.value(1).rule, q("9"));
    QCOMPARE(made.net.parts.value(1).ruleTitle.en, q("HT-2026-01"));
    // AND none of it without a day, since the day decides
    line.orderedMs.reset();
    QVERIFY(expected(line, { older, newer, every, none }).asked.contains(q("orderedDay")));
}

void ExpectedBillTest::shouldDecideByDaysThatAreKnown()
{
    // GIVEN a line without the day of its order that took effect before the tiers
    SettlementLine line = generalSale();
    line.orderedMs.reset();
    line.paidMs.reset();
    line.effectiveMs = chinaNoon(2024, 2, 29);
    // THEN it was ordered before them too
    QCOMPARE(expected(line).formula, q("general-flat"));
    QCOMPARE(expected(line).netMinor, std::optional<qint64>(950'00));
    // AND a later effect tells nothing
    line.effectiveMs = chinaNoon(2024, 3, 1);
    QCOMPARE(expected(line).asked.value(0), q("orderedDay"));
    // AND what was ordered after 2019-05-01 took effect after it
    line = generalSale();
    line.effectiveMs.reset();
    QCOMPARE(expected(line).netMinor, std::optional<qint64>(950'00));
}

void ExpectedBillTest::shouldTakeBackExactlyWhatTheSaleGave()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 300; ++i) {
        SettlementLine sale = generalSale();
        sale.orderedMs = sale.effectiveMs = sale.paidMs =
            chinaNoon(2018, 1, 1) + qint64(random.bounded(3000)) * 24 * 3600 * 1000;
        sale.salesMinor = random.bounded(200'000'000);
        sale.voucherMinor = random.bounded(int(*sale.salesMinor / 2) + 1);
        SettlementLine refund = refundOf(sale);
        if (random.bounded(2)) {
            refund.salesMinor = -*refund.salesMinor;
            refund.voucherMinor = -*refund.voucherMinor;
        }
        ExpectedOptions options;
        options.original = &sale;
        const ExpectedLine sold = expected(sale);
        const ExpectedLine taken = expected(refund, {}, options);
        QVERIFY(sold.netMinor && taken.netMinor);
        QCOMPARE(*taken.netMinor, -*sold.netMinor);
        QCOMPARE(taken.formula, sold.formula);
    }
}

void ExpectedBillTest::shouldAskForTheLineThatARefundTakesBack()
{
    const ExpectedLine made = expected(refundOf(generalSale()));
    QVERIFY(!made.netMinor);
    QCOMPARE(made.asked, QStringList{ q("original") });
}

void ExpectedBillTest::shouldNotHangOnTheOrderOfLines()
{
    // GIVEN lines of three products in three months, around every border
    QRandomGenerator random(5);
    QList<SettlementLine> lines;
    for (int i = 0; i < 120; ++i) {
        SettlementLine line = generalSale();
        line.product = q("产品 ") % QString::number(i % 3);
        line.orderedMs = line.effectiveMs = line.paidMs =
            chinaNoon(2026, 1 + random.bounded(3), 1 + random.bounded(28));
        line.salesMinor = random.bounded(20'000'000);
        lines.append(i % 10 == 0 ? refundOf(line) : line);
    }
    const QList<SettlementRatio> none;
    const auto nets = [&](const QList<SettlementLine> &order) {
        TierSums sums(m_policy, none, q("cn"));
        for (const SettlementLine &line : order)
            sums.add(line);
        QList<std::optional<qint64>> all;
        for (const SettlementLine &line : lines)
            all.append(expectedLine(m_policy, none, sums, line, q("cn")).netMinor);
        return all;
    };
    const auto first = nets(lines);
    for (int round = 0; round < 5; ++round) {
        QList<SettlementLine> shuffled = lines;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        QVERIFY(nets(shuffled) == first);
    }
    // AND splitting a payment in two does not change the sum that decides the tier
    QList<SettlementLine> split = lines;
    SettlementLine half = split.last();
    split.last().salesMinor = *half.salesMinor / 2;
    half.salesMinor = *half.salesMinor - *split.last().salesMinor;
    split.append(half);
    QVERIFY(nets(split) == first);
}

void ExpectedBillTest::shouldAskForTheTierWhenAPaymentIsNotKnown()
{
    const QList<SettlementRatio> none;
    SettlementLine line = generalSale();
    SettlementLine open = generalSale();
    open.paidMs.reset();
    TierSums sums(m_policy, none, q("cn"));
    sums.add(line);
    // GIVEN another line of the product that is paid, nobody knows when
    sums.add(open);
    QCOMPARE(expectedLine(m_policy, none, sums, line, q("cn")).asked, QStringList{ q("increment") });
    // THEN the last step is sure nevertheless: more can only add
    SettlementLine large = generalSale();
    large.salesMinor = 1'000'000'00;
    sums.add(large);
    QCOMPARE(expectedLine(m_policy, none, sums, line, q("cn")).netMinor, std::optional<qint64>(970'00));
    // AND what is not paid does not count
    TierSums others(m_policy, none, q("cn"));
    open.payment = q("open");
    others.add(line);
    others.add(open);
    QCOMPARE(expectedLine(m_policy, none, others, line, q("cn")).netMinor, std::optional<qint64>(950'00));
}

void ExpectedBillTest::shouldCountWhatTheTierCountsAndNothingElse()
{
    const QList<SettlementRatio> other = { ratio("产品 B", "feeRate", "8%") };
    TierSums sums(m_policy, other, q("cn"));
    const auto add = [&sums](const std::function<void(SettlementLine &)> &change) {
        SettlementLine line = generalSale();
        line.salesMinor = 499'999'99;
        change(line);
        sums.add(line);
    };
    add([](SettlementLine &line) { line.product = q("产品 B"); });
    add([](SettlementLine &line) { line.productClass = q("joint"); });
    add([](SettlementLine &line) { line.orderedMs = chinaNoon(2024, 2, 29); });
    add([](SettlementLine &line) { line.paidMs = chinaNoon(2026, 2, 1); });
    add([](SettlementLine &line) { line.currency = q("USD"); });
    add([](SettlementLine &line) { line = refundOf(line); });
    QVERIFY(!sums.sum(q("increment-2024"), q("产品 A"), q("2026-01"), q("CNY")));
    // AND the voucher is no payment
    add([](SettlementLine &line) { line.voucherMinor = 99'99; });
    const auto sum = sums.sum(q("increment-2024"), q("产品 A"), q("2026-01"), q("CNY"));
    QVERIFY(sum);
    QCOMPARE(sum->minor, 499'900'00);
    QCOMPARE(sum->open, 0);
    // AND the first ms of February in China is February
    add([](SettlementLine &line) {
        line.paidMs = QDateTime(QDate(2026, 1, 31), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch();
    });
    QCOMPARE(sums.sum(q("increment-2024"), q("产品 A"), q("2026-01"), q("CNY"))->minor, 499'900'00);
}

void ExpectedBillTest::shouldComputeUnderThePolicyOfAnotherDay()
{
    SettlementLine line = generalSale();
    line.salesMinor = 1'500'000'00;
    QCOMPARE(expected(line).netMinor, std::optional<qint64>(1'455'000'00));
    ExpectedOptions options;
    options.at = QDate(2024, 2, 29);
    QCOMPARE(expected(line, {}, options).netMinor, std::optional<qint64>(1'425'000'00));
    options.at = QDate(2019, 4, 30);
    QCOMPARE(expected(line, {}, options).netMinor, std::optional<qint64>(1'350'000'00));
    // AND an old order under the policy of today takes part in the tiers
    line.orderedMs = line.effectiveMs = line.paidMs = chinaNoon(2018, 5, 5);
    options.at = QDate(2024, 3, 1);
    QCOMPARE(expected(line, {}, options).netMinor, std::optional<qint64>(1'455'000'00));
}

void ExpectedBillTest::shouldTakeATierByDataAlone()
{
    QByteArray json = shippedPolicy();
    const QByteArray last = "{ \"value\": \"2%\" }";
    QCOMPARE(json.count(last), 1);
    json.replace(last, "{ \"below\": \"2000000.00\", \"value\": \"2%\" }, { \"value\": \"2.5%\" }");
    const auto policy = SettlementPolicy::read(json);
    VERIFY_OK(policy);
    const QList<SettlementRatio> none;
    SettlementLine line = generalSale();
    for (const auto &[sales, net] :
        { std::pair(1'999'999'99, 1'939'999'99), std::pair(2'000'000'00, 1'950'000'00) }) {
        line.salesMinor = sales;
        TierSums sums(*policy, none, q("cn"));
        sums.add(line);
        QCOMPARE(expectedLine(*policy, none, sums, line, q("cn")).netMinor, std::optional<qint64>(net));
    }
}

void ExpectedBillTest::shouldComputeWithOtherValues()
{
    SettlementLine line = generalSale();
    line.voucherMinor = 100'00;
    ExpectedOptions options;
    options.instead = { { q("voucher"), Exact() }, { q("increment"), Exact::ofRate(200) } };
    QCOMPARE(expected(line).netMinor, std::optional<qint64>(855'00));
    QCOMPARE(expected(line, {}, options).netMinor, std::optional<qint64>(970'00));
}

void ExpectedBillTest::shouldGiveTheSameNumbersWithoutUnfolding()
{
    ExpectedOptions flat;
    flat.unfolds = false;
    SettlementLine joint = generalSale();
    joint.productClass = q("joint");
    for (const SettlementLine &line : { generalSale(), joint, refundOf(generalSale()) }) {
        const ExpectedLine with = expected(line);
        const ExpectedLine without = expected(line, {}, flat);
        QCOMPARE(without.netMinor, with.netMinor);
        QCOMPARE(without.feeMinor, with.feeMinor);
        QCOMPARE(without.asked, with.asked);
        QCOMPARE(without.formula, with.formula);
        QVERIFY(without.net.parts.isEmpty());
    }
}

void ExpectedBillTest::shouldDeriveVoucherAndPaymentFromEachOther()
{
    SettlementLine line = generalSale();
    line.voucherMinor.reset();
    line.paidMinor = 900'00;
    const ExpectedLine made = expected(line);
    QCOMPARE(made.netMinor, std::optional<qint64>(855'00));
    QCOMPARE(made.net.parts.value(1).expression, q("sales - paid"));
    QCOMPARE(made.net.parts.value(1).source.mark, q("I"));
}

ZHANGGUI_TEST(ExpectedBillTest)
#include "expected_bill_test.moc"
