// One piece of work on the emulated marketplace: an action, an event or an answer, at one moment of the
// virtual clock and inside one transaction of the store. The first failure is kept and everything after it
// does nothing, so whoever works reads and writes without looking at each result; who began the transaction
// asks failed() and takes it back.
#pragma once

#include "net/emulator/lifecycle/market_engine.h"

#include <optional>

namespace zhanggui {

/// What an action does to the engine itself, once it is committed.
struct EngineEffects {
    std::optional<MarketEngine::ApiLimits> limits;
    QString failureCode; // empty: none is provoked
    int failureTimes = 0;
};

class MarketWork {
public:
    MarketWork(MarketStore &store, const CallbackProtocol &protocol, const MarketEngine::Options &options,
        qint64 nowMs)
        : m_store(store)
        , m_protocol(protocol)
        , m_options(options)
        , m_nowMs(nowMs)
    {
    }
    Q_DISABLE_COPY_MOVE(MarketWork)

    qint64 nowMs() const { return m_nowMs; }
    MarketStore &store() { return m_store; }
    const CallbackProtocol &protocol() const { return m_protocol; }
    const MarketEngine::Options &options() const { return m_options; }
    const MarketSettings &settings() const { return m_options.settings; }

    bool failed() const { return m_error.has_value(); }
    /// Only when failed().
    const Error &error() const { return *m_error; }
    void fail(const Error &error);
    /// Conflict: not possible as things stand.
    void refuse(const QString &what, const QString &detail = {});
    void badInput(const QString &what, const QString &detail = {});
    /// The value, or a default one when it failed.
    template <class T> T take(const Result<T> &result)
    {
        if (result)
            return *result;
        fail(result.error());
        return T();
    }
    void take(const Result<void> &result);

    MarketProduct product(const QString &id);
    MarketCustomer customer(const QString &id);
    MarketOrder order(const QString &id);
    MarketInstance instance(const QString &id);
    MarketLicense license(const QString &code);
    MarketTenant tenant(const QString &id);
    /// Nothing where there is none; a failure of the store is one.
    std::optional<MarketInstance> findInstance(const QString &id);
    std::optional<MarketOrder> findOrder(const QString &id);

    template <class Entity> void put(const Entity &entity)
    {
        if (!failed())
            take(m_store.put(entity));
    }
    qint64 putCall(const MarketCall &call);
    qint64 putUsage(const MarketUsage &record);

    void plan(const QString &kind, const QString &subject, qint64 dueMs, const QByteArray &data = {});
    void unplan(const QString &kind, const QString &subject);

    QByteArray value(const QString &name);
    void setValue(const QString &name, const QByteArray &value);

    /// CS, ten digits of the time at UTC+8, five characters; not one that is taken.
    QString newOrderId();
    QString newHex(int bytes);
    QString newUuidText();

    EngineEffects effects;

private:
    template <class T> T orFail(const Result<T> &result, const QString &id, const char *what);

    MarketStore &m_store;
    const CallbackProtocol &m_protocol;
    const MarketEngine::Options &m_options;
    qint64 m_nowMs;
    std::optional<Error> m_error;
};

/// "2026-11-23 08:00:00" at UTC+8, for texts.
QString marketMoment(qint64 ms);

} // namespace zhanggui
