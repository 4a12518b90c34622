// An outage replayed over scripted answers: what is sent again, what is new, when it ends and how.
#include "net/callbacks/outage_case.h"
#include "tests/support/results.h"
#include "tests/support/scripted_plans.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace zhanggui;
using test::answeredCase;

namespace {

constexpr qint64 kNow = 1'795'334'400'000; // 2026-11-22 08:00:00 UTC
const QString kCreate = QStringLiteral("saas-v2.newInstance");

QByteArray created(const char *instance, const char *code = "000000")
{
    return QByteArray(R"({"resultCode":")") + code + R"(","resultMsg":"ok","instanceId":")" + instance
        + "\"}";
}

CaseField field(const char *name, const char *json)
{
    return { QLatin1String(name), json, false };
}

CallbackCase createCase()
{
    CallbackCase one;
    one.id = QStringLiteral("saas-v2.newInstance.period");
    one.title = QStringLiteral("New instance");
    CaseStep step;
    step.interfaceId = kCreate;
    step.request = { field("activity", "\"newInstance\""), field("businessId", "\"{{business}}\""),
        field("orderId", "\"{{order}}\""), field("orderLineId", "\"{{line}}\""), field("testFlag", "\"1\"") };
    one.steps = { step };
    return one;
}

CallbackCase queryCase()
{
    CallbackCase one;
    one.id = QStringLiteral("saas-v2.queryInstance.any");
    CaseStep step;
    step.interfaceId = QStringLiteral("saas-v2.queryInstance");
    step.request = { field("instanceId", "\"{{instance}}\""), field("testFlag", "\"1\"") };
    one.steps = { step };
    return one;
}

OutagePlan planWith(const QList<qint64> &offsets)
{
    OutagePlan plan;
    plan.callback.id = kCreate;
    plan.callback.creates = true;
    CallbackField business;
    business.name = QStringLiteral("businessId");
    business.fresh = true;
    plan.callback.request = { business };
    plan.subject = createCase();
    plan.schedule.ladder = QStringLiteral("test");
    plan.schedule.offsets = offsets;
    plan.run.url = QUrl(QStringLiteral("http://127.0.0.1:8080/callback"));
    return plan;
}

QByteArray bytesFor(int count)
{
    return QByteArray(count, 'r');
}

CaseRecord down()
{
    return answeredCase({}, CaseState::Unreachable, {}, 0);
}

CaseRecord answered(const QByteArray &body, bool passed = true, bool testFlag = false)
{
    CaseRecord record = answeredCase({}, passed ? CaseState::Passed : CaseState::Failed, body);
    record.sends.first().testFlag = testFlag;
    return record;
}

/// An outage over scripted answers; the last answer repeats. Real waiting times are kept, not waited.
class Stage {
public:
    explicit Stage(const QList<CaseRecord> &answers)
        : plans([answers](const RunPlan &, int number) {
            RunRecord run;
            run.cases = { answers.value(number, answers.constLast()) };
            return run;
        })
        , outage(
              plans, [] { return kNow; }, bytesFor,
              [this](qint64 ms, QObject *context, std::function<void()> then) {
                  waits.append(ms);
                  if (!stopped)
                      QTimer::singleShot(0, context, std::move(then));
              })
        , finished(&outage, &OutageRun::finished)
    {
    }

    OutageReport report(const OutagePlan &plan)
    {
        const auto started = outage.start(plan);
        if (!started || (finished.isEmpty() && !finished.wait(test::kPatienceMs)))
            return {};
        return finished.first().first().value<OutageReport>();
    }
    QByteArray sentField(int send, const char *name) const
    {
        for (const CaseField &one :
            plans.plans.at(send).suite.cases.constFirst().steps.constFirst().request) {
            if (one.name == QLatin1String(name))
                return one.json;
        }
        return {};
    }

    QList<qint64> waits;
    bool stopped = false;
    test::ScriptedPlans plans;
    OutageRun outage;
    QSignalSpy finished;
};

QList<OutageStage> stagesOf(const OutageReport &report)
{
    QList<OutageStage> stages;
    for (const OutageAttempt &attempt : report.attempts)
        stages.append(attempt.stage);
    return stages;
}

} // namespace

class OutageRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWithTheFirstSuccessAndAsksOnceMore();
    void compressesTime();
    void sendsTheSameOrderWithANewBusinessId();
    void theSameOrderMustGiveTheSameInstance();
    void anotherInstanceIsANoteUnderTestFlag();
    void aRefusedRepetitionIsAFault();
    void givesUpWhenEveryAttemptFailed();
    void wasNeverReached();
    void whatFailedInTheOutageIsANote();
    void pollsAfterProcessing();
    void endsStillWorkingWithoutInformation();
    void processingIsNoSuccessWhereNothingCanBePolled();
    void otherInterfacesEndWithTheFirstSuccess();
    void anHttpErrorIsNoSuccess();
    void stopsWhenNothingMayBeSent();
    void cancelsWhileWaiting();
    void cancelsWhileSending();
    void runsOnceMoreAfterItEnded();
    void refusesWhatCannotBeReplayed();
    void takesTheOfficialCaseOfAnInterface();
    void dropsTheTestFlagForRealCalls();
};

void OutageRunTest::endsWithTheFirstSuccessAndAsksOnceMore()
{
    Stage stage({ down(), down(), answered(created("i-1")), answered(created("i-1")) });
    QSignalSpy attempted(&stage.outage, &OutageRun::attempted);
    const OutageReport report = stage.report(planWith({ 0, 3600, 7200, 10800 }));
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(stagesOf(report),
        (QList{ OutageStage::Call, OutageStage::Call, OutageStage::Call, OutageStage::Confirm }));
    QCOMPARE(attempted.size(), 4);
    QCOMPARE(report.attempts.at(2).offsetSeconds, 7200);
    QVERIFY(report.attempts.at(2).ended);
    QVERIFY(!report.attempts.at(1).ended);
    QCOMPARE(report.run.cases.size(), 1);
    QCOMPARE(report.run.cases.constFirst().sends.size(), 4);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Passed);
    QCOMPARE(report.run.url, QStringLiteral("http://127.0.0.1:8080/callback"));
    QCOMPARE(report.run.cases.constFirst().verdicts.constFirst().check, QStringLiteral("same-value"));
    QCOMPARE(report.run.cases.constFirst().verdicts.constFirst().severity, Severity::Pass);
}

void OutageRunTest::compressesTime()
{
    Stage stage({ down() });
    OutagePlan plan = planWith({ 0, 3600, 10800 });
    plan.factor = 3600;
    stage.report(plan);
    QCOMPARE(stage.waits, (QList<qint64>{ 0, 1000, 2000 }));
    stage.waits.clear();
    stage.finished.clear();
    plan.factor = 1;
    stage.report(plan);
    QCOMPARE(stage.waits, (QList<qint64>{ 0, 3'600'000, 7'200'000 }));
}

void OutageRunTest::sendsTheSameOrderWithANewBusinessId()
{
    Stage stage({ down(), down(), answered(created("i-1")) });
    stage.report(planWith({ 0, 60, 120 }));
    QCOMPARE(stage.plans.plans.size(), 4);
    const QByteArray order = stage.sentField(0, "orderId");
    QVERIFY(order.startsWith("\"CS") && !order.contains("{{"));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(stage.sentField(i, "orderId"), order);
        QCOMPARE(stage.sentField(i, "orderLineId"), order.chopped(1) + "-000001\"");
        // Filled by the engine at every send.
        QCOMPARE(stage.sentField(i, "businessId"), QByteArray("\"{{business}}\""));
    }
}

void OutageRunTest::theSameOrderMustGiveTheSameInstance()
{
    Stage stage({ down(), answered(created("i-1")), answered(created("i-2")) });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::OtherInstance);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Failed);
    const Verdict verdict = report.run.cases.constFirst().verdicts.constFirst();
    QCOMPARE(verdict.severity, Severity::Fail);
    QCOMPARE(verdict.facts.value(QStringLiteral("first")), QStringLiteral("i-1"));
    QCOMPARE(verdict.facts.value(QStringLiteral("other")), QStringLiteral("i-2"));
}

void OutageRunTest::anotherInstanceIsANoteUnderTestFlag()
{
    Stage stage({ answered(created("i-1"), true, true), answered(created("i-2"), true, true) });
    const OutageReport report = stage.report(planWith({ 0 }));
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Passed);
    QCOMPARE(report.run.cases.constFirst().verdicts.constFirst().severity, Severity::Note);
}

void OutageRunTest::aRefusedRepetitionIsAFault()
{
    Stage stage({ answered(created("i-1")), answered(R"({"resultCode":"000005"})", false) });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::OtherInstance);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Failed);
}

void OutageRunTest::givesUpWhenEveryAttemptFailed()
{
    Stage stage({ answered(R"({"resultCode":"000005"})", false) });
    const OutageReport report = stage.report(planWith({ 0, 60, 120 }));
    QCOMPARE(report.end, OutageEnd::GaveUp);
    QCOMPARE(report.attempts.size(), 3);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Failed);
    QCOMPARE(report.run.endedMs, kNow);
}

void OutageRunTest::wasNeverReached()
{
    Stage stage({ down() });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::GaveUp);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Unreachable);
}

void OutageRunTest::whatFailedInTheOutageIsANote()
{
    Stage stage({ down(), answered(created("i-1"), false), answered(created("i-1")) });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    const QList<SendRecord> sends = report.run.cases.constFirst().sends;
    QCOMPARE(sends.at(0).verdicts.constFirst().severity, Severity::Note);
    // What was wrong with the answer that ended it stays wrong.
    QCOMPARE(sends.at(1).verdicts.constFirst().severity, Severity::Fail);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Failed);
}

void OutageRunTest::pollsAfterProcessing()
{
    const QByteArray nothing = R"({"resultCode":"000000","info":[]})";
    const QByteArray told = R"({"resultCode":"000000","info":[{"instanceId":"i\"1"}]})";
    Stage stage({ down(), answered(created("i\\\"1", "000004")), answered(nothing), answered(told),
        answered(created("i\\\"1")) });
    OutagePlan plan = planWith({ 0, 60, 120, 180, 240 });
    plan.query = queryCase();
    const OutageReport report = stage.report(plan);
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(stagesOf(report),
        (QList{ OutageStage::Call, OutageStage::Call, OutageStage::Poll, OutageStage::Poll,
            OutageStage::Confirm }));
    QCOMPARE(stage.sentField(2, "instanceId"), QByteArray(R"("i\"1")"));
    QCOMPARE(report.attempts.at(3).offsetSeconds, 180);
    QCOMPARE(report.run.cases.constFirst().sends.at(2).step, int(OutageStage::Poll));
    QCOMPARE(report.run.cases.constFirst().sends.at(3).number, 1);
}

void OutageRunTest::endsStillWorkingWithoutInformation()
{
    Stage stage({ answered(created("i-1", "000004")), answered(R"({"resultCode":"000000"})") });
    OutagePlan plan = planWith({ 0, 60, 120 });
    plan.query = queryCase();
    const OutageReport report = stage.report(plan);
    QCOMPARE(report.end, OutageEnd::StillWorking);
    QCOMPARE(report.attempts.size(), 3);
}

void OutageRunTest::processingIsNoSuccessWhereNothingCanBePolled()
{
    Stage stage({ answered(created("i-1", "000004")) });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::GaveUp);
    QCOMPARE(stagesOf(report), (QList{ OutageStage::Call, OutageStage::Call }));
}

void OutageRunTest::otherInterfacesEndWithTheFirstSuccess()
{
    Stage stage({ down(), answered(R"({"resultCode":"000000"})") });
    OutagePlan plan = planWith({ 0, 60, 120 });
    plan.callback.creates = false;
    const OutageReport report = stage.report(plan);
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(report.attempts.size(), 2);
}

void OutageRunTest::anHttpErrorIsNoSuccess()
{
    CaseRecord broken = answered(created("i-1"));
    broken.sends.first().wire.status = 500;
    Stage stage({ broken });
    QCOMPARE(stage.report(planWith({ 0, 60 })).end, OutageEnd::GaveUp);
}

void OutageRunTest::stopsWhenNothingMayBeSent()
{
    CaseRecord skipped;
    skipped.state = CaseState::Skipped;
    skipped.reason = QStringLiteral("needs-consent");
    Stage stage({ skipped });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::NotSent);
    QCOMPARE(report.reason, QStringLiteral("needs-consent"));
    QCOMPARE(stage.plans.plans.size(), 1);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Skipped);
}

void OutageRunTest::cancelsWhileWaiting()
{
    Stage stage({ down() });
    stage.stopped = true;
    VERIFY_OK(stage.outage.start(planWith({ 0, 60 })));
    stage.outage.cancel();
    QCOMPARE(stage.finished.size(), 1);
    QCOMPARE(stage.finished.first().first().value<OutageReport>().end, OutageEnd::Cancelled);
    QVERIFY(!stage.outage.isRunning());
    stage.outage.cancel();
    QCOMPARE(stage.finished.size(), 1);
}

void OutageRunTest::cancelsWhileSending()
{
    Stage stage({ answered(created("i-1")) });
    QObject::connect(
        &stage.outage, &OutageRun::attempted, &stage.outage, [&stage] { stage.outage.cancel(); });
    const OutageReport report = stage.report(planWith({ 0, 60 }));
    QCOMPARE(report.end, OutageEnd::Cancelled);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Cancelled);
    QCOMPARE(stage.finished.size(), 1);
    QCOMPARE(report.run.cases.constFirst().sends.size(), 1); // what there was is kept
}

void OutageRunTest::runsOnceMoreAfterItEnded()
{
    Stage stage({ answered(created("i-1")) });
    QCOMPARE(stage.report(planWith({ 0 })).attempts.size(), 2);
    stage.finished.clear();
    QCOMPARE(stage.report(planWith({ 0 })).attempts.size(), 2);
}

void OutageRunTest::refusesWhatCannotBeReplayed()
{
    Stage stage({ down() });
    VERIFY_FAILS(stage.outage.start(planWith({})), ErrorKind::BadInput);
    OutagePlan slow = planWith({ 0 });
    slow.factor = 0.5;
    VERIFY_FAILS(stage.outage.start(slow), ErrorKind::BadInput);
    OutagePlan two = planWith({ 0 });
    two.subject.steps.append(two.subject.steps.constFirst());
    VERIFY_FAILS(stage.outage.start(two), ErrorKind::BadInput);
    OutagePlan other = planWith({ 0 });
    other.subject.steps.first().interfaceId = QStringLiteral("saas-v2.releaseInstance");
    VERIFY_FAILS(stage.outage.start(other), ErrorKind::BadInput);
    OutagePlan unknown = planWith({ 0 });
    unknown.subject.steps.first().request.append(field("x", "\"{{nobody}}\""));
    VERIFY_FAILS(stage.outage.start(unknown), ErrorKind::BadInput);
    QVERIFY(stage.plans.plans.isEmpty());
    VERIFY_OK(stage.outage.start(planWith({ 0 })));
    VERIFY_FAILS(stage.outage.start(planWith({ 0 })), ErrorKind::Conflict);
}

void OutageRunTest::takesTheOfficialCaseOfAnInterface()
{
    const auto protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    OutageChoice choice;
    choice.interfaceId = kCreate;
    VERIFY_FAILS(outagePlanFor(*protocol, choice), ErrorKind::NotFound); // the spacing
    choice.assumption.spacingSeconds = 3600;
    const auto plan = outagePlanFor(*protocol, choice);
    VERIFY_OK(plan);
    QCOMPARE(plan->subject.steps.constFirst().interfaceId, kCreate);
    QVERIFY(!actsForReal(plan->subject));
    QVERIFY(plan->query.has_value());
    QCOMPARE(plan->schedule.offsets.size(), 4);
    choice.real = true;
    QVERIFY(actsForReal(outagePlanFor(*protocol, choice)->subject));
    choice.ownCase = createCase();
    QVERIFY(actsForReal(outagePlanFor(*protocol, choice)->subject));
    choice.scene = QStringLiteral("nowhen");
    choice.ownCase.reset();
    VERIFY_FAILS(outagePlanFor(*protocol, choice), ErrorKind::BadInput);
    choice.scene.clear();
    choice.interfaceId = QStringLiteral("saas-v2.nothing");
    VERIFY_FAILS(outagePlanFor(*protocol, choice), ErrorKind::NotFound);
}

void OutageRunTest::dropsTheTestFlagForRealCalls()
{
    QVERIFY(!actsForReal(createCase()));
    const CallbackCase real = withoutTestFlag(createCase());
    QVERIFY(actsForReal(real));
    QCOMPARE(real.steps.constFirst().request.size(), createCase().steps.constFirst().request.size() - 1);
}

ZHANGGUI_TEST(OutageRunTest)
#include "outage_run_test.moc"
