#include "models/invoices/invoice_check.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

using namespace zhanggui;

namespace {

using Change = std::function<void(InvoiceDraft &, InvoiceSurroundings &)>;

qint64 day(int year, int month, int dayOfMonth)
{
    return QDateTime(QDate(year, month, dayOfMonth), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// A fully digital special invoice that nothing can be said against.
InvoiceDraft goodDraft()
{
    InvoiceDraft draft;
    draft.type = QStringLiteral("vat-special");
    draft.medium = QStringLiteral("fully-digital");
    draft.titleType = QStringLiteral("company");
    draft.titleName = QStringLiteral("云测试科技有限公司");
    draft.taxNumber = QStringLiteral("91440300708461136T");
    draft.number = QStringLiteral("26442000001234567890");
    draft.amount = 100'00;
    draft.currency = QStringLiteral("CNY");
    draft.taxRate = 600;
    draft.recipientMail = QStringLiteral("finance@example.com");
    draft.requestedMs = day(2026, 11, 18);
    draft.issuedMs = day(2026, 11, 20);
    return draft;
}

void onPaper(InvoiceDraft &draft)
{
    draft.medium = QStringLiteral("paper");
    draft.number = QStringLiteral("12345678");
    draft.code = QStringLiteral("4403000000");
    draft.courierCompany = QStringLiteral("顺丰");
    draft.courierNumber = QStringLiteral("SF123");
}

InvoiceSurroundings goodSurroundings(const InvoiceRules &rules)
{
    InvoiceSurroundings around;
    around.orderKnown = true;
    around.orderAmount = 100'00;
    around.orderCurrency = QStringLiteral("CNY");
    around.customer = QStringLiteral("云测试科技有限公司");
    around.productType = QStringLiteral("saas");
    around.charging = QStringLiteral("PERIOD");
    for (const InvoiceEntry &entry : rules.entries)
        around.offered.append(entry.id);
    around.nowMs = day(2026, 11, 21);
    return around;
}

QStringList idsOf(const QList<RuleFinding> &findings)
{
    QStringList ids;
    for (const RuleFinding &finding : findings)
        ids.append(finding.rule);
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(zhanggui::InvoiceDraft &, zhanggui::InvoiceSurroundings &)>)

class InvoiceCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingWrongWithAGoodInvoice();
    void shouldFindOneThing_data();
    void shouldFindOneThing();
    void shouldApplyEveryRuleOfTheData();
    void shouldNotAskForNumbersBeforeIssuing();
    void shouldTakeThePaperFormOfADigitalInvoice();
    void shouldFillTheSentenceInBothLanguages();
    void shouldSayWhoPaysTheCourier_data();
    void shouldSayWhoPaysTheCourier();
    void shouldRefuseRulesWithoutSource_data();
    void shouldRefuseRulesWithoutSource();
    void shouldTakeTheWorkspacesRules();
    void shouldReadRates_data();
    void shouldReadRates();

private:
    InvoiceRules m_rules;
};

void InvoiceCheckTest::initTestCase()
{
    const auto rules = loadInvoiceRules();
    VERIFY_OK(rules);
    m_rules = *rules;
    QCOMPARE(m_rules.entries.size(), 6);
}

void InvoiceCheckTest::shouldFindNothingWrongWithAGoodInvoice()
{
    const auto found = checkInvoice(goodDraft(), goodSurroundings(m_rules), InvoiceStage::Issuing, m_rules);
    QCOMPARE(idsOf(found), QStringList{ QStringLiteral("amount-right") });
    QCOMPARE(int(worstOf(found)), int(FindingLevel::Good));
}

void InvoiceCheckTest::shouldFindOneThing_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *rule, const char *field, Change change) {
        static int count = 0;
        QTest::addRow("%s %d", rule, ++count)
            << QString::fromLatin1(rule) << QString::fromLatin1(field) << change;
    };
    using D = InvoiceDraft &;
    using A = InvoiceSurroundings &;
    row("kind-unknown", "invoiceType", [](D d, A) { d.type.clear(); });
    row("entry-not-supported", "invoiceType",
        [](D, A a) { a.offered.removeAll(QStringLiteral("vat-special/fully-digital")); });
    row("special-not-for-title", "invoiceType", [](D d, A) { d.titleType = QStringLiteral("personal"); });
    row("special-not-for-title", "invoiceType", [](D d, A) { d.titleType = QStringLiteral("organisation"); });
    row("title-missing", "titleName", [](D d, A) { d.titleName = QStringLiteral("  "); });
    row("title-blanks", "titleName", [](D d, A a) { a.customer = d.titleName += u' '; });
    row("title-characters", "titleName", [](D d, A a) { a.customer = d.titleName += QChar(0x200b); });
    row("title-brackets", "titleName",
        [](D d, A a) { a.customer = d.titleName = QStringLiteral("云（深圳)有限公司"); });
    row("title-looks-personal", "titleName", [](D d, A) { d.titleName = QStringLiteral("张三丰"); });
    row("title-differs", "titleName", [](D, A a) { a.customer = QStringLiteral("另一家有限公司"); });
    row("tax-number-missing", "taxNumber", [](D d, A) { d.taxNumber.clear(); });
    row("tax-number-characters", "taxNumber",
        [](D d, A) { d.taxNumber = QStringLiteral("91440300708461136t"); });
    row("tax-number-length", "taxNumber", [](D d, A) { d.taxNumber.chop(1); });
    row("tax-number-old", "taxNumber", [](D d, A) { d.taxNumber = QStringLiteral("440300708461136"); });
    row("tax-number-letters", "taxNumber", [](D d, A) { d.taxNumber[4] = u'O'; });
    row("tax-number-check", "taxNumber", [](D d, A) { d.taxNumber[17] = u'U'; });
    row("tax-number-identity", "taxNumber",
        [](D d, A) { d.taxNumber = QStringLiteral("11010519491231002X"); });
    row("number-missing", "invoiceNumber", [](D d, A) { d.number.clear(); });
    row("number-characters", "invoiceNumber", [](D d, A) { d.number[0] = u'A'; });
    row("number-length-digital", "invoiceNumber", [](D d, A) { d.number.chop(1); });
    row("number-length", "invoiceNumber", [](D d, A) {
        onPaper(d);
        d.number.chop(1);
    });
    row("number-used", "invoiceNumber", [](D, A a) { a.numberUsedBy = QStringLiteral("INV-000001"); });
    row("code-missing", "invoiceCode", [](D d, A) {
        onPaper(d);
        d.code.clear();
    });
    row("code-not-wanted", "invoiceCode", [](D d, A) { d.code = QStringLiteral("4403000000"); });
    row("code-length", "invoiceCode", [](D d, A) {
        onPaper(d);
        d.code.chop(1);
    });
    row("courier-missing", "courierCompany", [](D d, A) {
        onPaper(d);
        d.courierCompany.clear();
    });
    row("courier-missing", "courierNumber", [](D d, A) {
        onPaper(d);
        d.courierNumber.clear();
    });
    row("courier-not-wanted", "courierNumber", [](D d, A) { d.courierNumber = QStringLiteral("SF1"); });
    row("mail-missing", "recipientMail", [](D d, A) { d.recipientMail.clear(); });
    row("mail-malformed", "recipientMail",
        [](D d, A) { d.recipientMail = QStringLiteral("finance@example"); });
    row("amount-missing", "amount", [](D d, A) { d.amount.reset(); });
    row("amount-not-positive", "amount", [](D d, A) { d.amount = 0; });
    row("amount-currency", "amount", [](D, A a) { a.orderCurrency = QStringLiteral("USD"); });
    row("amount-less", "amount", [](D d, A) { d.amount = 99'99; });
    row("amount-more", "amount", [](D d, A) { d.amount = 100'01; });
    row("amount-more", "amount", [](D, A a) { a.otherInvoices = 1; });
    row("amount-nothing-open", "amount", [](D, A a) { a.otherInvoices = 100'00; });
    row("order-amount-unknown", "amount", [](D, A a) { a.orderAmount.reset(); });
    row("rate-missing", "taxRate", [](D d, A) { d.taxRate.reset(); });
    row("rate-differs", "taxRate", [](D d, A) { d.taxRate = 1300; });
    row("rate-differs", "taxRate", [](D, A a) { a.smallScaleTaxpayer = true; });
    row("rate-differs", "taxRate", [](D, A a) {
        a.productRate = 1300;
        a.productRateOf = QStringLiteral("硬件");
    });
    row("rate-unknown", "taxRate", [](D, A a) { a.charging = QStringLiteral("ON_DEMAND"); });
    row("refund-open", "orderId", [](D, A a) { a.openRefunds = 1; });
    row("seven-days-over", "issuedAt", [](D d, A) { d.requestedMs = day(2026, 11, 12); });
    row("seven-days-over", "issuedAt", [](D d, A a) {
        d.issuedMs = 0;
        a.nowMs = day(2026, 11, 26);
    });
    row("issued-in-future", "issuedAt", [](D d, A a) {
        d.issuedMs = a.nowMs + qint64(2) * 86'400'000;
        d.requestedMs = a.nowMs;
    });
    row("issued-before-request", "issuedAt", [](D d, A) { d.issuedMs = day(2026, 11, 17); });
    row("order-unknown", "amount", [](D, A a) { a.orderKnown = false; });
}

void InvoiceCheckTest::shouldFindOneThing()
{
    // GIVEN a good invoice
    InvoiceDraft draft = goodDraft();
    InvoiceSurroundings around = goodSurroundings(m_rules);
    // WHEN one thing is wrong with it
    QFETCH(Change, change);
    change(draft, around);
    QList<RuleFinding> found = checkInvoice(draft, around, InvoiceStage::Issuing, m_rules);
    // THEN that is found at its field, with a source, and nothing else
    found.removeIf([](const RuleFinding &finding) { return finding.level == FindingLevel::Good; });
    QFETCH(QString, rule);
    QFETCH(QString, field);
    QCOMPARE(idsOf(found), QStringList{ rule });
    QCOMPARE(found.first().fields.first(), field);
    QVERIFY(!found.first().source.page.isEmpty());
    QVERIFY(!found.first().source.date.isEmpty());
    QVERIFY2(!found.first().say.zh.contains(u'%') || rule.startsWith(QLatin1String("rate")),
        qPrintable(found.first().say.zh));
}

void InvoiceCheckTest::shouldApplyEveryRuleOfTheData()
{
    QStringList applied = appliedInvoiceChecks();
    applied.sort();
    QCOMPARE(m_rules.checks.ids(), applied);
}

void InvoiceCheckTest::shouldNotAskForNumbersBeforeIssuing()
{
    InvoiceDraft draft = goodDraft();
    draft.number.clear();
    draft.recipientMail.clear();
    draft.issuedMs = 0;
    const auto found = checkInvoice(draft, goodSurroundings(m_rules), InvoiceStage::Requested, m_rules);
    QCOMPARE(idsOf(found), QStringList{ QStringLiteral("amount-right") });
}

void InvoiceCheckTest::shouldTakeThePaperFormOfADigitalInvoice()
{
    InvoiceDraft draft = goodDraft();
    onPaper(draft);
    draft.number = QStringLiteral("26442000001234567890");
    draft.code.clear();
    const auto found = checkInvoice(draft, goodSurroundings(m_rules), InvoiceStage::Issuing, m_rules);
    QCOMPARE(int(worstOf(found)), int(FindingLevel::Good));
}

void InvoiceCheckTest::shouldFillTheSentenceInBothLanguages()
{
    InvoiceDraft draft = goodDraft();
    draft.amount = 99'99;
    const auto found = checkInvoice(draft, goodSurroundings(m_rules), InvoiceStage::Issuing, m_rules);
    QCOMPARE(found.first().say.en,
        QStringLiteral("The amount 99.99 CNY is less than what is open of the order, 100.00 CNY: the seller "
                       "invoices the full order amount."));
    QCOMPARE(found.first().say.zh,
        QStringLiteral("金额 99.99 CNY 小于订单待开票金额 100.00 CNY：商家须按订单全额开票。"));
    // A value with a place of its own is not filled again.
    QCOMPARE(filledIn({ QStringLiteral("%1 and %2"), QStringLiteral("%2、%1") },
                 { QString(QStringLiteral("%2")), QString(QStringLiteral("b")) })
                 .zh,
        QStringLiteral("b、%2"));
}

void InvoiceCheckTest::shouldSayWhoPaysTheCourier_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("medium");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("payer");
    const QString customer = QStringLiteral("customer-invoice");
    const QString platform = QStringLiteral("platform-fee-invoice");
    const QString paper = QStringLiteral("paper");
    QTest::newRow("99.99") << customer << paper << qint64(99'99) << QStringLiteral("customer");
    QTest::newRow("100.00") << customer << paper << qint64(100'00) << QStringLiteral("seller");
    QTest::newRow("not by post") << customer << QStringLiteral("fully-digital") << qint64(99'99) << QString();
    QTest::newRow("platform 49.99") << platform << paper << qint64(49'99) << QStringLiteral("seller");
    QTest::newRow("platform 50.00") << platform << paper << qint64(50'00) << QStringLiteral("platform");
    QTest::newRow("to Huawei") << QStringLiteral("huawei-invoice") << paper << qint64(1) << QString();
}

void InvoiceCheckTest::shouldSayWhoPaysTheCourier()
{
    QFETCH(QString, kind);
    QFETCH(QString, medium);
    QFETCH(qint64, amount);
    QFETCH(QString, payer);
    const auto verdict = postageOf(m_rules, kind, medium, amount, QStringLiteral("CNY"), 0);
    QCOMPARE(verdict ? verdict->payer : QString(), payer);
    // AND nothing is said where the amount or its currency is not known
    QVERIFY(!postageOf(m_rules, kind, medium, std::nullopt, QStringLiteral("CNY"), 0));
    QVERIFY(!postageOf(m_rules, kind, medium, amount, QStringLiteral("USD"), 0));
    // AND the customers' rule is not older than the seller's own invoices
    QVERIFY(kind != QLatin1String("customer-invoice")
        || !postageOf(m_rules, kind, medium, amount, QStringLiteral("CNY"), day(2018, 10, 1)));
}

void InvoiceCheckTest::shouldRefuseRulesWithoutSource_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<QString>("said");
    QTest::newRow("no source") << QByteArray(R"("level": "refuse", "source": "customer I",)")
                               << QByteArray(R"("level": "refuse",)") << QStringLiteral("source");
    QTest::newRow("no mark") << QByteArray(R"("source": "entries C")") << QByteArray(R"("source": "entries")")
                             << QStringLiteral("entries");
    QTest::newRow("unknown source") << QByteArray(R"("source": "gb11643 I")")
                                    << QByteArray(R"("source": "hearsay C")") << QStringLiteral("hearsay C");
    QTest::newRow("no date") << QByteArray(R"(, "date": "2024-12-19")") << QByteArray()
                             << QStringLiteral("date");
    QTest::newRow("unknown member") << QByteArray(R"("days": 7)") << QByteArray(R"("days": 7, "hours": 8)")
                                    << QStringLiteral("hours");
    QTest::newRow("rule that the code applies is gone")
        << QByteArray(R"("id": "title-missing")") << QByteArray(R"("id": "title-gone")")
        << QStringLiteral("title-missing");
}

void InvoiceCheckTest::shouldRefuseRulesWithoutSource()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, becomes);
    QFETCH(QString, said);
    QFile file(QStringLiteral(":/rules/invoices.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(json.contains(was));
    json.replace(json.indexOf(was), was.size(), becomes);
    const auto rules = readInvoiceRules(json);
    VERIFY_FAILS(rules, ErrorKind::Corrupt);
    QVERIFY2(rules.error().detail.contains(said), qPrintable(rules.error().detail));
}

void InvoiceCheckTest::shouldTakeTheWorkspacesRules()
{
    // GIVEN a workspace whose team counts ten days
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("rules")));
    QFile::copy(
        QStringLiteral(":/rules/invoices.json"), folder.filePath(QStringLiteral("rules/invoices.json")));
    QFile file(folder.filePath(QStringLiteral("rules/invoices.json")));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray json = file.readAll().replace("\"days\": 7", "\"days\": 10");
    file.resize(0);
    file.seek(0);
    file.write(json);
    file.close();
    // WHEN the rules are read THEN theirs count
    const auto rules = loadInvoiceRules(folder.path());
    VERIFY_OK(rules);
    QCOMPARE(rules->customerDays, 10);
}

void InvoiceCheckTest::shouldReadRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rate");
    QTest::newRow("percent") << QStringLiteral("6%") << qint64(600);
    QTest::newRow("fraction") << QStringLiteral("0.06") << qint64(600);
    QTest::newRow("number") << QStringLiteral("13") << qint64(1300);
    QTest::newRow("one") << QStringLiteral("1") << qint64(100);
    QTest::newRow("full width") << QStringLiteral(" ６％ ") << qint64(600);
    QTest::newRow("half") << QStringLiteral("1.5%") << qint64(150);
    QTest::newRow("zero") << QStringLiteral("0%") << qint64(0);
    QTest::newRow("word") << QStringLiteral("免税") << qint64(-1);
    QTest::newRow("too much") << QStringLiteral("101%") << qint64(-1);
    QTest::newRow("negative") << QStringLiteral("-6%") << qint64(-1);
    QTest::newRow("too exact") << QStringLiteral("6.005%") << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
}

void InvoiceCheckTest::shouldReadRates()
{
    QFETCH(QString, text);
    QFETCH(qint64, rate);
    QCOMPARE(rateFromText(text).value_or(-1), rate);
    if (rate >= 0)
        QCOMPARE(rateFromText(plainRate(rate)).value_or(-1), rate);
}

ZHANGGUI_TEST(InvoiceCheckTest)
#include "invoice_check_test.moc"
