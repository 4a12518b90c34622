// Recording a step: what it asks for, what stands against it and where that is from, files from the dialog.
#include "models/work/work_catalog.h"
#include "tests/support/area_stage.h"
#include "ui/work/step_evidence.h"
#include "ui/work/transition_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace zhanggui;
using test::AreaStage;
using test::DeskStage;

namespace {

const QString kInvoice = QStringLiteral("customer-invoice");
const QString kRefund = QStringLiteral("refund");

} // namespace

class StepDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<AreaStage> m_stage;

    qint64 waitingInvoice(const char *medium = "fully-digital")
    {
        NewWork work = test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 100'00);
        work.values[QStringLiteral("medium")] = QLatin1String(medium);
        return m_stage->make(work, DeskStage::kNow);
    }
    qint64 refund()
    {
        NewWork work;
        work.kind = kRefund;
        work.environment = QStringLiteral("shop");
        work.values = { { QStringLiteral("orderId"), QStringLiteral("CS1") },
            { QStringLiteral("currency"), QStringLiteral("CNY") },
            { QStringLiteral("refundType"), QStringLiteral("negotiated") },
            { QStringLiteral("productType"), QStringLiteral("manual-service") },
            { QStringLiteral("requestedAt"), DeskStage::kNow - 86'400'000 } };
        return m_stage->make(work, DeskStage::kNow);
    }
    TransitionDialog *ask(const char *step)
    {
        Q_EMIT m_stage->page().detail().stepRequested(QLatin1String(step));
        auto *dialog = m_stage->dialog<TransitionDialog>("transitionDialog");
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    template <class W> W *in(QWidget *parent, const QString &name) const
    {
        return parent->findChild<W *>(name);
    }
    QLineEdit *line(QWidget *dialog, const char *field) const
    {
        return in<QLineEdit>(dialog, QStringLiteral("edit_") + QLatin1String(field));
    }
    QPushButton *ok(QWidget *dialog) const { return in<QPushButton>(dialog, QStringLiteral("transitionOk")); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<AreaStage>(QStringList{ kInvoice, kRefund }); }
    void cleanup() { m_stage.reset(); }

    void asksForWhatTheStepNeedsAndBeginsThere()
    {
        QVERIFY(m_stage->open(waitingInvoice()));
        TransitionDialog *dialog = ask("issue");
        QVERIFY(dialog);
        // THEN the focus stands in the first thing that is missing, and the line names what is
        QTRY_COMPARE(dialog->focusWidget(), line(dialog, "invoiceNumber"));
        const auto *missing = in<QLabel>(dialog, QStringLiteral("transitionMissing"));
        QVERIFY2(missing->text().contains(QStringLiteral("Invoice number"))
                && missing->text().contains(QStringLiteral("Issued on")),
            qPrintable(missing->text()));
        QVERIFY(!ok(dialog)->isEnabled());
        // AND what another medium needs is not asked for
        QVERIFY(line(dialog, "courierNumber")->parentWidget()->isHidden());
        QVERIFY(line(dialog, "invoiceCode")->parentWidget()->isHidden());
        // AND an amount stands beside its currency
        QVERIFY2(test::labelsOf(*line(dialog, "amount")->parentWidget()).contains(QStringLiteral("CNY")),
            qPrintable(test::labelsOf(*line(dialog, "amount")->parentWidget())));
    }

    void saysWholeWhatStandsAgainstAStep()
    {
        // GIVEN a step that something stands against, in a dialog made as low as it can be
        m_stage->area->showKind(kRefund);
        QVERIFY(m_stage->open(refund()));
        TransitionDialog *dialog = ask("approve");
        QVERIFY(dialog);
        dialog->resize(dialog->width(), 100);
        QTRY_VERIFY(dialog->isVisible());
        QApplication::processEvents(); // laid out

        // THEN each sentence and its source have the room that they need
        const auto guards = dialog->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^guard_")));
        QVERIFY(!guards.isEmpty());
        for (const QWidget *guard : guards) {
            for (const QLabel *label : guard->findChildren<QLabel *>())
                QVERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()),
                    qPrintable(label->text()));
        }
    }

    void showsWhatIsWrongBesideItsField()
    {
        QVERIFY(m_stage->open(waitingInvoice()));
        TransitionDialog *dialog = ask("issue");
        // WHEN the number of a digital invoice is too short, and the day is none
        line(dialog, "invoiceNumber")->setFocus();
        test::type(QStringLiteral("12345"));
        line(dialog, "issuedAt")->setFocus();
        test::type(QStringLiteral("yesterdayish"));
        // THEN each says so below itself, with the source of the rule
        const auto *number = in<QLabel>(dialog, QStringLiteral("fault_invoiceNumber"));
        QVERIFY2(number->text().contains(QStringLiteral("20 digits")), qPrintable(number->text()));
        QVERIFY(!number->toolTip().isEmpty());
        QVERIFY(!in<QLabel>(dialog, QStringLiteral("fault_issuedAt"))->text().isEmpty());
        QVERIFY(!ok(dialog)->isEnabled());
        // WHEN both are mended and Return is pressed, THEN it is recorded
        line(dialog, "issuedAt")->clear();
        test::type(QStringLiteral("2026-11-21"));
        line(dialog, "invoiceNumber")->clear();
        line(dialog, "invoiceNumber")->setFocus();
        test::type(QStringLiteral("26442000001234567890"));
        QVERIFY(in<QLabel>(dialog, QStringLiteral("transitionMissing"))->isHidden());
        test::press(Qt::Key_Return);
        QTRY_COMPARE(m_stage->shown()->record.state, QStringLiteral("waiting-receipt"));
        QVERIFY(!m_stage->dialog<TransitionDialog>("transitionDialog"));
    }

    void isRecordedByCtrlReturnFromATextOfSeveralLines()
    {
        // GIVEN the reason of a rejection in the making, with a line of its own by Return
        QVERIFY(m_stage->open(waitingInvoice()));
        TransitionDialog *dialog = ask("reject");
        QVERIFY(dialog);
        auto *reason = qobject_cast<QPlainTextEdit *>(dialog->focusWidget());
        QVERIFY(reason);
        test::type(QStringLiteral("The tax number is wrong."));
        test::press(Qt::Key_Return);
        test::type(QStringLiteral("Ask again."));
        QCOMPARE(reason->toPlainText().count(u'\n'), 1);
        QVERIFY(dialog->isVisible());
        // WHEN, THEN
        test::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_stage->shown()->record.state, QStringLiteral("rejected"));
    }

    void saysWhyAStepIsRefusedWithTheSource()
    {
        // GIVEN a request, and a refund of its order that waits
        const qint64 id = waitingInvoice();
        refund();
        QVERIFY(m_stage->open(id));
        TransitionDialog *dialog = ask("issue");
        const auto *guard = in<QWidget>(dialog, QStringLiteral("guard_no-open-refund"));
        QVERIFY(guard);
        const QString text = test::labelsOf(*guard);
        QVERIFY2(text.contains(QStringLiteral("decide on the refund first")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("usermanual-marketplace")), qPrintable(text));
        QVERIFY(!ok(dialog)->isEnabled());
        // Escape leaves without a step.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!m_stage->dialog<TransitionDialog>("transitionDialog"));
        QCOMPARE(m_stage->read(kInvoice, id).state, QStringLiteral("pending"));
    }

    void saysWhyTheStoreRefusesWhatTheDialogDidNotKnowYet()
    {
        // GIVEN the dialog of a step that nothing stands against
        QVERIFY(m_stage->open(waitingInvoice()));
        TransitionDialog *dialog = ask("issue");
        line(dialog, "invoiceNumber")->setText(QStringLiteral("26442000001234567890"));
        Q_EMIT line(dialog, "invoiceNumber")->textEdited({});
        line(dialog, "issuedAt")->setText(QStringLiteral("2026-11-21"));
        Q_EMIT line(dialog, "issuedAt")->textEdited({});
        QVERIFY(ok(dialog)->isEnabled());
        // WHEN a refund comes meanwhile
        refund();
        ok(dialog)->click();
        // THEN the dialog stays and says why, and where that is from
        const auto *error = in<QLabel>(dialog, QStringLiteral("transitionError"));
        QTRY_VERIFY(!error->isHidden());
        QVERIFY2(error->text().contains(QStringLiteral("decide on the refund first"))
                && error->text().contains(QStringLiteral("usermanual-marketplace")),
            qPrintable(error->text()));
        QVERIFY(dialog->isVisible());
    }

    void attachesTheEvidenceThatTheStepAsksFor()
    {
        // GIVEN the approval of a refund, which asks for the record of the negotiation
        m_stage->area->showKind(kRefund);
        QVERIFY(m_stage->open(refund()));
        TransitionDialog *dialog = ask("approve");
        QVERIFY(dialog);
        auto *evidence = in<StepEvidence>(dialog, QStringLiteral("stepEvidence"));
        const QString before = in<QLabel>(evidence, QStringLiteral("evidence_negotiation-record"))->text();
        QVERIFY2(before.contains(QStringLiteral("0 file")), qPrintable(before));
        QVERIFY(in<QWidget>(dialog, QStringLiteral("guard_negotiation-record")));
        auto *opinion = in<QPlainTextEdit>(dialog, QStringLiteral("edit_opinion"));
        opinion->setPlainText(QStringLiteral("Agreed."));
        // WHEN a file is attached from the dialog by keyboard
        const QString file = m_stage->folder.filePath(QStringLiteral("talk.txt"));
        QVERIFY(test::writeFile(file, "we agreed"));
        m_stage->prompts.files = { file };
        auto *attach = in<QPushButton>(evidence, QStringLiteral("attach_negotiation-record"));
        attach->setFocus();
        QTest::keyClick(attach, Qt::Key_Space);
        // THEN it is counted, the guard is silent, what was typed stays, the dialog too
        QTRY_VERIFY2(in<QLabel>(evidence, QStringLiteral("evidence_negotiation-record"))
                         ->text()
                         .contains(QStringLiteral("1 file")),
            "the file was not counted");
        QVERIFY(!in<QWidget>(dialog, QStringLiteral("guard_negotiation-record")));
        QVERIFY(dialog->isVisible());
        QCOMPARE(opinion->toPlainText(), QStringLiteral("Agreed."));
        QCOMPARE(m_stage->shown()->record.files.size(), 1);
    }

    void tellsWhenAFileCannotBeAttached()
    {
        m_stage->area->showKind(kRefund);
        QVERIFY(m_stage->open(refund()));
        TransitionDialog *dialog = ask("approve");
        m_stage->prompts.files = { m_stage->folder.filePath(QStringLiteral("nothing-here.txt")) };
        in<QPushButton>(dialog, QStringLiteral("attach_negotiation-record"))->click();
        const auto *error = in<QLabel>(dialog, QStringLiteral("transitionError"));
        QTRY_VERIFY(!error->isHidden());
        QVERIFY2(error->text().startsWith(QStringLiteral("The file could not be attached")),
            qPrintable(error->text()));
    }

    void asksForNumberCurrencyTagsAndNoteWhereAStepWantsThem()
    {
        // GIVEN a step that asks for what every record has
        const auto catalog = m_stage->workspace->workCatalog();
        const Machine *machine = catalog->machines().ofKind(kInvoice).constFirst();
        MachineTransition step;
        step.id = QStringLiteral("name-it");
        step.title = { QStringLiteral("Name it"), QStringLiteral("命名") };
        for (const char *own : { "number", "currency", "tags", "note" }) {
            TransitionInput input;
            input.field = QLatin1String(own);
            input.optional = QLatin1String(own) != QLatin1String("note");
            step.inputs << input;
        }
        TransitionDialog dialog({ catalog->kind(kInvoice), machine, &step, 1, QStringLiteral("KP-1"),
                                    QStringLiteral("pending"), QStringLiteral("CNY"),
                                    { { QStringLiteral("number"), QStringLiteral("KP-1") },
                                        { QStringLiteral("currency"), QStringLiteral("CNY") } } },
            { { QLocale::c(), DeskStage::zone() }, [] { return DeskStage::kNow; } }, nullptr);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        // THEN each has an editor, and the one that is required gets the focus
        QCOMPARE(line(&dialog, "number")->text(), QStringLiteral("KP-1"));
        QCOMPARE(line(&dialog, "currency")->text(), QStringLiteral("CNY"));
        QVERIFY(line(&dialog, "tags"));
        auto *note = in<QPlainTextEdit>(&dialog, QStringLiteral("edit_note"));
        QTRY_COMPARE(dialog.focusWidget(), note);
        QVERIFY(!ok(&dialog)->isEnabled());
        note->setPlainText(QStringLiteral("the second one"));
        // WHEN it is recorded, THEN what was typed goes with it
        QSignalSpy chosen(&dialog, &TransitionDialog::chosen);
        ok(&dialog)->click();
        QCOMPARE(chosen.size(), 1);
        const auto made = chosen.constFirst().constFirst().value<MadeTransition>();
        QCOMPARE(made.inputs.value(QStringLiteral("note")).toString(), QStringLiteral("the second one"));
        QCOMPARE(made.inputs.value(QStringLiteral("number")).toString(), QStringLiteral("KP-1"));
    }
};

ZHANGGUI_GUI_TEST(StepDialogTest)
#include "step_dialog_test.moc"
