#include "net/emulator/lifecycle/market_engine.h"

#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/market_engine_private.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr double kFastest = 10'000'000;

} // namespace

MarketEngine::MarketEngine(MarketStore &store, const CallbackProtocol &protocol, CallSender &sender,
    Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store, protocol, sender, std::move(options)))
{
}

MarketEngine::~MarketEngine()
{
    // Nobody is left to be told; the clock then goes on from the last event.
    if (!d->down)
        (void)d->saveClock();
}

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
    d->restless = true;
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
    return !d->busy && !d->advancing && !d->restless;
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
