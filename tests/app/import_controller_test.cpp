#include "app/sample/sample_import.h"
#include "app/sample/sample_orders.h"
#include "app/window/import_controller.h"
#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "tests/support/await.h"
#include "tests/support/sample_database.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/import/import_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace zhanggui;
using State = ImportSession::State;

namespace {

constexpr int kWaitMs = 30'000;

// The window over a workspace with the sample orders.
struct Program {
    QTemporaryDir home;
    Theme theme{ SchemeChoice::Light };
    Language language{ QStringLiteral("en") };
    LayoutSettings layout{ {} };
    test::ScriptedPrompts prompts;
    std::unique_ptr<WindowSession> session;

    explicit Program(Workspace::Mode mode = Workspace::Mode::ReadWrite)
    {
        const QString directory = home.filePath(QStringLiteral("w"));
        auto workspace = Workspace::open(directory, Workspace::Mode::ReadWrite);
        if (!workspace || !fillSampleWorkspace(**workspace))
            qFatal("The sample cannot be made.");
        if (mode == Workspace::Mode::ReadOnly) {
            workspace->reset();
            workspace = Workspace::open(directory, mode);
        }
        WindowSession::Options options;
        options.now = sampleNowMs;
        options.actor = QStringLiteral("tester");
        session =
            std::make_unique<WindowSession>(std::move(*workspace), theme, language, layout, prompts, options);
        session->window().show();
    }
    ImportDialog *dialog() const { return session->window().findChild<ImportController *>()->dialog(); }
    bool waitFor(State state) const
    {
        return QTest::qWaitFor(
            [this, state] { return dialog() && dialog()->session().state() == state; }, kWaitMs);
    }
    void drop(const QString &file) const
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(file) });
        QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&session->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&session->window(), &event);
    }
    int orders() const
    {
        return test::await(session->workspace().store().run(
            [](Connection &connection) { return test::countOf(connection, QStringLiteral("orders")); }));
    }
    QString file(SampleImport which) const
    {
        return writeSampleImport(home.path(), which).value_or(QString());
    }
};

} // namespace

class ImportControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsADroppedFileAndTakesItBack()
    {
        // GIVEN a window, and a file of its orders and nine new ones
        const Program program;
        const int before = program.orders();
        // WHEN it is dropped on the window
        program.drop(program.file(SampleImport::Mixed));
        QVERIFY(program.waitFor(State::Prepared));
        // THEN the preview is there, for the only account that is no emulator
        ImportDialog *dialog = program.dialog();
        QCOMPARE(dialog->session().terms().environment, sampleShop().text());
        QCOMPARE(dialog->session().preview().counts.newRecords, 9);
        QCOMPARE(program.orders(), before);
        // WHEN it is imported
        dialog->findChild<QPushButton *>(QStringLiteral("importMain"))->click();
        QVERIFY(program.waitFor(State::Published));
        QCOMPARE(program.orders(), before + 9);
        // AND taken back, THEN all is as before
        auto *undo = dialog->findChild<QPushButton *>(QStringLiteral("undoImport"));
        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(!undo->isVisible(), kWaitMs);
        QCOMPARE(program.orders(), before);
    }

    void asksForAFileAndKeepsOneWindow()
    {
        Program program;
        program.prompts.files << program.file(SampleImport::Conflicts);
        program.session->actions().find(QStringLiteral("file.import"))->trigger();
        QVERIFY(program.waitFor(State::Prepared));
        QVERIFY(program.dialog()->session().preview().counts.conflict > 0);
        const ImportDialog *first = program.dialog();
        program.session->actions().find(QStringLiteral("file.import"))->trigger();
        QCOMPARE(program.dialog(), first);
        // WHEN it is closed and opened again, THEN its size is as it was
        program.dialog()->resize(910, 570);
        program.dialog()->close();
        QVERIFY(!program.dialog());
        program.session->actions().find(QStringLiteral("file.import"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(program.dialog(), kWaitMs);
        QCOMPARE(program.dialog()->size(), QSize(910, 570));
    }

    void showsTheOrdersAfterwards()
    {
        const Program program;
        program.session->window().openPage(QStringLiteral("home"));
        program.drop(program.file(SampleImport::Mixed));
        QVERIFY(program.waitFor(State::Prepared));
        program.dialog()->findChild<QPushButton *>(QStringLiteral("importMain"))->click();
        QVERIFY(program.waitFor(State::Published));
        program.dialog()->findChild<QPushButton *>(QStringLiteral("showImported"))->click();
        QCOMPARE(program.session->window().currentPage(), QStringLiteral("orders"));
        QVERIFY(!program.dialog());
        // Only what is known from the file, by a filter that can be taken away.
        auto *orders = program.session->window().findChild<OrdersPage *>();
        QVERIFY(!orders->filterBar().error());
        QTRY_COMPARE_WITH_TIMEOUT(orders->model().rowCount(), 49, kWaitMs);
    }

    void saysThatAReadOnlyWorkspaceTakesNothing()
    {
        const Program program(Workspace::Mode::ReadOnly);
        const QAction *action = program.session->actions().find(QStringLiteral("file.import"));
        QVERIFY(!action->isEnabled());
        QVERIFY(action->statusTip().contains(QStringLiteral("read-only")));
        program.drop(program.file(SampleImport::Mixed));
        QVERIFY(!program.dialog());
        QVERIFY(program.session->window().messages().message().what.contains(QStringLiteral("read-only")));
    }

    void saysWhenAnImportWasBrokenOff()
    {
        // GIVEN staged rows that a killed program left behind
        const QTemporaryDir home;
        const QString directory = home.filePath(QStringLiteral("w"));
        QVERIFY(Workspace::open(directory, Workspace::Mode::ReadWrite));
        QFile left(directory + QStringLiteral("/import-1.part"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half");
        left.close();
        // WHEN the window opens
        Theme theme(SchemeChoice::Light);
        Language language(QStringLiteral("en"));
        LayoutSettings layout{ {} };
        test::ScriptedPrompts prompts;
        auto workspace = Workspace::open(directory, Workspace::Mode::ReadWrite);
        QVERIFY(workspace);
        WindowSession session(std::move(*workspace), theme, language, layout, prompts, {});
        // THEN it says that nothing of it is there
        const Message message = session.window().messages().message();
        QVERIFY2(message.what.contains(QStringLiteral("broken off")), qPrintable(message.what));
        QVERIFY(!message.kept.isEmpty());
        QVERIFY(!message.todo.isEmpty());
        QVERIFY(!left.exists());
    }

    void closesWithTheProgramInTheMiddle()
    {
        const Program program;
        program.drop(program.file(SampleImport::Mixed));
        QTRY_VERIFY_WITH_TIMEOUT(program.dialog(), kWaitMs);
        program.session->window().close();
    }
};

ZHANGGUI_GUI_TEST(ImportControllerTest)
#include "import_controller_test.moc"
