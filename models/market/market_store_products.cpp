// Products and customers.
#include "models/market/market_store_private.h"

namespace zhanggui {

Result<MarketProduct> MarketStore::product(const QString &id) const
{
    return rows().one<MarketProduct>("WHERE id = ?1", id);
}

Result<QList<MarketProduct>> MarketStore::products() const
{
    return rows().list<MarketProduct>("ORDER BY seq");
}

Result<void> MarketStore::put(const MarketProduct &product)
{
    return rows().put(product);
}

Result<MarketCustomer> MarketStore::customer(const QString &id) const
{
    return rows().one<MarketCustomer>("WHERE id = ?1", id);
}

Result<QList<MarketCustomer>> MarketStore::customers() const
{
    return rows().list<MarketCustomer>("ORDER BY seq");
}

Result<void> MarketStore::put(const MarketCustomer &customer)
{
    return rows().put(customer);
}

} // namespace zhanggui
