// What stands beside the form of an invoice to a customer: its checks, the batch from a workbook that
// openpyxl wrote, and which kinds are offered.
#include "tests/support/desk_stage.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "ui/invoices/batch_dialog.h"
#include "ui/invoices/entries_dialog.h"
#include "ui/invoices/finding_list.h"
#include "ui/invoices/invoice_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QTableWidget>

using namespace zhanggui;
using test::DeskStage;

namespace {

const QString kKind = QStringLiteral("customer-invoice");

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/invoices/") + QLatin1String(name);
}

} // namespace

class InvoicePanelsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DeskStage> m_stage;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<InvoicePanel> m_panel;

    void showRecord(qint64 id)
    {
        m_panel->show(m_stage->view(kKind, id));
        QTRY_VERIFY(!m_panel->isReading());
    }
    QStringList rules() const
    {
        QStringList ids;
        for (const RuleFinding &finding : m_panel->findings().findings())
            ids << finding.rule;
        return ids;
    }
    template <class W> W *in(QWidget *parent, const char *name) const
    {
        return parent->findChild<W *>(QLatin1String(name));
    }
    InvoiceBatchDialog *openBatch()
    {
        InvoiceBatchDialog *dialog = m_panel->openBatch(QStringLiteral("shop"));
        dialog->activateWindow();
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    /// The requests that the workbook speaks of, and one that a refund holds back.
    void makeRequests()
    {
        for (const auto &[number, order, amount] :
            std::initializer_list<std::tuple<const char *, const char *, int>>{ { "KP-1", "CS1", 1000'00 },
                { "KP-2", "CS2", 250'50 }, { "KP-3", "CS3", 300'00 }, { "KP-4", "CS4", 400'00 },
                { "KP-5", "CS8", 500'00 }, { "KP-6", "CS6", 600'00 }, { "KP-8", "CS11", 800'00 } }) {
            m_stage->addOrder(QLatin1String(order), amount);
            m_stage->make(
                test::invoiceRequest(QLatin1String(number), QLatin1String(order), amount), DeskStage::kNow);
        }
    }
    QString state(const char *number)
    {
        return m_stage
            ->write([number](WorkRepository &works, qint64) {
                return works.find(kKind, QStringLiteral("shop"), QLatin1String(number));
            })
            ->value_or(WorkRecord())
            .state;
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DeskStage>();
        m_prompts = {};
        m_panel = std::make_unique<InvoicePanel>(m_stage->desk, InvoicePanel::About::Customer);
        m_panel->usePrompts(m_prompts);
        m_panel->setCellStyle({ QLocale::c(), DeskStage::zone() });
        static_cast<QWidget *>(m_panel.get())->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }

    void tellsWhatStandsAgainstAnInvoiceTheWorstFirst()
    {
        // GIVEN an order, and a request that wants less of it for a title with markup in it
        m_stage->addOrder(QStringLiteral("CS1"), 1000'00);
        NewWork work = test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 900'00);
        work.values[QStringLiteral("titleName")] = QStringLiteral("<b>Zhang</b>  San");
        const qint64 id = m_stage->make(work, DeskStage::kNow);
        // WHEN it is shown
        showRecord(id);
        // THEN the panel says what is wrong, each with its source, and how much of the order is open
        QVERIFY2(rules().contains(QStringLiteral("amount-less")), qPrintable(rules().join(u' ')));
        QVERIFY(rules().contains(QStringLiteral("title-blanks")));
        QCOMPARE(in<QLabel>(m_panel.get(), "openAmount")->text(),
            QStringLiteral("Open of the order: 1000.00 CNY"));
        QCOMPARE(in<QLabel>(m_panel.get(), "checkSummary")->text(),
            findingSummary(m_panel->findings().findings()));
        const QWidget *line = in<QWidget>(m_panel.get(), "finding_amount-less");
        QVERIFY(line);
        const QString text = test::labelsOf(*line);
        QVERIFY2(text.contains(QStringLiteral("900.00 CNY")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("printed in an official page"))
                || text.contains(QStringLiteral("inferred")),
            qPrintable(text));
        // AND what came from outside is plain text
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            QVERIFY2(
                label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
        // AND all of it can be copied
        QTest::mouseClick(in<QPushButton>(m_panel.get(), "copyFindings"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_panel->findings().text());
    }

    void previewsGoodAndBadRowsOfAWorkbookAndIssuesTheGoodOnesAsOneStep()
    {
        // GIVEN requests, and a workbook with a row for each fault
        makeRequests();
        InvoiceBatchDialog *dialog = openBatch();
        QSignalSpy issued(dialog, &InvoiceBatchDialog::issued);
        QSignalSpy told(m_panel.get(), &WorkPanel::stepWritten);
        auto *issue = in<QPushButton>(dialog, "batchIssue");
        QVERIFY(!issue->isEnabled());
        // WHEN it is chosen by keyboard
        m_prompts.files = { fixture("batch.xlsx") };
        QCOMPARE(dialog->focusWidget(), in<QPushButton>(dialog, "batchChoose"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog->isBusy() && dialog->plan());
        // THEN bad rows stand first with what is wrong, good ones are marked, nothing is written
        auto *table = in<QTableWidget>(dialog, "batchRows");
        QCOMPARE(table->rowCount(), 13);
        QCOMPARE(dialog->plan()->goodRows(), 2);
        QVERIFY2(table->item(0, 5)->text() != QStringLiteral("Good"), qPrintable(table->item(0, 5)->text()));
        QVERIFY(!table->item(0, 5)->toolTip().isEmpty());
        QVERIFY(dialog->plan()->rows.constFirst().good());
        QCOMPARE(table->item(11, 1)->text(), QStringLiteral("KP-1"));
        QCOMPARE(table->item(11, 3)->text(), QStringLiteral("26442000001234567890"));
        QCOMPARE(table->item(11, 4)->text(), QStringLiteral("1000.00 CNY"));
        QVERIFY2(dialog->message().contains(QStringLiteral("Nothing is written yet.")),
            qPrintable(dialog->message()));
        QCOMPARE(state("KP-1"), QStringLiteral("pending"));
        // WHEN Return is pressed in the list, THEN still nothing; Ctrl+Return issues
        QCOMPARE(dialog->focusWidget(), table);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(m_prompts.files.isEmpty());
        QCOMPARE(m_prompts.filesAsked.size(), 1);
        QVERIFY(issued.isEmpty());
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(issued.size(), 1);
        QCOMPARE(issued.constFirst().constFirst().toLongLong(), 2);
        QCOMPARE(state("KP-1"), QStringLiteral("waiting-receipt"));
        QCOMPARE(state("KP-2"), QStringLiteral("waiting-receipt"));
        // THEN the bad rows stay to be saved
        QTRY_VERIFY(!dialog->isBusy());
        QCOMPARE(table->rowCount(), 11);
        const QString bad = m_stage->folder.filePath(QStringLiteral("bad.csv"));
        m_prompts.files = { bad };
        QTest::mouseClick(in<QPushButton>(dialog, "batchSaveBad"), Qt::LeftButton);
        QTRY_VERIFY(!dialog->isBusy() && QFile::exists(bad));
        QVERIFY(test::readFile(bad).contains("KP-404"));
        // AND one undo takes both invoices back
        QCOMPARE(told.size(), 1);
        const qint64 step = told.constFirst().at(1).toLongLong();
        auto undone = m_stage->workspace->store().run([step](Connection &connection) {
            return Steps(connection).undo(step, DeskStage::kNow, QStringLiteral("tester"));
        });
        undone.waitForFinished();
        VERIFY_OK(undone.result());
        QCOMPARE(state("KP-1"), QStringLiteral("pending"));
        QCOMPARE(state("KP-2"), QStringLiteral("pending"));
        // AND Escape leaves
        QSignalSpy closed(dialog, &QDialog::finished);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void saysWhyAFileCannotBeReadAndKeepsTheDialogOpen()
    {
        InvoiceBatchDialog *dialog = openBatch();
        dialog->read(fixture("invoicing_list_bad.xlsx"));
        QTRY_VERIFY(!dialog->isBusy());
        QVERIFY(!dialog->plan());
        QVERIFY2(dialog->message().contains(QStringLiteral("nothing was written"))
                && dialog->message().contains(QStringLiteral("row of names")),
            qPrintable(dialog->message()));
        QVERIFY(dialog->isVisible());
        QVERIFY(!in<QPushButton>(dialog, "batchIssue")->isEnabled());
        QCOMPARE(dialog->focusWidget(), in<QPushButton>(dialog, "batchChoose"));
    }

    void goesThroughTheBatchDialogInTheOrderOfSight()
    {
        makeRequests();
        InvoiceBatchDialog *dialog = openBatch();
        dialog->read(fixture("batch.xlsx"));
        QTRY_VERIFY(dialog->plan() && !dialog->isBusy());
        in<QPushButton>(dialog, "batchChoose")->setFocus();
        QStringList seen;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            seen << dialog->focusWidget()->objectName();
        }
        QCOMPARE(seen,
            QStringList({ QStringLiteral("batchRows"), QStringLiteral("batchSaveBad"),
                QStringLiteral("batchIssue") }));
    }

    void asksForAtLeastOneKindThatIsOfferedAndChecksAnew()
    {
        // GIVEN a request for an ordinary digital invoice
        const qint64 id = m_stage->make(
            test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 100'00), DeskStage::kNow);
        showRecord(id);
        QVERIFY(!rules().contains(QStringLiteral("entry-not-supported")));
        // WHEN no kind is offered, THEN it says so, and nothing can be saved
        InvoiceEntriesDialog *dialog = m_panel->openEntries();
        QTRY_VERIFY(!dialog->isReading());
        const auto boxes = dialog->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 6);
        QApplication::setActiveWindow(dialog);
        QTRY_COMPARE(dialog->focusWidget(), boxes.constFirst());
        for (QCheckBox *box : boxes)
            QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!in<QLabel>(dialog, "entriesMessage")->text().isEmpty());
        QSignalSpy closed(dialog, &QDialog::accepted);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(closed.isEmpty());
        // WHEN only paper is offered and Return is pressed, THEN it is kept and the checks know it
        QTest::keyClick(in<QCheckBox>(dialog, "vat-ordinary/paper"), Qt::Key_Space);
        QVERIFY(in<QLabel>(dialog, "entriesMessage")->text().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(!m_panel->isReading() && rules().contains(QStringLiteral("entry-not-supported")));
    }

    void tellsWhoPaysTheWayOfAPlatformFeeInvoice()
    {
        InvoicePanel panel(m_stage->desk, InvoicePanel::About::PlatformFee);
        panel.setCellStyle({ QLocale::c(), DeskStage::zone() });
        NewWork work;
        work.kind = QStringLiteral("platform-fee-invoice");
        work.environment = QStringLiteral("shop");
        work.values = { { QStringLiteral("currency"), QStringLiteral("CNY") },
            { QStringLiteral("amount"), 30'00 }, { QStringLiteral("medium"), QStringLiteral("paper") } };
        const qint64 id = m_stage->make(work, DeskStage::kNow);
        panel.show(m_stage->view(work.kind, id));
        QTRY_VERIFY(!panel.isReading());
        QVERIFY2(!in<QLabel>(&panel, "postage")->text().isEmpty(), qPrintable(test::labelsOf(panel)));
        QVERIFY(panel.pageActions().isEmpty());
        QVERIFY(in<QPushButton>(&panel, "invoiceBatch")->isHidden());
    }
};

ZHANGGUI_GUI_TEST(InvoicePanelsTest)
#include "invoice_panels_test.moc"
