#include "app/sample/sample_orders.h"
#include "app/window/window_program.h"
#include "models/records/record_model.h"
#include "models/store/backup.h"
#include "tests/support/damage.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/orders/orders_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

ProgramOptions optionsFor(const QString &workspace)
{
    ProgramOptions options;
    options.global.workspace = workspace;
    options.window.language = QStringLiteral("en");
    options.window.scheme = QStringLiteral("light");
    return options;
}

int ordersShown(WindowProgram &program)
{
    return program.session()->window().findChild<OrdersPage *>()->model().rowCount();
}

bool makeBackup(const QTemporaryDir &home, const QString &backup)
{
    auto full = Workspace::open(home.filePath(QStringLiteral("full")), Workspace::Mode::ReadWrite);
    if (!full || !fillSampleWorkspace(**full))
        return false;
    auto copied =
        (*full)->store().run([backup](Connection &connection) { return backupDatabase(connection, backup); });
    copied.waitForFinished();
    return copied.result().has_value();
}

// A workspace whose database is nothing but garbage.
bool damage(const QString &directory)
{
    if (!Workspace::open(directory, Workspace::Mode::ReadWrite))
        return false;
    return test::writeFile(Workspace::pathsIn(directory).database(), test::garbage(8000));
}

} // namespace

class WindowProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void demoShowsTheSampleAndLeavesNothingBehind()
    {
        QString directory;
        {
            ProgramOptions options = optionsFor({});
            options.window.demo = true;
            test::ScriptedPrompts prompts;
            WindowProgram program(options, prompts);
            program.start();
            QVERIFY(program.session());
            directory = program.session()->workspace().directory();
            program.session()->window().openPage(QStringLiteral("orders"));
            QTRY_COMPARE(ordersShown(program), kSampleOrders);
            QSignalSpy left(&program, &WindowProgram::left);
            program.session()->window().close();
            QCOMPARE(left.count(), 1);
            QCOMPARE(left.first().first().toInt(), 0);
        }
        QVERIFY(!QDir(directory).exists());
    }

    void secondProgramIsOfferedToLookOnly()
    {
        // GIVEN a workspace that another program writes
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        const auto other = Workspace::open(directory, Workspace::Mode::ReadWrite);
        QVERIFY(other);
        // WHEN the person agrees to look only
        test::ScriptedPrompts prompts;
        prompts.confirmations << true;
        WindowProgram program(optionsFor(directory), prompts);
        program.start();
        // THEN it opens read-only, after a sentence that says why
        QCOMPARE(prompts.asked.size(), 1);
        QVERIFY(prompts.asked.first().text.contains(QStringLiteral("Another program")));
        QVERIFY(program.session());
        QVERIFY(program.session()->workspace().isReadOnly());
        program.session()->window().close();
    }

    void secondProgramLeavesWhenThePersonDoes()
    {
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        const auto other = Workspace::open(directory, Workspace::Mode::ReadWrite);
        QVERIFY(other);
        test::ScriptedPrompts prompts;
        WindowProgram program(optionsFor(directory), prompts);
        QSignalSpy left(&program, &WindowProgram::left);
        program.start();
        QVERIFY(!program.session());
        QCOMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toInt(), 0);
    }

    void saysWhenNothingCanBeOpened()
    {
        test::ScriptedPrompts prompts;
        prompts.confirmations << true << true;
        WindowProgram program(optionsFor(QStringLiteral("/proc/no/such/folder")), prompts);
        QSignalSpy left(&program, &WindowProgram::left);
        program.start();
        QVERIFY(!program.session());
        QCOMPARE(prompts.asked.size(), 2);
        QCOMPARE(left.first().first().toInt(), int(Exit::Unreachable));
    }

    void restorePutsTheBackupInPlaceAndKeepsWhatWasThere()
    {
        // GIVEN a backup of a full workspace, and the workspace with nothing in it
        const QTemporaryDir home;
        const QString backup = home.filePath(QStringLiteral("backup.db"));
        QVERIFY(makeBackup(home, backup));
        const QString directory = home.filePath(QStringLiteral("w"));
        test::ScriptedPrompts prompts;
        prompts.files << backup;
        prompts.confirmations << true;
        WindowProgram program(optionsFor(directory), prompts);
        program.start();
        QVERIFY(program.session());
        QSignalSpy opened(&program, &WindowProgram::opened);

        // WHEN the backup is restored from the menu
        program.session()->actions().find(QStringLiteral("file.restore"))->trigger();

        // THEN a new window shows its orders, and the old file is kept beside it
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(program.session());
        QCOMPARE(program.session()->window().messages().message().tone, Tone::Ok);
        program.session()->window().openPage(QStringLiteral("orders"));
        QTRY_COMPARE(ordersShown(program), kSampleOrders);
        QCOMPARE(QDir(directory).entryList({ QStringLiteral("*.replaced-*") }).size(), 1);
        program.session()->window().close();
    }

    void brokenBackupLeavesTheWorkspaceAsItWas()
    {
        const QTemporaryDir home;
        const QString broken = home.filePath(QStringLiteral("broken.db"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database");
        file.close();
        test::ScriptedPrompts prompts;
        prompts.files << broken;
        prompts.confirmations << true;
        WindowProgram program(optionsFor(home.filePath(QStringLiteral("w"))), prompts);
        program.start();
        QSignalSpy opened(&program, &WindowProgram::opened);
        program.session()->actions().find(QStringLiteral("file.restore"))->trigger();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(program.session()->window().messages().message().tone, Tone::Fail);
        QVERIFY(!program.session()->window().messages().message().details.isEmpty());
        program.session()->window().close();
    }

    void damagedWorkspaceIsRestoredFromABackup()
    {
        // GIVEN a workspace whose database is garbage, and a backup
        const QTemporaryDir home;
        const QString backup = home.filePath(QStringLiteral("backup.db"));
        QVERIFY(makeBackup(home, backup));
        const QString directory = home.filePath(QStringLiteral("w"));
        QVERIFY(damage(directory));
        // WHEN the person first gives a file that is none, then the backup
        const QString none = home.filePath(QStringLiteral("none.db"));
        QVERIFY(test::writeFile(none, "this is no database"));
        test::ScriptedPrompts prompts;
        prompts.choices << 1 << 0 << 1;
        prompts.files << none << backup;
        WindowProgram program(optionsFor(directory), prompts);
        QSignalSpy opened(&program, &WindowProgram::opened);
        program.start();
        // THEN the first is refused with a reason, and the second shows its orders
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(prompts.asked.size(), 3);
        QCOMPARE(prompts.answersOffered.first().size(), 4);
        QVERIFY(prompts.asked.at(1).text.startsWith(QStringLiteral("The backup was not restored.")));
        QVERIFY(!program.session()->workspace().isReadOnly());
        program.session()->window().openPage(QStringLiteral("orders"));
        QTRY_COMPARE(ordersShown(program), kSampleOrders);
        program.session()->window().close();
    }

    void damagedWorkspaceIsSalvagedAndGoneOnWith()
    {
        // GIVEN a database that lost the beginning of its file
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        {
            auto full = Workspace::open(directory, Workspace::Mode::ReadWrite);
            QVERIFY(full && fillSampleWorkspace(**full));
        }
        QVERIFY(test::overwrite(Workspace::pathsIn(directory).database(), 0, test::garbage(100)));
        // WHEN it is salvaged and the new file put in its place
        const QString salvaged = home.filePath(QStringLiteral("salvaged.db"));
        test::ScriptedPrompts prompts;
        prompts.choices << 2 << 0;
        prompts.files << salvaged;
        WindowProgram program(optionsFor(directory), prompts);
        QSignalSpy opened(&program, &WindowProgram::opened);
        program.start();
        // THEN the orders are there again, and the damaged file is kept
        QTRY_COMPARE(opened.count(), 1);
        program.session()->window().openPage(QStringLiteral("orders"));
        QTRY_COMPARE(ordersShown(program), kSampleOrders);
        QCOMPARE(QDir(directory).entryList({ QStringLiteral("*.replaced-*") }).size(), 1);
        program.session()->window().close();
    }

    void damagedWorkspaceIsLeftAsItIs()
    {
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        QVERIFY(damage(directory));
        const QByteArray before = test::readFile(Workspace::pathsIn(directory).database());
        test::ScriptedPrompts prompts;
        prompts.choices << 0 << 1 << 2 << 3; // looking fails too, and both files are not given
        WindowProgram program(optionsFor(directory), prompts);
        QSignalSpy left(&program, &WindowProgram::left);
        program.start();
        QCOMPARE(prompts.asked.size(), 4);
        QCOMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toInt(), int(Exit::Unreachable));
        QCOMPARE(test::readFile(Workspace::pathsIn(directory).database()), before);
    }

    void restoreIsCancelledBeforeTheSwap()
    {
        const QTemporaryDir home;
        const QString backup = home.filePath(QStringLiteral("backup.db"));
        QVERIFY(makeBackup(home, backup));
        const QString directory = home.filePath(QStringLiteral("w"));
        test::ScriptedPrompts prompts;
        Recovery recovery(directory, prompts, systemNowMs);
        std::optional<Error> failed;
        connect(&recovery, &Recovery::restoreFailed, this, [&failed](const Error &error) { failed = error; });
        // WHEN the dialog is cancelled
        recovery.restore(backup);
        QProgressDialog *dialog = nullptr;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == QStringLiteral("recoveryProgress"))
                dialog = qobject_cast<QProgressDialog *>(window);
        }
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPushButton *>()->click();
        // THEN nothing was put in place
        QTRY_VERIFY(failed);
        QCOMPARE(failed->kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(Workspace::pathsIn(directory).database()));
    }

    void remembersLanguageAndColours()
    {
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        test::ScriptedPrompts prompts;
        {
            ProgramOptions options = optionsFor(directory);
            WindowProgram program(options, prompts);
            program.start();
            program.session()->actions().find(QStringLiteral("view.scheme.dark"))->trigger();
            program.session()->actions().find(QStringLiteral("view.language.zh_CN"))->trigger();
            program.session()->window().close();
        }
        ProgramOptions options = optionsFor(directory);
        options.window.language.clear();
        options.window.scheme.clear();
        WindowProgram program(options, prompts);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
    }
};

ZHANGGUI_GUI_TEST(WindowProgramTest)
#include "window_program_test.moc"
