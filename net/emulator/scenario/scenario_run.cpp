#include "net/emulator/scenario/scenario_run.h"

#include "net/emulator/scenario/expectation_judge.h"
#include "net/emulator/scenario/scenario_forms.h"
#include "net/emulator/scenario/scenario_world.h"
#include "net/emulator/scenario/seller_software.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace zhanggui {

namespace {

using Kind = ScenarioStep::Kind;

constexpr int kMostRows = 10'000;

QString joined(const Error &error)
{
    return error.detail.isEmpty() ? error.what : QString(error.what % u": " % error.detail);
}

BothLanguages refusalText(const Error &error)
{
    return { QStringLiteral("Refused: %1").arg(joined(error)),
        QStringLiteral("被拒绝：%1").arg(joined(error)) };
}

BothLanguages madeText(const QString &word, const ActionResult &made)
{
    QStringList ids;
    for (const QString &id : { made.order, made.instance, made.license, made.tenant, made.event }) {
        if (!id.isEmpty())
            ids.append(id);
    }
    const QString text = ids.isEmpty() ? word : QString(word % u": " % ids.join(QStringLiteral(", ")));
    return { text, text };
}

} // namespace

class ScenarioRun::Private {
public:
    Private(ScenarioRun *run, const CallbackProtocol &callbacks, Now wallTime, RandomBytes randomBytes)
        : q(run)
        , protocol(callbacks)
        , wall(std::move(wallTime))
        , random(std::move(randomBytes))
    {
        watchdog.setSingleShot(true);
        QObject::connect(&watchdog, &QTimer::timeout, q, [this] {
            end(ScenarioVerdict{ at + 1, false,
                { QStringLiteral("Nothing moved for %1 s; the run ends here").arg(watchdog.interval() / 1000),
                    QStringLiteral("%1 秒内没有任何进展，运行到此结束").arg(watchdog.interval() / 1000) } });
        });
    }

    [[nodiscard]] Result<void> prepare(const ScenarioPlan &wanted);
    void begin();
    void end(const std::optional<ScenarioVerdict> &verdict = std::nullopt);

    ScenarioRun *q;
    const CallbackProtocol &protocol;
    Now wall;
    RandomBytes random;
    std::unique_ptr<ScenarioWorld> world; // set: a run is under way
    ScenarioReport report;

private:
    void next();
    void carryOut(const ScenarioStep &step);
    void perform(const MarketAction &action);
    void advance(const ScenarioStep &step);
    [[nodiscard]] Result<void> advanceTo(const ScenarioStep &step);
    void play(const MarketAction &step);
    void waitFor(bool passed, const BothLanguages &text);
    bool isSettled() const;
    void settle();
    void stepEnds(const ScenarioVerdict &verdict);
    void watch(const MarketCall &call, const MarketLogEntry &entry);
    void finish();
    void later(void (Private::*what)());

    Scenario scenario;
    ScenarioNames names;
    ScenarioTrace trace;
    QTimer watchdog;
    QElapsedTimer clock;
    qint64 startMs = 0;
    int timeoutMs = 0;
    int at = 0; // step under way, from 0
    int silent = 0; // calls in a row that ran into their time limit
    bool waiting = false; // for idle, with `pending` as the step's verdict
    bool ending = false;
    ScenarioVerdict pending;
};

Result<void> ScenarioRun::Private::prepare(const ScenarioPlan &plan)
{
    auto made = ScenarioWorld::make(plan, protocol, wall, random);
    if (!made)
        return tl::unexpected(made.error());
    world = *std::move(made);
    scenario = plan.scenario;
    names = {};
    trace = {};
    report = {};
    report.scenario = scenario.id;
    timeoutMs = plan.callTimeoutMs;
    at = silent = 0;
    waiting = ending = false;
    startMs = world->engine().nowMs();
    watchdog.setInterval(3 * plan.callTimeoutMs + 5000);
    return {};
}

void ScenarioRun::Private::begin()
{
    clock.start();
    MarketEngine *engine = &world->engine();
    QObject::connect(engine, &MarketEngine::idle, q, [this] { later(&Private::settle); });
    QObject::connect(engine, &MarketEngine::clockChanged, q, [this] { watchdog.start(); });
    QObject::connect(engine, &MarketEngine::changed, q, [this] { watchdog.start(); });
    QObject::connect(engine, &MarketEngine::called, q,
        [this](const MarketCall &call, const MarketLogEntry &entry) { watch(call, entry); });
    QObject::connect(engine, &MarketEngine::failed, q, [this](const Error &error) {
        end(ScenarioVerdict{ at + 1, false, { joined(error), joined(error) } });
    });
    later(&Private::next);
}

/// From the event loop, so that nothing is destroyed under a signal's feet; not after the end.
void ScenarioRun::Private::later(void (Private::*what)())
{
    QTimer::singleShot(0, q, [this, what] {
        if (world && (!ending || what == &Private::finish))
            (this->*what)();
    });
}

void ScenarioRun::Private::watch(const MarketCall &call, const MarketLogEntry &entry)
{
    watchdog.start();
    trace.touched.insert(call.id);
    trace.attempts[call.id].append(entry);
    const bool ranOut = entry.status == 0 && entry.tookUs >= qint64(timeoutMs) * 900;
    silent = ranOut ? silent + 1 : 0;
    Q_EMIT q->called(call, entry);
    if (silent == kMostSilent)
        end(ScenarioVerdict{ at + 1, false,
            { QStringLiteral(
                  "The seller's server took %1 calls in a row and answered none; the run ends here")
                    .arg(silent),
                QStringLiteral("商家服务器连续 %1 次接受调用却不应答，运行到此结束").arg(silent) } });
}

void ScenarioRun::Private::next()
{
    if (at == int(scenario.steps.size()))
        return end();
    watchdog.start();
    const ScenarioStep &step = scenario.steps.at(at);
    Q_EMIT q->stepBegun(at + 1, world->engine().nowMs());
    if (step.kind != Kind::Expect) {
        trace.touched.clear();
        trace.logBefore = world->newestLogRow();
    }
    carryOut(step);
}

void ScenarioRun::Private::carryOut(const ScenarioStep &step)
{
    switch (step.kind) {
    case Kind::Action:
        return perform(step.action);
    case Kind::Advance:
    case Kind::AdvanceTo:
        return advance(step);
    case Kind::Seller:
        return play(step.action);
    case Kind::Expect:
        trace.nowMs = world->engine().nowMs();
        return stepEnds(ExpectationJudge(world->store(), names, trace).judge(at + 1, step.expect));
    }
}

void ScenarioRun::Private::perform(const MarketAction &action)
{
    const Result<MarketAction> resolved = names.resolved(action, world->store());
    if (!resolved)
        return waitFor(false, refusalText(resolved.error()));
    const Result<ActionResult> made = world->engine().perform(*resolved);
    if (!made)
        return waitFor(false, refusalText(made.error()));
    if (!action.as.isEmpty())
        names.set(action.as, *made);
    waitFor(true, madeText(action.word, *made));
}

Result<void> ScenarioRun::Private::advanceTo(const ScenarioStep &step)
{
    const Result<qint64> offset = expiryOffset(step.advance);
    if (!offset)
        return tl::unexpected(offset.error());
    const Result<qint64> expiry = names.expiryOf(step.of, world->store());
    if (!expiry)
        return tl::unexpected(expiry.error());
    const qint64 wait = *expiry + *offset - world->engine().nowMs();
    if (wait < 0)
        return failure(ErrorKind::Conflict, QStringLiteral("That moment has passed"),
            QString(textFromDuration(-wait) % QStringLiteral(" ago")));
    return wait == 0 ? Result<void>() : world->engine().advance(wait);
}

void ScenarioRun::Private::advance(const ScenarioStep &step)
{
    Result<void> done;
    if (step.kind == Kind::AdvanceTo)
        done = advanceTo(step);
    else if (step.advance == u"next")
        done = world->engine().runToNextEvent();
    else
        done = durationFromText(step.advance).and_then([this](qint64 ms) {
            return world->engine().advance(ms);
        });
    if (!done)
        return waitFor(false, refusalText(done.error()));
    waitFor(true, { step.advance, step.advance });
}

void ScenarioRun::Private::play(const MarketAction &step)
{
    trace.answer = std::nullopt;
    const auto done = [this](const SellerAnswer &answer) {
        if (ending)
            return;
        trace.answer = answer;
        const QString text = answer.status == 0
            ? answer.failure
            : QStringLiteral("HTTP %1, %2").arg(QString::number(answer.status), answer.code);
        waitFor(answer.status != 0, { text, text });
    };
    const Result<MarketAction> resolved = names.resolved(step, world->store());
    const Result<void> sent = resolved ? world->software().play(*resolved, world->engine().nowMs(), done)
                                       : Result<void>(tl::unexpected(resolved.error()));
    if (!sent)
        waitFor(false, refusalText(sent.error()));
}

void ScenarioRun::Private::waitFor(bool passed, const BothLanguages &text)
{
    pending = { at + 1, passed, text };
    waiting = true;
    later(&Private::settle);
}

/// The engine says so, and nothing is due that it has not begun yet.
bool ScenarioRun::Private::isSettled() const
{
    if (!world->engine().isIdle())
        return false;
    const auto event = world->store().nextEvent();
    return !event || !event->has_value() || (*event)->dueMs > world->engine().nowMs();
}

void ScenarioRun::Private::settle()
{
    if (!waiting || !isSettled())
        return;
    waiting = false;
    stepEnds(pending);
}

void ScenarioRun::Private::stepEnds(const ScenarioVerdict &verdict)
{
    report.verdicts.append(verdict);
    Q_EMIT q->stepDone(verdict);
    ++at;
    later(&Private::next);
}

void ScenarioRun::Private::end(const std::optional<ScenarioVerdict> &verdict)
{
    if (!world || ending)
        return;
    ending = true;
    watchdog.stop();
    if (verdict) {
        report.verdicts.append(*verdict);
        Q_EMIT q->stepDone(*verdict);
    }
    later(&Private::finish);
}

void ScenarioRun::Private::finish()
{
    report.virtualMs = world->engine().nowMs() - startMs;
    report.tookMs = clock.elapsed();
    if (auto calls = world->store().calls(kMostRows)) {
        std::ranges::reverse(*calls);
        report.calls = *std::move(calls);
    }
    MarketLogQuery all;
    all.limit = kMostRows;
    all.oldestFirst = true;
    if (auto log = world->store().findLog(all))
        report.log = *std::move(log);
    const auto isSent = [](const MarketLogEntry &entry) { return entry.direction == u"out"; };
    report.unreachable = std::ranges::any_of(report.log, isSent)
        && std::ranges::none_of(
            report.log, [isSent](const MarketLogEntry &row) { return isSent(row) && row.status != 0; });
    report.passed = !report.cancelled && at == int(scenario.steps.size())
        && std::ranges::all_of(report.verdicts, &ScenarioVerdict::passed);
    world.reset();
    Q_EMIT q->finished(report);
}

ScenarioRun::ScenarioRun(const CallbackProtocol &protocol, Now wall, RandomBytes random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, protocol, std::move(wall), std::move(random)))
{
}

ScenarioRun::~ScenarioRun() = default;

Result<void> ScenarioRun::start(const ScenarioPlan &plan)
{
    if (isRunning())
        return failure(ErrorKind::Conflict, QStringLiteral("A scenario is being run already"));
    Result<void> ready = d->prepare(plan);
    if (ready)
        d->begin();
    return ready;
}

void ScenarioRun::cancel()
{
    if (!isRunning() || d->report.cancelled)
        return;
    d->report.cancelled = true;
    d->world->engine().stop();
    d->end();
}

bool ScenarioRun::isRunning() const
{
    return d->world != nullptr;
}

QUrl ScenarioRun::address() const
{
    return d->world ? d->world->address() : QUrl();
}

} // namespace zhanggui
