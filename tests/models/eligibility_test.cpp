#include "models/rules/work_calendar_file.h"
#include "models/settlement/eligibility.h"
#include "tests/support/results.h"
#include "tests/support/sample_settlement.h"
#include "tests/support/test_main.h"

#include <functional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Change = std::function<void(SettlementLine &, EligibilityFacts &)>;

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// On 2026-01-20, with everything known and in order.
EligibilityFacts january()
{
    EligibilityFacts facts;
    facts.site = q("cn");
    facts.certified = true;
    facts.classMinor = 5000'00;
    facts.nowMs = chinaNoon(2026, 1, 20);
    return facts;
}

QString dayOf(std::optional<qint64> ms)
{
    return ms ? marketplaceDay(*ms).toString(Qt::ISODate) : QString();
}

} // namespace

Q_DECLARE_METATYPE(Change)

class EligibilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldAnswerEachCondition_data();
    void shouldAnswerEachCondition();
    void shouldSayTheFactAndWhereTheRuleIsFrom();
    void shouldAskNoMinimumOnTheInternationalSite();
    void shouldAskOfRefundsOnlyTheCertification();
    void shouldNotCallUnmetWhatMayNotConcernTheLine();
    void shouldFindThePeriod_data();
    void shouldFindThePeriod();
    void shouldMoveTheRunToAWorkingDay();
    void shouldKnowTheOpenPeriod();
    void shouldTellTheStepsAfterTheRun();

private:
    SettlementPolicy m_policy;
    WorkCalendar m_calendar;
};

void EligibilityTest::initTestCase()
{
    auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    m_policy = *policy;
    auto calendar = loadWorkCalendar();
    VERIFY_OK(calendar);
    m_calendar = *calendar;
}

void EligibilityTest::shouldAnswerEachCondition_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("notYes"); // "payment No"; empty: all are met
    const auto row = [](const char *name, const char *notYes, Change change) {
        QTest::newRow(name) << change << q(notYes);
    };
    using L = SettlementLine &;
    using F = EligibilityFacts &;
    row("all", "", [](L, F) {});
    row("not certified", "certification No", [](L, F f) { f.certified = false; });
    row("certified?", "certification Unknown", [](L, F f) { f.certified.reset(); });
    row("not paid", "payment No", [](L l, F) { l.payment = q("open"); });
    row("paid?", "payment Unknown", [](L l, F) { l.payment.clear(); });
    row("odd payment", "payment No", [](L l, F) { l.payment = q("部分支付"); });
    row("repaid", "", [](L l, F) { l.repayment = q("repaid"); });
    row("not repaid", "repayment No", [](L l, F) { l.repayment = q("open"); });
    row("repaid?", "repayment Unknown", [](L l, F) { l.repayment.clear(); });
    row("supervised", "", [](L l, F) { l.supervision = q("done"); });
    row("under supervision", "supervision No", [](L l, F) { l.supervision = q("open"); });
    row("supervision?", "supervision Unknown", [](L l, F) { l.supervision.clear(); });
    row("not effective", "effective No", [](L l, F f) { l.effectiveMs = f.nowMs + 1; });
    row("effective now", "", [](L l, F f) { l.effectiveMs = f.nowMs; });
    row("effective?", "effective Unknown", [](L l, F) { l.effectiveMs.reset(); });
    row("below the minimum", "minimum No", [](L, F f) { f.classMinor = 999'99; });
    row("at the minimum", "", [](L, F f) { f.classMinor = 1000'00; });
    row("minimum?", "minimum Unknown", [](L, F f) { f.classMinor.reset(); });
}

void EligibilityTest::shouldAnswerEachCondition()
{
    QFETCH(Change, change);
    QFETCH(QString, notYes);
    SettlementLine line = generalSale();
    EligibilityFacts facts = january();
    change(line, facts);
    const Eligibility found = eligibilityOf(m_policy, line, facts, m_calendar);
    QStringList others;
    for (const ConditionAnswer &answer : found.conditions) {
        QVERIFY(!answer.say.en.isEmpty() && !answer.say.zh.isEmpty() && !answer.say.en.contains(u'%'));
        if (answer.answer != Truth::Yes)
            others.append(answer.condition % (answer.answer == Truth::No ? q(" No") : q(" Unknown")));
    }
    QCOMPARE(found.conditions.size(), 6);
    QCOMPARE(others.join(u','), notYes);
    QCOMPARE(found.billable,
        notYes.isEmpty()               ? Truth::Yes
            : notYes.endsWith(q("No")) ? Truth::No
                                       : Truth::Unknown);
}

void EligibilityTest::shouldSayTheFactAndWhereTheRuleIsFrom()
{
    SettlementLine line = generalSale();
    line.supervision = q("open");
    EligibilityFacts facts = january();
    facts.classMinor = 12'34;
    const Eligibility found = eligibilityOf(m_policy, line, facts, m_calendar);
    const auto answer = [&found](const char *id) {
        for (const ConditionAnswer &one : found.conditions) {
            if (one.condition == q(id))
                return one;
        }
        return ConditionAnswer();
    };
    QVERIFY(answer("supervision").say.zh.contains(q("未完成")));
    QVERIFY(answer("effective").say.en.contains(q("2026-01-10")));
    QVERIFY(answer("minimum").say.zh.contains(q("12.34 CNY"))
        && answer("minimum").say.zh.contains(q("1000.00 CNY")));
    for (const ConditionAnswer &one : found.conditions)
        QVERIFY(one.source.page.startsWith(q("https://")) && one.source.mark == q("C"));
}

void EligibilityTest::shouldAskNoMinimumOnTheInternationalSite()
{
    EligibilityFacts facts = january();
    facts.site = q("intl");
    facts.classMinor = 1;
    const Eligibility found = eligibilityOf(m_policy, generalSale(), facts, m_calendar);
    QCOMPARE(found.conditions.size(), 5);
    QCOMPARE(found.billable, Truth::Yes);
}

void EligibilityTest::shouldAskOfRefundsOnlyTheCertification()
{
    SettlementLine refund = refundOf(generalSale());
    refund.payment.clear();
    const Eligibility found = eligibilityOf(m_policy, refund, january(), m_calendar);
    QCOMPARE(found.conditions.size(), 1);
    QCOMPARE(found.conditions.constFirst().condition, q("certification"));
}

void EligibilityTest::shouldNotCallUnmetWhatMayNotConcernTheLine()
{
    SettlementLine line = generalSale();
    line.kind.clear(); // perhaps a refund
    line.payment = q("open");
    QCOMPARE(eligibilityOf(m_policy, line, january(), m_calendar).billable, Truth::Unknown);
}

void EligibilityTest::shouldFindThePeriod_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("run");
    const auto row = [](const char *name, const char *basis, const char *period, const char *run,
                         Change change) { QTest::newRow(name) << change << q(basis) << q(period) << q(run); };
    using L = SettlementLine &;
    using F = EligibilityFacts &;
    const auto supervised = [](L l, int month, int day) {
        l.accessType = q("service");
        l.supervision = q("done");
        l.supervisedMs = chinaNoon(2026, month, day);
    };
    row("instant SaaS", "opened", "202601", "2026-02-03", [](L, F) {});
    row("supervised service", "supervised", "202601", "2026-02-03", [=](L l, F) {
        supervised(l, 1, 15);
        l.effectiveMs = l.paidMs = l.orderedMs = chinaNoon(2025, 11, 1);
    });
    row("supervised SaaS", "supervised", "202601", "2026-02-03", [=](L l, F) {
        supervised(l, 1, 18);
        l.accessType = q("saas");
    });
    row("accepted after the run", "supervised", "202602", "2026-03-03", [=](L l, F f) {
        supervised(l, 1, 31);
        f.nowMs = chinaNoon(2026, 2, 4);
    });
    row("before the run of last month", "supervised", "202601", "2026-02-03", [=](L l, F f) {
        supervised(l, 1, 31);
        f.nowMs = chinaNoon(2026, 2, 2);
    });
    row("waited long", "opened", "202604", "2026-05-06", [](L, F f) { f.nowMs = chinaNoon(2026, 4, 20); });
    row("renewal to come", "renewal", "202606", "2026-07-03", [](L l, F) {
        l.orderType = q("RENEW");
        l.effectiveMs = chinaNoon(2026, 6, 1);
    });
    row("renewal of supervised goods", "renewal", "202601", "2026-02-03", [=](L l, F) {
        supervised(l, 1, 15);
        l.orderType = q("RENEW");
    });
    row("usage", "usage", "202601", "2026-02-03", [](L l, F) {
        l.kind = q("usage");
        l.startMs = chinaNoon(2026, 1, 2);
    });
    row("refund", "refund", "202602", "2026-03-03", [](L l, F) { l = refundOf(l); });
    row("not paid", "opened", "", "", [](L l, F) { l.payment = q("open"); });
    row("no day", "supervised", "", "", [=](L l, F) {
        supervised(l, 1, 15);
        l.supervisedMs.reset();
    });
    row("no page tells", "", "", "", [](L l, F) { l.accessType = q("container"); });
    row("access type not known", "", "", "", [](L l, F) { l.accessType.clear(); });
    row("billed", "opened", "202512", "2026-01-04", [](L l, F) {
        l.billState = q("billed");
        l.period = q("202512");
    });
    row("international", "opened", "202601", "2026-02-07", [](L, F f) { f.site = q("intl"); });
}

void EligibilityTest::shouldFindThePeriod()
{
    QFETCH(Change, change);
    SettlementLine line = generalSale();
    EligibilityFacts facts = january();
    change(line, facts);
    const Eligibility found = eligibilityOf(m_policy, line, facts, m_calendar);
    QTEST(found.basis, "basis");
    QTEST(found.period, "period");
    QTEST(dayOf(found.runMs), "run");
    QCOMPARE(found.basis.isEmpty(), found.basisSource.page.isEmpty());
}

void EligibilityTest::shouldMoveTheRunToAWorkingDay()
{
    // 2026-10-01 to 07 is National Day
    QCOMPARE(dayOf(billRunMs(m_policy, q("cn"), q("202609"), m_calendar)), q("2026-10-08"));
    QCOMPARE(dayOf(billRunMs(m_policy, q("cn"), q("202601"), m_calendar)), q("2026-02-03"));
    // AND a Sunday that is worked (2026-01-04) is a working day
    QCOMPARE(dayOf(billRunMs(m_policy, q("cn"), q("202512"), m_calendar)), q("2026-01-04"));
    // AND KooGallery's stays, since no page tells that it moves
    QCOMPARE(dayOf(billRunMs(m_policy, q("intl"), q("202601"), m_calendar)), q("2026-02-07"));
    for (const char *bad : { "", "2026", "202613", "2026-01" })
        QVERIFY(!billRunMs(m_policy, q("cn"), q(bad), m_calendar));
    QVERIFY(!billRunMs(m_policy, q("moon"), q("202601"), m_calendar));
}

void EligibilityTest::shouldKnowTheOpenPeriod()
{
    const qint64 run = *billRunMs(m_policy, q("cn"), q("202601"), m_calendar);
    QCOMPARE(openPeriod(m_policy, q("cn"), run - 1, m_calendar), q("202601"));
    QCOMPARE(openPeriod(m_policy, q("cn"), run, m_calendar), q("202602"));
    QCOMPARE(openPeriod(m_policy, q("cn"), chinaNoon(2026, 12, 31), m_calendar), q("202612"));
}

void EligibilityTest::shouldTellTheStepsAfterTheRun()
{
    const qint64 run = *billRunMs(m_policy, q("cn"), q("202601"), m_calendar);
    const auto steps = [&](const char *site, const char *productClass) {
        QStringList shown;
        for (const CycleDay &day : cycleAfter(m_policy, q(site), q(productClass), run, m_calendar))
            shown.append(day.step % u' ' % dayOf(day.dueMs));
        return shown;
    };
    // Over the Spring Festival: 2026-02-14 is worked, 15 to 23 are off, 28 is worked
    QCOMPARE(steps("cn", "general"),
        (QStringList{
            q("bill 2026-02-04"), q("review 2026-02-06"), q("cosign 2026-02-25"), q("pay 2026-03-04") }));
    QCOMPARE(steps("cn", "joint").value(3), q("joint-invoice 2026-02-27"));
    QCOMPARE(steps("intl", "").size(), 1);
    QVERIFY(steps("cn", "").isEmpty());
}

ZHANGGUI_TEST(EligibilityTest)
#include "eligibility_test.moc"
