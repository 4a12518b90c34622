// Orders, and what they open: instances and licences, with applications for licences.
#include "models/market/market_store_private.h"

namespace zhanggui {

Result<MarketOrder> MarketStore::order(const QString &id) const
{
    return rows().one<MarketOrder>("WHERE id = ?1", id);
}

Result<QList<MarketOrder>> MarketStore::orders(int limit, const QString &afterId) const
{
    if (afterId.isEmpty())
        return rows().list<MarketOrder>("ORDER BY seq LIMIT ?1", limit);
    return rows().list<MarketOrder>(
        "WHERE seq > (SELECT seq FROM orders WHERE id = ?1) ORDER BY seq LIMIT ?2", afterId, limit);
}

Result<QList<MarketOrder>> MarketStore::newestOrders(int limit) const
{
    return rows().list<MarketOrder>(
        "WHERE seq IN (SELECT seq FROM orders ORDER BY seq DESC LIMIT ?1) ORDER BY seq", limit);
}

Result<QList<MarketOrder>> MarketStore::ordersAbout(const QString &id) const
{
    // Empty stands for "none" in these columns.
    if (id.isEmpty())
        return QList<MarketOrder>();
    return rows().list<MarketOrder>(
        "WHERE id = ?1 OR about_order = ?1 OR instance_id = ?1 OR license = ?1 ORDER BY seq", id);
}

Result<void> MarketStore::put(const MarketOrder &order)
{
    return rows().put(order);
}

Result<MarketInstance> MarketStore::instance(const QString &id) const
{
    return rows().one<MarketInstance>("WHERE id = ?1", id);
}

Result<QList<MarketInstance>> MarketStore::instances(int limit) const
{
    return rows().list<MarketInstance>(
        "WHERE seq IN (SELECT seq FROM instances ORDER BY seq DESC LIMIT ?1) ORDER BY seq", limit);
}

Result<QList<MarketInstance>> MarketStore::instancesOf(const QString &orderId) const
{
    return rows().list<MarketInstance>("WHERE order_id = ?1 ORDER BY seq", orderId);
}

Result<void> MarketStore::put(const MarketInstance &instance)
{
    return rows().put(instance);
}

Result<MarketLicense> MarketStore::license(const QString &code) const
{
    return rows().one<MarketLicense>("WHERE code = ?1", code);
}

Result<QList<MarketLicense>> MarketStore::licenses(int limit) const
{
    return rows().list<MarketLicense>(
        "WHERE seq IN (SELECT seq FROM licenses ORDER BY seq DESC LIMIT ?1) ORDER BY seq", limit);
}

Result<QList<MarketLicense>> MarketStore::licensesOf(const QString &orderId) const
{
    return rows().list<MarketLicense>("WHERE order_id = ?1 ORDER BY seq", orderId);
}

Result<void> MarketStore::put(const MarketLicense &license)
{
    return rows().put(license);
}

Result<MarketLicenseEvent> MarketStore::licenseEvent(const QString &eventId) const
{
    return rows().one<MarketLicenseEvent>("WHERE event_id = ?1", eventId);
}

Result<QList<MarketLicenseEvent>> MarketStore::licenseEvents() const
{
    return rows().list<MarketLicenseEvent>("ORDER BY seq");
}

Result<void> MarketStore::put(const MarketLicenseEvent &event)
{
    return rows().put(event);
}

} // namespace zhanggui
