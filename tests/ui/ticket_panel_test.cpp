#include "models/store/settings.h"
#include "tests/support/focus_walk.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/tickets/answers_dialog.h"
#include "ui/tickets/ticket_panel.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace zhanggui;
using test::WorkStage;

namespace {

constexpr int kWaitMs = 20'000;
const QString kKind = QStringLiteral("ticket");

} // namespace

class TicketPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        NewWork ticket;
        ticket.kind = kKind;
        ticket.environment = QStringLiteral("shop");
        ticket.number = QStringLiteral("T-1");
        ticket.state = QStringLiteral("in-progress");
        ticket.stateMs = WorkStage::kNow - 3'600'000;
        ticket.values = { { QStringLiteral("subject"), QStringLiteral("No backup") },
            { QStringLiteral("customerName"), QStringLiteral("Blue Whale Ltd") },
            { QStringLiteral("productName"), QStringLiteral("Cloud Backup") },
            { QStringLiteral("channel"), QStringLiteral("phone") },
            { QStringLiteral("requestedAt"), WorkStage::kNow - 30 * 3'600'000LL } };
        m_id = m_stage->make(ticket);
        WorkDesk::Setting setting{ m_stage->workspace->workCatalog(),
            m_stage->workspace->attachmentsDirectory(), [] { return WorkStage::kNow; },
            QStringLiteral("tester") };
        m_desk = std::make_unique<WorkDesk>(m_stage->workspace->store(), setting);
        connect(m_desk.get(), &WorkDesk::loaded, this, [this](const WorkView &view) { m_view = view; });
        m_panel = std::make_unique<TicketPanel>(*m_desk);
        m_panel->setCellStyle({ QLocale(), QTimeZone(8 * 3600) });
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
        m_stage.reset();
    }

    void saysWhoseTurnItIsAndWhatIsMissingForClosing()
    {
        showTicket();
        QVERIFY(label("ticketTurn")->text().contains(QStringLiteral("It is your turn.")));
        QVERIFY(label("ticketTurn")->text().contains(QStringLiteral("No page tells how many hours")));
        const QString hints = label("ticketHints")->text();
        QVERIFY2(hints.count(QStringLiteral("Before it can be closed")) == 2, qPrintable(hints));
        QVERIFY(label("ticketTurn")->text().contains(QStringLiteral("in the settings of the workspace")));
    }

    void countsTheQuestionsOfTheProductThatWereNotAnswered()
    {
        // GIVEN a call of 30 hours ago that nobody answered, and nothing else about the product
        showTicket();
        auto *pill = m_panel->findChild<QWidget *>(QStringLiteral("answerMisses"))->findChild<StatusPill *>();
        QCOMPARE(pill->text(), QStringLiteral("1 missed"));
        QCOMPARE(pill->tone(), Tone::Warn);
        // WHEN two more of its tickets were missed
        for (const char *number : { "T-8", "T-9" }) {
            NewWork other;
            other.kind = kKind;
            other.environment = QStringLiteral("shop");
            other.number = QLatin1String(number);
            other.values = { { QStringLiteral("subject"), QStringLiteral("x") },
                { QStringLiteral("productName"), QStringLiteral("Cloud Backup") },
                { QStringLiteral("channel"), QStringLiteral("mail") },
                { QStringLiteral("requestedAt"), WorkStage::kNow - 50 * 3'600'000LL } };
            m_stage->make(other);
        }
        showTicket();
        // THEN it is too many, and the tickets are named
        QCOMPARE(pill->text(), QStringLiteral("3 missed"));
        QCOMPARE(pill->tone(), Tone::Fail);
        const QString text = label("ticketMisses")->text();
        for (const char *part : { "Cloud Backup", "T-1", "T-8", "T-9", "taken down" })
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }

    void keepsWhatIsTypedForEachTicket()
    {
        showTicket();
        text()->setPlainText(QStringLiteral("half a sentence"));
        NewWork other;
        other.kind = kKind;
        other.environment = QStringLiteral("shop");
        other.number = QStringLiteral("T-2");
        other.values = { { QStringLiteral("subject"), QStringLiteral("x") } };
        const qint64 first = std::exchange(m_id, m_stage->make(other));
        showTicket();
        QVERIFY(text()->toPlainText().isEmpty());
        m_id = first;
        showTicket();
        QCOMPARE(text()->toPlainText(), QStringLiteral("half a sentence"));
    }

    void isWrittenWithTheKeyboardAlone()
    {
        showTicket();
        m_panel->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        text()->setFocus();
        const QStringList walk = test::tabWalk(*m_panel);
        QVERIFY(test::comesInOrder(walk,
            { QStringLiteral("ticketText"), QStringLiteral("ticketWho"), QStringLiteral("ticketChannel"),
                QStringLiteral("ticketInsert"), QStringLiteral("ticketConversation") }));
        text()->setFocus();
        QTest::keyClicks(text(), QStringLiteral("By keys"));
        QSignalSpy saved(m_desk.get(), &WorkDesk::saved);
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
        QVERIFY(m_stage->read(kKind, m_id).events.constLast().text.contains(QStringLiteral("By keys")));
    }

    void keepsWhatWasSaidWithItsSpeakerAndChannel()
    {
        showTicket();
        text()->setPlainText(QStringLiteral("We look into it."));
        box("ticketChannel")->setCurrentIndex(1); // by phone
        QSignalSpy saved(m_desk.get(), &WorkDesk::saved);
        QTest::mouseClick(button("ticketKeep"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
        QVERIFY(text()->toPlainText().isEmpty());

        showTicket();
        const auto *list = m_panel->findChild<QListWidget *>(QStringLiteral("ticketConversation"));
        const QString last = list->item(list->count() - 1)->text();
        QVERIFY2(last.contains(QStringLiteral("We look into it.")) && last.contains(QStringLiteral("phone")),
            qPrintable(last));
        QVERIFY(!last.contains(u'['));
    }

    void keepsWhatIsTypedWhenTheSameTicketIsReadAnew()
    {
        showTicket();
        text()->setPlainText(QStringLiteral("half a sentence"));
        showTicket();
        QCOMPARE(text()->toPlainText(), QStringLiteral("half a sentence"));
    }

    void fillsAPreparedAnswerWithTheTicketsFacts()
    {
        showTicket();
        m_panel->insertAnswer({ QStringLiteral("a"), QStringLiteral("A"),
            QStringLiteral("Dear {customer}, {number}: {product}, order {order}"), QStringLiteral("en") });
        QCOMPARE(
            text()->toPlainText(), QStringLiteral("Dear Blue Whale Ltd, T-1: Cloud Backup, order {order}"));
        QVERIFY(label("ticketFilled")->text().contains(QStringLiteral("{order}")));
    }

    void editsThePreparedAnswers()
    {
        showTicket();
        AnswersDialog *dialog = m_panel->editAnswers();
        QSignalSpy loaded(dialog, &AnswersDialog::loaded);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), kWaitMs);
        const auto press = [dialog](const char *name) {
            QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
        };
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("answersSave"));
        const qsizetype shipped = dialog->answers().size();

        // GIVEN a new one with a place that does not exist
        press("answersNew");
        dialog->findChild<QLineEdit *>(QStringLiteral("answerTitle"))->setText(QStringLiteral("Mine"));
        auto *typed = dialog->findChild<QPlainTextEdit *>(QStringLiteral("answerText"));
        typed->setPlainText(QStringLiteral("Hello {phone}"));
        QVERIFY(!save->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("answersTold"))
                    ->text()
                    .contains(QStringLiteral("{phone}")));

        // WHEN it is mended and saved
        typed->setPlainText(QStringLiteral("Hello {customer}"));
        QVERIFY(save->isEnabled());
        QVERIFY(!dialog->findChild<QListWidget *>()->isEnabled()); // nothing typed gets lost
        loaded.clear();
        press("answersSave");
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        QCOMPARE(dialog->answers().size(), shipped + 1);

        // THEN it can be removed again, and examples come back
        loaded.clear();
        press("answersRemove");
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        QCOMPARE(dialog->answers().size(), shipped);
        loaded.clear();
        press("answersReset");
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        QCOMPARE(dialog->answers().size(), shipped);
    }

    void doesNotCloseOverWhatWasNotSavedAndBringsBackWhatWasTakenAway()
    {
        showTicket();
        const QPointer<AnswersDialog> dialog = m_panel->editAnswers();
        QSignalSpy loaded(dialog, &AnswersDialog::loaded);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), kWaitMs);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const auto named = [&dialog](const char *name) {
            return dialog->findChild<QPushButton *>(QLatin1String(name));
        };
        const auto told = [&dialog] {
            return dialog->findChild<QLabel *>(QStringLiteral("answersTold"))->text();
        };
        auto *title = dialog->findChild<QLineEdit *>(QStringLiteral("answerTitle"));
        auto *typed = dialog->findChild<QPlainTextEdit *>(QStringLiteral("answerText"));
        const qsizetype shipped = dialog->answers().size();

        // WHEN a text without a title is left by Escape, the dialog says what is missing and stays
        QTest::keyClick(named("answersNew"), Qt::Key_Space);
        QTest::keyClicks(typed, QStringLiteral("Hello"));
        QVERIFY2(told().contains(QStringLiteral("title")), qPrintable(told()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(told().contains(QStringLiteral("not saved")), qPrintable(told()));

        // WHEN it has one, Return saves it
        QTest::keyClicks(title, QStringLiteral("Mine"));
        loaded.clear();
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        QCOMPARE(dialog->answers().size(), shipped + 1);

        // WHEN the examples take its place, it can be brought back
        for (const char *change : { "answersReset", "answersUndo" }) {
            loaded.clear();
            QTest::mouseClick(named(change), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        }
        QCOMPARE(dialog->answers().size(), shipped + 1);
        QVERIFY(named("answersUndo")->isHidden());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

private:
    void showTicket()
    {
        QSignalSpy loaded(m_desk.get(), &WorkDesk::loaded);
        QSignalSpy misses(m_panel.get(), &TicketPanel::missesShown);
        m_desk->load(kKind, m_id);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        m_panel->show(m_view);
        QTRY_COMPARE_WITH_TIMEOUT(misses.size(), 1, kWaitMs);
    }
    QLabel *label(const char *name) { return m_panel->findChild<QLabel *>(QLatin1String(name)); }
    QComboBox *box(const char *name) { return m_panel->findChild<QComboBox *>(QLatin1String(name)); }
    QPushButton *button(const char *name) { return m_panel->findChild<QPushButton *>(QLatin1String(name)); }
    QPlainTextEdit *text() { return m_panel->findChild<QPlainTextEdit *>(QStringLiteral("ticketText")); }

    std::unique_ptr<WorkStage> m_stage;
    std::unique_ptr<WorkDesk> m_desk;
    std::unique_ptr<TicketPanel> m_panel;
    WorkView m_view;
    qint64 m_id = 0;
};

ZHANGGUI_GUI_TEST(TicketPanelTest)
#include "ticket_panel_test.moc"
