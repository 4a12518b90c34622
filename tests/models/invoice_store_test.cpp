// Invoices and refunds in a store: batches, cross guards through the shipped machines, facts for the rules.
#include "models/invoices/batch_writer.h"
#include "models/invoices/huawei_check.h"
#include "models/invoices/invoice_facts.h"
#include "models/refunds/refund_facts.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 1'795'320'000'000; // November 2026
const QString kShop = QStringLiteral("shop");
const QString kInvoice = QStringLiteral("customer-invoice");
const QString kRefund = QStringLiteral("refund");

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class InvoiceStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void shouldIssueGoodRowsAsOneStepThatUndoTakesBack();
    void shouldRefuseRowsOfOrdersWithAnOpenRefund();
    void shouldWriteNothingWhenARequestChangedMeanwhile();
    void shouldNotApproveARefundWhileAnInvoiceIsOut();
    void shouldFindTheSameNumberInAnotherRecord();
    void shouldRememberWhatTheSellerOffers();
    void shouldCompareThePeriodsInvoicesWithTheList();
    void shouldKnowTheOrdersRefundFacts();
    void shouldReadWhenTheCodeWasTaken();

private:
    qint64 step() { return Steps(*m_connection).begin({ kNow, q("li"), q("edit"), q("test") }).value(); }
    WorkRepository works() { return WorkRepository(*m_connection, *m_catalog, q("li"), kNow); }
    qint64 make(const QString &kind, const QString &number, const WorkValues &values)
    {
        const auto id = works().create({ kind, kShop, number, {}, 0, values }, step());
        if (!id)
            qWarning() << id.error().what << id.error().detail;
        return id.value_or(0);
    }
    qint64 request(const char *number, const char *order)
    {
        return make(kInvoice, q(number),
            { { q("orderId"), q(order) }, { q("invoiceType"), q("vat-ordinary") },
                { q("medium"), q("fully-digital") }, { q("titleType"), q("personal") },
                { q("titleName"), q("张三") }, { q("amount"), 100'00 }, { q("currency"), q("CNY") },
                { q("recipientMail"), q("a@example.com") }, { q("requestedAt"), kNow - kDay } });
    }
    qint64 refund(const char *order)
    {
        return make(kRefund, {},
            { { q("orderId"), q(order) }, { q("productType"), q("manual-service") },
                { q("refundType"), q("negotiated") }, { q("paidAmount"), 100'00 }, { q("amount"), 50'00 },
                { q("currency"), q("CNY") }, { q("reason"), q("不需要") },
                { q("requestedAt"), kNow - kDay } });
    }
    QString state(const QString &kind, qint64 id) { return works().find(kind, id).value().value().state; }
    BatchPlan planOf(const QByteArray &csv)
    {
        const QString path = fileOf(QDir(m_folder->path()), q("batch.csv"), csv);
        const auto table = readInvoiceTable(path, *invoiceBatchKind(), {});
        const auto candidates =
            batchCandidates(*m_connection, *m_catalog, kShop, *table, m_rules, kNow, false);
        if (!candidates)
            qWarning() << candidates.error().what << candidates.error().detail;
        return planBatch(*table, candidates.value_or(QList<BatchCandidate>()), m_rules);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const WorkCatalog> m_catalog;
    InvoiceRules m_rules;
};

void InvoiceStoreTest::initTestCase()
{
    const auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
    m_rules = *loadInvoiceRules();
}

void InvoiceStoreTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::move(*openDatabase(m_folder->filePath(q("a.db")), Connection::Access::Create));
    VERIFY_OK(ensureWorkTables(*m_connection, *m_catalog));
}

void InvoiceStoreTest::shouldIssueGoodRowsAsOneStepThatUndoTakesBack()
{
    // GIVEN two requests and a file with both and a third that nobody knows
    const qint64 first = request("KP-1", "CS1");
    const qint64 second = request("KP-2", "CS2");
    const BatchPlan plan =
        planOf("申请单号,订单号,发票号码,开票日期\nKP-1,,26442000001234567890,2026-11-22\n"
               ",CS2,26442000001234567891,2026-11-22\nKP-9,,26442000001234567892,2026-11-22\n");
    QCOMPARE(plan.goodRows(), 2);
    // WHEN the good rows are written
    const auto written = writeBatch(*m_connection, *m_catalog, plan, q("li"), kNow);
    VERIFY_OK(written);
    // THEN both are issued, in one step
    QCOMPARE(written->issued, 2);
    QCOMPARE(state(kInvoice, first), q("waiting-receipt"));
    QCOMPARE(works().find(kInvoice, second)->value().fields.value(q("invoiceNumber")).toString(),
        q("26442000001234567891"));
    // AND undo takes both back
    VERIFY_OK(Steps(*m_connection).undo(written->stepId, kNow, q("li")));
    QCOMPARE(state(kInvoice, first), q("pending"));
    QCOMPARE(state(kInvoice, second), q("pending"));
}

void InvoiceStoreTest::shouldRefuseRowsOfOrdersWithAnOpenRefund()
{
    const qint64 id = request("KP-1", "CS1");
    QVERIFY(refund("CS1") > 0);
    const BatchPlan plan = planOf("申请单号,发票号码\nKP-1,26442000001234567890\n");
    QCOMPARE(plan.goodRows(), 0);
    QCOMPARE(int(plan.rows.first().problems.first().fault), int(BatchFault::Guarded));
    VERIFY_FAILS(writeBatch(*m_connection, *m_catalog, plan, q("li"), kNow), ErrorKind::BadInput);
    QCOMPARE(state(kInvoice, id), q("pending"));
}

void InvoiceStoreTest::shouldWriteNothingWhenARequestChangedMeanwhile()
{
    const qint64 first = request("KP-1", "CS1");
    request("KP-2", "CS2");
    const BatchPlan plan = planOf("申请单号,发票号码,开票日期\nKP-1,26442000001234567890,2026-11-22\n"
                                  "KP-2,26442000001234567891,2026-11-22\n");
    QCOMPARE(plan.goodRows(), 2);
    QVERIFY(refund("CS2") > 0);
    const auto written = writeBatch(*m_connection, *m_catalog, plan, q("li"), kNow);
    QVERIFY(!written);
    QVERIFY2(written.error().detail.contains(q("KP-2")), qPrintable(written.error().detail));
    QCOMPARE(state(kInvoice, first), q("pending"));
}

void InvoiceStoreTest::shouldNotApproveARefundWhileAnInvoiceIsOut()
{
    // GIVEN an issued invoice, and a refund of its order
    request("KP-1", "CS1");
    const BatchPlan plan = planOf("申请单号,发票号码,开票日期\nKP-1,26442000001234567890,2026-11-22\n");
    VERIFY_OK(writeBatch(*m_connection, *m_catalog, plan, q("li"), kNow));
    const qint64 id = refund("CS1");
    // WHEN the refund's steps are offered
    const auto offer = works().offered(works().find(kRefund, id)->value());
    VERIFY_OK(offer);
    // THEN none that approves can be made, and the explanation says to return the invoice first
    for (const OfferedTransition &offered : offer->transitions) {
        if (offered.transition->id == q("approve"))
            QVERIFY(!offered.possible());
    }
    const auto facts = refundFacts(*m_connection, *m_catalog, works().find(kRefund, id)->value(), kNow);
    VERIFY_OK(facts);
    QCOMPARE(facts->unreturnedInvoices.value_or(-1), 1);
}

void InvoiceStoreTest::shouldFindTheSameNumberInAnotherRecord()
{
    request("KP-1", "CS1");
    const BatchPlan plan = planOf("申请单号,发票号码,开票日期\nKP-1,26442000001234567890,2026-11-22\n");
    VERIFY_OK(writeBatch(*m_connection, *m_catalog, plan, q("li"), kNow));
    const auto used = invoiceNumberUsedBy(*m_connection, kShop, q("26442000001234567890"), 0);
    VERIFY_OK(used);
    QCOMPARE(*used, q("KP-1"));
    QVERIFY(invoiceNumberUsedBy(*m_connection, q("other"), q("26442000001234567890"), 0)->isEmpty());
}

void InvoiceStoreTest::shouldRememberWhatTheSellerOffers()
{
    QCOMPARE(offeredEntries(*m_connection, m_rules)->size(), 6);
    VERIFY_OK(setOfferedEntries(*m_connection, m_rules, { q("vat-special/paper") }));
    QCOMPARE(*offeredEntries(*m_connection, m_rules), QStringList{ q("vat-special/paper") });
    VERIFY_FAILS(setOfferedEntries(*m_connection, m_rules, { q("vat/fax") }), ErrorKind::BadInput);
    VERIFY_FAILS(setOfferedEntries(*m_connection, m_rules, {}), ErrorKind::BadInput);
}

void InvoiceStoreTest::shouldCompareThePeriodsInvoicesWithTheList()
{
    const auto invoice = [this](qint64 amount, qint64 rate, const char *service, const char *number) {
        return make(q("huawei-invoice"), {},
            { { q("period"), q("202610") }, { q("amount"), amount }, { q("taxRate"), rate },
                { q("currency"), q("CNY") }, { q("serviceName"), q(service) },
                { q("invoiceType"), q("vat-special") }, { q("invoiceNumber"), q(number) },
                { q("requisitionNumber"), q("SF202610000123") }, { q("noticeAt"), kNow },
                { q("remark"), q("申付单号：SF202610000123；对账期次：202610") } });
    };
    QVERIFY(invoice(15900'50, 600, "信息技术服务", "1") > 0);
    const QString list = q(ZHANGGUI_TEST_DATA "/invoices/invoicing_list.xlsx");
    auto check = checkHuaweiPeriod(*m_connection, *m_catalog, kShop, q("202610"), list, {}, kNow);
    VERIFY_OK(check);
    QCOMPARE(int(worstOf(check->findings)), int(FindingLevel::Refuse));
    QVERIFY(invoice(1130'00, 1300, "软件", "2") > 0);
    check = checkHuaweiPeriod(*m_connection, *m_catalog, kShop, q("202610"), list, {}, kNow);
    QCOMPARE(int(worstOf(check->findings)), int(FindingLevel::Good));
    QCOMPARE(check->invoices, (QStringList{ q("1"), q("2") }));
}

void InvoiceStoreTest::shouldKnowTheOrdersRefundFacts()
{
    VERIFY_FAILS(refundFactsOfOrder(*m_connection, *m_catalog, kShop, q("CS404"), kNow), ErrorKind::NotFound);
    QCOMPARE(
        refundFactsOfOrder(*m_connection, *m_catalog, kShop, q("CS404"), kNow).error().detail, q("CS404"));
    QVERIFY(refund("CS1") > 0);
    const auto facts = refundFactsOfOrder(*m_connection, *m_catalog, kShop, q("CS1"), kNow);
    VERIFY_OK(facts);
    QCOMPARE(facts->productType, q("manual-service"));
    QCOMPARE(facts->paid.value_or(0), qint64(100'00));
    QCOMPARE(facts->asked.value_or(0), qint64(50'00));
    QVERIFY(!facts->reviewed);
}

void InvoiceStoreTest::shouldReadWhenTheCodeWasTaken()
{
    // GIVEN a refund of one line of an order, whose other line's code was taken
    const auto line = [this](const char *number, QVariant takenAt) {
        return make(q("supervision"), q(number),
            { { q("orderId"), q("CS1") }, { q("productType"), q("license-2") },
                { q("codeTakenAt"), takenAt } });
    };
    QVERIFY(line("CS1-000001", {}) > 0);
    QVERIFY(line("CS1-000002", kNow - 5) > 0);
    const auto facts = [this](const char *number) {
        const qint64 id = make(kRefund, {},
            { { q("orderId"), q("CS1") }, { q("orderLineId"), q(number) },
                { q("productType"), q("license-2") }, { q("refundType"), q("negotiated") },
                { q("paidAmount"), 100'00 }, { q("amount"), 50'00 }, { q("currency"), q("CNY") },
                { q("reason"), q("不需要") }, { q("requestedAt"), kNow } });
        return refundFacts(*m_connection, *m_catalog, works().find(kRefund, id)->value(), kNow).value();
    };
    // THEN the refund looks at its own line
    QVERIFY(!facts("CS1-000001").codeTakenMs);
    QCOMPARE(facts("CS1-000002").codeTakenMs.value_or(0), kNow - 5);
}

ZHANGGUI_TEST(InvoiceStoreTest)
#include "invoice_store_test.moc"
