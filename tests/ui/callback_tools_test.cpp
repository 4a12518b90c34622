// The dialogs of outage replay, preflight and key rehearsal: what they ask, show and say.
#include "tests/support/results.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/callbacks/tools/outage_dialog.h"
#include "ui/callbacks/tools/preflight_dialog.h"
#include "ui/callbacks/tools/rehearsal_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace zhanggui;

namespace {

constexpr qint64 kNow = 1'795'334'400'000; // 2026-11-22 08:00:00 UTC
const QString kAddress = QStringLiteral("http://127.0.0.1:8080/callback");
const QString kProduct = QStringLiteral("Cloud desk");

template <class Widget> Widget *part(QWidget &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QLatin1String(name));
}

QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

CallbackSuite aSuite()
{
    CallbackSuite suite;
    suite.id = QStringLiteral("own");
    suite.titleEn = QStringLiteral("Own cases");
    for (const char *id : { "a", "b" }) {
        CallbackCase one;
        one.id = QLatin1String(id);
        one.title = QStringLiteral("Case ") + one.id;
        one.steps = { CaseStep() };
        suite.cases.append(one);
    }
    return suite;
}

PreflightRun runOn(int dayOfMonth, bool failed)
{
    PreflightRun run;
    run.product = kProduct;
    run.startedMs = kNow - (22 - dayOfMonth) * qint64(86'400'000);
    run.counts.failed = failed ? 1 : 0;
    return run;
}

} // namespace

class CallbackToolsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheTimeTableOfALadder();
    void asksForWhatNoGuideSays();
    void showsAttemptsAsTheyCome();
    void sendsThePlanThatIsShown();
    void stopsAReplayThatIsClosed();
    void countsDaysAndOrders();
    void aLimitThatIsReachedIsRed();
    void entersFailedOrders();
    void needsAProduct();
    void showsWhatTheProbeWouldFind();
    void rehearsesWithANewKey();
    void showsTheMatrix();

private:
    std::unique_ptr<OutageDialog> outage()
    {
        return std::make_unique<OutageDialog>(m_protocol, kAddress, nullptr);
    }
    std::unique_ptr<PreflightDialog> preflight()
    {
        return std::make_unique<PreflightDialog>(
            PreflightDialog::Setup{
                { aSuite() }, { m_limits, DayRule::Any }, {}, kAddress, [] { return kNow; }, false },
            nullptr);
    }

    std::shared_ptr<const CallbackProtocol> m_protocol;
    CallbackLimits m_limits;
};

void CallbackToolsTest::initTestCase()
{
    auto protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = std::make_shared<const CallbackProtocol>(*std::move(protocol));
    const auto limits = callbackLimits();
    VERIFY_OK(limits);
    m_limits = *limits;
}

void CallbackToolsTest::showsTheTimeTableOfALadder()
{
    const auto dialog = outage();
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    auto *table = part<QTableView>(*dialog, "outageTable");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(cell(*table, 0, 1), QStringLiteral("0 s"));
    QCOMPARE(cell(*table, 3, 1), QStringLiteral("3 h"));
    QVERIFY(!part<QLineEdit>(*dialog, "outageSpacing")->isEnabled());
    QVERIFY(part<QPushButton>(*dialog, "outageStart")->isEnabled());
    // Where it is from, and what follows.
    const QString facts = part<QLabel>(*dialog, "outageFacts")->text();
    QVERIFY(facts.contains(QStringLiteral("undated")));
    QVERIFY(facts.contains(QStringLiteral("unsubscribed")));
}

void CallbackToolsTest::asksForWhatNoGuideSays()
{
    const auto dialog = outage();
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h"));
    auto *table = part<QTableView>(*dialog, "outageTable");
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(part<QLineEdit>(*dialog, "outageSpacing")->isEnabled());
    QVERIFY(!part<QLineEdit>(*dialog, "outageWindow")->isEnabled()); // that is known
    QVERIFY(!part<QPushButton>(*dialog, "outageStart")->isEnabled());
    dialog->setAssumption(QStringLiteral("30m"), {});
    QCOMPARE(table->model()->rowCount(), 7);
    QVERIFY(part<QPushButton>(*dialog, "outageStart")->isEnabled());
    QVERIFY(part<QLabel>(*dialog, "outageFacts")->text().contains(QStringLiteral("your assumption")));
    dialog->setAssumption(QStringLiteral("soon"), {});
    QCOMPARE(table->model()->rowCount(), 0);
}

void CallbackToolsTest::showsAttemptsAsTheyCome()
{
    const auto dialog = outage();
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    dialog->begin();
    QVERIFY(dialog->isRunning());
    QVERIFY(!part<QComboBox>(*dialog, "outageInterface")->isEnabled());
    dialog->addAttempt({ 1, OutageStage::Call, 0, WireOutcome::Unreachable, 0, {}, {}, false,
        QStringLiteral("Connection refused.") });
    dialog->addAttempt({ 2, OutageStage::Call, 3600, WireOutcome::Answered, 200, QStringLiteral("000000"),
        QStringLiteral("i-1"), true, {} });
    dialog->addAttempt({ 3, OutageStage::Confirm, 3600, WireOutcome::Answered, 200, QStringLiteral("000000"),
        QStringLiteral("i-1"), true, {} });
    auto *table = part<QTableView>(*dialog, "outageTable");
    QCOMPARE(cell(*table, 0, 3), QStringLiteral("Connection refused."));
    QCOMPARE(table->model()->index(0, 2).data(PillDelegate::ToneRole).toInt(), int(Tone::Fail));
    QCOMPARE(table->model()->index(1, 2).data(PillDelegate::ToneRole).toInt(), int(Tone::Ok));
    OutageReport report;
    report.end = OutageEnd::Succeeded;
    report.attempts = QList<OutageAttempt>(3);
    report.attempts.last().offsetSeconds = 3600;
    dialog->finish(report);
    QVERIFY(!dialog->isRunning());
    QCOMPARE(cell(*table, 3, 3), QStringLiteral("not needed"));
    auto *outcome = dialog->findChild<MessageBar *>();
    QCOMPARE(outcome->message().tone, Tone::Ok);
    QVERIFY(outcome->message().what.contains(QStringLiteral("1 h")));
}

void CallbackToolsTest::sendsThePlanThatIsShown()
{
    const auto dialog = outage();
    QSignalSpy wanted(dialog.get(), &OutageDialog::startRequested);
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    dialog->setSpeed(3600);
    part<QPushButton>(*dialog, "outageStart")->click();
    QCOMPARE(wanted.size(), 1);
    const auto plan = wanted.first().first().value<OutagePlan>();
    QCOMPARE(plan.factor, 3600.0);
    QCOMPARE(plan.schedule.offsets.size(), 4);
    QVERIFY(!actsForReal(plan.subject));
}

void CallbackToolsTest::stopsAReplayThatIsClosed()
{
    const auto dialog = outage();
    QSignalSpy cancelled(dialog.get(), &OutageDialog::cancelRequested);
    dialog->reject();
    QCOMPARE(cancelled.size(), 0);
    dialog->begin();
    dialog->reject();
    QCOMPARE(cancelled.size(), 1);
}

void CallbackToolsTest::countsDaysAndOrders()
{
    const auto dialog = preflight();
    QSignalSpy wanted(dialog.get(), &PreflightDialog::factsWanted);
    dialog->setProducts({ kProduct });
    QCOMPARE(wanted.last().first().toString(), kProduct);
    PreflightFacts facts;
    facts.runs = { runOn(22, true), runOn(21, true), runOn(20, true), runOn(19, false) };
    facts.failedOrders = { { 7, kProduct, QStringLiteral("CS1"), QDate(2026, 11, 3) } };
    dialog->setFacts(facts);
    QCOMPARE(part<StatusPill>(*dialog, "preflightDays")->text(), QStringLiteral("3 of 5 days"));
    QCOMPARE(part<StatusPill>(*dialog, "preflightDays")->tone(), Tone::Warn);
    QCOMPARE(part<StatusPill>(*dialog, "preflightOrders")->text(), QStringLiteral("1 of 5 orders"));
    auto *days = part<QTableView>(*dialog, "preflightDayTable");
    QCOMPARE(days->model()->rowCount(), 4);
    QCOMPARE(cell(*days, 0, 0), QStringLiteral("2026-11-22"));
    QCOMPARE(cell(*days, 3, 1), QStringLiteral("Good"));
}

void CallbackToolsTest::aLimitThatIsReachedIsRed()
{
    const auto dialog = preflight();
    dialog->setProducts({ kProduct });
    PreflightFacts facts;
    for (int day = 18; day <= 22; ++day)
        facts.runs.prepend(runOn(day, true));
    dialog->setFacts(facts);
    QCOMPARE(part<StatusPill>(*dialog, "preflightDays")->tone(), Tone::Fail);
    QCOMPARE(part<StatusPill>(*dialog, "preflightOrders")->tone(), Tone::Ok);
}

void CallbackToolsTest::entersFailedOrders()
{
    const auto dialog = preflight();
    QSignalSpy entered(dialog.get(), &PreflightDialog::ordersEntered);
    QSignalSpy removed(dialog.get(), &PreflightDialog::ordersRemoved);
    dialog->setProducts({ kProduct });
    auto *paste = part<QPlainTextEdit>(*dialog, "preflightPaste");
    paste->setPlainText(QStringLiteral("nothing in here\n2026-11-20 CS2211181819B4LVS 000005"));
    part<QPushButton>(*dialog, "preflightEnter")->click();
    const auto orders = entered.first().first().value<QList<FailedOrder>>();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().day, QDate(2026, 11, 20));
    QCOMPARE(paste->toPlainText(), QStringLiteral("nothing in here")); // it is not lost
    PreflightFacts facts;
    facts.failedOrders = { { 7, kProduct, QStringLiteral("CS1"), QDate(2026, 11, 3) } };
    dialog->setFacts(facts);
    part<QTableView>(*dialog, "preflightOrderTable")->selectRow(0);
    part<QPushButton>(*dialog, "preflightRemove")->click();
    QCOMPARE(removed.first().first().value<QList<qint64>>(), QList<qint64>{ 7 });
}

void CallbackToolsTest::needsAProduct()
{
    const auto dialog = preflight();
    dialog->setProducts({});
    QVERIFY(!part<QPushButton>(*dialog, "preflightStart")->isEnabled());
    dialog->chooseProduct(kProduct);
    QVERIFY(part<QPushButton>(*dialog, "preflightStart")->isEnabled());
}

void CallbackToolsTest::showsWhatTheProbeWouldFind()
{
    const auto dialog = preflight();
    dialog->setProducts({ kProduct });
    QSignalSpy wanted(dialog.get(), &PreflightDialog::startRequested);
    part<QPushButton>(*dialog, "preflightStart")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), kProduct);
    dialog->begin(2);
    CaseRecord failed = test::sampleCase(QStringLiteral("a"));
    failed.state = CaseState::Failed;
    failed.verdicts = { test::verdictOf("result-code", Severity::Fail) };
    dialog->addCase(summaryOf(failed));
    auto *cases = part<QTableView>(*dialog, "preflightCases");
    QCOMPARE(cell(*cases, 0, 1), QStringLiteral("Case a"));
    QCOMPARE(cell(*cases, 0, 2), QStringLiteral("result-code"));
    RunCounts counts;
    counts.failed = 1;
    dialog->finish(counts, true);
    QCOMPARE(dialog->findChild<MessageBar *>()->message().tone, Tone::Fail);
}

void CallbackToolsTest::rehearsesWithANewKey()
{
    RehearsalDialog dialog({ aSuite() }, kAddress, QStringLiteral("test"), nullptr);
    QSignalSpy wanted(&dialog, &RehearsalDialog::startRequested);
    auto *start = part<QPushButton>(dialog, "rehearsalStart");
    QVERIFY(!start->isEnabled());
    auto *key = part<QLineEdit>(dialog, "rehearsalKey");
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    key->setText(QStringLiteral("new-key"));
    start->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(2).value<Secret>(), Secret(QByteArrayView("new-key")));
}

void CallbackToolsTest::showsTheMatrix()
{
    RehearsalDialog dialog({ aSuite() }, kAddress, QStringLiteral("test"), nullptr);
    dialog.begin();
    dialog.showHalf();
    RehearsalReport report;
    report.rehearsal.cases = { { QStringLiteral("a"), QStringLiteral("Case a"), KeyAnswer::Passed,
                                   KeyAnswer::Refused },
        { QStringLiteral("b"), QStringLiteral("Case b"), KeyAnswer::Passed, KeyAnswer::Refused } };
    report.rehearsal.verdict = RehearsalVerdict::OnlyOld;
    dialog.finish(report);
    auto *table = part<QTableView>(dialog, "rehearsalTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(*table, 1, 2), QStringLiteral("key refused"));
    QCOMPARE(table->model()->index(0, 1).data(PillDelegate::ToneRole).toInt(), int(Tone::Ok));
    QCOMPARE(dialog.findChild<MessageBar *>()->message().tone, Tone::Fail);
    QVERIFY(dialog.findChild<MessageBar *>()->message().what.contains(QStringLiteral("only the old key")));
}

ZHANGGUI_GUI_TEST(CallbackToolsTest)
#include "callback_tools_test.moc"
