// The case editor and the signature explainer in the whole window.
#include "app/window/callback_controller.h"
#include "app/window/window_session.h"
#include "models/environments/environment_repository.h"
#include "models/vault/vault.h"
#include "net/callbacks/case_file.h"
#include "tests/support/await.h"
#include "tests/support/fake_key_store.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/explainer/explainer_view.h"
#include "ui/callbacks/explainer/explanation_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 30'000;
const QByteArray kKey = "callback-key-of-the-test-0123456789";

Result<void> keepEnvironment(Connection &connection)
{
    Environment shop;
    shop.name = EnvironmentName(QStringLiteral("shop"));
    shop.site = Site::China;
    shop.baseUrl = QUrl(QStringLiteral("https://mkt.example.com"));
    shop.currency = QStringLiteral("CNY");
    return EnvironmentRepository(connection).save(shop, 1, QStringLiteral("tester"));
}

} // namespace

class CaseWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_shared<test::FakeKeyStore>();
        m_prompts = {};
        m_theme = std::make_unique<Theme>(SchemeChoice::Light);
        m_language = std::make_unique<Language>(QStringLiteral("en"));
        m_layout = std::make_unique<LayoutSettings>(QString());
        open();
    }

    void cleanup()
    {
        m_session.reset();
        m_language.reset();
        m_theme.reset();
    }

    void aNewCaseIsKeptInTheWorkspaceAndListed()
    {
        // GIVEN a new case
        action("callbacks.case.new")->trigger();
        QCOMPARE(area().currentIndex(), int(CallbackArea::Editor));
        const CallbackCase made = editor().value();

        // WHEN it is saved
        save();

        // THEN its file is in the workspace, and the tree has it
        const QString file = QDir(casesDirectory()).filePath(made.id + QStringLiteral(".case.json"));
        const Result<CallbackCase> read = loadCaseFile(file);
        VERIFY_OK(read);
        QCOMPARE(*read, made);
        QVERIFY(!editor().isModified());
        QCOMPARE(QFileInfo(editor().opened().file).canonicalFilePath(), QFileInfo(file).canonicalFilePath());
        QTRY_VERIFY_WITH_TIMEOUT(area().cases().ownCases().contains(made), kWaitMs);

        // AND from there it is opened to be changed, and saved without a question
        Q_EMIT area().cases().editRequested(made);
        QCOMPARE(editor().opened().origin, OpenedCase::Origin::File);
        editor().document().edit({}, [](CallbackCase &one) { one.about = QStringLiteral("more"); });
        save();
        QVERIFY(m_prompts.asked.isEmpty());
        QCOMPARE(loadCaseFile(file)->about, QStringLiteral("more"));
    }

    void anotherCaseOfTheSameIdIsReplacedOnlyWhenAsked()
    {
        action("callbacks.case.new")->trigger();
        save();
        const CallbackCase first = editor().value();
        action("callbacks.case.new")->trigger();
        editor().document().edit({}, [](CallbackCase &one) { one.about = QStringLiteral("second"); });
        m_prompts.confirmations << false;
        action("callbacks.case.save")->trigger();
        QCOMPARE(m_prompts.asked.size(), 1);
        QVERIFY(editor().isModified());
        m_prompts.confirmations << true;
        save();
        QCOMPARE(loadCaseFile(editor().opened().file)->about, QStringLiteral("second"));
        QCOMPARE(first.id, editor().value().id);
    }

    void savingElsewhereTakesNameAndFolder()
    {
        action("callbacks.case.new")->trigger();
        const QString folder = m_home->filePath(QStringLiteral("team"));
        QDir().mkpath(folder);
        m_prompts.files << QDir(folder).filePath(QStringLiteral("our.order.case.json"));
        action("callbacks.case.saveAs")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!editor().opened().file.isEmpty(), kWaitMs);
        QCOMPARE(editor().value().id, QStringLiteral("our.order"));
        VERIFY_OK(loadCaseFile(QDir(folder).filePath(QStringLiteral("our.order.case.json"))));
        // That folder is the one from now on.
        QTRY_COMPARE_WITH_TIMEOUT(area().cases().ownCases().size(), 1, kWaitMs);
        action("callbacks.case.new")->trigger();
        save();
        QCOMPARE(QFileInfo(editor().opened().file).absolutePath(), QFileInfo(folder).absoluteFilePath());
    }

    void closingTheWindowAsksForChanges()
    {
        action("callbacks.case.new")->trigger();
        editor().document().edit({}, [](CallbackCase &one) { one.about = QStringLiteral("more"); });
        QSignalSpy closed(&m_session->window(), &MainWindow::closed);
        m_prompts.choices << 2; // go on editing
        m_session->window().close();
        QCOMPARE(closed.count(), 0);
        QVERIFY(m_session->window().isVisible());
        m_prompts.choices << 1; // discard
        m_session->window().close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kWaitMs);
    }

    void shippedCasesAreOpenedReadOnly()
    {
        const QList<CallbackCase> shipped = controller().data()->suites.first().cases;
        Q_EMIT area().cases().editRequested(shipped.first());
        QCOMPARE(editor().opened().origin, OpenedCase::Origin::Shipped);
        QVERIFY(!action("callbacks.case.save")->isEnabled());
        action("callbacks.case.duplicate")->trigger();
        QVERIFY(action("callbacks.case.save")->isEnabled());
        save();
        VERIFY_OK(loadCaseFile(editor().opened().file));
    }

    void everyShippedCaseCanBeDuplicatedAndKept()
    {
        for (const CallbackSuite &suite : controller().data()->suites) {
            for (CallbackCase one : suite.cases) {
                one.aboutZh.clear(); // the files know one language there
                const Result<CallbackCase> read = caseFromText(caseToText(one));
                QVERIFY2(read, qPrintable(one.id + (read ? QString() : read.error().what)));
                QCOMPARE(*read, one);
            }
        }
    }

    void aDamagedFileIsSaidAndNotOpened()
    {
        const QString file = m_home->filePath(QStringLiteral("bad.case.json"));
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{ \"id\": 5 }");
        bad.close();
        m_prompts.files << file;
        action("callbacks.case.openFile")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->window().messages().message().what.isEmpty(), kWaitMs);
        QVERIFY(!editor().hasCase());
    }

    void theExplainerTakesKeysOfTheVaultByName()
    {
        ExplainerView &view = area().explainer();
        action("callbacks.showExplainer")->trigger();
        auto *keys = view.findChild<QComboBox *>(QStringLiteral("explainKey"));
        QTRY_VERIFY_WITH_TIMEOUT(keys->count() == 2, kWaitMs);
        QVERIFY(keys->itemText(0).startsWith(QStringLiteral("shop")));
        const QByteArray body = R"({"activity":"newInstance"})";
        const QByteArray signature = signSaasV2(body, "n", "1680508066618", Secret(kKey)).signature;
        view.inputs().setGot(
            QString::fromUtf8("/p?signature=" + signature + "&timestamp=1680508066618&nonce=n\n\n" + body));
        QSignalSpy explained(&view, &ExplainerView::explained);
        view.findChild<QPushButton *>(QStringLiteral("explainRun"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(explained.count() == 1, kWaitMs);
        QVERIFY(view.result().explanation()->callIsGenuine);
    }

private:
    void open()
    {
        auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        VERIFY_OK(test::await((*workspace)->store().run(keepEnvironment)));
        Vault::Options options;
        options.keyring = m_keyring;
        Vault vault((*workspace)->vaultFile(), systemNowMs, options);
        VERIFY_OK(test::await(vault.createWithKeyring()));
        VERIFY_OK(vault.write(
            secretPlace(EnvironmentName(QStringLiteral("shop")), SecretField::CallbackBasic), Secret(kKey)));
        WindowSession::Options session;
        session.keyring = m_keyring;
        m_session = std::make_unique<WindowSession>(
            std::move(*workspace), *m_theme, *m_language, *m_layout, m_prompts, session);
        m_session->window().show();
        m_session->window().openPage(QStringLiteral("callbacks"));
        QTRY_VERIFY_WITH_TIMEOUT(controller().isReady(), kWaitMs);
    }
    void save()
    {
        QSignalSpy changed(&editor(), &CaseEditor::stateChanged);
        action("callbacks.case.save")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kWaitMs);
    }
    CallbackArea &area() { return *m_session->window().findChild<CallbackArea *>(); }
    CaseEditor &editor() { return area().editor(); }
    CallbackController &controller() { return *m_session->window().findChild<CallbackController *>(); }
    QAction *action(const char *id) { return m_session->actions().find(QLatin1String(id)); }
    QString casesDirectory() const { return m_home->filePath(QStringLiteral("w/cases")); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<test::FakeKeyStore> m_keyring;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<LayoutSettings> m_layout;
    std::unique_ptr<WindowSession> m_session;
};

ZHANGGUI_GUI_TEST(CaseWindowTest)
#include "case_window_test.moc"
