// What the engine keeps and how it goes from event to event; see market_engine.h for what it promises.
#pragma once

#include "net/emulator/lifecycle/market_engine.h"
#include "net/emulator/lifecycle/market_work.h"
#include "net/emulator/lifecycle/virtual_clock.h"

#include <QTimer>

namespace zhanggui {

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
    void rest();
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
    bool restless = false; // something may be due or was done: idle() will come
    bool down = false; // the store failed
};

} // namespace zhanggui
