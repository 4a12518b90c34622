#include "models/refunds/refund_rules.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QSet>

#include <functional>

using namespace zhanggui;

namespace {

using Change = std::function<void(RefundFacts &)>;

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

/// Noon in China.
qint64 day(int year, int month, int dayOfMonth)
{
    return QDateTime(QDate(year, month, dayOfMonth), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// A supervised service that was ordered new, is under way, and whose buyer asks for money back.
RefundFacts negotiated()
{
    RefundFacts facts;
    facts.productType = QStringLiteral("manual-service");
    facts.supervisionState = QStringLiteral("deliver");
    facts.orderType = QStringLiteral("NEW");
    facts.openFailed = false;
    facts.expireMs = day(2027, 11, 1);
    facts.openedMs = day(2026, 11, 1);
    facts.paid = 1000'00;
    facts.asked = 600'00;
    facts.currency = QStringLiteral("CNY");
    facts.requestedMs = day(2026, 11, 19); // a Thursday
    facts.unreturnedInvoices = 0;
    facts.billed = false;
    facts.nowMs = day(2026, 11, 23);
    return facts;
}

QStringList idsOf(const QList<RuleFinding> &findings)
{
    QStringList ids;
    for (const RuleFinding &finding : findings)
        ids.append(finding.rule);
    return ids;
}

WorkCalendar weekendsOnly()
{
    WorkCalendar calendar;
    calendar.years.insert(2026, {});
    return calendar;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(zhanggui::RefundFacts &)>)

class RefundRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldChooseTheRule_data();
    void shouldChooseTheRule();
    void shouldHaveACaseForEveryRule();
    void shouldSayWhatIsMissingInsteadOfGuessing();
    void shouldNameRulesThatWouldGoBefore();
    void shouldCapTheAmountAtWhatWasPaid();
    void shouldCountSevenWorkingDays();
    void shouldSayThatHolidaysAreNotKnown();
    void shouldTellTheEffectOnInvoices_data();
    void shouldTellTheEffectOnInvoices();
    void shouldTellTheEffectOnTheSettlement();
    void shouldEndTheWindowWithoutReasonAfterFiveDays();
    void shouldKeepTheOldRuleForOldRequests();
    void shouldRefuseDamagedRules_data();
    void shouldRefuseDamagedRules();
    void shouldApplyEveryEffectOfTheData();

private:
    RefundExplanation explain(const RefundFacts &facts) const
    {
        return explainRefund(facts, m_rules, weekendsOnly());
    }
    RefundRules m_rules;
};

void RefundRulesTest::initTestCase()
{
    const auto rules = loadRefundRules();
    VERIFY_OK(rules);
    m_rules = *rules;
}

void RefundRulesTest::shouldChooseTheRule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *rule, const char *verdict, Change change) {
        static int count = 0;
        QTest::addRow("%s %d", rule, ++count)
            << QString::fromLatin1(rule) << QString::fromLatin1(verdict) << change;
    };
    using F = RefundFacts &;
    const auto unsupervised = [](F f, const char *type) {
        f.productType = QString::fromLatin1(type);
        f.supervised = false;
        f.supervisionState.clear();
        f.openedMs = f.nowMs - 2 * kDayMs;
        f.noReasonUsed = 3;
    };
    row("negotiated", "negotiated", [](F) {});
    for (const char *type :
        { "license-1", "license-offline", "license-package", "orchestration", "data-file" })
        row("negotiated", "negotiated", [type](F f) { f.productType = QString::fromLatin1(type); });
    row("negotiated", "negotiated", [](F f) {
        f.productType = QStringLiteral("saas");
        f.supervised = true;
    });
    row("negotiated", "negotiated", [](F f) {
        f.productType = QStringLiteral("license-2");
        f.supervisionState = QStringLiteral("take-code");
    });
    row("license-2-code-taken", "refused", [](F f) {
        f.productType = QStringLiteral("license-2");
        f.supervisionState = QStringLiteral("activate");
    });
    row("license-2-code-taken", "refused", [](F f) { // the record says when, whatever the state
        f.productType = QStringLiteral("license-2");
        f.supervisionState = QStringLiteral("take-code");
        f.codeTakenMs = f.nowMs - kDayMs;
    });
    for (const char *state : { "upload-proof", "huawei-review" })
        row("license-2-code-taken", "refused", [state](F f) {
            f.productType = QStringLiteral("license-2");
            f.supervisionState = QString::fromUtf8(state);
        });
    row("trial", "refused", [](F f) { f.orderType = QStringLiteral("TRIAL"); });
    row("open-failed", "automatic", [](F f) {
        f.openFailed = true;
        f.openedMs.reset();
    });
    row("supervision-completed", "refused", [](F f) { f.supervisionState = QStringLiteral("completed"); });
    row("expired", "refused", [](F f) { f.expireMs = f.nowMs - 1; });
    row("supervised-renewal-not-effective", "full", [](F f) {
        f.orderType = QStringLiteral("RENEW");
        f.openedMs = f.nowMs + kDayMs;
    });
    row("renewal-effective", "refused", [](F f) { f.orderType = QStringLiteral("RENEW"); });
    row("hardware-received", "return-flow", [](F f) {
        f.productType = QStringLiteral("hardware");
        f.received = true;
    });
    row("hardware-in-transit", "negotiated", [](F f) {
        f.productType = QStringLiteral("hardware");
        f.received = false;
        f.shipped = true;
    });
    row("hardware-not-received", "negotiated", [](F f) {
        f.productType = QStringLiteral("hardware");
        f.received = false;
        f.shipped = false;
    });
    row("saas-no-reason", "full", [=](F f) { unsupervised(f, "saas"); });
    row("saas-window-over", "refused", [=](F f) {
        unsupervised(f, "saas");
        f.openedMs = f.nowMs - 6 * kDayMs;
    });
    row("saas-quota-over", "refused", [=](F f) {
        unsupervised(f, "saas");
        f.noReasonUsed = 10;
    });
    row("renewal-effective", "refused", [=](F f) {
        unsupervised(f, "saas");
        f.orderType = QStringLiteral("RENEW");
    });
    row("image-no-reason", "full", [=](F f) { unsupervised(f, "image"); });
    row("image-usage", "usage-deducted", [=](F f) {
        unsupervised(f, "image");
        f.openedMs = f.nowMs - 6 * kDayMs;
    });
    row("image-usage", "usage-deducted", [=](F f) {
        unsupervised(f, "image");
        f.noReasonUsed = 10;
    });
    row("image-expired", "refused", [=](F f) {
        unsupervised(f, "image");
        f.expireMs = f.nowMs - 1;
    });
    for (const char *type : { "api", "container", "ai-asset" })
        row("not-told", "not-told", [=](F f) { unsupervised(f, type); });
}

void RefundRulesTest::shouldChooseTheRule()
{
    // GIVEN an order and a request
    RefundFacts facts = negotiated();
    QFETCH(Change, change);
    change(facts);
    // WHEN it is explained
    const RefundExplanation made = explain(facts);
    // THEN one rule applies, with its reason and source
    QVERIFY2(made.rule, qPrintable(made.missing.join(u' ')));
    QTEST(made.rule->id, "rule");
    QTEST(idOf(made.rule->verdict), "verdict");
    QVERIFY(!made.rule->say.en.isEmpty() && !made.rule->source.date.isEmpty());
}

void RefundRulesTest::shouldHaveACaseForEveryRule()
{
    QFile file(QStringLiteral(ZHANGGUI_SOURCE "/tests/models/refund_rules_test.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll().simplified().replace("( ", "(");
    for (const RefundRule &rule : m_rules.rules)
        QVERIFY2(text.contains(QByteArray("row(\"" + rule.id.toUtf8() + "\"")), qPrintable(rule.id));
}

void RefundRulesTest::shouldSayWhatIsMissingInsteadOfGuessing()
{
    // GIVEN nothing but the type of an order
    RefundFacts facts;
    facts.productType = QStringLiteral("manual-service");
    facts.nowMs = day(2026, 11, 23);
    // WHEN it is explained
    const RefundExplanation made = explain(facts);
    // THEN no rule is taken, and what would decide is named
    QVERIFY(!made.rule);
    QVERIFY(made.missing.contains(QStringLiteral("inGuarantee")));
    QVERIFY(made.missing.contains(QStringLiteral("trial")));
    for (const QString &name : made.missing)
        QVERIFY2(!refundValueTitle(name).zh.isEmpty(), qPrintable(name));
    // Trial and renewal are both a matter of the order's type, which is named once.
    QVERIFY(made.missing.contains(QStringLiteral("renewal")));
    QStringList titles;
    for (const BothLanguages &title : missingTitles(made))
        titles.append(title.en);
    QCOMPARE(titles.count(QStringLiteral("order type")), 1);
    QCOMPARE(titles.size(), QSet<QString>(titles.cbegin(), titles.cend()).size());
    for (const QString &name : made.missing)
        QVERIFY2(titles.contains(refundValueTitle(name).en), qPrintable(name));
    QVERIFY(!made.cap);
}

void RefundRulesTest::shouldNameRulesThatWouldGoBefore()
{
    RefundFacts facts = negotiated();
    facts.orderType.clear();
    const RefundExplanation made = explain(facts);
    QVERIFY(made.rule);
    QCOMPARE(made.rule->id, QStringLiteral("negotiated"));
    QStringList unless;
    for (const RefundRule *rule : made.unless)
        unless.append(rule->id);
    QCOMPARE(unless, (QStringList{ QStringLiteral("trial"), QStringLiteral("renewal-effective") }));
}

void RefundRulesTest::shouldCapTheAmountAtWhatWasPaid()
{
    RefundFacts facts = negotiated();
    RefundExplanation made = explain(facts);
    QCOMPARE(made.cap.value_or(-1), qint64(1000'00));
    QVERIFY(idsOf(made.findings).contains(QStringLiteral("cap")));
    facts.asked = 1000'00; // all of it is allowed
    QVERIFY(!idsOf(explain(facts).findings).contains(QStringLiteral("cap-exceeded")));
    facts.asked = 1000'01;
    made = explain(facts);
    QVERIFY(idsOf(made.findings).contains(QStringLiteral("cap-exceeded")));
    QCOMPARE(int(worstOf(made.findings)), int(FindingLevel::Refuse));
    facts.paid.reset();
    made = explain(facts);
    QVERIFY(!made.cap);
    QVERIFY(idsOf(made.findings).contains(QStringLiteral("cap-unknown")));
}

void RefundRulesTest::shouldCountSevenWorkingDays()
{
    RefundFacts facts = negotiated(); // asked for on Thursday the 19th
    const RefundExplanation made = explain(facts);
    // Fri 20, Mon 23, Tue 24, Wed 25, Thu 26, Fri 27, Mon 30
    const qint64 end = day(2026, 12, 1) - qint64(12) * 3600 * 1000 - 1;
    QCOMPARE(made.reviewDueMs.value_or(0), end);
    QVERIFY(idsOf(made.findings).contains(QStringLiteral("review-due")));
    facts.nowMs = end + 1;
    QVERIFY(idsOf(explain(facts).findings).contains(QStringLiteral("review-over")));
    facts.reviewed = true;
    QVERIFY(!explain(facts).reviewDueMs);
}

void RefundRulesTest::shouldSayThatHolidaysAreNotKnown()
{
    RefundFacts facts = negotiated();
    facts.requestedMs = day(2026, 12, 25);
    facts.nowMs = day(2026, 12, 26);
    const auto findings = explain(facts).findings;
    QVERIFY(idsOf(findings).contains(QStringLiteral("year-missing")));
}

void RefundRulesTest::shouldTellTheEffectOnInvoices_data()
{
    QTest::addColumn<int>("unreturned"); // -1: not known
    QTest::addColumn<QString>("rule");
    QTest::newRow("none") << 0 << QStringLiteral("invoice-none");
    QTest::newRow("one") << 1 << QStringLiteral("invoice-first");
    QTest::newRow("not known") << -1 << QStringLiteral("invoice-unknown");
}

void RefundRulesTest::shouldTellTheEffectOnInvoices()
{
    QFETCH(int, unreturned);
    QFETCH(QString, rule);
    RefundFacts facts = negotiated();
    facts.unreturnedInvoices = unreturned < 0 ? std::nullopt : std::optional<int>(unreturned);
    const QStringList ids = idsOf(explain(facts).findings);
    QVERIFY(ids.contains(rule));
    // While it waits for the seller nobody may ask for an invoice; afterwards that is over.
    QVERIFY(ids.contains(QStringLiteral("invoice-meanwhile")));
    facts.reviewed = true;
    QVERIFY(!idsOf(explain(facts).findings).contains(QStringLiteral("invoice-meanwhile")));
}

void RefundRulesTest::shouldTellTheEffectOnTheSettlement()
{
    RefundFacts facts = negotiated();
    QVERIFY(idsOf(explain(facts).findings).contains(QStringLiteral("settlement-open")));
    facts.billed = true;
    QVERIFY(idsOf(explain(facts).findings).contains(QStringLiteral("settlement-billed")));
    facts.billed.reset();
    QVERIFY(idsOf(explain(facts).findings).contains(QStringLiteral("settlement-unknown")));
}

void RefundRulesTest::shouldEndTheWindowWithoutReasonAfterFiveDays()
{
    RefundFacts facts = negotiated();
    facts.productType = QStringLiteral("image");
    facts.supervisionState.clear();
    facts.noReasonUsed = 0;
    facts.openedMs = facts.nowMs - 5 * kDayMs;
    const RefundExplanation last = explain(facts);
    QCOMPARE(last.rule->id, QStringLiteral("image-no-reason"));
    QCOMPARE(last.noReasonEndsMs.value_or(0), facts.nowMs);
    facts.openedMs = *facts.openedMs - 1;
    QCOMPARE(explain(facts).rule->id, QStringLiteral("image-usage"));
}

void RefundRulesTest::shouldKeepTheOldRuleForOldRequests()
{
    RefundFacts facts = negotiated();
    facts.productType = QStringLiteral("license-2");
    facts.supervisionState = QStringLiteral("activate");
    facts.requestedMs = day(2024, 9, 13);
    QCOMPARE(explain(facts).rule->id, QStringLiteral("negotiated"));
    facts.requestedMs = day(2024, 9, 14);
    QCOMPARE(explain(facts).rule->id, QStringLiteral("license-2-code-taken"));
}

void RefundRulesTest::shouldRefuseDamagedRules_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<QString>("said");
    QTest::newRow("no source") << QByteArray(R"("verdict": "refused", "source": "refunds C")")
                               << QByteArray(R"("verdict": "refused")") << QStringLiteral("source");
    QTest::newRow("no date") << QByteArray(R"(, "date": "2024-11-12")") << QByteArray()
                             << QStringLiteral("date");
    QTest::newRow("unknown value") << QByteArray(R"({ "value": "trial")")
                                   << QByteArray(R"({ "value": "tril")") << QStringLiteral("tril");
    QTest::newRow("unknown verdict") << QByteArray(R"("verdict": "automatic")")
                                     << QByteArray(R"("verdict": "maybe")") << QStringLiteral("verdict");
    QTest::newRow("effect gone") << QByteArray(R"("id": "cap-exceeded")") << QByteArray(R"("id": "cap-gone")")
                                 << QStringLiteral("cap-exceeded");
    QTest::newRow("twice") << QByteArray(R"("id": "open-failed")") << QByteArray(R"("id": "trial")")
                           << QStringLiteral("twice");
}

void RefundRulesTest::shouldRefuseDamagedRules()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, becomes);
    QFETCH(QString, said);
    QFile file(QStringLiteral(":/rules/refunds.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(json.contains(was));
    json.replace(json.indexOf(was), was.size(), becomes);
    const auto rules = readRefundRules(json);
    VERIFY_FAILS(rules, ErrorKind::Corrupt);
    QVERIFY2(rules.error().detail.contains(said), qPrintable(rules.error().detail));
}

void RefundRulesTest::shouldApplyEveryEffectOfTheData()
{
    QStringList applied = appliedRefundEffects();
    applied.sort();
    QCOMPARE(m_rules.effects.ids(), applied);
}

ZHANGGUI_TEST(RefundRulesTest)
#include "refund_rules_test.moc"
