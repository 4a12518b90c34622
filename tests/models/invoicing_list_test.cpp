#include "models/invoices/invoicing_list.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <functional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Change = std::function<void(QList<HuaweiInvoice> &)>;

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/invoices/") + QLatin1String(name);
}

qint64 day(int month, int dayOfMonth)
{
    return QDateTime(QDate(2026, month, dayOfMonth), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
}

HuaweiInvoice invoice(const char *number, qint64 rate, qint64 amount, const char16_t *service)
{
    HuaweiInvoice made;
    made.number = QLatin1String(number);
    made.name = made.number;
    made.type = QStringLiteral("vat-special");
    made.service = QString::fromUtf16(service);
    made.rates = { rate };
    made.amount = amount;
    made.currency = QStringLiteral("CNY");
    made.remark = remarkFor(QStringLiteral("SF202610000123"), QStringLiteral("202610"));
    made.noticeMs = day(11, 6);
    return made;
}

/// What the list of invoicing_list.xlsx asks for.
QList<HuaweiInvoice> goodInvoices()
{
    return { invoice("1", 600, 15900'50, u"信息技术服务"), invoice("2", 1300, 1130'00, u"软件") };
}

QStringList badOf(const QList<RuleFinding> &findings)
{
    QStringList ids;
    for (const RuleFinding &finding : findings) {
        if (finding.level != FindingLevel::Good)
            ids.append(finding.rule);
    }
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(QList<zhanggui::HuaweiInvoice> &)>)

class InvoicingListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldReadAListOfAnotherProgram();
    void shouldNameRowsThatItCannotRead();
    void shouldReadColumnsByAMapping();
    void shouldSayWhichColumnIsMissing();
    void shouldFindGoodInvoicesGood();
    void shouldFindWhatDoesNotFit_data();
    void shouldFindWhatDoesNotFit();
    void shouldAcceptEverySpellingOfThePeriod_data();
    void shouldAcceptEverySpellingOfThePeriod();
    void shouldCompareOnePeriodOnly();
    void shouldTakeTheRecordsRequisitionWhereTheListHasSeveral();
    void shouldApplyEveryRuleOfTheData();

private:
    InvoicingList list() const { return *readInvoicingList(fixture("invoicing_list.xlsx"), {}, m_rules); }
    InvoiceRules m_rules;
};

void InvoicingListTest::initTestCase()
{
    const auto rules = loadInvoiceRules();
    VERIFY_OK(rules);
    m_rules = *rules;
}

void InvoicingListTest::shouldReadAListOfAnotherProgram()
{
    // GIVEN a workbook with a title, starred headers, two rates and a totals row
    const auto read = readInvoicingList(fixture("invoicing_list.xlsx"), {}, m_rules);
    VERIFY_OK(read);
    // THEN its rows are exact
    QCOMPARE(read->rows.size(), 3);
    QVERIFY(read->faults.isEmpty());
    QCOMPARE(read->rows.at(1).amount, qint64(5300'50));
    QCOMPARE(read->rows.at(1).rate.value_or(-1), qint64(600));
    QCOMPARE(read->rows.at(2).rate.value_or(-1), qint64(1300));
    QCOMPARE(read->rows.at(2).service, QStringLiteral("软件"));
    QCOMPARE(read->requisitions(), QStringList{ QStringLiteral("SF202610000123") });
    QCOMPARE(read->periods(), QStringList{ QStringLiteral("202610") });
    QCOMPARE(read->total(), qint64(17030'50));
    QCOMPARE(read->statedTotal.value_or(-1), qint64(17030'50));
    QCOMPARE(read->currency, QStringLiteral("CNY"));
    QCOMPARE(read->byRate().value(600), qint64(15900'50));
}

void InvoicingListTest::shouldNameRowsThatItCannotRead()
{
    const auto read = readInvoicingList(fixture("invoicing_list_bad.xlsx"), {}, m_rules);
    VERIFY_OK(read);
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->faults.size(), 2);
    QVERIFY(read->faults.at(0).say.en.contains(QStringLiteral("Row 3")));
    QVERIFY(read->faults.at(1).say.zh.contains(QStringLiteral("免税")));
    // AND the totals row that is not the sum is told
    const auto found =
        checkHuaweiInvoices({ invoice("1", 600, 100'00, u"服务") }, *read, day(11, 20), m_rules);
    QVERIFY(badOf(found).contains(QStringLiteral("list-totals-differ")));
}

void InvoicingListTest::shouldReadColumnsByAMapping()
{
    QTemporaryDir folder;
    const QString file =
        fileOf(QDir(folder.path()), QStringLiteral("list.csv"), "Sum;Percent\n\"1.234,50\";6\n1060;6\n");
    ImportMapping mapping;
    mapping.fields = { { QStringLiteral("Sum"), QStringLiteral("amount") },
        { QStringLiteral("Percent"), QStringLiteral("rate") } };
    const auto read = readInvoicingList(file, mapping, m_rules);
    VERIFY_OK(read);
    // An amount in another country's way of writing is a fault of its row, never a guess.
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->faults.size(), 1);
    QCOMPARE(read->rows.first().rate.value_or(-1), qint64(600));
}

void InvoicingListTest::shouldSayWhichColumnIsMissing()
{
    QTemporaryDir folder;
    const QString file = fileOf(QDir(folder.path()), QStringLiteral("list.csv"), "Name,Count\nservice,1\n");
    const auto read = readInvoicingList(file, {}, m_rules);
    VERIFY_FAILS(read, ErrorKind::BadInput);
    QVERIFY(read.error().what.contains(QStringLiteral("Amount with tax")));
}

void InvoicingListTest::shouldFindGoodInvoicesGood()
{
    const auto found = checkHuaweiInvoices(goodInvoices(), list(), day(11, 20), m_rules);
    QCOMPARE(badOf(found), QStringList());
    QVERIFY(std::any_of(found.begin(), found.end(), [](const RuleFinding &finding) {
        return finding.rule == QLatin1String("month-left")
            && finding.say.en.contains(QStringLiteral("2026-12-06"));
    }));
}

void InvoicingListTest::shouldFindWhatDoesNotFit_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *rules, Change change) {
        QTest::newRow(rules) << QString::fromLatin1(rules).split(u' ', Qt::SkipEmptyParts) << change;
    };
    using I = QList<HuaweiInvoice> &;
    row("no-invoice", [](I i) { i.clear(); });
    row("total-differs rate-total-differs", [](I i) { i[1].amount -= 1; });
    row("rate-total-differs rate-total-differs", [](I i) {
        i[0].amount -= 1;
        i[1].amount += 1;
    });
    row("rate-total-differs rate-total-differs rates-mixed", [](I i) {
        i[0].rates.append(1300);
        i[0].amount += i[1].amount;
        i.removeLast();
    });
    row("rate-total-differs rate-missing", [](I i) { i[1].rates.clear(); });
    row("rate-total-differs rate-not-on-list", [](I i) { i[1].rates = { 300 }; });
    row("kind-not-special", [](I i) { i[0].type = QStringLiteral("vat-ordinary"); });
    row("service-name", [](I i) { i[0].service = QStringLiteral("咨询"); });
    row("remark-requisition", [](I i) { i[0].remark = QStringLiteral("对账期次：202610"); });
    row("remark-period", [](I i) {
        i[0].requisition = QStringLiteral("SF9");
        i[0].remark = QStringLiteral("SF9");
    });
    row("number-missing", [](I i) { i[0].number.clear(); });
    row("number-twice", [](I i) { i[1].number = i[0].number; });
    row("notice-unknown", [](I i) { i[0].noticeMs = i[1].noticeMs = 0; });
    row("month-over", [](I i) { i[1].noticeMs = day(10, 19); });
}

void InvoicingListTest::shouldFindWhatDoesNotFit()
{
    QFETCH(QStringList, rules);
    QFETCH(Change, change);
    QList<HuaweiInvoice> invoices = goodInvoices();
    change(invoices);
    QCOMPARE(badOf(checkHuaweiInvoices(invoices, list(), day(11, 20), m_rules)), rules);
}

void InvoicingListTest::shouldAcceptEverySpellingOfThePeriod_data()
{
    QTest::addColumn<QString>("remark");
    QTest::addColumn<bool>("good");
    for (const char16_t *remark : { u"申付单号SF202610000123 对账期次202610", u"SF202610000123 2026-10",
             u"SF202610000123，2026年10月", u"sf202610000123 2026/10", u"SF202610000123 ２０２６．１０" })
        QTest::newRow(qPrintable(QString::fromUtf16(remark))) << QString::fromUtf16(remark) << true;
    QTest::newRow("only inside of the requisition") << QStringLiteral("SF202610000123") << false;
    QTest::newRow("another month") << QStringLiteral("SF202610000123 2026-09") << false;
}

void InvoicingListTest::shouldAcceptEverySpellingOfThePeriod()
{
    QFETCH(QString, remark);
    QFETCH(bool, good);
    QList<HuaweiInvoice> invoices = goodInvoices();
    invoices[0].remark = remark;
    const QStringList bad = badOf(checkHuaweiInvoices(invoices, list(), day(11, 20), m_rules));
    QCOMPARE(bad.isEmpty(), good);
}

void InvoicingListTest::shouldCompareOnePeriodOnly()
{
    InvoicingList two = list();
    InvoicingListRow other = two.rows.first();
    other.period = QStringLiteral("2026年9月");
    two.rows.append(other);
    QCOMPARE(two.ofPeriod(QStringLiteral("2026-10")).total(), qint64(17030'50));
    QVERIFY(!two.ofPeriod(QStringLiteral("202610")).statedTotal);
    QCOMPARE(two.ofPeriod(QStringLiteral("202609")).rows.size(), 1);
    QCOMPARE(two.ofPeriod(QStringLiteral("202601")).rows.size(), 0);
}

void InvoicingListTest::shouldTakeTheRecordsRequisitionWhereTheListHasSeveral()
{
    InvoicingList several = list();
    several.rows[2].requisition = QStringLiteral("SF2");
    QStringList bad = badOf(checkHuaweiInvoices(goodInvoices(), several, day(11, 20), m_rules));
    QCOMPARE(
        bad, (QStringList{ QStringLiteral("requisition-unknown"), QStringLiteral("requisition-unknown") }));
    QList<HuaweiInvoice> invoices = goodInvoices();
    invoices[0].requisition = QStringLiteral("SF202610000123");
    invoices[1].requisition = QStringLiteral("SF2");
    bad = badOf(checkHuaweiInvoices(invoices, several, day(11, 20), m_rules));
    QCOMPARE(bad, (QStringList{ QStringLiteral("remark-requisition") }));
}

void InvoicingListTest::shouldApplyEveryRuleOfTheData()
{
    QStringList applied = appliedHuaweiChecks();
    applied.sort();
    QCOMPARE(m_rules.huaweiChecks.ids(), applied);
}

ZHANGGUI_TEST(InvoicingListTest)
#include "invoicing_list_test.moc"
