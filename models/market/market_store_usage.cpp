// Usage records: pushed, checked later, collected into bills.
#include "models/market/market_store_private.h"

namespace zhanggui {

Result<QList<MarketUsage>> MarketStore::usage(const QString &instanceId, int limit) const
{
    if (instanceId.isEmpty()) {
        return rows().list<MarketUsage>(
            "WHERE id IN (SELECT id FROM usage ORDER BY id DESC LIMIT ?1) ORDER BY id", limit);
    }
    return rows().list<MarketUsage>("WHERE id IN (SELECT id FROM usage WHERE instance_id = ?1 "
                                    "ORDER BY id DESC LIMIT ?2) ORDER BY id",
        instanceId, limit);
}

Result<MarketUsage> MarketStore::usageRecord(qint64 id) const
{
    return rows().one<MarketUsage>("WHERE id = ?1", id);
}

Result<QList<MarketUsage>> MarketStore::waitingUsage(int limit) const
{
    return rows().list<MarketUsage>("WHERE stage = 'waiting' ORDER BY id LIMIT ?1", limit);
}

Result<QList<MarketUsage>> MarketStore::unbilledUsage(int limit) const
{
    return rows().list<MarketUsage>(
        "WHERE stage = 'accepted' AND billed_ms IS NULL ORDER BY id LIMIT ?1", limit);
}

Result<bool> MarketStore::knowsSerial(const QString &serial, qint64 beforeId) const
{
    if (serial.isEmpty())
        return false;
    return rows()
        .cell<qint64>("SELECT id FROM usage WHERE serial = ?1 AND (?2 = 0 OR id < ?2)", serial, beforeId)
        .transform([](const std::optional<qint64> &found) { return found.has_value(); });
}

Result<bool> MarketStore::knowsPeriod(const MarketUsage &record) const
{
    return rows()
        .cell<qint64>("SELECT id FROM usage WHERE instance_id = ?1 AND begin_time = ?2 AND end_time = ?3 "
                      "AND (?4 = 0 OR id < ?4) AND stage <> 'abnormal'",
            record.instanceId, record.beginTime, record.endTime, record.id)
        .transform([](const std::optional<qint64> &found) { return found.has_value(); });
}

Result<qint64> MarketStore::put(const MarketUsage &record)
{
    return rows().putNumbered(record);
}

} // namespace zhanggui
