#include "models/store/settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/tickets/answers_dialog.h"
#include "ui/tickets/ticket_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
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
        // The call came 30 hours ago and nobody answered.
        QVERIFY2(hints.contains(QStringLiteral("not answered within 24 hours")), qPrintable(hints));
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

private:
    void showTicket()
    {
        QSignalSpy loaded(m_desk.get(), &WorkDesk::loaded);
        m_desk->load(kKind, m_id);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        m_panel->show(m_view);
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
