// The emulated marketplace's own store: one SQLite file apart from the workspace, or a temporary one that
// goes with the object. Lives in one thread. Each put is a transaction unless one is open (begin()).
// One emulator writes a file; other processes may read it meanwhile (openReadOnly()).
#pragma once

#include "models/core/result.h"
#include "models/market/market_entities.h"

#include <QTimeZone>

#include <memory>

namespace zhanggui {

class Connection;
class MarketRows;
class Transaction;
struct MarketSeed;
struct MarketSettings;

/// How many rows each table has.
struct MarketCounts {
    qint64 products = 0, customers = 0, orders = 0, instances = 0, licenses = 0, usage = 0, tenants = 0,
           calls = 0, log = 0, events = 0, users = 0, licenseEvents = 0;
    friend bool operator==(const MarketCounts &, const MarketCounts &) = default;
};

/// So many rows of the log are kept unless trimLog() is told otherwise.
inline constexpr qint64 kMarketLogRows = 100'000;

/// Which rows of the log: `filter` is the house's filter language over the log's fields (market_log_kind.h).
struct MarketLogQuery {
    QString filter; // empty: all
    qint64 beforeId = 0; // only older rows than this; 0: from the newest on
    qint64 afterId = 0; // only newer rows than this
    int limit = 200; // at most 10,000
    bool oldestFirst = false; // with a limit: the oldest ones; otherwise the newest ones, newest first
    QTimeZone zone = QTimeZone(8 * 3600); // dates of the filter are of this zone
    qint64 nowMs = 0; // what "today" of the filter is; 0: the real time
};

class MarketStore {
public:
    /// Opens or makes the file (empty name: a temporary one). Corrupt: damaged, or no database; Rejected:
    /// another program's, or a newer one's; Locked: another emulator has it; Storage.
    [[nodiscard]] static Result<std::unique_ptr<MarketStore>> open(const QString &file = {});
    /// For those who only look, also while an emulator writes the file. NotFound; otherwise as open(). What
    /// would change something is ReadOnly then.
    [[nodiscard]] static Result<std::unique_ptr<MarketStore>> openReadOnly(const QString &file);
    ~MarketStore();
    Q_DISABLE_COPY_MOVE(MarketStore)

    QString file() const;
    Connection &connection();
    [[nodiscard]] Result<Transaction> begin();

    // By id; NotFound. Lists are in the order of their making, newest last, unless said; those with a limit
    // hold the newest ones. put() replaces what has the same id, in its place; numbered rows (usage, calls,
    // events) get a number with id 0, and are NotFound when the number is not known.
    [[nodiscard]] Result<MarketProduct> product(const QString &id) const;
    [[nodiscard]] Result<QList<MarketProduct>> products() const;
    [[nodiscard]] Result<void> put(const MarketProduct &product);
    [[nodiscard]] Result<MarketCustomer> customer(const QString &id) const;
    [[nodiscard]] Result<QList<MarketCustomer>> customers() const;
    [[nodiscard]] Result<void> put(const MarketCustomer &customer);
    [[nodiscard]] Result<MarketOrder> order(const QString &id) const;
    /// Page by page, from the oldest on: those made after the order `afterId` (empty: all).
    [[nodiscard]] Result<QList<MarketOrder>> orders(int limit = 1000, const QString &afterId = {}) const;
    [[nodiscard]] Result<QList<MarketOrder>> newestOrders(int limit = 1000) const;
    /// The order itself, those about it (renewals, changes, refunds), and those of the instance or licence.
    [[nodiscard]] Result<QList<MarketOrder>> ordersAbout(const QString &orderInstanceOrLicense) const;
    [[nodiscard]] Result<void> put(const MarketOrder &order);
    [[nodiscard]] Result<MarketInstance> instance(const QString &id) const;
    [[nodiscard]] Result<QList<MarketInstance>> instances(int limit = 1000) const;
    [[nodiscard]] Result<QList<MarketInstance>> instancesOf(const QString &orderId) const;
    [[nodiscard]] Result<void> put(const MarketInstance &instance);
    [[nodiscard]] Result<MarketLicense> license(const QString &code) const;
    [[nodiscard]] Result<QList<MarketLicense>> licenses(int limit = 1000) const;
    [[nodiscard]] Result<QList<MarketLicense>> licensesOf(const QString &orderId) const;
    [[nodiscard]] Result<void> put(const MarketLicense &license);
    [[nodiscard]] Result<QList<MarketUsage>> usage(const QString &instanceId = {}, int limit = 1000) const;
    [[nodiscard]] Result<MarketUsage> usageRecord(qint64 id) const;
    /// The oldest ones that were not checked yet.
    [[nodiscard]] Result<QList<MarketUsage>> waitingUsage(int limit = 1000) const;
    /// Accepted and not collected into a bill yet, the oldest ones.
    [[nodiscard]] Result<QList<MarketUsage>> unbilledUsage(int limit = 1000) const;
    /// Whether an earlier record than `beforeId` (0: any) has the serial; the first of several is good. An
    /// empty serial (old interface) is never known.
    [[nodiscard]] Result<bool> knowsSerial(const QString &serial, qint64 beforeId) const;
    /// An earlier record of the instance with the same begin and end that is not abnormal.
    [[nodiscard]] Result<bool> knowsPeriod(const MarketUsage &record) const;
    /// Gives the id to a new one (id 0).
    [[nodiscard]] Result<qint64> put(const MarketUsage &record);
    [[nodiscard]] Result<QList<MarketTenant>> tenants() const;
    [[nodiscard]] Result<MarketTenant> tenant(const QString &id) const;
    [[nodiscard]] Result<void> put(const MarketTenant &tenant);
    // Of a tenant; of every one when it is empty.
    [[nodiscard]] Result<QList<MarketApplication>> applications(const QString &tenantId = {}) const;
    [[nodiscard]] Result<MarketApplication> applicationOfClient(const QString &clientId) const;
    [[nodiscard]] Result<void> put(const MarketApplication &application);
    [[nodiscard]] Result<QList<MarketUser>> users(const QString &tenantId = {}) const;
    [[nodiscard]] Result<void> put(const MarketUser &user);
    [[nodiscard]] Result<QList<MarketDepartment>> departments(const QString &tenantId = {}) const;
    [[nodiscard]] Result<void> put(const MarketDepartment &department);
    [[nodiscard]] Result<void> removeTenant(const QString &id); // with its applications, users, departments
    [[nodiscard]] Result<void> removeApplication(const QString &appId);
    [[nodiscard]] Result<void> removeUser(const QString &tenantId, const QString &userName);
    [[nodiscard]] Result<void> removeDepartment(const QString &tenantId, const QString &code);
    [[nodiscard]] Result<MarketLicenseEvent> licenseEvent(const QString &eventId) const;
    [[nodiscard]] Result<QList<MarketLicenseEvent>> licenseEvents() const;
    [[nodiscard]] Result<void> put(const MarketLicenseEvent &event);

    // What is still to be done, by due time, then id.
    /// Gives the id to a new one (id 0); any other id: that event is due at another time now.
    [[nodiscard]] Result<qint64> schedule(const MarketEvent &event);
    [[nodiscard]] Result<std::optional<MarketEvent>> nextEvent() const;
    [[nodiscard]] Result<QList<MarketEvent>> events(int limit = 1000) const;
    [[nodiscard]] Result<void> removeEvent(qint64 id);
    [[nodiscard]] Result<void> removeEvents(const QString &kind, const QString &subject);

    [[nodiscard]] Result<MarketCall> call(qint64 id) const;
    [[nodiscard]] Result<QList<MarketCall>> calls(int limit = 1000) const; // newest first
    [[nodiscard]] Result<QList<MarketCall>> callsAbout(const QString &orderOrInstance) const;
    /// Gives the id to a new one (id 0).
    [[nodiscard]] Result<qint64> put(const MarketCall &call);

    /// Gives its number (the entry's own does not count). Numbers never come back, also after clearLog(). Now
    /// and then the oldest rows beyond kMarketLogRows go.
    [[nodiscard]] Result<qint64> log(const MarketLogEntry &entry);
    /// BadInput, with the place, when the filter cannot be read. compileFilter() with marketLogKind() tells
    /// the fault for a person.
    [[nodiscard]] Result<QList<MarketLogEntry>> findLog(const MarketLogQuery &query) const;
    [[nodiscard]] Result<void> clearLog();
    /// Drops the oldest rows beyond so many.
    [[nodiscard]] Result<void> trimLog(qint64 keep = kMarketLogRows);

    /// A small value of the emulator's own: clock, counters, assumptions. Setting an empty one removes it.
    [[nodiscard]] Result<QByteArray> value(const QString &name) const; // empty: none
    [[nodiscard]] Result<void> setValue(const QString &name, const QByteArray &value);

    [[nodiscard]] Result<MarketCounts> counts() const;

    /// What the guides leave open, as the seed said it; defaults when none did.
    [[nodiscard]] Result<MarketSettings> settings() const;
    [[nodiscard]] Result<void> put(const MarketSettings &settings);

    /// Everything but the log goes, values too; then `seed` (market_seed.h) is read. BadInput, naming what is
    /// wrong, with nothing changed.
    [[nodiscard]] Result<void> reset(const QByteArray &seed);
    /// What is here now as a seed: without usage, licence applications, calls, events, values and log.
    [[nodiscard]] Result<MarketSeed> toSeed() const;
    /// The whole store, log included, as one file; also while it is in use. An older file of that name stays
    /// until the new one is complete. BadInput when it is the store's own file; Storage.
    [[nodiscard]] Result<void> snapshot(const QString &file);
    /// A snapshot takes the place of what is here, whole or not at all. Corrupt: damaged, or no database;
    /// Rejected: no snapshot of an emulator, or a newer program's; NotFound; Conflict while a transaction is
    /// open; Storage. Nothing is changed then.
    [[nodiscard]] Result<void> restore(const QString &file);

private:
    class Private;
    explicit MarketStore(std::unique_ptr<Private> d);
    MarketRows &rows() const;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
