// What is still to be done, and the callbacks that were or are to be sent.
#include "models/market/market_store_private.h"

namespace zhanggui {

Result<qint64> MarketStore::schedule(const MarketEvent &event)
{
    return rows().putNumbered(event);
}

Result<std::optional<MarketEvent>> MarketStore::nextEvent() const
{
    return rows().first<MarketEvent>("ORDER BY due_ms, id LIMIT 1");
}

Result<QList<MarketEvent>> MarketStore::events(int limit) const
{
    return rows().list<MarketEvent>("ORDER BY due_ms, id LIMIT ?1", limit);
}

Result<void> MarketStore::removeEvent(qint64 id)
{
    return rows().run("DELETE FROM events WHERE id = ?1", id);
}

Result<void> MarketStore::removeEvents(const QString &kind, const QString &subject)
{
    return rows().run("DELETE FROM events WHERE kind = ?1 AND subject = ?2", kind, subject);
}

Result<MarketCall> MarketStore::call(qint64 id) const
{
    return rows().one<MarketCall>("WHERE id = ?1", id);
}

Result<QList<MarketCall>> MarketStore::calls(int limit) const
{
    return rows().list<MarketCall>("ORDER BY id DESC LIMIT ?1", limit);
}

Result<QList<MarketCall>> MarketStore::callsAbout(const QString &orderOrInstance) const
{
    // Empty stands for "none" in these columns.
    if (orderOrInstance.isEmpty())
        return QList<MarketCall>();
    return rows().list<MarketCall>("WHERE order_id = ?1 OR instance_id = ?1 ORDER BY id", orderOrInstance);
}

Result<qint64> MarketStore::put(const MarketCall &call)
{
    return rows().putNumbered(call);
}

} // namespace zhanggui
