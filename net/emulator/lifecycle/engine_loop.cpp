// The loop of the engine: from event to event, and the clock meanwhile.
#include "models/store/connection.h"
#include "net/emulator/lifecycle/call_attempt.h"
#include "net/emulator/lifecycle/engine_events.h"
#include "net/emulator/lifecycle/engine_limits.h"
#include "net/emulator/lifecycle/expiry.h"
#include "net/emulator/lifecycle/market_engine_private.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kClock("clock");
constexpr QLatin1String kPlanned("seed-planned");
constexpr QLatin1String kCall("call");
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
    if (busy)
        return;
    if (down)
        return rest();
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
    rest();
}

void MarketEngine::Private::rest()
{
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

} // namespace zhanggui
