// The emulated marketplace's own store: one SQLite file apart from the workspace, or a temporary one that
// goes with the object. Lives in one thread. Each put is a transaction unless one is open (begin()).
#pragma once

#include "models/core/result.h"
#include "models/market/market_entities.h"

#include <memory>

namespace zhanggui {

class Connection;
class Transaction;

/// How many rows each table has.
struct MarketCounts {
    qint64 products = 0, customers = 0, orders = 0, instances = 0, licenses = 0, usage = 0, tenants = 0,
           calls = 0, log = 0;
};

/// Which rows of the log: `filter` is the house's filter language over the log's fields (market_log_kind.h).
struct MarketLogQuery {
    QString filter; // empty: all
    qint64 beforeId = 0; // only older rows than this; 0: from the newest on
    qint64 afterId = 0; // only newer rows than this
    int limit = 200; // at most 10,000
    bool oldestFirst = false;
};

class MarketStore {
public:
    /// Opens or makes the file (empty name: a temporary one). Corrupt: no such store, or of a newer program;
    /// Locked: another emulator has it; Storage.
    [[nodiscard]] static Result<std::unique_ptr<MarketStore>> open(const QString &file = {});
    ~MarketStore();
    Q_DISABLE_COPY_MOVE(MarketStore)

    QString file() const;
    Connection &connection();
    [[nodiscard]] Result<Transaction> begin();

    // By id; NotFound. Lists are in the order of their making, newest last, unless said.
    [[nodiscard]] Result<MarketProduct> product(const QString &id) const;
    [[nodiscard]] Result<QList<MarketProduct>> products() const;
    [[nodiscard]] Result<void> put(const MarketProduct &product);
    [[nodiscard]] Result<MarketCustomer> customer(const QString &id) const;
    [[nodiscard]] Result<QList<MarketCustomer>> customers() const;
    [[nodiscard]] Result<void> put(const MarketCustomer &customer);
    [[nodiscard]] Result<MarketOrder> order(const QString &id) const;
    [[nodiscard]] Result<QList<MarketOrder>> orders(int limit = 1000, const QString &afterId = {}) const;
    [[nodiscard]] Result<QList<MarketOrder>> ordersAbout(const QString &orderOrInstance) const;
    [[nodiscard]] Result<void> put(const MarketOrder &order);
    [[nodiscard]] Result<MarketInstance> instance(const QString &id) const;
    [[nodiscard]] Result<QList<MarketInstance>> instances(int limit = 1000) const;
    [[nodiscard]] Result<QList<MarketInstance>> instancesOf(const QString &orderId) const;
    [[nodiscard]] Result<void> put(const MarketInstance &instance);
    [[nodiscard]] Result<MarketLicense> license(const QString &code) const;
    [[nodiscard]] Result<QList<MarketLicense>> licenses(int limit = 1000) const;
    [[nodiscard]] Result<void> put(const MarketLicense &license);
    [[nodiscard]] Result<QList<MarketUsage>> usage(const QString &instanceId = {}, int limit = 1000) const;
    [[nodiscard]] Result<QList<MarketUsage>> waitingUsage(int limit = 1000) const;
    [[nodiscard]] Result<bool> knowsSerial(const QString &serial, qint64 exceptId) const;
    /// Another record of the instance with the same begin and end that is not abnormal.
    [[nodiscard]] Result<bool> knowsPeriod(const MarketUsage &record) const;
    /// Gives the id to a new one (id 0).
    [[nodiscard]] Result<qint64> put(const MarketUsage &record);
    [[nodiscard]] Result<QList<MarketTenant>> tenants() const;
    [[nodiscard]] Result<MarketTenant> tenant(const QString &id) const;
    [[nodiscard]] Result<void> put(const MarketTenant &tenant);
    [[nodiscard]] Result<QList<MarketApplication>> applications(const QString &tenantId) const;
    [[nodiscard]] Result<MarketApplication> applicationOfClient(const QString &clientId) const;
    [[nodiscard]] Result<void> put(const MarketApplication &application);
    [[nodiscard]] Result<QList<MarketUser>> users(const QString &tenantId) const;
    [[nodiscard]] Result<void> put(const MarketUser &user);
    [[nodiscard]] Result<QList<MarketDepartment>> departments(const QString &tenantId) const;
    [[nodiscard]] Result<void> put(const MarketDepartment &department);
    [[nodiscard]] Result<void> removeTenant(const QString &id); // with its applications, users, departments
    [[nodiscard]] Result<void> removeUser(const QString &tenantId, const QString &userName);
    [[nodiscard]] Result<void> removeDepartment(const QString &tenantId, const QString &code);
    [[nodiscard]] Result<MarketLicenseEvent> licenseEvent(const QString &eventId) const;
    [[nodiscard]] Result<QList<MarketLicenseEvent>> licenseEvents() const;
    [[nodiscard]] Result<void> put(const MarketLicenseEvent &event);

    // What is still to be done, by due time, then id.
    [[nodiscard]] Result<qint64> schedule(const MarketEvent &event);
    [[nodiscard]] Result<std::optional<MarketEvent>> nextEvent() const;
    [[nodiscard]] Result<QList<MarketEvent>> events(int limit = 1000) const;
    [[nodiscard]] Result<void> removeEvent(qint64 id);
    [[nodiscard]] Result<void> removeEvents(const QString &kind, const QString &subject);

    [[nodiscard]] Result<MarketCall> call(qint64 id) const;
    [[nodiscard]] Result<QList<MarketCall>> calls(int limit = 1000) const; // newest first
    [[nodiscard]] Result<QList<MarketCall>> callsAbout(const QString &orderOrInstance) const;
    [[nodiscard]] Result<qint64> put(const MarketCall &call);

    [[nodiscard]] Result<qint64> log(const MarketLogEntry &entry);
    /// BadInput, with the place, when the filter cannot be read.
    [[nodiscard]] Result<QList<MarketLogEntry>> findLog(const MarketLogQuery &query) const;
    [[nodiscard]] Result<void> clearLog();
    /// Drops the oldest rows beyond so many.
    [[nodiscard]] Result<void> trimLog(qint64 keep);

    /// A small value of the emulator's own: clock, counters, assumptions.
    [[nodiscard]] Result<QByteArray> value(const QString &name) const; // empty: none
    [[nodiscard]] Result<void> setValue(const QString &name, const QByteArray &value);

    [[nodiscard]] Result<MarketCounts> counts() const;

    /// Everything but the log goes, then `seed` (market_seed.h) is read. BadInput, naming what is wrong, with
    /// nothing changed.
    [[nodiscard]] Result<void> reset(const QByteArray &seed);
    /// The whole store, log included, as one file. Storage.
    [[nodiscard]] Result<void> snapshot(const QString &file);
    /// Takes the place of what is here. Corrupt when it is no snapshot, with nothing changed.
    [[nodiscard]] Result<void> restore(const QString &file);

private:
    class Private;
    explicit MarketStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
