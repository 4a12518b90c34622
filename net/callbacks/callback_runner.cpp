#include "net/callbacks/callback_runner.h"

#include "net/callbacks/case_file.h"
#include "net/callbacks/case_run.h"

#include <QPointer>

#include <deque>
#include <utility>

namespace zhanggui {

namespace {

/// Connections that are refused one after another before the rest is not tried, once somebody has answered.
constexpr int kDeadCases = 2;

struct Round {
    int number = 0;
    qsizetype next = 0;
    QMap<QString, QString> captured;
};

} // namespace

class CallbackRunner::Private {
public:
    Private(CallbackRunner &owner, const CallbackProtocol &checkedProtocol, const CheckCatalog &checks,
        Now clock, RandomBytes bytes)
        : q(owner)
        , protocol(checkedProtocol)
        , wire(nullptr, systemNames(), clock)
        , tools{ checkedProtocol, checks, plan, std::move(clock), std::move(bytes), wire, false, {} }
    {
        tools.sent = [this](const QString &caseId) { Q_EMIT q.sent(caseId, ++done, total); };
    }

    void begin();
    void startRound();
    void advance(Round &round);
    void runCase(Round &round);
    void keep(const Round &round, CaseRecord record);
    bool skip(const Round &round, const PreparedCase &prepared);
    void heed(const CaseRecord &record);
    void finish();

    CallbackRunner &q;
    const CallbackProtocol &protocol;
    RunPlan plan;
    WireClient wire;
    RunTools tools;
    QList<PreparedCase> cases;
    QList<CaseRecord> records; // by round and case
    std::deque<Round> rounds;
    int nextRound = 0;
    int openRounds = 0;
    bool running = false;
    bool connected = false; // somebody took a connection in this run
    int deadInARow = 0;
    int done = 0;
    int total = 0;
    qint64 startedMs = 0;
};

void CallbackRunner::Private::begin()
{
    const int atOnce = std::min(plan.parallel, plan.repeat);
    openRounds = atOnce;
    for (int i = 0; i < atOnce; ++i)
        startRound();
}

void CallbackRunner::Private::startRound()
{
    rounds.push_back({ nextRound++, 0, {} });
    advance(rounds.back());
}

bool CallbackRunner::Private::skip(const Round &round, const PreparedCase &prepared)
{
    CaseRecord record;
    record.caseId = prepared.callbackCase.id;
    record.title = prepared.callbackCase.title;
    record.revision = prepared.revision;
    const bool dead = connected ? deadInARow >= kDeadCases : deadInARow > 0;
    if (tools.cancelled) {
        record.state = CaseState::Cancelled;
        record.reason = QStringLiteral("cancelled");
    } else if (!prepared.skipReason.isEmpty()) {
        record.state = CaseState::Skipped;
        record.reason = prepared.skipReason;
    } else if (dead) {
        record.state = CaseState::Unreachable;
        record.reason = QStringLiteral("not-tried");
    } else {
        return false;
    }
    keep(round, record);
    return true;
}

void CallbackRunner::Private::advance(Round &round)
{
    while (round.next < cases.size() && skip(round, cases.at(round.next)))
        ++round.next;
    if (round.next < cases.size())
        return runCase(round);
    // A loop and not a call of itself: a million rounds may be skipped.
    while (nextRound < plan.repeat && tools.cancelled) {
        Round rest{ nextRound++, 0, {} };
        for (; rest.next < cases.size(); ++rest.next)
            skip(rest, cases.at(rest.next));
    }
    if (nextRound < plan.repeat) {
        round = { nextRound++, 0, {} };
        Round *const next = &round;
        QMetaObject::invokeMethod(
            &wire, [this, next] { advance(*next); }, Qt::QueuedConnection);
    } else if (--openRounds == 0) {
        finish();
    }
}

void CallbackRunner::Private::runCase(Round &round)
{
    const PreparedCase &prepared = cases.at(round.next);
    auto *run = new CaseRun(tools, prepared, round.captured, &wire);
    Round *const where = &round; // a deque does not move what it holds
    run->start([this, run, where](const CaseRecord &record) {
        run->deleteLater();
        heed(record);
        keep(*where, record);
        ++where->next;
        QMetaObject::invokeMethod(
            &wire, [this, where] { advance(*where); }, Qt::QueuedConnection);
    });
}

void CallbackRunner::Private::heed(const CaseRecord &record)
{
    if (record.state == CaseState::Unreachable) {
        ++deadInARow;
    } else if (record.state == CaseState::Passed || record.state == CaseState::Failed) {
        connected = true;
        deadInARow = 0;
    }
}

void CallbackRunner::Private::keep(const Round &round, CaseRecord record)
{
    record.round = round.number;
    records[round.number * cases.size() + round.next] = record;
    Q_EMIT q.caseDone(record);
}

void CallbackRunner::Private::finish()
{
    RunRecord run;
    run.suite = plan.suite.id;
    run.title = plan.suite.titleEn;
    run.revision = suiteRevision(plan.suite.cases);
    run.environment = plan.environment;
    run.url = plan.url.toString(QUrl::FullyEncoded);
    run.privateTarget = plan.softTarget;
    run.startedMs = startedMs;
    run.endedMs = tools.now();
    run.cases = std::exchange(records, {});
    running = false;
    Q_EMIT q.finished(run);
}

CallbackRunner::CallbackRunner(const CallbackProtocol &protocol, const CheckCatalog &catalog, Now now,
    RandomBytes random, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, protocol, catalog, std::move(now), std::move(random)))
{
}

CallbackRunner::~CallbackRunner() = default;

Result<void> CallbackRunner::start(const RunPlan &plan)
{
    if (m_private->running)
        return failure(ErrorKind::Conflict, QStringLiteral("A run is under way"));
    Result<QList<PreparedCase>> cases = preparedCases(m_private->protocol, plan);
    if (!cases)
        return tl::unexpected(cases.error());
    Private &run = *m_private;
    run.plan = plan;
    run.cases = *std::move(cases);
    run.records = QList<CaseRecord>(run.cases.size() * plan.repeat);
    run.rounds.clear();
    run.nextRound = 0;
    run.deadInARow = 0;
    run.connected = false;
    run.done = 0;
    run.total = 0;
    for (const PreparedCase &prepared : std::as_const(run.cases))
        run.total += prepared.skipReason.isEmpty() ? prepared.sends * plan.repeat : 0;
    run.tools.cancelled = false;
    run.startedMs = run.tools.now();
    run.running = true;
    QMetaObject::invokeMethod(
        &run.wire, [this] { m_private->begin(); }, Qt::QueuedConnection);
    return {};
}

void CallbackRunner::cancel()
{
    if (!m_private->running)
        return;
    m_private->tools.cancelled = true;
    m_private->wire.cancelAll();
}

bool CallbackRunner::isRunning() const
{
    return m_private->running;
}

} // namespace zhanggui
