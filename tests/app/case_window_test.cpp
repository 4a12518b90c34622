// The case editor and the signature explainer in the whole window.
#include "net/callbacks/case_file.h"
#include "tests/support/shop_window.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/explainer/explainer_view.h"
#include "ui/callbacks/explainer/explanation_view.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = test::ShopWindow::kWaitMs;

} // namespace

class CaseWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<test::ShopWindow>();
        m_shop->open();
    }

    void cleanup() { m_shop->close(); }

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
        QVERIFY(m_shop->prompts.asked.isEmpty());
        QCOMPARE(loadCaseFile(file)->about, QStringLiteral("more"));
    }

    void anotherCaseOfTheSameIdIsReplacedOnlyWhenAsked()
    {
        action("callbacks.case.new")->trigger();
        save();
        const CallbackCase first = editor().value();
        action("callbacks.case.new")->trigger();
        editor().document().edit({}, [](CallbackCase &one) { one.about = QStringLiteral("second"); });
        m_shop->prompts.confirmations << false;
        action("callbacks.case.save")->trigger();
        QCOMPARE(m_shop->prompts.asked.size(), 1);
        QVERIFY(editor().isModified());
        m_shop->prompts.confirmations << true;
        save();
        QCOMPARE(loadCaseFile(editor().opened().file)->about, QStringLiteral("second"));
        QCOMPARE(first.id, editor().value().id);
    }

    void savingElsewhereTakesNameAndFolder()
    {
        action("callbacks.case.new")->trigger();
        const QString folder = m_shop->filePath(QStringLiteral("team"));
        QDir().mkpath(folder);
        m_shop->prompts.files << QDir(folder).filePath(QStringLiteral("our.order.case.json"));
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
        QSignalSpy closed(&m_shop->window(), &MainWindow::closed);
        m_shop->prompts.choices << 2; // go on editing
        m_shop->window().close();
        QCOMPARE(closed.count(), 0);
        QVERIFY(m_shop->window().isVisible());
        m_shop->prompts.choices << 1; // discard
        m_shop->window().close();
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
            for (const CallbackCase &shipped : suite.cases) {
                CallbackCase one = shipped;
                one.aboutZh.clear(); // the files know one language there
                const Result<CallbackCase> read = caseFromText(caseToText(one));
                QVERIFY2(read, qPrintable(one.id + (read ? QString() : read.error().what)));
                QCOMPARE(*read, one);
            }
        }
    }

    void aDamagedFileIsSaidAndNotOpened()
    {
        const QString file = m_shop->filePath(QStringLiteral("bad.case.json"));
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{ \"id\": 5 }");
        bad.close();
        m_shop->prompts.files << file;
        action("callbacks.case.openFile")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_shop->window().messages().message().what.isEmpty(), kWaitMs);
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
        const QByteArray signature = signSaasV2(body, "n", "1680508066618", Secret(test::kShopKey)).signature;
        view.inputs().setGot(
            QString::fromUtf8("/p?signature=" + signature + "&timestamp=1680508066618&nonce=n\n\n" + body));
        QSignalSpy explained(&view, &ExplainerView::explained);
        view.findChild<QPushButton *>(QStringLiteral("explainRun"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(explained.count() == 1, kWaitMs);
        QVERIFY(view.result().explanation()->callIsGenuine);
    }

private:
    void save()
    {
        QSignalSpy changed(&editor(), &CaseEditor::stateChanged);
        action("callbacks.case.save")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kWaitMs);
    }
    CallbackArea &area() { return *m_shop->window().findChild<CallbackArea *>(); }
    CaseEditor &editor() { return area().editor(); }
    CallbackController &controller() { return m_shop->controller(); }
    QAction *action(const char *id) { return m_shop->session().actions().find(QLatin1String(id)); }
    QString casesDirectory() const { return m_shop->filePath(QStringLiteral("w/cases")); }

    std::unique_ptr<test::ShopWindow> m_shop;
};

ZHANGGUI_GUI_TEST(CaseWindowTest)
#include "case_window_test.moc"
