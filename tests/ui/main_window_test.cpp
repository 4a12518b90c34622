#include "app/sample/sample_orders.h"
#include "app/window/emulator_host.h"
#include "app/window/window_session.h"
#include "models/orders/fetch_queue.h"
#include "models/records/record_model.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/log_view.h"
#include "ui/history/history_page.h"
#include "ui/home/home_page.h"
#include "ui/orders/fetch_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/settings/workspace_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/widgets/shortcuts_dialog.h"
#include "ui/widgets/status_pill.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/side_bar.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

// A real window over a private workspace.
struct Desk {
    QTemporaryDir home;
    Theme theme{ SchemeChoice::Light };
    Language language{ QStringLiteral("en") };
    test::ScriptedPrompts prompts;
    std::unique_ptr<LayoutSettings> layout;
    std::unique_ptr<WindowSession> session;

    QString directory() const { return home.filePath(QStringLiteral("workspace")); }

    bool open(bool withSample = false, Workspace::Mode mode = Workspace::Mode::ReadWrite)
    {
        Result<std::unique_ptr<Workspace>> workspace = Workspace::open(directory(), mode);
        if (!workspace || (withSample && !fillSampleWorkspace(**workspace)))
            return false;
        layout = std::make_unique<LayoutSettings>(layoutFile(directory()));
        session = std::make_unique<WindowSession>(
            std::move(*workspace), theme, language, *layout, prompts, WindowSession::Options{});
        QSignalSpy ready(session.get(), &WindowSession::ready);
        session->window().show();
        session->window().activateWindow();
        return (ready.count() > 0 || ready.wait(test::kPatienceMs))
            && QTest::qWaitForWindowActive(&session->window());
    }

    void close()
    {
        session->window().close();
        session.reset();
        layout.reset();
    }

    MainWindow &window() { return session->window(); }
    QAction *action(const char *id) { return session->actions().find(QLatin1String(id)); }
    template <class T> T *find(const char *name = "") { return window().findChild<T *>(QLatin1String(name)); }
    OrdersPage &orders() { return *window().findChild<OrdersPage *>(); }

    // What a person does: the keys go to whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        // No dialog of one test may stand over the next one.
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            QVERIFY2(!window->isVisible(), qPrintable(window->objectName()));
    }

    void showsOnlyTheAreasThatExist()
    {
        Desk desk;
        QVERIFY(desk.open());
        QCOMPARE(desk.window().pageIds(),
            (QStringList{ QStringLiteral("home"), QStringLiteral("orders"), QStringLiteral("deadlines"),
                QStringLiteral("callbacks"), QStringLiteral("emulator"), QStringLiteral("invoices"),
                QStringLiteral("tickets"), QStringLiteral("supervision"), QStringLiteral("refunds"),
                QStringLiteral("settlement"), QStringLiteral("listing"), QStringLiteral("records"),
                QStringLiteral("environments"), QStringLiteral("history"), QStringLiteral("thread") }));
        QCOMPARE(desk.find<SideBar>("sideBar")->count(), desk.window().pageIds().size());
        QCOMPARE(desk.window().currentPage(), QStringLiteral("home"));
        desk.close();
    }

    void everyMenuHasALetterOfItsOwn()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSet<QKeySequence> letters;
        for (const QAction *menu : desk.window().menuBar()->actions()) {
            const QKeySequence letter = QKeySequence::mnemonic(menu->text());
            QVERIFY2(!letter.isEmpty() && !letters.contains(letter), qPrintable(menu->text()));
            letters.insert(letter);
        }
        // No action takes the key away from its menu.
        for (const QAction *action : desk.session->actions().all()) {
            for (const QKeySequence &keys : action->shortcuts())
                QVERIFY2(!letters.contains(keys), qPrintable(action->objectName() + keys.toString()));
        }
        desk.close();
    }

    void theKeysOfAPageWorkAsSoonAsItIsOpened()
    {
        // GIVEN the home page, with the keys anywhere
        Desk desk;
        QVERIFY(desk.open(true));
        desk.find<SideBar>("sideBar")->setFocus();

        // WHEN the invoices are opened by their key
        desk.action("go.invoices")->trigger();

        // THEN the list has the keys: Insert begins an invoice
        QVERIFY(QApplication::focusWidget());
        desk.press(Qt::Key_Insert);
        QPointer<QDialog> begun;
        for (QDialog *one : desk.window().findChildren<QDialog *>(QStringLiteral("newWorkDialog")))
            begun = one;
        QVERIFY(begun);
        begun->reject();
        desk.close();
    }

    void aPageThatIsOpenedTheFirstTimeGivesTheKeysToItsList()
    {
        // GIVEN the list of orders, which has the keys
        Desk desk;
        QVERIFY(desk.open(true));
        desk.action("go.orders")->trigger();
        QCOMPARE(QApplication::focusWidget(), &desk.orders().list());

        // WHEN the board is opened for the first time, while its rows are not read yet
        auto *board = desk.window().findChild<DeadlinesPage *>();
        desk.action("go.deadlines")->trigger();

        // THEN its list has the keys, not its filter
        QCOMPARE(QApplication::focusWidget(), &board->list());

        // AND a filter in which nothing was typed leaves the keys of undo to the window
        desk.press(Qt::Key_F, Qt::ControlModifier);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        const auto takes = [line] {
            QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
            key.ignore();
            QApplication::sendEvent(line, &key);
            return key.isAccepted();
        };
        QVERIFY(!takes());
        QTest::keyClicks(line, QStringLiteral("due"));
        QVERIFY(takes());
        desk.close();
    }

    void aWindowBehindADialogHandsTheKeysBack()
    {
        // GIVEN a dialog over the window
        Desk desk;
        QVERIFY(desk.open(true));
        desk.action("help.shortcuts")->trigger();
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        // WHEN the window behind is made active, as a click on it does
        desk.window().activateWindow();
        // THEN the dialog is active again
        QTRY_VERIFY(dialog->isActiveWindow());
        dialog->close();
        desk.close();
    }

    void aClickOnTheSideBarHandsTheKeysToThePage()
    {
        // GIVEN the home page, with the keys in the side bar
        Desk desk;
        QVERIFY(desk.open(true));
        auto *bar = desk.find<SideBar>("sideBar");
        bar->setFocus();
        const auto place = [bar](const QString &text) {
            const auto found = bar->findItems(text, Qt::MatchExactly);
            return found.isEmpty() ? QPoint() : bar->visualItemRect(found.constFirst()).center();
        };

        // WHEN the invoices are opened with the mouse
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, place(QStringLiteral("Invoices")));
        QCOMPARE(desk.window().currentPage(), QStringLiteral("invoices"));

        // THEN Insert begins an invoice, as after the page's key
        desk.press(Qt::Key_Insert);
        auto *begun = desk.find<QDialog>("newWorkDialog");
        QVERIFY(begun);
        begun->reject();
        // AND who walks the side bar by keys stays in it
        bar->setFocus();
        desk.press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), bar);
        desk.close();
    }

    void paletteOpensAPage()
    {
        // GIVEN a window
        Desk desk;
        QVERIFY(desk.open());
        // WHEN Ctrl+K, a few letters and Return are pressed
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(desk.window().palettePopup().isVisible());
        desk.type(QStringLiteral("go environ"));
        desk.press(Qt::Key_Return);
        // THEN the page is open
        QCOMPARE(desk.window().currentPage(), QStringLiteral("environments"));
        QVERIFY(!desk.window().palettePopup().isVisible());
        // AND the other key works too
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.window().palettePopup().isVisible());
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.window().palettePopup().isVisible());
        desk.close();
    }

    void everyPageHasAKey()
    {
        Desk desk;
        QVERIFY(desk.open());
        for (const QString &page : desk.window().pageIds()) {
            const QAction *go = desk.session->actions().find(QStringLiteral("go.") + page);
            QVERIFY2(!go->shortcut().isEmpty(), qPrintable(page));
            const QKeyCombination keys = go->shortcut()[0];
            desk.press(keys.key(), keys.keyboardModifiers());
            QCOMPARE(desk.window().currentPage(), page);
        }
        desk.close();
    }

    void shortcutsDialogListsEveryActionOfTheWindow()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.press(Qt::Key_F1);
        ShortcutsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.find<ShortcutsDialog>("shortcutsDialog")) && dialog->isVisible());
        QStringList listed;
        const auto *list = dialog->findChild<QListWidget *>(QStringLiteral("shortcutsList"));
        for (int row = 0; row < list->count(); ++row)
            listed << list->item(row)->data(Qt::UserRole).toString();
        for (const QAction *action : desk.session->actions().all()) {
            if (action->isVisible())
                QVERIFY2(listed.contains(action->objectName()), qPrintable(action->objectName()));
        }
        QVERIFY(listed.contains(QStringLiteral("go.orders")));
        QVERIFY(listed.contains(QStringLiteral("orders.copy")));
        dialog->close();
        desk.close();
    }

    void noKeyIsGivenTwice()
    {
        Desk desk;
        QVERIFY(desk.open());
        QMultiHash<QString, const QAction *> keys;
        // Lists have the same keys for the same things, each where it is; everything else is the window's.
        const auto isOfAPage = [](const QAction *action) {
            return action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
        };
        const auto area = [](const QAction *action) { return action->objectName().section(u'.', 0, 0); };
        for (const QAction *action : desk.session->actions().all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString(QKeySequence::PortableText);
                for (const QAction *other : keys.values(text)) {
                    QVERIFY2(isOfAPage(action) && isOfAPage(other) && area(action) != area(other),
                        qPrintable(text + u' ' + action->objectName() + u' ' + other->objectName()));
                }
                keys.insert(text, action);
            }
        }
        desk.close();
    }

    void ctrlFGoesToTheFilterAndEscapeClosesTheDetail()
    {
        // GIVEN three hundred orders with the detail of one open
        Desk desk;
        QVERIFY(desk.open(true));
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(desk.orders().model().rowCount(), kSampleOrders);
        desk.orders().openRecord(2);
        auto *detail = desk.window().findChild<QWidget *>(QStringLiteral("orderDetail"));
        QVERIFY(detail);
        QTRY_VERIFY(detail->isVisible());
        // WHEN Ctrl+F
        desk.press(Qt::Key_F, Qt::ControlModifier);
        // THEN typing filters
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QVERIFY(desk.orders().filterBar().isAncestorOf(QApplication::focusWidget()));
        // AND Escape closes the detail
        desk.window().setFocus();
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY(!detail->isVisible());
        desk.close();
    }

    void languageChangesWhileTheProgramRuns()
    {
        Desk desk;
        QVERIFY(desk.open());
        QCOMPARE(desk.find<HomePage>("homePage")->findChild<QLabel *>(QStringLiteral("pageTitle"))->text(),
            QStringLiteral("Home"));
        // The words themselves are the translation's: here only that Chinese is taken up and English comes
        // back.
        QSignalSpy changed(&desk.language, &Language::changed);
        desk.action("view.language.zh_CN")->trigger();
        QCOMPARE(desk.language.shown(), QStringLiteral("zh_CN"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        desk.action("view.language.en")->trigger();
        QCOMPARE(desk.language.shown(), QStringLiteral("en"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(desk.action("file.quit")->text(), QStringLiteral("&Quit"));
        desk.close();
    }

    void setsEveryTextAgainWhenTheLanguageChanges()
    {
        // GIVEN a window whose actions were renamed behind its back
        Desk desk;
        QVERIFY(desk.open());
        desk.action("file.quit")->setText(QStringLiteral("?"));
        desk.find<HomePage>("homePage")
            ->findChild<QLabel *>(QStringLiteral("pageTitle"))
            ->setText(QStringLiteral("?"));
        // WHEN the language changes
        QEvent event(QEvent::LanguageChange);
        // Some make their parts anew then, so that parts of the list are gone before it is their turn.
        QList<QPointer<QWidget>> widgets;
        for (QWidget *widget : desk.window().findChildren<QWidget *>())
            widgets.append(widget);
        for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
            if (widget)
                QApplication::sendEvent(widget, &event);
        }
        QApplication::sendEvent(&desk.window(), &event);
        // THEN they have their words again
        QCOMPARE(desk.action("file.quit")->text(), QStringLiteral("&Quit"));
        QCOMPARE(desk.find<HomePage>("homePage")->findChild<QLabel *>(QStringLiteral("pageTitle"))->text(),
            QStringLiteral("Home"));
        desk.close();
    }

    void layoutSurvivesARestart()
    {
        // GIVEN a window that was moved, resized and walked through
        Desk desk;
        QVERIFY(desk.open());
        desk.window().resize(1111, 666);
        desk.press(Qt::Key_5, Qt::ControlModifier);
        desk.action("view.sideBar")->trigger();
        desk.action("view.scheme.dark")->trigger();
        desk.close();
        // WHEN it is opened again
        QVERIFY(desk.open());
        // THEN it is as it was
        QCOMPARE(desk.window().size(), QSize(1111, 666));
        QCOMPARE(desk.window().currentPage(), QStringLiteral("emulator"));
        QVERIFY(!desk.find<SideBar>("sideBar")->isVisible());
        QCOMPARE(desk.layout->text(QStringLiteral("window/scheme")), QStringLiteral("dark"));
        desk.close();
    }

    void firstStartLeadsThroughTheEmulatorToOrders()
    {
        // GIVEN the first start
        Desk desk;
        QVERIFY(desk.open());
        auto *tryIt = desk.find<QPushButton>("home.file.tryEmulator");
        QTRY_VERIFY(tryIt->isVisible());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        desk.action("orders.fetch")->trigger(); // leads here as long as there is nothing to fetch from
        QCOMPARE(desk.window().currentPage(), QStringLiteral("home"));

        // WHEN the emulator is tried, with one key and no typing
        tryIt->setFocus();
        desk.press(Qt::Key_Space);
        QTRY_VERIFY(desk.session->emulator().isRunning());
        QTRY_COMPARE(desk.find<HomePage>("homePage")->facts().environments.size(), 1);
        QTRY_VERIFY2(
            desk.action("orders.fetch")->isEnabled(), qPrintable(desk.window().messages().message().details));
        QCOMPARE(desk.window().currentPage(), QStringLiteral("orders"));

        // AND its sample orders are fetched
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        FetchDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.find<FetchDialog>("fetchDialog")) && dialog->isVisible());
        auto *examples = dialog->findChild<QPushButton *>(QStringLiteral("fetchExamples"));
        QVERIFY(examples->isVisible());
        examples->click();
        dialog->findChild<QPushButton *>(QStringLiteral("fetchStart"))->click();

        // THEN nine orders stand in the list
        QTRY_COMPARE(desk.orders().model().rowCount(), 9);
        QTRY_COMPARE(desk.window().messages().message().tone, Tone::Ok);
        // AND the emulator's log holds that it answered nine times
        desk.window().openPage(QStringLiteral("emulator"));
        auto *emulator = desk.find<EmulatorPage>("emulatorPage");
        emulator->showPart(EmulatorPage::Part::Log);
        QTRY_COMPARE(emulator->log().model().rowCount(), 9);
        // AND nothing of the keys was stored
        QVERIFY(!QFile::exists(desk.session->workspace().vaultFile()));
        QTRY_COMPARE(desk.find<HomePage>("homePage")->facts().orders, 9);
        desk.close();
    }

    void statusStripWarnsOutsideTheEmulator()
    {
        Desk desk;
        QVERIFY(desk.open(true));
        auto *pill = desk.find<StatusPill>("statusEnvironment");
        QCOMPARE(pill->tone(), Tone::Neutral); // the emulator is first
        desk.layout->set(QStringLiteral("environment/current"), sampleShop().text());
        desk.close();
        QVERIFY(desk.open());
        pill = desk.find<StatusPill>("statusEnvironment");
        QCOMPARE(pill->tone(), Tone::Warn);
        QVERIFY(pill->text().contains(sampleShop().text()));
        desk.close();
    }

    void readOnlyWindowSaysSoAndOffersNoChange()
    {
        Desk desk;
        QVERIFY(desk.open(true));
        desk.close();
        QVERIFY(desk.open(false, Workspace::Mode::ReadOnly));
        QVERIFY(desk.find<StatusPill>("statusReadOnly")->isVisible());
        for (const char *id :
            { "orders.fetch", "file.tryEmulator", "file.newEnvironment", "file.restore", "edit.undo" })
            QVERIFY2(!desk.action(id)->isEnabled(), id);
        QVERIFY(desk.action("file.backup")->isEnabled());
        desk.close();
    }

    void backupGoesWhereThePersonSays()
    {
        Desk desk;
        QVERIFY(desk.open(true));
        const QString file = desk.home.filePath(QStringLiteral("copy.db"));
        desk.prompts.files << file;
        desk.action("file.backup")->trigger();
        QTRY_COMPARE(desk.window().messages().message().tone, Tone::Ok);
        QVERIFY(QFile::exists(file));
        // A cancelled choice does nothing.
        desk.window().messages().dismiss();
        desk.action("file.backup")->trigger();
        QVERIFY(desk.window().messages().message().what.isEmpty());
        desk.close();
    }

    void checkSpeaksWhenAsked()
    {
        Desk desk;
        QVERIFY(desk.open(true));
        desk.action("file.check")->trigger();
        QTRY_COMPARE(desk.window().messages().message().tone, Tone::Ok);
        desk.close();
    }

    void restoreIsAskedForOnlyAfterConfirmation()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy wanted(desk.session.get(), &WindowSession::restoreRequested);
        desk.prompts.files << QStringLiteral("/some/backup.db") << QStringLiteral("/some/backup.db");
        desk.prompts.confirmations << false << true;
        desk.action("file.restore")->trigger();
        QCOMPARE(wanted.count(), 0);
        desk.action("file.restore")->trigger();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(desk.prompts.asked.size(), 2);
        desk.close();
    }

    void resumeIsOfferedOnlyWhenSomethingWaits()
    {
        // GIVEN a fetch that left nothing
        Desk desk;
        QVERIFY(desk.open(true));
        const EnvironmentName environment(QStringLiteral("emulator"));
        const auto inQueue = [&](auto work) {
            auto done = desk.session->workspace().store().run(
                [work](Connection &connection) { return work(FetchQueue(connection)); });
            done.waitForFinished();
            return done.result().has_value();
        };
        auto *button = desk.find<QPushButton>("home.next.orders.resume");
        QVERIFY(!desk.action("orders.resume")->isEnabled());
        QVERIFY(!button->isEnabled());
        // WHEN an order waits in the environment that is used
        QVERIFY(inQueue([&](FetchQueue queue) {
            return queue.add(environment, { OrderId(QStringLiteral("MOCKONDEMAND")) }, 1);
        }));
        // THEN it can be resumed
        QTRY_VERIFY(desk.action("orders.resume")->isEnabled());
        QVERIFY(button->isEnabled());
        // AND not any more once it does not wait
        QVERIFY(inQueue([&](FetchQueue queue) { return queue.clear(environment); }));
        QTRY_VERIFY(!desk.action("orders.resume")->isEnabled());
        desk.close();
    }

    void timeZoneIsChosenForTheWorkspaceAndTakesEffectAtOnce()
    {
        // GIVEN the sample, fetched on 2026-11-22 14:05 in China
        Desk desk;
        QVERIFY(desk.open(true));
        QTRY_VERIFY(desk.find<HomePage>("homePage")->facts().lastFetchMs);
        auto *fetched = desk.find<QLabel>("statusLastFetch");
        const auto values = [&desk] {
            QStringList texts;
            for (const QLabel *label : desk.find<HomePage>("homePage")->findChildren<QLabel *>())
                texts << label->text();
            return texts;
        };
        // WHEN a zone is searched for and saved
        desk.press(Qt::Key_Comma, Qt::ControlModifier);
        WorkspaceDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.find<WorkspaceDialog>("workspaceDialog")) && dialog->isVisible());
        auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("zoneSearch"));
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("workspaceSave"));
        QTest::keyClicks(search, QStringLiteral("no such zone"));
        QVERIFY(!save->isEnabled());
        search->selectAll();
        QTest::keyClicks(search, QStringLiteral("new york"));
        QCOMPARE(dialog->choices().zone, QByteArray("America/New_York"));
        dialog->findChild<QSpinBox *>(QStringLiteral("workspaceIdleMinutes"))->setValue(7);
        save->click();
        // THEN the status bar and the home page show its times, and it is the workspace's from now on
        QTRY_COMPARE(fetched->text(), QStringLiteral("Last fetch 2026-11-22 01:05"));
        QVERIFY(values().contains(QStringLiteral("2026-11-22 01:05")));
        QCOMPARE(desk.layout->text(QStringLiteral("vault/idleMinutes")), QStringLiteral("7"));
        desk.close();
        QVERIFY(desk.open());
        fetched = desk.find<QLabel>("statusLastFetch");
        QTRY_COMPARE(fetched->text(), QStringLiteral("Last fetch 2026-11-22 01:05"));
        desk.orders().filterBar().setText(QStringLiteral("order:CS"));
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(desk.orders().model().rowCount(), kSampleOrders);
        QCOMPARE(desk.orders().model().cellStyle().zone, QTimeZone("America/New_York"));
        desk.close();
    }

    void undoAndRedoFollowTheStore()
    {
        // GIVEN the sample, whose last step tagged orders
        Desk desk;
        QVERIFY(desk.open(true));
        QTRY_VERIFY(desk.action("edit.undo")->isEnabled());
        QVERIFY(!desk.action("edit.redo")->isEnabled());
        // WHEN it is undone
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        // THEN it can be redone
        QTRY_VERIFY2(
            desk.action("edit.redo")->isEnabled(), qPrintable(desk.window().messages().message().details));
        QVERIFY(desk.window().messages().message().what.contains(QStringLiteral("Edited the tags")));
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!desk.action("edit.redo")->isEnabled());
        desk.close();
    }

    void historyUndoesAnyStepAndSaysWhatStandsInTheWay()
    {
        // GIVEN the sample: orders were fetched, work records made, then some orders were tagged
        Desk desk;
        QVERIFY(desk.open(true));
        desk.window().openPage(QStringLiteral("history"));
        auto *page = desk.find<HistoryPage>("historyPage");
        QTRY_COMPARE(page->model().state(), RecordModel::State::Ready);
        const auto select = [page](const QString &what) {
            for (int row = 0; row < page->model().rowCount(); ++row) {
                const QModelIndex index = page->model().index(row, 1);
                if (index.data().toString().startsWith(what))
                    page->list().setCurrentIndex(index);
            }
        };
        QTRY_VERIFY(!page->model().index(0, 1).data().toString().isEmpty());
        // WHEN the fetch is undone while the tags stand on it
        select(QStringLiteral("Fetched"));
        QVERIFY(desk.action("history.undo")->isEnabled());
        desk.action("history.undo")->trigger();
        // THEN the message names orders and the step to undo first, and nothing has changed
        MessageBar &messages = desk.window().messages();
        QTRY_VERIFY(messages.message().tone == Tone::Fail);
        QVERIFY2(messages.message().todo.contains(QStringLiteral("Edited the tags")),
            qPrintable(messages.message().todo));
        QCOMPARE(messages.message().details.split(u'\n').size(), 9);
        QCOMPARE(page->model().rowCount(), 8);
        // WHEN that is done first
        select(QStringLiteral("Edited the tags"));
        QTRY_VERIFY(desk.action("history.undo")->isEnabled());
        desk.action("history.undo")->trigger();
        QTRY_COMPARE(page->model().rowCount(), 9);
        QTRY_VERIFY(!page->model().index(0, 1).data().toString().isEmpty());
        select(QStringLiteral("Fetched"));
        QTRY_VERIFY(desk.action("history.undo")->isEnabled());
        desk.action("history.undo")->trigger();
        // THEN the orders are gone, and can come back
        QTRY_COMPARE(page->model().rowCount(), 10);
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(desk.orders().model().state(), RecordModel::State::Ready);
        QTRY_COMPARE(desk.orders().model().rowCount(), 0);
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.orders().model().rowCount(), kSampleOrders);
        desk.close();
    }

    void historyOpensTheOrderOfAChange()
    {
        Desk desk;
        QVERIFY(desk.open(true));
        auto *page = desk.find<HistoryPage>("historyPage");
        // GIVEN an order that is there WHEN its change is opened THEN the orders show it
        Q_EMIT page->recordRequested(QStringLiteral("orders"), 7);
        QTRY_COMPARE(desk.window().currentPage(), QStringLiteral("orders"));
        QTRY_COMPARE(desk.orders().list().currentRowId(), 7);
        // GIVEN one that is not there any more THEN the window says so and stays
        desk.window().openPage(QStringLiteral("history"));
        Q_EMIT page->recordRequested(QStringLiteral("orders"), 9999);
        QTRY_VERIFY(desk.window().messages().message().what.contains(QStringLiteral("not in the workspace")));
        QCOMPARE(desk.window().currentPage(), QStringLiteral("history"));
        desk.close();
    }
};

ZHANGGUI_GUI_TEST(MainWindowTest)
#include "main_window_test.moc"
