// The callback debugger in the whole window, against a server of the test.
#include "app/callbacks/callback_data.h"
#include "models/callbacks/run_repository.h"
#include "tests/support/damage.h"
#include "tests/support/plain_seller.h"
#include "tests/support/shop_window.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_diff_view.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QTreeWidget>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = test::ShopWindow::kWaitMs;

} // namespace

class CallbacksWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsASuiteAndKeepsIt();
    void neverKeepsTheKey();
    void stopsWhenAsked();
    void reopensAndComparesRuns();
    void deletesRunsAfterAsking();
    void exportsARun();
    void saysWhenTheServerIsNotThere();
    void asksBeforeActingForRealAtAPublicAddress();
    void needsAKey();
    void sendsCasesOfOnesOwn();
    void remembersTheAddress();

private:
    void open(bool withKey = true);
    void run(const char *suite);
    CallbacksPage &page() { return *m_shop->window().findChild<CallbacksPage *>(); }
    CallbackController &controller() { return m_shop->controller(); }
    QAction *action(const char *name)
    {
        return m_shop->session().actions().find(QLatin1String("callbacks.") + QLatin1String(name));
    }
    QList<RunSummary> storedRuns()
    {
        return test::await(m_shop->session().workspace().store().run([](Connection &connection) {
            return RunRepository(connection).runs(100);
        })).value_or(QList<RunSummary>());
    }
    QString workspaceDirectory() const { return m_shop->directory(); }

    std::unique_ptr<test::PlainSeller> m_server;
    std::unique_ptr<test::ShopWindow> m_shop;
};

void CallbacksWindowTest::init()
{
    m_server = std::make_unique<test::PlainSeller>();
    m_shop = std::make_unique<test::ShopWindow>();
}

void CallbacksWindowTest::cleanup()
{
    m_shop->close();
}

void CallbacksWindowTest::open(bool withKey)
{
    m_shop->open(withKey);
    page().target().setAddress(m_server->url().toString());
}

void CallbacksWindowTest::run(const char *suite)
{
    page().tree().selectSuite(QLatin1String(suite));
    QSignalSpy finished(&controller(), &CallbackController::finished);
    action("run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, kWaitMs);
}

void CallbacksWindowTest::runsASuiteAndKeepsIt()
{
    open();
    const CallbackSuite *suite = page().suite(QStringLiteral("saas-v2-one-time"));
    QVERIFY(suite != nullptr);
    const int cases = int(suite->cases.size());
    // WHEN the suite is run
    run("saas-v2-one-time");
    // THEN the server was asked, each case is a line, and the run is kept
    QVERIFY(m_server->requests >= cases);
    QCOMPARE(page().results().rowCount(), cases);
    const QList<RunSummary> runs = storedRuns();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().suite, QStringLiteral("saas-v2-one-time"));
    QCOMPARE(runs.first().cases, cases);
    QCOMPARE(runs.first().counts.sends, m_server->requests);
    QCOMPARE(runs.first().environment, QStringLiteral("shop"));
    QVERIFY(runs.first().privateTarget);
    QVERIFY(runs.first().endedMs >= runs.first().startedMs);
    QCOMPARE(page().shownRun(), runs.first().id);
    QVERIFY(!m_shop->window().messages().message().what.isEmpty());
    // WHEN a line is chosen, THEN its exchange is there
    page().selectResult(0);
    QTRY_VERIFY(page().exchange().isVisible());
    QVERIFY(page().exchange().send()->wire.request.startsWith("POST /callback"));
    QCOMPARE(page().exchange().send()->wire.status, 200);
    action("copyCurl")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("curl")));
    QVERIFY(QApplication::clipboard()->text().contains(m_server->url().authority()));
    QCOMPARE(m_shop->prompts.asked.size(), 0);
}

void CallbacksWindowTest::neverKeepsTheKey()
{
    open();
    run("saas-v2-one-time");
    m_shop->close();
    const QByteArray database = test::readFile(Workspace::pathsIn(workspaceDirectory()).database());
    QVERIFY(database.contains("newInstance"));
    QVERIFY(!database.contains(test::kShopKey));
    QVERIFY(!database.contains(test::kShopKey.toHex()));
    QVERIFY(!database.contains(test::kShopKey.toBase64().first(40)));
}

void CallbacksWindowTest::stopsWhenAsked()
{
    open();
    m_server->silent = true;
    page().tree().selectSuite(QStringLiteral("saas-v2-one-time"));
    QSignalSpy finished(&controller(), &CallbackController::finished);
    action("run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests > 0, kWaitMs);
    QVERIFY(action("stop")->isEnabled());
    QVERIFY(!action("run")->isEnabled());
    action("stop")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, kWaitMs);
    const QList<RunSummary> runs = storedRuns();
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().counts.cancelled > 0);
    QVERIFY(runs.first().endedMs > 0);
    QVERIFY(action("run")->isEnabled());
}

void CallbacksWindowTest::reopensAndComparesRuns()
{
    open();
    run("saas-v2-one-time");
    m_server->body = R"({"resultCode":"000005","resultMsg":"no"})";
    run("saas-v2-one-time");
    action("history")->trigger();
    QTRY_COMPARE(page().runs().rowCount(), 2);
    const qint64 later = page().runs().at(0)->id;
    const qint64 earlier = page().runs().at(1)->id;
    QVERIFY(page().runs().at(0)->counts.failed > page().runs().at(1)->counts.failed);
    // WHEN both are compared
    page().selectRuns({ later, earlier });
    action("compare")->trigger();
    QTRY_COMPARE(page().part(), CallbacksPage::Part::Compare);
    auto *cases = page().diff().findChild<QTreeWidget *>(QStringLiteral("diffCases"));
    QVERIFY(cases->topLevelItemCount() > 0);
    QCOMPARE(cases->topLevelItem(0)->text(0), trendText(CaseTrend::Worse).text);
    QTRY_VERIFY(page().diff().text().contains(QStringLiteral("000005")));
    // WHEN the earlier one is opened, THEN its lines are read from the workspace
    page().showPart(CallbacksPage::Part::History);
    QTRY_COMPARE(page().runs().rowCount(), 2);
    page().selectRuns({ earlier });
    action("openRun")->trigger();
    QTRY_COMPARE(page().shownRun(), earlier);
    QTRY_VERIFY(page().results().at(0) != nullptr);
    page().selectResult(0);
    QTRY_VERIFY(page().exchange().isVisible());
    QVERIFY(page().exchange().send()->wire.body.contains("000000"));
}

void CallbacksWindowTest::deletesRunsAfterAsking()
{
    open();
    run("saas-v2-one-time");
    action("history")->trigger();
    QTRY_COMPARE(page().runs().rowCount(), 1);
    page().selectRuns({ page().runs().at(0)->id });
    action("deleteRuns")->trigger();
    QCOMPARE(m_shop->prompts.asked.size(), 1);
    QCOMPARE(storedRuns().size(), 1);
    m_shop->prompts.confirmations << true;
    action("deleteRuns")->trigger();
    QTRY_COMPARE(page().runs().rowCount(), 0);
    QCOMPARE(storedRuns().size(), 0);
    QCOMPARE(page().results().rowCount(), 0);
}

void CallbacksWindowTest::exportsARun()
{
    open();
    run("saas-v2-one-time");
    for (const char *name : { "run.html", "run.xml", "run.har", "plain" }) {
        const QString file = m_shop->filePath(QLatin1String(name));
        m_shop->prompts.files << file;
        m_shop->window().messages().dismiss();
        action("export")->trigger();
        QTRY_COMPARE(m_shop->window().messages().message().what, QStringLiteral("The run is exported."));
        const QByteArray written =
            test::readFile(QString(name == QByteArray("plain") ? file + QStringLiteral(".html") : file));
        QVERIFY2(written.contains("newInstance"), name);
        QVERIFY2(!written.contains(test::kShopKey), name);
    }
    // AND the page for people names the cases in the language of the screen
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QString chinese = m_shop->filePath(QStringLiteral("chinese.html"));
    m_shop->prompts.files << chinese;
    m_shop->window().messages().dismiss();
    action("export")->trigger();
    QTRY_VERIFY(!m_shop->window().messages().message().what.isEmpty());
    QLocale::setDefault(before);
    QVERIFY(test::readFile(chinese).contains("<h2>创建实例"));
}

void CallbacksWindowTest::saysWhenTheServerIsNotThere()
{
    open();
    page().target().setAddress(QStringLiteral("http://127.0.0.1:1/callback"));
    run("saas-v2-one-time");
    QCOMPARE(m_shop->window().messages().message().what, QStringLiteral("Your server could not be reached."));
    QVERIFY(storedRuns().first().counts.unreachable > 0);
}

void CallbacksWindowTest::asksBeforeActingForRealAtAPublicAddress()
{
    // GIVEN an address of the documentation's network, and a suite that sends requests without testFlag
    open();
    page().target().setAddress(QStringLiteral("https://203.0.113.1/callback"));
    page().tree().selectSuite(QStringLiteral("saas-v2-robustness"));
    // WHEN the person cancels, THEN nothing is sent, and the next time they are asked again
    m_shop->prompts.choices << 2 << -1;
    action("run")->trigger();
    QCOMPARE(m_shop->prompts.asked.size(), 1);
    QVERIFY(m_shop->prompts.asked.first().text.contains(QStringLiteral("203.0.113.1")));
    QCOMPARE(m_shop->prompts.answersOffered.first().size(), 3);
    QVERIFY(!controller().isRunning());
    action("run")->trigger();
    QCOMPARE(m_shop->prompts.asked.size(), 2);
    QVERIFY(!controller().isRunning());
    QCOMPARE(storedRuns().size(), 0);
    // WHEN the server is this machine, THEN nobody is asked
    page().target().setAddress(m_server->url().toString());
    page().tree().selectSuite(QStringLiteral("saas-v2-one-time"));
    run("saas-v2-one-time");
    QCOMPARE(m_shop->prompts.asked.size(), 2);
}

void CallbacksWindowTest::needsAKey()
{
    open(false);
    page().tree().selectSuite(QStringLiteral("saas-v2-one-time"));
    action("run")->trigger();
    QCOMPARE(m_shop->window().messages().message().what, QStringLiteral("There is no key to sign with."));
    QCOMPARE(m_server->requests, 0);
    Q_EMIT page().keysRequested();
    QCOMPARE(m_shop->window().currentPage(), QStringLiteral("environments"));
}

void CallbacksWindowTest::sendsCasesOfOnesOwn()
{
    // GIVEN a case file in the workspace
    {
        VERIFY_OK(Workspace::open(workspaceDirectory(), Workspace::Mode::ReadWrite));
    }
    const auto data = loadCallbackData({});
    VERIFY_OK(data);
    const auto suite = std::find_if((*data)->suites.begin(), (*data)->suites.end(),
        [](const CallbackSuite &one) { return one.id == QLatin1String("saas-v2-one-time"); });
    CallbackCase own = suite->cases.first();
    own.id = QStringLiteral("my-own");
    own.title = QStringLiteral("Mine");
    const QString folder = ownCasesFolder(workspaceDirectory());
    QVERIFY(QDir().mkpath(folder));
    VERIFY_OK(saveCaseFile(folder, own));
    QFile broken(QDir(folder).filePath(QStringLiteral("broken.case.json")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"id\": 1}");
    broken.close();
    // WHEN it is run
    open();
    // THEN a file that cannot be read is named, and the good one is there
    QTRY_VERIFY_WITH_TIMEOUT(
        m_shop->window().messages().message().details.contains(QStringLiteral("broken.case.json")), kWaitMs);
    page().tree().selectCase({}, QStringLiteral("my-own"));
    QSignalSpy finished(&controller(), &CallbackController::finished);
    action("run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, kWaitMs);
    // THEN only it was sent
    QCOMPARE(page().results().rowCount(), 1);
    QCOMPARE(page().results().at(0)->caseId, QStringLiteral("my-own"));
    QCOMPARE(storedRuns().first().suite, QString());
}

void CallbacksWindowTest::remembersTheAddress()
{
    open();
    run("saas-v2-one-time");
    m_shop->reopen();
    QCOMPARE(page().target().addressText(), m_server->url().toString());
}

ZHANGGUI_GUI_TEST(CallbacksWindowTest)
#include "callbacks_window_test.moc"
