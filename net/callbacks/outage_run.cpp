#include "net/callbacks/outage_run.h"

#include "models/json/json_value.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/case_run.h"
#include "net/callbacks/placeholders.h"
#include "net/emulator/json_spans.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace zhanggui {

namespace {

constexpr QLatin1String kSuccess("000000");
constexpr QLatin1String kProcessing("000004");

/// The case as it is sent every time: what is made once a run is made now, what is new at every send (fields
/// that the data calls fresh) stays a place.
Result<CallbackCase> frozen(const OutagePlan &plan, const PlaceholderValues &values)
{
    CallbackCase result = plan.subject;
    QList<CaseStep> &steps = result.steps;
    for (CaseField &field : steps.first().request) {
        const CallbackField *known = plan.callback.requestField(field.name);
        if (known && known->fresh)
            continue;
        const auto filled = fillPlaces(QString::fromUtf8(field.json), values, true);
        if (!filled)
            return tl::unexpected(filled.error());
        field.json = filled->text.toUtf8();
    }
    return result;
}

struct Reading {
    QString code;
    QString instance;
    bool informed = false; // info tells of an instance
};

Reading read(const WireRecord &wire)
{
    const auto json = readJson(wire.body);
    if (wire.outcome != WireOutcome::Answered || wire.status != 200 || !json)
        return {};
    return { json->root.member(u"resultCode").text, json->root.member(u"instanceId").text,
        !json->root.member(u"info").items.isEmpty() };
}

/// An outage is what is rehearsed: what failed then must not make the record look bad.
void soften(QList<Verdict> &verdicts)
{
    for (Verdict &verdict : verdicts)
        verdict.severity = std::min(verdict.severity, Severity::Note);
}

} // namespace

void startRealTimer(qint64 ms, QObject *context, std::function<void()> then)
{
    QTimer::singleShot(std::chrono::milliseconds(ms), Qt::PreciseTimer, context, std::move(then));
}

class OutageRun::Private {
public:
    Private(OutageRun &owner, PlanRunner &planRunner, Now clock, RandomBytes bytes, StartTimer startTimer)
        : q(owner)
        , runner(planRunner)
        , now(std::move(clock))
        , random(std::move(bytes))
        , timer(std::move(startTimer))
    {
    }

    void waitForNext();
    void send(OutageStage stage);
    CallbackCase queryFor(const QString &instance) const;
    void take(OutageStage stage, const RunRecord &run);
    void judge(OutageStage stage, const OutageAttempt &attempt, const Reading &reading);
    void compareInstances(bool testFlag);
    void finish(OutageEnd end);
    CaseRecord &theCase()
    {
        QList<CaseRecord> &cases = report.run.cases;
        return cases.first();
    }
    qint64 offset() const { return plan.schedule.offsets.value(next - 1); }

    OutageRun &q;
    PlanRunner &runner;
    Now now;
    RandomBytes random;
    StartTimer timer;

    OutagePlan plan;
    CallbackCase sent; // the subject, frozen
    OutageReport report;
    QStringList instances; // of successful creates, in order
    qsizetype next = 0; // position in the schedule of the attempt that comes next
    OutageStage stage = OutageStage::Call;
    int generation = 0; // of the run, so that a timer of a cancelled one does nothing
    bool running = false;
    bool sending = false;
    bool cancelled = false;
};

void OutageRun::Private::waitForNext()
{
    if (next >= plan.schedule.offsets.size()) {
        finish(stage == OutageStage::Poll ? OutageEnd::StillWorking : OutageEnd::GaveUp);
        return;
    }
    const qint64 before = next == 0 ? 0 : plan.schedule.offsets.at(next - 1);
    const qint64 gap = plan.schedule.offsets.at(next) - before;
    const auto realMs = qint64(std::llround(double(gap) * 1000.0 / plan.factor));
    Q_EMIT q.waiting(int(report.attempts.size()) + 1, plan.schedule.offsets.at(next), realMs);
    ++next;
    timer(realMs, &q, [this, started = generation] {
        if (running && !cancelled && started == generation)
            send(stage);
    });
}

void OutageRun::Private::send(OutageStage which)
{
    RunPlan one = plan.run;
    one.suite.cases = { sent };
    one.repeat = 1;
    one.parallel = 1;
    if (which == OutageStage::Poll)
        one.suite.cases = { queryFor(instances.value(0)) };
    sending = true;
    const auto started = runner.run(one, [this, which](const RunRecord &run) { take(which, run); });
    if (!started) {
        report.reason = started.error().what;
        sending = false;
        finish(OutageEnd::NotSent);
    }
}

/// The polled case with the instance in its place, so that the run need not capture it.
CallbackCase OutageRun::Private::queryFor(const QString &instance) const
{
    CallbackCase query = *plan.query;
    QByteArray escaped = jsonString(instance);
    escaped = escaped.mid(1, escaped.size() - 2); // its place stands inside a string
    for (CaseStep &step : query.steps) {
        for (CaseField &field : step.request)
            field.json.replace("{{instance}}", escaped);
    }
    return query;
}

void OutageRun::Private::take(OutageStage which, const RunRecord &run)
{
    sending = false;
    if (report.run.cases.isEmpty()) {
        report.run.privateTarget = run.privateTarget;
        report.run.cases = { CaseRecord() };
        theCase().caseId = sent.id;
        theCase().title = sent.title;
        theCase().revision = caseRevision(plan.subject);
    }
    CaseRecord &record = theCase();
    const CaseRecord &one = run.cases.isEmpty() ? CaseRecord() : run.cases.constFirst();
    if (cancelled || one.state == CaseState::Cancelled) {
        finish(OutageEnd::Cancelled);
        return;
    }
    if (one.sends.isEmpty()) {
        report.reason = one.reason;
        finish(OutageEnd::NotSent);
        return;
    }
    SendRecord exchange = one.sends.constLast();
    exchange.step = int(which);
    exchange.number = int(std::ranges::count(record.sends, exchange.step, &SendRecord::step));
    record.sends.append(exchange);
    const Reading reading = read(exchange.wire);
    OutageAttempt attempt{ int(report.attempts.size()) + 1, which, offset(), exchange.wire.outcome,
        exchange.wire.status, reading.code, reading.instance, false, exchange.wire.failure };
    judge(which, attempt, reading);
}

void OutageRun::Private::judge(OutageStage which, const OutageAttempt &attempt, const Reading &reading)
{
    CaseRecord &record = theCase();
    QList<SendRecord> &sends = record.sends;
    const bool success = reading.code == kSuccess;
    const bool accepted = success
        || (which != OutageStage::Poll && plan.query && plan.callback.creates && reading.code == kProcessing);
    const bool ends = which == OutageStage::Poll ? success && reading.informed : accepted;
    const bool testFlag = record.sends.constLast().testFlag;
    report.attempts.append(attempt);
    report.attempts.last().ended = ends;
    if (!ends && which != OutageStage::Confirm)
        soften(sends.last().verdicts);
    if (accepted && which != OutageStage::Poll && !reading.instance.isEmpty())
        instances.append(reading.instance);
    Q_EMIT q.attempted(report.attempts.constLast());
    if (!running) // cancelled by whoever was told
        return;
    if (which == OutageStage::Confirm) {
        compareInstances(testFlag);
        const bool differs = instances.size() == 2 && instances.constFirst() != instances.constLast();
        finish(accepted && (testFlag || !differs) ? OutageEnd::Succeeded : OutageEnd::OtherInstance);
    } else if (which == OutageStage::Call && accepted && !success) {
        stage = OutageStage::Poll;
        waitForNext();
    } else if (!ends) {
        waitForNext();
    } else if (plan.callback.creates) {
        send(OutageStage::Confirm);
    } else {
        finish(OutageEnd::Succeeded);
    }
}

/// Under testFlag 1 the official sample answers with the businessId, which is new each time: a note there.
void OutageRun::Private::compareInstances(bool testFlag)
{
    Verdict verdict;
    verdict.check = QStringLiteral("same-value");
    verdict.place = QStringLiteral("instanceId");
    verdict.facts.insert(QStringLiteral("field"), verdict.place);
    if (instances.size() < 2) {
        verdict.check = QStringLiteral("nothing-to-compare");
        verdict.severity = Severity::Note;
    } else if (instances.constFirst() != instances.constLast()) {
        verdict.severity = testFlag ? Severity::Note : Severity::Fail;
        verdict.facts.insert(QStringLiteral("first"), instances.constFirst());
        verdict.facts.insert(QStringLiteral("other"), instances.constLast());
    }
    theCase().verdicts.append(verdict);
}

void OutageRun::Private::finish(OutageEnd end)
{
    running = false;
    report.end = end;
    report.run.endedMs = now();
    for (CaseRecord &record : report.run.cases) {
        const bool connected = std::ranges::any_of(
            record.sends, [](const SendRecord &send) { return gotConnection(send.wire); });
        if (end == OutageEnd::Cancelled)
            record.state = CaseState::Cancelled;
        else if (end == OutageEnd::NotSent)
            record.state = CaseState::Skipped;
        else if (end == OutageEnd::GaveUp)
            record.state = connected ? CaseState::Failed : CaseState::Unreachable;
        else if (worstSeverity(record) == Severity::Fail)
            record.state = CaseState::Failed;
        record.reason = report.reason;
    }
    const OutageReport told = report;
    Q_EMIT q.finished(told);
}

OutageRun::OutageRun(PlanRunner &runner, Now now, RandomBytes random, StartTimer timer, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, runner, std::move(now), std::move(random), std::move(timer)))
{
}

OutageRun::~OutageRun() = default;

Result<void> OutageRun::start(const OutagePlan &plan)
{
    if (m_private->running)
        return failure(ErrorKind::Conflict, QStringLiteral("An outage is being replayed"));
    if (plan.schedule.offsets.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("There is no attempt to replay"));
    if (plan.subject.steps.size() != 1 || plan.subject.steps.constFirst().interfaceId != plan.callback.id)
        return failure(ErrorKind::BadInput, QStringLiteral("The case must have one step of the interface"),
            plan.subject.id);
    if (!(plan.factor >= 1))
        return failure(ErrorKind::BadInput, QStringLiteral("The factor must be 1 or more"));
    PlaceholderValues values;
    values.nowMs = m_private->now();
    values.random = m_private->random;
    values.order = newOrderNumber(values.nowMs, m_private->random);
    values.fallbackInstance = plan.subject.fallbackInstance;
    auto sent = frozen(plan, values);
    if (!sent)
        return tl::unexpected(sent.error());

    Private &d = *m_private;
    d.plan = plan;
    d.sent = std::move(*sent);
    d.report = {};
    d.report.run.suite = QString();
    d.report.run.title = plan.subject.title;
    d.report.run.revision = suiteRevision({ plan.subject });
    d.report.run.environment = plan.run.environment;
    d.report.run.url = plan.run.url.toString();
    d.report.run.startedMs = values.nowMs;
    d.instances.clear();
    d.next = 0;
    d.stage = OutageStage::Call;
    d.running = true;
    d.cancelled = false;
    ++d.generation;
    d.waitForNext();
    return {};
}

void OutageRun::cancel()
{
    if (!m_private->running || m_private->cancelled)
        return;
    m_private->cancelled = true;
    if (m_private->sending)
        m_private->runner.cancel();
    else
        m_private->finish(OutageEnd::Cancelled);
}

bool OutageRun::isRunning() const
{
    return m_private->running;
}

QString outageEndWord(OutageEnd end)
{
    constexpr std::array kWords{ u"succeeded", u"other-instance", u"gave-up", u"still-working", u"not-sent",
        u"cancelled" };
    return QString::fromUtf16(kWords.at(size_t(end)));
}

QString outageStageWord(OutageStage stage)
{
    constexpr std::array kWords{ u"call", u"poll", u"confirm" };
    return QString::fromUtf16(kWords.at(size_t(stage)));
}

} // namespace zhanggui
