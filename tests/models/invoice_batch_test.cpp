#include "models/invoices/invoice_batch.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/invoices/") + QLatin1String(name);
}

BatchCandidate waiting(
    qint64 id, const char *number, const char *order, qint64 amount, const InvoiceRules &rules)
{
    BatchCandidate made;
    made.id = id;
    made.number = QLatin1String(number);
    made.orderId = QLatin1String(order);
    made.canIssue = true;
    made.state = QStringLiteral("待开票");
    made.draft.type = QStringLiteral("vat-ordinary");
    made.draft.medium = QStringLiteral("fully-digital");
    made.draft.titleType = QStringLiteral("personal");
    made.draft.titleName = QStringLiteral("张三");
    made.draft.amount = amount;
    made.draft.currency = QStringLiteral("CNY");
    made.draft.recipientMail = QStringLiteral("stored@example.com");
    made.around.orderKnown = true;
    made.around.orderAmount = amount;
    made.around.orderCurrency = QStringLiteral("CNY");
    made.around.productType = QStringLiteral("saas");
    made.around.charging = QStringLiteral("PERIOD");
    for (const InvoiceEntry &entry : rules.entries)
        made.around.offered.append(entry.id);
    return made;
}

QList<int> faultsOf(const BatchRow &row)
{
    QList<int> faults;
    for (const BatchProblem &problem : row.problems)
        faults.append(int(problem.fault));
    return faults;
}

} // namespace

class InvoiceBatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldMatchRowsByApplicationOrOrder();
    void shouldNameTheFaultOfEachRow_data();
    void shouldNameTheFaultOfEachRow();
    void shouldKeepWhatTheFileDoesNotSay();
    void shouldSaveBadRowsSoThatTheyCanBeCorrected();
    void shouldNotReplaceAFileWithBadRows();
    void shouldReadCsvInOldEncodings();

private:
    BatchPlan plan() const { return planBatch(m_table, m_candidates, m_rules); }
    const BatchRow &row(const BatchPlan &plan, qint64 line) const
    {
        for (const BatchRow &one : plan.rows) {
            if (one.line == line)
                return one;
        }
        qFatal("There is no such row.");
    }
    InvoiceRules m_rules;
    ReadInvoiceTable m_table;
    QList<BatchCandidate> m_candidates;
};

void InvoiceBatchTest::initTestCase()
{
    const auto rules = loadInvoiceRules();
    VERIFY_OK(rules);
    m_rules = *rules;
    const auto kind = invoiceBatchKind();
    VERIFY_OK(kind);
    const auto table = readInvoiceTable(fixture("batch.xlsx"), *kind, {});
    VERIFY_OK(table);
    m_table = *table;
    m_candidates = { waiting(1, "KP-1", "CS1", 1000'00, m_rules), waiting(2, "KP-2", "CS2", 250'50, m_rules),
        waiting(3, "KP-3", "CS3", 300'00, m_rules), waiting(4, "KP-4", "CS4", 400'00, m_rules),
        waiting(5, "KP-5", "CS8", 500'00, m_rules), waiting(6, "KP-6", "CS6", 600'00, m_rules),
        waiting(7, "KP-7a", "CS7", 10'00, m_rules), waiting(8, "KP-7b", "CS7", 10'00, m_rules),
        waiting(9, "KP-done", "CS9", 10'00, m_rules), waiting(10, "KP-refund", "CS10", 700'00, m_rules),
        waiting(11, "KP-8", "CS11", 800'00, m_rules) };
    m_candidates[8].canIssue = false;
    m_candidates[8].state = QStringLiteral("已完成");
    m_candidates[9].canIssue = false;
    m_candidates[9].refusals = { QStringLiteral("退订审核中") };
    m_candidates[9].around.openRefunds = 1;
}

void InvoiceBatchTest::shouldMatchRowsByApplicationOrOrder()
{
    const BatchPlan made = plan();
    QCOMPARE(made.rows.size(), 13);
    QCOMPARE(made.goodRows(), 2);
    QCOMPARE(made.badRows(), 11);
    QCOMPARE(row(made, 2).recordId, 1);
    QCOMPARE(row(made, 2).draft.number, QStringLiteral("26442000001234567890"));
    QCOMPARE(row(made, 2).draft.taxRate.value_or(0), qint64(600));
    QCOMPARE(row(made, 3).recordId, 2); // by its order
    QCOMPARE(row(made, 3).recordNumber, QStringLiteral("KP-2"));
    QCOMPARE(row(made, 3).draft.amount.value_or(0), qint64(250'50));
}

void InvoiceBatchTest::shouldNameTheFaultOfEachRow_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, int line, BatchFault fault, const char *field) {
        QTest::newRow(name) << line << int(fault) << QString::fromLatin1(field);
    };
    row("no key", 4, BatchFault::NoKey, "application");
    row("no such application", 5, BatchFault::NoMatch, "application");
    row("number too short", 6, BatchFault::Check, "invoiceNumber");
    row("amount in words", 7, BatchFault::Cell, "amount");
    row("completed already", 8, BatchFault::WrongState, "application");
    row("two requests of one order", 9, BatchFault::SeveralMatches, "orderId");
    row("request again", 10, BatchFault::RepeatedInRow, "application");
    row("number again", 11, BatchFault::RepeatedNumber, "invoiceNumber");
    row("application of another order", 12, BatchFault::KeysDisagree, "orderId");
    row("refund open", 13, BatchFault::Guarded, "orderId");
    row("digits lost in the spreadsheet", 14, BatchFault::Cell, "invoiceNumber");
}

void InvoiceBatchTest::shouldNameTheFaultOfEachRow()
{
    QFETCH(int, line);
    QFETCH(int, fault);
    QFETCH(QString, field);
    const BatchPlan made = plan();
    const BatchRow &bad = row(made, line);
    QVERIFY(!bad.good());
    QCOMPARE(faultsOf(bad).first(), fault);
    QCOMPARE(bad.problems.first().field, field);
    const QString text = batchProblemText(bad.problems.first(), false);
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(QStringLiteral("%1")), qPrintable(text));
}

void InvoiceBatchTest::shouldKeepWhatTheFileDoesNotSay()
{
    const BatchPlan made = plan();
    QCOMPARE(row(made, 2).draft.recipientMail, QStringLiteral("stored@example.com"));
    QCOMPARE(row(made, 3).draft.recipientMail, QStringLiteral("buyer@example.com"));
    QCOMPARE(row(made, 3).draft.titleName, QStringLiteral("张三"));
}

void InvoiceBatchTest::shouldSaveBadRowsSoThatTheyCanBeCorrected()
{
    // GIVEN a plan with bad rows
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.csv"));
    VERIFY_OK(saveBadRows(path, plan(), true, Existing::Refuse));
    // WHEN they are read as the next batch
    const auto kind = invoiceBatchKind();
    const auto again = readInvoiceTable(path, *kind, {});
    VERIFY_OK(again);
    // THEN each is there with its reason behind it
    QCOMPARE(again->rows.size(), 11);
    QCOMPARE(again->rows.first().raw.size(), 10);
    QVERIFY(!again->rows.first().raw.last().isEmpty());
    QCOMPARE(again->rows.at(1).text("application"), QStringLiteral("KP-404"));
    QCOMPARE(again->rows.at(1).text("invoiceNumber"), QStringLiteral("26442000001234567893"));
}

void InvoiceBatchTest::shouldNotReplaceAFileWithBadRows()
{
    QTemporaryDir folder;
    const QString path = fileOf(QDir(folder.path()), QStringLiteral("mine.csv"), "mine");
    VERIFY_FAILS(saveBadRows(path, plan(), false, Existing::Refuse), ErrorKind::Conflict);
}

void InvoiceBatchTest::shouldReadCsvInOldEncodings()
{
    QTemporaryDir folder;
    // 申请单号,发票号码,价税合计 in GB18030
    const QByteArray header = "\xc9\xea\xc7\xeb\xb5\xa5\xba\xc5,\xb7\xa2\xc6\xb1\xba\xc5\xc2\xeb,"
                              "\xbc\xdb\xcb\xb0\xba\xcf\xbc\xc6\r\n";
    const QString path = fileOf(QDir(folder.path()), QStringLiteral("gbk.csv"),
        header + "KP-1,=\"26442000001234567890\",\"1,000.00\"\r\n");
    const auto kind = invoiceBatchKind();
    const auto table = readInvoiceTable(path, *kind, {});
    VERIFY_OK(table);
    const BatchPlan made = planBatch(*table, m_candidates, m_rules);
    QVERIFY2(
        made.rows.first().good(), qPrintable(batchProblemText(made.rows.first().problems.value(0), false)));
    QCOMPARE(made.rows.first().draft.number, QStringLiteral("26442000001234567890"));
    QCOMPARE(made.rows.first().draft.amount.value_or(0), qint64(1000'00));
}

ZHANGGUI_TEST(InvoiceBatchTest)
#include "invoice_batch_test.moc"
