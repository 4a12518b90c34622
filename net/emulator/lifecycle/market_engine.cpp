#include "net/emulator/lifecycle/market_engine.h"

#include "models/store/connection.h"
#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/call_attempt.h"
#include "net/emulator/lifecycle/engine_events.h"
#include "net/emulator/lifecycle/engine_limits.h"
#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/virtual_clock.h"

#include <QTimer>

#include <algorithm>

namespace zhanggui {

namespace {

const QString kClock = QStringLiteral("clock");
const QString kPlanned = QStringLiteral("seed-planned");
const QString kCall = QStringLiteral("call");
constexpr double kFastest = 10'000'000;
bool isOfStore(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Storage:
    case ErrorKind::Corrupt:
    case ErrorKind::Locked:
    case ErrorKind::ReadOnly:
        return true;
    default:
        return false;
    }
}

QString reasonOf(const Error &error)
{
    return error.detail.isEmpty() ? error.what : QString(error.what % u": " % error.detail);
}

/// The timer looks again at least so often: it does not count while the machine sleeps.
constexpr qint64 kLongestWaitMs = 30'000;

} // namespace

class MarketEngine::Private {
public:
    Private(MarketEngine &owner, MarketStore &marketStore, const CallbackProtocol &data, CallSender &calls,
        Options given)
        : q(owner)
        , store(marketStore)
        , protocol(data)
        , sender(calls)
        , options(std::move(given))
        , clock(0, 0, 1)
        , moment(0)
    {
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &q, [this] { wake(); });
        load();
    }

    void load();
    void planSeeded();
    qint64 wall() const { return options.wall(); }
    /// Virtual time passes only while nothing is under way or due, but at rate 1, where it is the real one.
    bool holds() const { return advancing || clock.rate() != 1; }
    qint64 nowMs() const;
    qint64 targetMs() const { return advancing ? target : clock.at(wall()); }

    void wake();
    void pump();
    void settle();
    void arm();
    void carryOut(const MarketEvent &event);
    void attempt(const MarketEvent &event);
    void answered(const MarketEvent &event, const WireRecord &record);
    void done();
    void broken(const Error &error);
    void stumble(const MarketEvent &event, const Error &error);
    [[nodiscard]] Result<void> saveClock();
    /// One piece of work in one transaction; the event, if any, is gone with it.
    [[nodiscard]] Result<void> inTransaction(
        MarketWork &work, qint64 eventId, const std::function<void()> &body);

    MarketEngine &q;
    MarketStore &store;
    const CallbackProtocol &protocol;
    CallSender &sender;
    Options options;
    VirtualClock clock;
    ApiLimits limits;
    QTimer timer;
    std::unique_ptr<QObject> underWay; // context of the call that is sent
    qint64 moment; // of the last event, or of an action after it
    std::optional<qint64> nextDue; // as last looked up
    qint64 target = 0; // of an advance
    bool advancing = false;
    bool stopping = false;
    bool busy = false;
    bool woken = false; // pump() is queued
    bool restless = false; // something was done since the last idle()
    bool down = false; // the store failed
};

void MarketEngine::Private::load()
{
    const qint64 start = options.settings.startMs > 0 ? options.settings.startMs : wall();
    const auto kept = store.value(kClock);
    clock =
        VirtualClock::fromJson(kept.value_or(QByteArray()), wall()).value_or(VirtualClock(start, wall(), 1));
    moment = clock.at(wall());
    nextDue.reset();
    limits = limitsFromJson(store.value(kLimitsName).value_or(QByteArray()));
    underWay.reset();
    advancing = stopping = busy = false;
    down = false;
    restless = true;
    planSeeded();
    wake();
}

/// Once for each store, and again after it was reset: what the seed brought along runs out too.
void MarketEngine::Private::planSeeded()
{
    MarketWork work(store, protocol, options, moment);
    const auto planned = inTransaction(work, 0, [&] {
        if (!work.value(kPlanned).isEmpty())
            return;
        planStored(work);
        work.setValue(kPlanned, "1");
    });
    if (!planned)
        broken(planned.error());
}

/// Never carries an event out itself: the stack does not grow with their number, and stop() gets a word in.
void MarketEngine::Private::wake()
{
    if (woken)
        return;
    woken = true;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            woken = false;
            pump();
        },
        Qt::QueuedConnection);
}

void MarketEngine::Private::pump()
{
    if (busy || down)
        return;
    const auto next = store.nextEvent();
    if (!next)
        return broken(next.error());
    if (!*next || (*next)->dueMs > targetMs() || stopping)
        return settle();
    restless = true;
    carryOut(**next);
}

qint64 MarketEngine::Private::nowMs() const
{
    if (advancing || (busy && holds()))
        return moment;
    const qint64 at = clock.at(wall());
    return holds() && nextDue ? std::max(moment, std::min(at, *nextDue)) : at;
}

void MarketEngine::Private::settle()
{
    if (advancing) {
        moment = stopping ? moment : target;
        clock.set(moment, wall(), clock.rate());
        advancing = stopping = false;
        if (const auto saved = saveClock(); !saved)
            return broken(saved.error());
        Q_EMIT q.clockChanged(moment, clock.rate());
    }
    arm();
    if (!restless)
        return;
    restless = false;
    Q_EMIT q.idle();
}

void MarketEngine::Private::arm()
{
    const auto next = store.nextEvent();
    if (!next)
        return broken(next.error());
    nextDue = *next ? std::optional((*next)->dueMs) : std::nullopt;
    const auto wait = nextDue ? clock.wallUntil(*nextDue, wall()) : std::nullopt;
    if (wait)
        timer.start(int(std::min(*wait, kLongestWaitMs)));
    else
        timer.stop();
}

void MarketEngine::Private::carryOut(const MarketEvent &event)
{
    nextDue = event.dueMs;
    moment = holds() ? std::max(event.dueMs, nowMs()) : event.dueMs;
    busy = true;
    if (event.kind == kCall)
        return attempt(event);
    MarketWork work(store, protocol, options, moment);
    const auto carried = inTransaction(work, event.id, [&] { carryOutEvent(work, event); });
    if (!carried)
        return stumble(event, carried.error());
    Q_EMIT q.changed();
    done();
}

void MarketEngine::Private::attempt(const MarketEvent &event)
{
    MarketWork work(store, protocol, options, moment);
    std::optional<PreparedAttempt> prepared;
    // The event stays until the answer is in: after a kill the attempt is made again.
    const auto ready =
        inTransaction(work, 0, [&] { prepared = prepareAttempt(work, event.subject.toLongLong()); });
    if (!ready)
        return stumble(event, ready.error());
    if (!prepared) {
        if (const auto removed = store.removeEvent(event.id); !removed)
            return broken(removed.error());
        return done();
    }
    if (!prepared->obstacle.isEmpty())
        return answered(event, notSent(prepared->obstacle));
    underWay = std::make_unique<QObject>();
    sender.send(prepared->call, underWay.get(), [this, event](const Result<WireRecord> &record) {
        answered(event, record ? *record : notSent(reasonOf(record.error())));
    });
}

void MarketEngine::Private::answered(const MarketEvent &event, const WireRecord &record)
{
    MarketWork work(store, protocol, options, moment);
    AttemptEnd end;
    const auto taken =
        inTransaction(work, event.id, [&] { end = endAttempt(work, event, record, options.wall()); });
    if (!taken)
        return stumble(event, taken.error());
    if (end.call.id != 0)
        Q_EMIT q.called(end.call, end.entry);
    Q_EMIT q.changed();
    done();
}

void MarketEngine::Private::done()
{
    busy = false;
    // From here the clock runs again.
    if (holds())
        clock.set(moment, wall(), clock.rate());
    wake();
}

void MarketEngine::Private::broken(const Error &error)
{
    const qint64 at = nowMs();
    busy = advancing = stopping = false;
    down = true;
    timer.stop();
    clock.set(at, wall(), 0);
    Q_EMIT q.clockChanged(at, 0);
    Q_EMIT q.failed(error);
}

/// An event that cannot be carried out as things stand (a product is gone, a setting names no such ladder)
/// must not hold up the others: it is dropped, and the log and its call say why.
void MarketEngine::Private::stumble(const MarketEvent &event, const Error &error)
{
    if (isOfStore(error))
        return broken(error);
    MarketWork work(store, protocol, options, moment);
    const auto dropped = inTransaction(work, event.id, [&] { dropEvent(work, event, error, wall()); });
    if (!dropped)
        return broken(dropped.error());
    Q_EMIT q.changed();
    done();
}

Result<void> MarketEngine::Private::saveClock()
{
    // A clock that does not follow the real one goes on where it is now.
    const VirtualClock kept =
        clock.rate() == 1 && !advancing ? clock : VirtualClock(nowMs(), wall(), clock.rate());
    return store.setValue(kClock, kept.toJson());
}

Result<void> MarketEngine::Private::inTransaction(
    MarketWork &work, qint64 eventId, const std::function<void()> &body)
{
    Result<Transaction> transaction = store.begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (eventId != 0)
        work.take(store.removeEvent(eventId));
    body();
    if (!work.failed())
        work.take(saveClock());
    if (work.failed())
        return tl::unexpected(work.error());
    return transaction->commit();
}

MarketEngine::MarketEngine(MarketStore &store, const CallbackProtocol &protocol, CallSender &sender,
    Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store, protocol, sender, std::move(options)))
{
}

MarketEngine::~MarketEngine() = default;

Result<ActionResult> MarketEngine::perform(const MarketAction &action)
{
    const ActionHandler handler = actionHandler(action.word);
    if (!handler)
        return failure(ErrorKind::BadInput, QStringLiteral("There is no such action"), action.word);
    MarketWork work(d->store, d->protocol, d->options, d->nowMs());
    ActionResult result;
    const auto performed = d->inTransaction(work, 0, [&] { result = handler(work, action); });
    if (!performed)
        return tl::unexpected(performed.error());
    if (work.effects.limits)
        d->limits = *work.effects.limits;
    if (!work.effects.failureCode.isEmpty())
        Q_EMIT failureProvoked(work.effects.failureCode, work.effects.failureTimes);
    if (d->holds())
        d->moment = std::max(d->moment, work.nowMs());
    Q_EMIT changed();
    d->restless = true;
    d->wake();
    return result;
}

qint64 MarketEngine::nowMs() const
{
    return d->nowMs();
}

double MarketEngine::rate() const
{
    return d->clock.rate();
}

void MarketEngine::setRate(double rate)
{
    const double given = std::clamp(rate, 0.0, kFastest);
    const qint64 now = nowMs();
    d->moment = now;
    d->clock.set(now, d->wall(), given);
    if (const auto saved = d->saveClock(); !saved)
        return d->broken(saved.error());
    Q_EMIT clockChanged(now, given);
    d->wake();
}

Result<void> MarketEngine::advance(qint64 ms)
{
    if (d->busy || d->advancing)
        return failure(ErrorKind::Conflict, QStringLiteral("The emulator is still at work"));
    if (ms < 0)
        return failure(ErrorKind::BadInput, QStringLiteral("The clock does not go back"));
    d->moment = nowMs();
    d->target = d->moment + ms;
    d->advancing = true;
    d->restless = true;
    d->wake();
    return {};
}

Result<void> MarketEngine::runToNextEvent()
{
    const auto next = d->store.nextEvent();
    if (!next)
        return tl::unexpected(next.error());
    if (!*next)
        return failure(ErrorKind::NotFound, QStringLiteral("Nothing is planned"));
    return advance(std::max<qint64>(0, (*next)->dueMs - nowMs()));
}

void MarketEngine::stop()
{
    if (!d->advancing)
        return;
    d->stopping = true;
    d->wake();
}

bool MarketEngine::isIdle() const
{
    return !d->busy && !d->advancing && !d->woken;
}

void MarketEngine::reload()
{
    d->load();
    Q_EMIT clockChanged(nowMs(), rate());
    Q_EMIT changed();
}

void MarketEngine::setSettings(const MarketSettings &settings)
{
    d->options.settings = settings;
}

void MarketEngine::setSeller(const QUrl &address)
{
    d->options.seller = address;
}

void MarketEngine::setTenantDomain(const QString &domain)
{
    d->options.tenantDomain = domain;
}

Result<void> MarketEngine::schedule(const MarketEvent &event)
{
    const auto planned = d->store.events();
    if (!planned)
        return tl::unexpected(planned.error());
    const bool there = std::ranges::any_of(*planned, [&event](const MarketEvent &one) {
        return one.kind == event.kind && one.subject == event.subject && one.dueMs == event.dueMs;
    });
    if (there)
        return {};
    const auto id = d->store.schedule(event);
    if (!id)
        return tl::unexpected(id.error());
    d->restless = true;
    d->wake();
    return {};
}

const MarketEngine::Options &MarketEngine::options() const
{
    return d->options;
}

MarketEngine::ApiLimits MarketEngine::limits() const
{
    return d->limits;
}

} // namespace zhanggui
