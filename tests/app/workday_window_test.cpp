// What deadlines are counted by is changed in the window: every page that is open counts by it at once, and
// it can be taken back.
#include "app/window/window_session.h"
#include "models/callbacks/preflight_reading.h"
#include "models/callbacks/preflight_repository.h"
#include "models/deadlines/deadlines.h"
#include "models/records/record_model.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/deadlines/calendar_dialog.h"
#include "ui/deadlines/deadline_detail.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/home/home_overview.h"
#include "ui/settings/work_settings_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_page.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace zhanggui;

namespace {

const QTimeZone kChina(8 * 3600);

qint64 at(const char *text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(time.date(), time.time(), kChina).toMSecsSinceEpoch();
}

QString dueText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, kChina).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

class WorkdayWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // An application that was handed in on Thursday, 5 March 2026: reviewed in 3 working days, so until
        // Tuesday at midnight.
        m_home = std::make_unique<QTemporaryDir>();
        auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        const auto made =
            (*workspace)
                ->store()
                .run([catalog = (*workspace)->workCatalog()](Connection &connection) -> Result<qint64> {
                    const auto step = Steps(connection)
                                          .begin({ at("2026-03-05 10:00"), QStringLiteral("li"),
                                              QStringLiteral("edit"), QStringLiteral("test") });
                    WorkRepository repository(
                        connection, *catalog, QStringLiteral("li"), at("2026-03-05 10:00"));
                    auto record = repository.create(
                        { QStringLiteral("merchant-data"), QStringLiteral("shop"), QStringLiteral("SJ-1"), {},
                            0, { { QStringLiteral("submittedAt"), at("2026-03-05 10:00") } } },
                        step.value());
                    return record;
                });
        VERIFY_OK(made.result());
        m_record = *made.result();
        WindowSession::Options options;
        options.now = [] { return at("2026-03-06 10:00"); };
        m_session = std::make_unique<WindowSession>(
            std::move(*workspace), m_theme, m_language, m_layout, m_prompts, options);
        QSignalSpy ready(m_session.get(), &WindowSession::ready);
        m_session->window().resize(1280, 800);
        m_session->window().show();
        QTRY_VERIFY(ready.count() > 0);
    }
    void cleanup() { m_session.reset(); }

    void everyOpenPageCountsByTheNewCalendar()
    {
        // GIVEN the board with its detail, and the record on its page
        showRecord();
        showBoard();
        QCOMPARE(dueOnBoard(), QStringLiteral("2026-03-10 23:59"));
        QVERIFY2(chip().text().startsWith(u'2') && chip().text().endsWith(QStringLiteral(" 8 h left")),
            qPrintable(chip().text()));

        // WHEN Saturday is worked from now on
        changeCalendar([](CalendarDialog &dialog) {
            dialog.findChild<QCheckBox *>(QStringLiteral("calendarWeekday6"))->click();
        });

        // THEN the board, its detail and the record's chip say so at once
        QTRY_COMPARE(dueOnBoard(), QStringLiteral("2026-03-09 23:59"));
        QTRY_COMPARE(dueText(board().detail().deadline()->dueMs), QStringLiteral("2026-03-09 23:59"));
        QTRY_VERIFY(chip().toolTip().contains(QStringLiteral("2026-03-09")));
        QVERIFY(bar().message().kept.contains(u'1'));

        // AND Undo takes it back
        QCOMPARE(bar().message().action, QStringLiteral("Undo"));
        bar().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QTRY_COMPARE(dueOnBoard(), QStringLiteral("2026-03-10 23:59"));
        QTRY_VERIFY(chip().toolTip().contains(QStringLiteral("2026-03-10")));
        QVERIFY(!QFile::exists(m_session->workspace().directory() + QStringLiteral("/rules/calendar.json")));
    }

    void aChangeThatMovesNoDueTimeStillReachesTheChips()
    {
        showRecord();
        QVERIFY2(chip().text().startsWith(u'2') && chip().text().endsWith(QStringLiteral(" 8 h left")),
            qPrintable(chip().text()));
        showBoard();
        changeCalendar([](CalendarDialog &dialog) {
            auto *closes = dialog.findChildren<QTimeEdit *>().constLast();
            closes->setTime(QTime(17, 0));
        });
        QTRY_VERIFY2(chip().text().endsWith(QStringLiteral(" 7 h left")), qPrintable(chip().text()));
    }

    void theHomePageCountsByTheNewCalendar()
    {
        auto *overview = m_session->window().findChild<HomeOverview *>();
        const auto dueOn = [overview](const char *day) {
            return overview->report()
                .dueByDay.value(QDate::fromString(QString::fromLatin1(day), Qt::ISODate))
                .value(QStringLiteral("merchant-data"));
        };
        QTRY_COMPARE(dueOn("2026-03-10"), 1);
        showBoard();
        changeCalendar([](CalendarDialog &dialog) {
            dialog.findChild<QCheckBox *>(QStringLiteral("calendarWeekday6"))->click();
        });
        QTRY_COMPARE(dueOn("2026-03-09"), 1);
        QCOMPARE(dueOn("2026-03-10"), 0);
    }

    void settingsOfTheWorkingDayAreSavedAndTakenBack()
    {
        // GIVEN the dialog
        m_session->actions().find(QStringLiteral("file.workSettings"))->trigger();
        WorkSettingsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_session->window().findChild<WorkSettingsDialog *>()) != nullptr);
        auto *hours = dialog->findChild<QSpinBox *>(QStringLiteral("workSetting_slaHours"));
        QCOMPARE(hours->text(), QStringLiteral("not set"));

        // WHEN a length is told
        hours->setValue(8);
        dialog->findChild<QPushButton *>(QStringLiteral("workSettingsSave"))->click();

        // THEN it counts, and can be taken back
        QTRY_COMPARE(bar().message().action, QStringLiteral("Undo"));
        QCOMPARE(kept().value(QStringLiteral("slaHours")), 8);
        bar().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QTRY_VERIFY(bar().message().action.isEmpty());
        QVERIFY(!kept().contains(QStringLiteral("slaHours")));
    }

    void undoTakesBackWhatWasDoneLastBeItASettingOrAStep()
    {
        QAction *undo = m_session->actions().find(QStringLiteral("edit.undo"));
        QAction *redo = m_session->actions().find(QStringLiteral("edit.redo"));
        const auto said = [this] { return bar().message().what; };
        // GIVEN the record was made, then a setting was saved, then the record got a note
        tellHours(8);
        note(QStringLiteral("seen"));
        QTRY_VERIFY(undo->isEnabled() && !undo->statusTip().contains(QStringLiteral("settings")));

        // WHEN one undoes THEN the note goes, and the setting stays
        undo->trigger();
        QTRY_COMPARE(noteOf(), QString());
        QCOMPARE(kept().value(QStringLiteral("slaHours")), 8);
        QTRY_VERIFY(undo->statusTip().contains(QStringLiteral("settings")));

        // WHEN one undoes again THEN the setting, and no step
        undo->trigger();
        QTRY_VERIFY(!kept().contains(QStringLiteral("slaHours")));
        QTRY_COMPARE(said(), QStringLiteral("Undone: Change the settings of the working day"));
        QVERIFY(records() == 1);
        QVERIFY(bar().message().action.isEmpty());

        // WHEN one redoes THEN in the order in which it was done
        QTRY_VERIFY(redo->statusTip().contains(QStringLiteral("settings")));
        redo->trigger();
        QTRY_COMPARE(kept().value(QStringLiteral("slaHours")), 8);
        QCOMPARE(noteOf(), QString());
        QTRY_VERIFY(redo->isEnabled() && !redo->statusTip().contains(QStringLiteral("settings")));
        redo->trigger();
        QTRY_COMPARE(noteOf(), QStringLiteral("seen"));

        // WHEN something else is done after an undo THEN the setting cannot be brought back any more
        QTRY_VERIFY(undo->isEnabled() && !redo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(noteOf(), QString());
        QTRY_VERIFY(undo->statusTip().contains(QStringLiteral("settings")));
        undo->trigger();
        QTRY_VERIFY(!kept().contains(QStringLiteral("slaHours")));
        QTRY_VERIFY(redo->statusTip().contains(QStringLiteral("settings")));
        note(QStringLiteral("another"));
        QTRY_VERIFY(!redo->isEnabled());
    }

    void returnOnTheBoardOpensTheRecord()
    {
        showBoard();
        board().list().setFocus();
        QTest::keyClick(&board().list(), Qt::Key_Return);
        QTRY_COMPARE(m_session->window().currentPage(), QStringLiteral("records"));
        QTRY_VERIFY(page() != nullptr && page()->detail().view().has_value());
        QCOMPARE(page()->detail().view()->record.id, m_record);
    }

    void theBoardIsWalkedByTheKeyboardAlone()
    {
        // GIVEN the window, and nobody touches a mouse
        MainWindow &window = m_session->window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        showBoard();
        const auto key = [&](Qt::Key one, Qt::KeyboardModifiers with = Qt::NoModifier) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, one, with);
        };

        board().closeDetail();

        // WHEN one goes from the filter on into the list THEN Alt+Return opens the detail and Escape closes
        // it
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr
            && board().filterBar().isAncestorOf(QApplication::focusWidget()));
        for (int i = 0; i < 40 && !board().list().hasFocus(); ++i)
            QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(board().list().hasFocus());
        key(Qt::Key_Home, Qt::ControlModifier);
        key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(board().detail().isVisible());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!board().detail().isVisible());

        // WHEN the filter is filled and emptied THEN the list follows
        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nothing-like-this"));
        QTRY_COMPARE(board().model().rowCount(), 0);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QTRY_COMPARE(board().model().rowCount(), 1);
    }

    void theProbeIsReadAsTheWorkspaceSays()
    {
        // GIVEN two days whose last runs were good, though one failed in the morning
        const auto run = [](const char *when, bool failed) {
            PreflightRun one;
            one.product = QStringLiteral("Probe");
            one.startedMs = at(when);
            one.counts.failed = failed ? 1 : 0;
            one.counts.passed = 1;
            return one;
        };
        const auto stored = m_session->workspace().store().run([&run](Connection &connection) -> Result<int> {
            PreflightRepository repository(connection);
            for (const PreflightRun &one :
                { run("2026-03-05 08:00", true), run("2026-03-05 16:00", false) }) {
                if (const auto added = repository.add(one); !added)
                    return tl::unexpected(added.error());
            }
            return 0;
        });
        VERIFY_OK(stored.result());
        auto *overview = m_session->window().findChild<HomeOverview *>();
        QTRY_COMPARE(overview->report().probes.size(), 1);
        showBoard(2);

        // WHEN only the last run of a day counts
        const auto set = m_session->workspace().store().run([](Connection &connection) {
            return setPreflightReading(connection, QStringLiteral("5-days"), DayRule::Last);
        });
        VERIFY_OK(set.result());
        board().refresh();
        m_session->window().openPage(QStringLiteral("home"));

        // THEN neither the board nor the home page tells of it
        QTRY_COMPARE(board().model().rowCount(), 1);
        QTRY_VERIFY(overview->report().probes.isEmpty());
    }

private:
    DeadlinesPage &board() { return *m_session->window().findChild<DeadlinesPage *>(); }
    MessageBar &bar() { return m_session->window().messages(); }
    WorkPage *page()
    {
        for (WorkPage *one : m_session->window().findChildren<WorkPage *>()) {
            if (one->workKind().id == QLatin1String("merchant-data"))
                return one;
        }
        return nullptr;
    }
    DeadlineChip &chip() { return *page()->findChild<DeadlineChip *>(QStringLiteral("clock_review")); }
    QMap<QString, qint64> kept()
    {
        return m_session->workspace().store().run(ownWorkSettings).result().value();
    }

    void tellHours(int hours)
    {
        m_session->actions().find(QStringLiteral("file.workSettings"))->trigger();
        WorkSettingsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_session->window().findChild<WorkSettingsDialog *>()) != nullptr);
        dialog->findChild<QSpinBox *>(QStringLiteral("workSetting_slaHours"))->setValue(hours);
        dialog->findChild<QPushButton *>(QStringLiteral("workSettingsSave"))->click();
        QTRY_COMPARE(bar().message().action, QStringLiteral("Undo"));
    }
    /// As the record's page writes it.
    void note(const QString &text)
    {
        const auto catalog = m_session->workspace().workCatalog();
        const auto written = m_session->workspace().store().run(
            [catalog, text, id = m_record](Connection &connection) -> Result<void> {
                auto transaction = Transaction::begin(connection);
                const auto step = Steps(connection)
                                      .begin({ at("2026-03-06 10:00"), QStringLiteral("li"),
                                          QStringLiteral("edit"), QStringLiteral("note") });
                WorkRepository repository(connection, *catalog, QStringLiteral("li"), at("2026-03-06 10:00"));
                const auto done = repository.edit(
                    QStringLiteral("merchant-data"), id, { { QStringLiteral("note"), text } }, step.value());
                return done ? transaction->commit() : done;
            });
        VERIFY_OK(written.result());
    }
    WorkRecord stored()
    {
        const auto catalog = m_session->workspace().workCatalog();
        return **m_session->workspace()
                     .store()
                     .run([catalog, id = m_record](Connection &connection) {
                         return WorkRepository(connection, *catalog, {}, 0)
                             .find(QStringLiteral("merchant-data"), id);
                     })
                     .result();
    }
    QString noteOf() { return stored().note; }
    qint64 records()
    {
        return m_session->workspace()
            .store()
            .run([](Connection &connection) {
                return connection.value(QStringLiteral("SELECT count(*) FROM work_merchant_data"));
            })
            .result()
            ->toLongLong();
    }

    void showBoard(int rows = 1)
    {
        m_session->window().openPage(QStringLiteral("deadlines"));
        board().model().setRefreshInterval(1);
        QTRY_COMPARE(board().model().rowCount(), rows);
        QTRY_VERIFY(board().model().isRead(0));
        board().openRecord(board().model().rowId(0));
        QTRY_VERIFY(board().detail().deadline().has_value());
    }
    void showRecord()
    {
        showBoard();
        board().list().setFocus();
        QTest::keyClick(&board().list(), Qt::Key_Return);
        QTRY_VERIFY(page() != nullptr && page()->findChild<DeadlineChip *>(QStringLiteral("clock_review")));
    }
    QString dueOnBoard()
    {
        const QModelIndex due = board().model().index(0, board().kind().indexOf(QStringLiteral("due")));
        return dueText(due.data(RecordModel::SortRole).toLongLong());
    }
    void changeCalendar(const std::function<void(CalendarDialog &)> &change)
    {
        m_session->actions().find(QStringLiteral("deadlines.calendar"))->trigger();
        CalendarDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_session->window().findChild<CalendarDialog *>()) != nullptr);
        change(*dialog);
        dialog->findChild<QPushButton *>(QStringLiteral("calendarSave"))->click();
        QTRY_COMPARE(bar().message().what, QStringLiteral("The calendar was saved."));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    qint64 m_record = 0;
    Theme m_theme{ SchemeChoice::Light };
    Language m_language{ QStringLiteral("en") };
    LayoutSettings m_layout{ QString() };
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<WindowSession> m_session;
};

ZHANGGUI_GUI_TEST(WorkdayWindowTest)
#include "workday_window_test.moc"
