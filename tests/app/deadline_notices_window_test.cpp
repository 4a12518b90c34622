// The window tells of deadlines outside itself: once, and not in quiet hours; a click leads to the board.
#include "app/window/window_session.h"
#include "models/deadlines/deadline_notices.h"
#include "models/work/work_catalog.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/two_kinds.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/deadlines/notifier.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDateTime>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

class ScriptedNotifier : public Notifier {
public:
    bool tell(const Notice &notice) override
    {
        ++asked;
        if (there)
            told << notice;
        return there;
    }
    void onClicked(std::function<void()> act) override { clicked = std::move(act); }

    bool there = true;
    int asked = 0;
    QList<Notice> told;
    std::function<void()> clicked;
};

/// Monday, 2 March 2026, 10:00 in the zone of the test, which is not set before main().
qint64 morning()
{
    return QDateTime(QDate(2026, 3, 2), QTime(10, 0)).toMSecsSinceEpoch();
}

} // namespace

class DeadlineNoticesWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(test::twoKinds(folder()).has_value());
        m_notifier = std::make_shared<ScriptedNotifier>();
        m_now = morning();
    }
    void cleanup() { m_session.reset(); }

    void tellsOnceAlsoAfterARestart()
    {
        // GIVEN a record that is due in an hour
        open();
        add(m_now + 3'600'000);
        QTRY_COMPARE(m_notifier->told.size(), 1);
        QVERIFY(m_notifier->told.constFirst().text.contains(QStringLiteral("A-1")));
        QVERIFY(!m_notifier->told.constFirst().text.contains(QStringLiteral("Buyer")));
        QVERIFY(!m_notifier->told.constFirst().urgent);

        // WHEN the window is closed and opened again THEN nothing is told twice
        QTRY_VERIFY(!kept().isEmpty());
        m_session.reset();
        open();
        add(m_now + 3'600'000, 2);
        QTRY_COMPARE(m_notifier->told.size(), 2);
        QVERIFY(!m_notifier->told.constLast().text.contains(QStringLiteral("A-1")));
    }

    void theWindowTellsItWhereThereIsNoTray()
    {
        // GIVEN a desktop without a tray, and a record that is due in an hour
        m_notifier->there = false;
        open();
        MessageBar &bar = m_session->window().messages();
        add(m_now + 3'600'000);

        // THEN the window tells it, once
        QTRY_VERIFY(bar.isVisible());
        QVERIFY(bar.message().kept.contains(QStringLiteral("A-1")));
        QVERIFY(!bar.message().kept.contains(QStringLiteral("Buyer")));
        QTRY_VERIFY(!kept().isEmpty());

        // AND its button leads to the board
        bar.findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QCOMPARE(m_session->window().currentPage(), QStringLiteral("deadlines"));
        QVERIFY(!bar.isVisible());
    }

    void aNoticeWaitsForWhatIsToBeReadFirst()
    {
        // GIVEN a message that somebody has to read
        m_notifier->there = false;
        open();
        MessageBar &bar = m_session->window().messages();
        bar.show({ Tone::Fail, QStringLiteral("Something failed."), {}, {}, {}, {} });
        add(m_now + 3'600'000);
        QTRY_VERIFY(m_notifier->asked > 0);
        QCOMPARE(bar.message().what, QStringLiteral("Something failed."));
        QVERIFY(kept().isEmpty());

        // WHEN it is read THEN the notice takes its place
        bar.dismiss();
        QTRY_VERIFY(bar.message().kept.contains(QStringLiteral("A-1")));
    }

    void aClickLeadsToTheBoard()
    {
        open();
        m_notifier->clicked();
        QCOMPARE(m_session->window().currentPage(), QStringLiteral("deadlines"));
    }

private:
    QString folder() const { return m_home->filePath(QStringLiteral("w")); }

    void open()
    {
        auto workspace = Workspace::open(folder(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        WindowSession::Options options;
        options.now = [this] { return m_now; };
        options.notifier = m_notifier;
        m_session = std::make_unique<WindowSession>(
            std::move(*workspace), m_theme, m_language, m_layout, m_prompts, options);
        QSignalSpy ready(m_session.get(), &WindowSession::ready);
        m_session->window().show();
        QTRY_VERIFY(ready.count() > 0);
    }

    void add(qint64 dueMs, int id = 1)
    {
        const auto added = m_session->workspace().store().run([dueMs, id](Connection &connection) {
            auto transaction = Transaction::begin(connection);
            return connection
                .execute(
                    QStringLiteral("INSERT INTO work_alpha (id, environment, number, state, waits_for, "
                                   "due_ms, due_clock, f_customer_name, created_ms) VALUES (:id, 'shop', "
                                   "'A-' || :id, 't-open', 'seller', :due, 't-answer', 'Buyer', 1)"),
                    { { QStringLiteral("id"), id }, { QStringLiteral("due"), dueMs } })
                .and_then([&] { return transaction->commit(); });
        });
        VERIFY_OK(added.result());
    }

    QSet<QString> kept()
    {
        return m_session->workspace().store().run(readTold).result().value_or(QSet<QString>());
    }

    Theme m_theme{ SchemeChoice::Light };
    Language m_language{ QStringLiteral("en") };
    std::unique_ptr<QTemporaryDir> m_home;
    LayoutSettings m_layout{ QString() };
    test::ScriptedPrompts m_prompts;
    std::shared_ptr<ScriptedNotifier> m_notifier;
    qint64 m_now = 0;
    std::unique_ptr<WindowSession> m_session;
};

ZHANGGUI_GUI_TEST(DeadlineNoticesWindowTest)
#include "deadline_notices_window_test.moc"
