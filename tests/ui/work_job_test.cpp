// One whole job by keyboard alone: a request for an invoice comes, is entered, issued, signed for and done.
// And what such a day needs of the page: the currency of the environment, kinds without states, due times.
#include "tests/support/area_stage.h"
#include "ui/deadlines/due_delegate.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/widgets/record_list.h"
#include "ui/widgets/stage_stepper.h"
#include "ui/widgets/status_pill.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_form.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace zhanggui;
using test::AreaStage;
using test::DeskStage;
using test::press;
using test::type;

namespace {

const QString kInvoice = QStringLiteral("customer-invoice");
const QString kListing = QStringLiteral("listing");
const QString kBill = QStringLiteral("bill");
const QString kCertificate = QStringLiteral("certificate");

} // namespace

class WorkJobTest : public QObject {
    Q_OBJECT

    std::unique_ptr<AreaStage> m_stage;

    QString focused() const
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }
    /// Presses Tab until the field has the focus; false: it never had.
    bool tabTo(const char *field)
    {
        for (int i = 0; i < 60; ++i) {
            if (focused() == QStringLiteral("edit_") + QLatin1String(field))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// Chooses the step of that title from the menu of steps, by keyboard.
    TransitionDialog *stepByKeyboard(const char *id)
    {
        press(Qt::Key_J, Qt::ControlModifier);
        if (!QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, test::kPatienceMs))
            return nullptr;
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        // The seller's next step stands first.
        QTest::keyClick(menu, Qt::Key_Return);
        auto *dialog = m_stage->dialog<TransitionDialog>("transitionDialog");
        if (dialog == nullptr)
            return nullptr;
        const MachineTransition *step = m_stage->shown()->machine->transition(QLatin1String(id));
        if (!dialog->windowTitle().startsWith(step->title.said()))
            return nullptr;
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    QString state() { return m_stage->shown() ? m_stage->shown()->record.state : QString(); }
    NewWorkDialog *begin(const QString &environment = {})
    {
        NewWork begun;
        begun.environment = environment;
        m_stage->page().newRecord(begun);
        return m_stage->dialog<NewWorkDialog>("newWorkDialog");
    }
    static QString typed(NewWorkDialog &dialog, const char *field)
    {
        return dialog.form().field(QLatin1String(field))->value().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AreaStage>(QStringList{ kInvoice, kListing, kBill, kCertificate });
    }
    void cleanup() { m_stage.reset(); }

    void anInvoiceIsEnteredIssuedAndSignedForByKeyboardAlone()
    {
        // A new record.
        m_stage->page().focusFilter();
        press(Qt::Key_Insert);
        auto *made = m_stage->dialog<NewWorkDialog>("newWorkDialog");
        QVERIFY(made);
        QApplication::setActiveWindow(made);
        QVERIFY(tabTo("number"));
        type(QStringLiteral("KP-7"));
        QVERIFY(tabTo("orderId"));
        type(QStringLiteral("CS2611200001ABCDE"));
        QVERIFY(tabTo("requestedAt"));
        type(QStringLiteral("2026-11-20 10:00"));
        QVERIFY(tabTo("amount"));
        type(QStringLiteral("1200"));
        QVERIFY(tabTo("medium"));
        press(Qt::Key_Down); // the first of the media: fully digital
        QVERIFY(tabTo("recipientMail"));
        type(QStringLiteral("buyer@example.com"));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_stage->shown());
        QApplication::setActiveWindow(m_stage->area.get());
        QCOMPARE(m_stage->shown()->record.number, QStringLiteral("KP-7"));
        QCOMPARE(m_stage->shown()->record.currency, QStringLiteral("CNY"));
        QCOMPARE(state(), QStringLiteral("pending"));
        // Issued.
        m_stage->page().list().setFocus();
        auto *issue = stepByKeyboard("issue");
        QVERIFY(issue);
        QTRY_COMPARE(focused(), QStringLiteral("edit_invoiceNumber"));
        type(QStringLiteral("26442000001234567890"));
        QVERIFY(tabTo("issuedAt"));
        type(QStringLiteral("2026-11-21"));
        press(Qt::Key_Return);
        QTRY_COMPARE(state(), QStringLiteral("waiting-receipt"));
        QApplication::setActiveWindow(m_stage->area.get());
        // Signed for.
        m_stage->page().list().setFocus();
        QVERIFY(stepByKeyboard("sign"));
        QTRY_COMPARE(focused(), QStringLiteral("edit_signedAt"));
        type(QStringLiteral("2026-11-22 09:00"));
        press(Qt::Key_Return);
        // Done: nothing is due any more, and it says what happened.
        QTRY_COMPARE(state(), QStringLiteral("completed"));
        const auto *stepper = m_stage->page().detail().findChild<StageStepper *>();
        QCOMPARE(stepper->stages().constLast().state, Stage::State::Final);
        const WorkRecord &record = m_stage->shown()->record;
        QVERIFY(!record.dueMs);
        QCOMPARE(record.fields.value(QStringLiteral("amount")).toLongLong(), 1200'00);
        QCOMPARE(record.fields.value(QStringLiteral("invoiceNumber")).toString(),
            QStringLiteral("26442000001234567890"));
        QCOMPARE(std::count_if(record.events.cbegin(), record.events.cend(),
                     [](const WorkEvent &event) { return event.kind == WorkEvent::Kind::Transition; }),
            2);
    }

    void aNewRecordHasTheCurrencyOfItsEnvironmentUntilSomebodyTypesOne()
    {
        NewWorkDialog *dialog = begin();
        QCOMPARE(typed(*dialog, "currency"), QStringLiteral("CNY"));
        auto *amount = dialog->form().field(QStringLiteral("amount"));
        QVERIFY2(
            test::labelsOf(*amount).contains(QStringLiteral("CNY")), qPrintable(test::labelsOf(*amount)));
        // WHEN another environment is chosen, THEN its currency
        auto *environment = dialog->findChild<QComboBox *>(QStringLiteral("newEnvironment"));
        environment->setCurrentText(QStringLiteral("abroad"));
        QTRY_COMPARE(typed(*dialog, "currency"), QStringLiteral("USD"));
        QTRY_VERIFY(test::labelsOf(*amount).contains(QStringLiteral("USD")));
        // WHEN somebody types one, THEN it stays, whatever the environment
        dialog->form().field(QStringLiteral("currency"))->enterValue(QStringLiteral("EUR"));
        environment->setCurrentText(QStringLiteral("shop"));
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS9"));
        QTest::qWait(0);
        QCOMPARE(typed(*dialog, "currency"), QStringLiteral("EUR"));
        QVERIFY(test::labelsOf(*amount).contains(QStringLiteral("EUR")));
    }

    void aNewRecordTakesTheCurrencyOfItsOrder()
    {
        m_stage->addOrder(QStringLiteral("CS1"), 100'00); // in CNY
        NewWorkDialog *dialog = begin(QStringLiteral("shop"));
        auto *environment = dialog->findChild<QComboBox *>(QStringLiteral("newEnvironment"));
        environment->setCurrentText(QStringLiteral("abroad"));
        QTRY_COMPARE(typed(*dialog, "currency"), QStringLiteral("USD"));
        environment->setCurrentText(QStringLiteral("shop"));
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS1"));
        QTRY_COMPARE(typed(*dialog, "currency"), QStringLiteral("CNY"));
    }

    void aNewRecordIsFilledInFromItsOrderWhereNobodyTyped()
    {
        // GIVEN two known orders, and a customer that somebody typed
        m_stage->addOrder(QStringLiteral("CS1"), 1'234'00);
        m_stage->addOrder(QStringLiteral("CS2"), 50'00);
        NewWorkDialog *dialog = begin(QStringLiteral("shop"));
        const auto *from = dialog->findChild<QLabel *>(QStringLiteral("newFromOrder"));
        dialog->form().field(QStringLiteral("customerName"))->enterValue(QStringLiteral("Typed Ltd"));
        QVERIFY(from->isHidden());

        // WHEN the number of the first is entered
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS1"));

        // THEN what is empty is the order's, it is said, and what was typed stays
        QTRY_COMPARE(typed(*dialog, "amount"), QStringLiteral("123400"));
        QCOMPARE(typed(*dialog, "customerName"), QStringLiteral("Typed Ltd"));
        QVERIFY(!from->isHidden() && from->text().contains(QStringLiteral("CS1")));
        QVERIFY(from->text().contains(QStringLiteral("Amount")));
        QVERIFY(!from->text().contains(QStringLiteral("Customer")));

        // WHEN it is another order THEN its values; WHEN nobody knows it THEN none
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS2"));
        QTRY_COMPARE(typed(*dialog, "amount"), QStringLiteral("5000"));
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS3"));
        QTRY_COMPARE(typed(*dialog, "amount"), QString());
        QVERIFY(from->isHidden());

        // AND what somebody types over stays, whatever the order
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS1"));
        QTRY_COMPARE(typed(*dialog, "amount"), QStringLiteral("123400"));
        dialog->form().field(QStringLiteral("amount"))->enterValue(qint64(7'00));
        dialog->form().field(QStringLiteral("orderId"))->enterValue(QStringLiteral("CS2"));
        QTRY_VERIFY(from->isHidden()); // nothing is the order's any more
        QCOMPARE(typed(*dialog, "amount"), QStringLiteral("700"));
        QVERIFY(dialog->isTyped());
    }

    void aNewRecordThatOnlyItsOrderFilledInHoldsNothingTypedBesideTheNumber()
    {
        m_stage->addOrder(QStringLiteral("CS1"), 100'00);
        NewWork begun;
        begun.environment = QStringLiteral("shop");
        begun.values.insert(QStringLiteral("orderId"), QStringLiteral("CS1"));
        m_stage->page().newRecord(begun);
        auto *dialog = m_stage->dialog<NewWorkDialog>("newWorkDialog");
        QVERIFY(dialog);
        QTRY_COMPARE(typed(*dialog, "amount"), QStringLiteral("10000"));
        QVERIFY(!dialog->isTyped());
    }

    void theDetailShowsAnAmountWithItsCurrency()
    {
        const qint64 id = m_stage->make(
            test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 100'00), DeskStage::kNow);
        QVERIFY(m_stage->open(id));
        const auto *amount = m_stage->page().detail().form().field(QStringLiteral("amount"));
        QVERIFY2(
            test::labelsOf(*amount).contains(QStringLiteral("CNY")), qPrintable(test::labelsOf(*amount)));
    }

    void aKindWithoutStatesShowsNone()
    {
        // GIVEN a record of a kind that no machine is about
        m_stage->area->showKind(kListing);
        NewWorkDialog *dialog = begin();
        QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("newState"))->isHidden());
        dialog->reject();
        NewWork work;
        work.kind = kListing;
        work.environment = QStringLiteral("shop");
        work.number = QStringLiteral("LI-1");
        for (const WorkField &field : m_stage->workspace->workCatalog()->kind(kListing)->fields) {
            if (field.hasRequired && field.type == WorkFieldType::Choice)
                work.values.insert(field.id, field.choices.constFirst().id);
            else if (field.hasRequired)
                work.values.insert(field.id, QStringLiteral("Cloud Backup"));
        }
        QVERIFY(m_stage->open(m_stage->make(work, DeskStage::kNow)));
        // THEN there is no empty pill, no sentence about rules, no empty column, and no step
        WorkDetail &detail = m_stage->page().detail();
        for (const StatusPill *pill : detail.findChildren<StatusPill *>())
            QVERIFY(pill->isHidden() || !pill->text().isEmpty());
        QVERIFY2(!test::labelsOf(detail).contains(QStringLiteral("No rules fit")),
            qPrintable(test::labelsOf(detail)));
        for (const char *column : { "state", "due", "waitsFor" })
            QVERIFY(!m_stage->page().list().shownColumns().contains(QLatin1String(column)));
        QVERIFY(!m_stage->shared.find(QStringLiteral("work.step"))->isEnabled());
        QVERIFY(!m_stage->shared.find(QStringLiteral("work.correct"))->isEnabled());
        QVERIFY(m_stage->shared.find(QStringLiteral("work.note"))->isEnabled());
    }

    void whatIsDueIsColouredWithIconAndWord()
    {
        // GIVEN a request that is over and one that has days
        NewWork late = test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 100'00);
        late.values[QStringLiteral("requestedAt")] = DeskStage::kNow - 9 * 86'400'000LL;
        m_stage->make(late, DeskStage::kNow);
        m_stage->make(
            test::invoiceRequest(QStringLiteral("KP-2"), QStringLiteral("CS2"), 100'00), DeskStage::kNow);
        RecordList &list = m_stage->page().list();
        const int due = m_stage->page().kind().indexOf(QStringLiteral("due"));
        QTRY_COMPARE(list.model()->rowCount(), 2);
        QTRY_VERIFY(!list.model()->index(1, due).data().toString().isEmpty());
        const int row = list.model()->index(0, 0).data().toString() == QLatin1String("KP-1") ? 0 : 1;
        auto *delegate = qobject_cast<DueDelegate *>(list.itemDelegateForColumn(due));
        QVERIFY(delegate);
        const auto painted = [&](int at, int width) {
            QImage image(width, 28, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.initFrom(&list);
            option.rect = image.rect();
            delegate->paint(&painter, option, list.model()->index(at, due));
            return image;
        };
        const auto inked = [&](const QImage &image, Tone tone) {
            const QRgb ink = colorsOf(list.palette()).of(tone).rgb();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == ink)
                        return true;
                }
            }
            return false;
        };
        // THEN the late one is in the ink of what failed, also where only the chip fits; the other is not
        QVERIFY(inked(painted(row, 400), Tone::Fail));
        QVERIFY(inked(painted(row, 150), Tone::Fail));
        QVERIFY(!inked(painted(1 - row, 400), Tone::Fail));
    }

    void theListCountsADueTimeAsTheDetailDoes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QTest::addColumn<qint64>("stateMs");
        QTest::addColumn<WorkValues>("values");
        QTest::addColumn<QString>("told");
        const qint64 day = 86'400'000;
        QTest::newRow("a bill in a state of working days")
            << kBill << QStringLiteral("countersigning") << DeskStage::kNow - 20 * day
            << WorkValues{ { QStringLiteral("billType"), QStringLiteral("joint") },
                   { QStringLiteral("billedAt"), DeskStage::kNow - 21 * day } }
            << QStringLiteral("working day");
        QTest::newRow("a certificate in its notice period")
            << kCertificate << QString() << DeskStage::kNow
            << WorkValues{ { QStringLiteral("validUntil"), DeskStage::kNow + 10 * day } }
            << QStringLiteral("notice period runs");
    }
    void theListCountsADueTimeAsTheDetailDoes()
    {
        // GIVEN a record whose clock is one of several of its kind, or is due before something ends
        QFETCH(QString, kind);
        QFETCH(QString, state);
        QFETCH(qint64, stateMs);
        QFETCH(WorkValues, values);
        m_stage->area->showKind(kind);
        const qint64 id = m_stage->make(
            { kind, QStringLiteral("shop"), QStringLiteral("N-1"), state, stateMs, values }, DeskStage::kNow);
        QVERIFY(id > 0);
        QVERIFY(m_stage->open(id));
        // THEN its row and its detail say the same
        const RecordList &list = m_stage->page().list();
        const int due = m_stage->page().kind().indexOf(QStringLiteral("due"));
        QTRY_VERIFY(!list.model()->index(0, due).data().toString().isEmpty());
        const auto *delegate = qobject_cast<DueDelegate *>(list.itemDelegateForColumn(due));
        QVERIFY(delegate);
        const QString text = delegate->lookOf(list.model()->index(0, due)).text;
        QFETCH(QString, told);
        QVERIFY2(text.contains(told), qPrintable(text));
        const auto chips = m_stage->page().detail().findChildren<DeadlineChip *>();
        QVERIFY(!chips.isEmpty());
        QCOMPARE(chips.constFirst()->text(), text);
    }

    void actsOnTheRowThatIsCurrentNotOnTheOneReadBefore()
    {
        // GIVEN the detail of the first record, closed again, and the second row current
        const qint64 first = m_stage->make(
            test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 100'00), DeskStage::kNow);
        const qint64 second = m_stage->make(
            test::invoiceRequest(QStringLiteral("KP-2"), QStringLiteral("CS2"), 100'00), DeskStage::kNow);
        QVERIFY(m_stage->open(first));
        m_stage->page().closeDetail();
        QTRY_VERIFY(m_stage->page().list().selectRowId(second));
        const QString file = m_stage->folder.filePath(QStringLiteral("invoice.txt"));
        QVERIFY(test::writeFile(file, "an invoice"));
        m_stage->prompts.files = { file };
        // WHEN a file is attached by key
        m_stage->page().list().setFocus();
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        // THEN the second record has it
        QTRY_COMPARE(m_stage->read(kInvoice, second).files.size(), 1);
        QVERIFY(m_stage->read(kInvoice, first).files.isEmpty());
    }

    void manyInvoicesBeginByKeyAlsoWithoutARecord()
    {
        m_stage->page().focusFilter();
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_stage->dialog<QDialog>("invoiceBatchDialog"));
        QTest::keyClick(m_stage->dialog<QDialog>("invoiceBatchDialog"), Qt::Key_Escape);
        QApplication::setActiveWindow(m_stage->area.get());
        m_stage->page().focusFilter();
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_stage->dialog<QDialog>("invoiceEntriesDialog"));
    }
};

ZHANGGUI_GUI_TEST(WorkJobTest)
#include "work_job_test.moc"
