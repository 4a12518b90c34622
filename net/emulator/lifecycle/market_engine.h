// The emulated marketplace at work: actions change its store, what follows from them are events of its
// virtual clock, and callbacks go to the seller's server as the marketplace would send them: with the key of
// the interface's type, by the official retry ladder, and queryInstance until there is an answer. Lives in
// one thread with an event loop; events are carried out one after another, each to its end, so that a run on
// a paused clock gives the same order every time.
//
// Two times: bodies, ladders, expiry and billing go by the virtual clock; signatures (timestamp, nonce,
// X-Sdk-Date) by the real one, as the seller's server compares them with its own.
#pragma once

#include "models/core/wire_time.h"
#include "models/market/market_action.h"
#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "net/callbacks/callback_keys.h"
#include "net/emulator/lifecycle/call_sender.h"
#include "net/protocol/callback_protocol.h"

#include <QObject>

#include <memory>

namespace zhanggui {

/// What an action made or was about; empty where it made none. An instance exists only after the seller's
/// answer, so it is asked from the store later (by order).
struct ActionResult {
    QString order;
    QString instance;
    QString license;
    QString tenant;
    QString event; // of a licence application
    QString refund; // the UNSUBSCRIBE order that takes it back
    qint64 call = 0;
};

class MarketEngine : public QObject {
    Q_OBJECT

public:
    struct Options {
        MarketSettings settings;
        CallbackKeys keys;
        QUrl seller; // production address; empty: calls are kept as failed ("no address")
        bool allowReal = false; // consent to call that address although it is not private; it does not
                                // cover a product's own. Without it such a call fails, saying why
        QString tenantDomain; // https://host:port of the emulator: a tenant without a domainName of its own
                              // gets https://host:port/t/<tenantId>; empty: an invented one
        Now wall = &systemNowMs;
        RandomBytes random = &systemRandomBytes;
    };

    /// `store`, `protocol` and `sender` are borrowed and outlive this. Goes on with what the store holds.
    MarketEngine(MarketStore &store, const CallbackProtocol &protocol, CallSender &sender, Options options,
        QObject *parent = nullptr);
    ~MarketEngine() override;

    /// Checks, changes the store and schedules what follows, in one transaction. BadInput: unknown word,
    /// member or value; NotFound: no such order, instance, …; Conflict: not possible in its state, saying why
    /// (an upgrade of a released instance, a trial of a product without one).
    [[nodiscard]] Result<ActionResult> perform(const MarketAction &action);

    // The virtual clock. It stands still (paused) or runs `rate` times as fast as the real one.
    qint64 nowMs() const;
    double rate() const; // 0: paused
    void setRate(double rate); // 0 to 10,000,000
    /// Everything due until so much later is carried out in order, then idle() comes. Only while idle:
    /// Conflict otherwise.
    [[nodiscard]] Result<void> advance(qint64 ms);
    /// The same until the next event; NotFound when nothing is planned.
    [[nodiscard]] Result<void> runToNextEvent();
    /// Ends an advance after the event under way.
    void stop();
    /// False: idle() will come.
    bool isIdle() const;

    /// Takes up what the store holds now, after it was reset or restored: clock, limits, events. Ends an
    /// advance; an answer that is still under way counts for nothing.
    void reload();
    void setSettings(const MarketSettings &settings);
    void setSeller(const QUrl &address);
    void setTenantDomain(const QString &domain);
    /// What a request of the seller sets off later: "check-usage" (subject: empty, every record that waits
    /// long enough) and "expire-license" (subject: the licence's code, at the licence's expireMs). An event
    /// of the same kind, subject and time is not planned twice.
    [[nodiscard]] Result<void> schedule(const MarketEvent &event);
    const Options &options() const;
    /// Limits that actions of the word `limits` set, and failures of `fail`, for the API side.
    struct ApiLimits {
        int perSecond = 0; // 0: none; more get MKT.0250 (406)
        qint64 skewMs = 0; // the gateway's clock is so much ahead
        int usageQuota = 0; // records taken in a virtual hour; 0: none
        int licenseQuota = 0; // activations of one licence order; 0: its amount
    };
    ApiLimits limits() const;

Q_SIGNALS:
    /// Nothing is due any more and no call is under way (after perform() and advance()).
    void idle();
    /// The store changed: tables' names, or none when all may have.
    void changed();
    void clockChanged(qint64 nowMs, double rate);
    /// After each attempt; the call is as it is now.
    void called(const zhanggui::MarketCall &call, const zhanggui::MarketLogEntry &entry);
    /// A failure of the store, once: the engine pauses.
    void failed(const zhanggui::Error &error);
    /// An action of the word `fail`, for the API side.
    void failureProvoked(const QString &code, int times);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
