#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_diff_view.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/progress_strip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>

using namespace zhanggui;

namespace {

CallbackCase caseOf(const char *id, const char *title)
{
    CallbackCase made;
    made.id = QLatin1String(id);
    made.title = QLatin1String(title);
    made.steps = { CaseStep() };
    return made;
}

CallbackSuite suiteOf(const char *id, const QList<CallbackCase> &cases)
{
    CallbackSuite suite;
    suite.id = QLatin1String(id);
    suite.titleEn = QStringLiteral("Suite ") + suite.id;
    suite.product = QStringLiteral("saas");
    suite.site = QStringLiteral("cn");
    suite.cases = cases;
    return suite;
}

QList<CallbackSuite> suites()
{
    return { suiteOf("saas-v2-period",
                 { caseOf("saas-v2.newInstance.period", "New instance"),
                     caseOf("saas-v2.queryInstance", "Query instance") }),
        suiteOf("saas-v2-security", { caseOf("saas-v2.newInstance.bad-signature", "Bad signature") }) };
}

CaseSummary summary(qint64 id, CaseState state, Severity worst = Severity::Pass)
{
    CaseSummary made;
    made.id = id;
    made.caseId = QStringLiteral("saas-v2.newInstance.period");
    made.state = state;
    made.worst = worst;
    made.headline = test::verdictOf("result-code", worst);
    made.sends = 1;
    made.totalUs = 8000;
    return made;
}

RunSummary storedRun(qint64 id, int cases)
{
    RunSummary run;
    run.id = id;
    run.suite = QStringLiteral("saas-v2-period");
    run.url = QStringLiteral("http://127.0.0.1:8080/callback");
    run.startedMs = 1'732'180'127'000;
    run.endedMs = run.startedMs + 1500;
    run.cases = cases;
    run.counts.passed = cases;
    return run;
}

} // namespace

class CallbacksPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoFirst();
    void readsAddresses_data();
    void readsAddresses();
    void saysWhatIsWrongWithTheAddress();
    void remembersAddressesTheNewestFirst();
    void runsWhatIsChosen();
    void aProductStandsForItsSuites();
    void findsCasesByWords();
    void showsResultsAsTheyCome();
    void theTreeTellsTheLastState();
    void readsAStoredRunAPageAtATime();
    void asksForTheExchangeOfALine();
    void goesToTheNextProblem();
    void offersToCompareTwoRuns();
    void readsOlderRunsWhenTheyAreScrolledTo();
    void showsWhatDiffers();
    void offersEditingOnlyWhenSomebodyListens();
    void cannotDeleteInAReadOnlyWorkspace();
    void offersNothingWhileItIsNotShown();
    void remembersItsLayout();
    void takesOneMorePart();

private:
    QAction *action(const char *name)
    {
        return m_actions->find(QLatin1String("callbacks.") + QLatin1String(name));
    }
    QPushButton *emptyButton()
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->parentWidget()->inherits("zhanggui::EmptyState"))
                return button;
        }
        return nullptr;
    }
    QTableView *table(const char *name) { return m_page->findChild<QTableView *>(QLatin1String(name)); }

    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<CallbacksPage> m_page;
};

void CallbacksPageTest::init()
{
    m_actions = std::make_unique<ActionCollection>();
    m_page = std::make_unique<CallbacksPage>(*m_actions);
    m_page->setSuites(suites());
    m_page->resize(1280, 800);
    m_page->show();
}

void CallbacksPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
}

void CallbacksPageTest::saysWhatToDoFirst()
{
    // GIVEN neither address nor key, THEN the address is asked for
    QCOMPARE(emptyButton()->text(), QStringLiteral("Enter the address"));
    // WHEN there is one, THEN the keys
    m_page->target().setAddress(QStringLiteral("http://localhost:8080"));
    QCOMPARE(emptyButton()->text(), QStringLiteral("Enter the keys"));
    QSignalSpy keys(m_page.get(), &CallbacksPage::keysRequested);
    emptyButton()->click();
    QCOMPARE(keys.count(), 1);
    // WHEN both are there, THEN the run
    m_page->setHasKeys(true);
    m_page->tree().selectSuite(QStringLiteral("saas-v2-period"));
    QSignalSpy runs(m_page.get(), &CallbacksPage::runRequested);
    emptyButton()->click();
    QCOMPARE(runs.count(), 1);
}

void CallbacksPageTest::readsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("whole") << "https://seller.example.com/callback?x=1"
                           << "https://seller.example.com/callback?x=1";
    QTest::newRow("blanks") << "  http://127.0.0.1:8080 "
                            << "http://127.0.0.1:8080";
    QTest::newRow("this machine") << "localhost:8080/callback"
                                  << "http://localhost:8080/callback";
    QTest::newRow("a name") << "seller.example.com"
                            << "https://seller.example.com";
    QTest::newRow("IPv6") << "[::1]:8080/x"
                          << "http://[::1]:8080/x";
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("another scheme") << "ftp://seller.example.com"
                                    << "";
    QTest::newRow("password") << "https://me:secret@seller.example.com"
                              << "";
    QTest::newRow("fragment") << "https://seller.example.com/#a"
                              << "";
    QTest::newRow("no host") << "https:///callback"
                             << "";
    QTest::newRow("words") << "my server"
                           << "";
}

void CallbacksPageTest::readsAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const TargetAddress address = targetAddressFrom(typed);
    QCOMPARE(address.url.toString(), url);
    QCOMPARE(address.fault.isEmpty(), !url.isEmpty());
}

void CallbacksPageTest::saysWhatIsWrongWithTheAddress()
{
    m_page->tree().selectSuite(QStringLiteral("saas-v2-period"));
    m_page->target().setAddress(QStringLiteral("my server"));
    QSignalSpy runs(m_page.get(), &CallbacksPage::runRequested);
    action("run")->trigger();
    QCOMPARE(runs.count(), 0);
    auto *fault = m_page->findChild<QLabel *>(QStringLiteral("callbackAddressFault"));
    QVERIFY(fault->isVisible());
    m_page->target().setAddress(QStringLiteral("localhost"));
    QVERIFY(!fault->isVisible());
}

void CallbacksPageTest::remembersAddressesTheNewestFirst()
{
    TargetBar &bar = m_page->target();
    for (int i = 0; i < 25; ++i)
        bar.remember(QUrl(QStringLiteral("http://localhost:%1").arg(8000 + i)));
    bar.remember(QUrl(QStringLiteral("http://localhost:8010")));
    QCOMPARE(bar.addresses().size(), 20);
    QCOMPARE(bar.addresses().first(), QStringLiteral("http://localhost:8010"));
    QCOMPARE(bar.addresses().at(1), QStringLiteral("http://localhost:8024"));
    QCOMPARE(bar.addresses().count(QStringLiteral("http://localhost:8010")), 1);
    QCOMPARE(bar.addressText(), QStringLiteral("http://localhost:8010"));
}

void CallbacksPageTest::runsWhatIsChosen()
{
    m_page->target().setAddress(QStringLiteral("localhost:8080"));
    QVERIFY(!action("run")->isEnabled());
    m_page->tree().selectCase(QStringLiteral("saas-v2-period"), QStringLiteral("saas-v2.queryInstance"));
    QVERIFY(action("run")->isEnabled());
    QSignalSpy runs(m_page.get(), &CallbacksPage::runRequested);
    action("run")->trigger();
    QCOMPARE(runs.last().first().value<QList<CaseChoice>>(),
        (QList<CaseChoice>{
            { QStringLiteral("saas-v2-period"), { QStringLiteral("saas-v2.queryInstance") } } }));
    action("runSuite")->trigger();
    QCOMPARE(runs.last().first().value<QList<CaseChoice>>(),
        (QList<CaseChoice>{ { QStringLiteral("saas-v2-period"), {} } }));
}

void CallbacksPageTest::aProductStandsForItsSuites()
{
    auto *view = m_page->findChild<QTreeView *>(QStringLiteral("caseTreeView"));
    view->setCurrentIndex(view->model()->index(0, 0));
    QCOMPARE(m_page->tree().selection(),
        (QList<CaseChoice>{
            { QStringLiteral("saas-v2-period"), {} }, { QStringLiteral("saas-v2-security"), {} } }));
}

void CallbacksPageTest::findsCasesByWords()
{
    m_page->setOwnCases({ caseOf("mine", "My own case") });
    auto *view = m_page->findChild<QTreeView *>(QStringLiteral("caseTreeView"));
    QCOMPARE(view->model()->rowCount(), 2);
    auto *filter = m_page->findChild<QLineEdit *>(QStringLiteral("caseFilter"));
    filter->setText(QStringLiteral("signature BAD"));
    QCOMPARE(view->model()->rowCount(), 1);
    const QModelIndex product = view->model()->index(0, 0);
    QCOMPARE(view->model()->rowCount(product), 1);
    QCOMPARE(view->model()->rowCount(view->model()->index(0, 0, product)), 1);
    filter->setText(QStringLiteral("mine"));
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Cases of your own"));
    filter->clear();
    QCOMPARE(view->model()->rowCount(), 2);
}

void CallbacksPageTest::showsResultsAsTheyCome()
{
    QAbstractItemModelTester tester(
        &m_page->results(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page->beginRun(QStringLiteral("a suite"));
    QVERIFY(m_page->findChild<ProgressStrip *>()->isRunning());
    QVERIFY(action("stop")->isEnabled());
    m_page->addResult(summary(1, CaseState::Passed));
    m_page->addResult(summary(2, CaseState::Failed, Severity::Fail));
    QCOMPARE(m_page->results().rowCount(), 2);
    const QModelIndex failed = m_page->results().index(1, ResultModel::State);
    QCOMPARE(failed.data().toString(), QStringLiteral("Failed"));
    QCOMPARE(failed.data(PillDelegate::ToneRole).toInt(), int(Tone::Fail));
    QCOMPARE(m_page->results().index(1, ResultModel::Case).data().toString(), QStringLiteral("New instance"));
    QCOMPARE(
        m_page->results().index(1, ResultModel::Finding).data().toString(), QStringLiteral("result-code"));
    m_page->endRun(storedRun(7, 2), false);
    QVERIFY(!m_page->findChild<ProgressStrip *>()->isRunning());
    QVERIFY(!action("stop")->isEnabled());
    QCOMPARE(m_page->shownRun(), 7);
}

void CallbacksPageTest::theTreeTellsTheLastState()
{
    auto *view = m_page->findChild<QTreeView *>(QStringLiteral("caseTreeView"));
    const auto cell = [view] {
        const QModelIndex product = view->model()->index(0, 0);
        return view->model()->index(0, 1, view->model()->index(0, 0, product)).data().toString();
    };
    QVERIFY(cell().isEmpty());
    CaseSummary warned = summary(1, CaseState::Passed, Severity::Warning);
    m_page->tree().setStates({ { warned.caseId, warned } });
    QCOMPARE(cell(), QStringLiteral("Warning"));
    m_page->tree().setState(summary(2, CaseState::Failed));
    QCOMPARE(cell(), QStringLiteral("Failed"));
    m_page->tree().setStates({});
    QVERIFY(cell().isEmpty());
}

void CallbacksPageTest::readsAStoredRunAPageAtATime()
{
    QSignalSpy wanted(&m_page->results(), &ResultModel::pageWanted);
    m_page->showRun(storedRun(3, 10'000));
    QCOMPARE(m_page->results().rowCount(), 10'000);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toInt(), 0);
    m_page->results().setPage(0, QList<CaseSummary>(ResultModel::kPage, summary(1, CaseState::Passed)));
    table("callbackResults")->scrollToBottom();
    // The last lines may lie on two pages.
    QTRY_VERIFY(wanted.count() >= 2 && wanted.count() <= 3);
    QVERIFY(wanted.last().at(0).toInt() > 9000);
    // A line that is chosen before it was read is opened when it came.
    QSignalSpy cases(m_page.get(), &CallbacksPage::caseWanted);
    m_page->selectResult(9999);
    QCOMPARE(cases.count(), 0);
    m_page->results().setPage(9984, QList<CaseSummary>(16, summary(77, CaseState::Passed)));
    QCOMPARE(cases.count(), 1);
    QCOMPARE(cases.first().first().toLongLong(), 77);
    QVERIFY(m_page->results().at(5000) == nullptr);
    QCOMPARE(m_page->results().at(5)->id, 1);
}

void CallbacksPageTest::asksForTheExchangeOfALine()
{
    m_page->beginRun(QStringLiteral("a suite"));
    m_page->addResult(summary(41, CaseState::Passed));
    m_page->endRun(storedRun(7, 1), false);
    QSignalSpy wanted(m_page.get(), &CallbacksPage::caseWanted);
    m_page->selectResult(0);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 41);
    QVERIFY(!m_page->exchange().isVisible());
    m_page->showCase(test::sampleCase());
    QVERIFY(m_page->exchange().isVisible());
    QVERIFY(action("copyExchange")->isEnabled());
    QVERIFY(action("sendAgain")->isEnabled());
    QSignalSpy runs(m_page.get(), &CallbacksPage::runRequested);
    m_page->target().setAddress(QStringLiteral("localhost"));
    action("sendAgain")->trigger();
    QCOMPARE(runs.last().first().value<QList<CaseChoice>>(),
        (QList<CaseChoice>{
            { QStringLiteral("saas-v2-period"), { QStringLiteral("saas-v2.newInstance.period") } } }));
    m_page->closeExchange();
    QVERIFY(!m_page->exchange().isVisible());
    QVERIFY(!action("copyExchange")->isEnabled());
}

void CallbacksPageTest::goesToTheNextProblem()
{
    m_page->beginRun(QStringLiteral("a suite"));
    for (const Severity worst : { Severity::Pass, Severity::Warning, Severity::Note, Severity::Fail })
        m_page->addResult(summary(1 + int(worst), CaseState::Passed, worst));
    m_page->endRun(storedRun(7, 4), false);
    const auto row = [this] { return table("callbackResults")->currentIndex().row(); };
    action("nextProblem")->trigger();
    QCOMPARE(row(), 1);
    action("nextProblem")->trigger();
    QCOMPARE(row(), 3);
    action("nextProblem")->trigger();
    QCOMPARE(row(), 3);
    action("previousProblem")->trigger();
    QCOMPARE(row(), 1);
}

void CallbacksPageTest::offersToCompareTwoRuns()
{
    QSignalSpy history(m_page.get(), &CallbacksPage::historyWanted);
    action("history")->trigger();
    QCOMPARE(history.count(), 1);
    m_page->runs().setRuns({ storedRun(9, 3), storedRun(8, 3), storedRun(5, 3) });
    QVERIFY(!action("compare")->isEnabled());
    m_page->selectRuns({ 9, 5 });
    QVERIFY(action("compare")->isEnabled());
    QVERIFY(action("deleteRuns")->isEnabled());
    QVERIFY(!action("openRun")->isEnabled());
    QSignalSpy compare(m_page.get(), &CallbacksPage::compareRequested);
    action("compare")->trigger();
    QCOMPARE(compare.first(), (QList<QVariant>{ qint64(5), qint64(9) }));
    m_page->selectRuns({ 8 });
    QSignalSpy open(m_page.get(), &CallbacksPage::runWanted);
    action("openRun")->trigger();
    QCOMPARE(open.first().first().toLongLong(), 8);
}

void CallbacksPageTest::readsOlderRunsWhenTheyAreScrolledTo()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &RunListModel::olderWanted);
    QList<RunSummary> runs;
    for (int i = 0; i < RunListModel::kPage; ++i)
        runs.append(storedRun(1000 - i, 1));
    model.setRuns(runs);
    QTRY_VERIFY(wanted.count() == 1 || model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 1000 - RunListModel::kPage + 1);
    model.addOlder({ storedRun(2, 1) });
    QCOMPARE(model.rowCount(), RunListModel::kPage + 1);
    QVERIFY(!model.canFetchMore({}));
}

void CallbacksPageTest::showsWhatDiffers()
{
    RunRecord before = test::sampleRun();
    before.cases = { test::sampleCase(), test::sampleCase(QStringLiteral("same")) };
    RunRecord after = before;
    CaseRecord &worse = after.cases.first();
    worse.state = CaseState::Failed;
    worse.sends.first().wire.body = R"({"resultCode":"000005","instanceId":"i-1"})";
    worse.sends.first().verdicts[1].severity = Severity::Fail;
    m_page->diff().setRuns(before, after, diffRuns(before, after), QStringLiteral("A"), QStringLiteral("B"));
    m_page->showPart(CallbacksPage::Part::Compare);
    auto *cases = m_page->findChild<QTreeWidget *>(QStringLiteral("diffCases"));
    QCOMPARE(cases->topLevelItemCount(), 1);
    QCOMPARE(cases->topLevelItem(0)->text(0), QStringLiteral("Worse"));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("diffSummary"))
                ->text()
                .contains(QStringLiteral("1 of 2")));
    QTRY_VERIFY(
        m_page->diff().text().contains(QStringLiteral("answer body.resultCode\t\"000000\"\t\"000005\"")));
    QVERIFY(!m_page->diff().text().contains(QStringLiteral("instanceId")));
    // WHEN the same run stands against itself, THEN nothing differs
    m_page->diff().setRuns(
        before, before, diffRuns(before, before), QStringLiteral("A"), QStringLiteral("A"));
    QCOMPARE(cases->topLevelItemCount(), 0);
}

void CallbacksPageTest::offersEditingOnlyWhenSomebodyListens()
{
    QVERIFY(!action("edit")->isVisible());
    QSignalSpy edits(m_page.get(), &CallbacksPage::editRequested);
    QVERIFY(action("edit")->isVisible());
    m_page->tree().selectCase(QStringLiteral("saas-v2-period"), QStringLiteral("saas-v2.queryInstance"));
    action("edit")->trigger();
    QCOMPARE(edits.first().first().value<CallbackCase>().title, QStringLiteral("Query instance"));
}

void CallbacksPageTest::cannotDeleteInAReadOnlyWorkspace()
{
    m_page->setReadOnly(true);
    m_page->showPart(CallbacksPage::Part::History);
    m_page->runs().setRuns({ storedRun(9, 3) });
    m_page->selectRuns({ 9 });
    QVERIFY(action("openRun")->isEnabled());
    QVERIFY(!action("deleteRuns")->isEnabled());
}

void CallbacksPageTest::offersNothingWhileItIsNotShown()
{
    m_page->tree().selectSuite(QStringLiteral("saas-v2-period"));
    QVERIFY(action("run")->isEnabled());
    m_page->hide();
    QVERIFY(!action("run")->isEnabled());
}

void CallbacksPageTest::remembersItsLayout()
{
    m_page->tree().selectSuite(QStringLiteral("saas-v2-security"));
    m_page->exchange().showTab(ExchangeView::Tab::Timing);
    const QByteArray state = m_page->saveState();
    cleanup();
    init();
    m_page->restoreState(state);
    QCOMPARE(m_page->tree().selection(), (QList<CaseChoice>{ { QStringLiteral("saas-v2-security"), {} } }));
    QCOMPARE(m_page->exchange().tab(), ExchangeView::Tab::Timing);
    m_page->restoreState("garbage");
}

void CallbacksPageTest::takesOneMorePart()
{
    auto *editor = new QLabel;
    m_page->addPart(editor, "Results");
    m_page->showPart(editor);
    QVERIFY(editor->isVisible());
    QVERIFY(!action("nextProblem")->isEnabled());
    m_page->showPart(CallbacksPage::Part::Results);
    QVERIFY(!editor->isVisible());
}

int main(int argc, char **argv)
{
    test::prepareProcess();
    QApplication application(argc, argv);
    const Theme theme(SchemeChoice::Light);
    CallbacksPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "callbacks_page_test.moc"
