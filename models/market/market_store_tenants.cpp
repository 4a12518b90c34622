// Joint operation: tenants with their applications, users and departments.
#include "models/market/market_store_private.h"

namespace zhanggui {

namespace {

/// All of them for no tenant.
template <class Row> Result<QList<Row>> ofTenant(MarketRows &rows, const QString &tenantId)
{
    return tenantId.isEmpty() ? rows.list<Row>("ORDER BY seq")
                              : rows.list<Row>("WHERE tenant_id = ?1 ORDER BY seq", tenantId);
}

} // namespace

Result<QList<MarketTenant>> MarketStore::tenants() const
{
    return rows().list<MarketTenant>("ORDER BY seq");
}

Result<MarketTenant> MarketStore::tenant(const QString &id) const
{
    return rows().one<MarketTenant>("WHERE id = ?1", id);
}

Result<void> MarketStore::put(const MarketTenant &tenant)
{
    return rows().put(tenant);
}

Result<QList<MarketApplication>> MarketStore::applications(const QString &tenantId) const
{
    return ofTenant<MarketApplication>(rows(), tenantId);
}

Result<MarketApplication> MarketStore::applicationOfClient(const QString &clientId) const
{
    return rows().one<MarketApplication>("WHERE client_id = ?1 ORDER BY seq DESC LIMIT 1", clientId);
}

Result<void> MarketStore::put(const MarketApplication &application)
{
    return rows().put(application);
}

Result<QList<MarketUser>> MarketStore::users(const QString &tenantId) const
{
    return ofTenant<MarketUser>(rows(), tenantId);
}

Result<void> MarketStore::put(const MarketUser &user)
{
    return rows().put(user);
}

Result<QList<MarketDepartment>> MarketStore::departments(const QString &tenantId) const
{
    return ofTenant<MarketDepartment>(rows(), tenantId);
}

Result<void> MarketStore::put(const MarketDepartment &department)
{
    return rows().put(department);
}

Result<void> MarketStore::removeTenant(const QString &id)
{
    auto transaction = begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const char *sql :
        { "DELETE FROM applications WHERE tenant_id = ?1", "DELETE FROM users WHERE tenant_id = ?1",
            "DELETE FROM departments WHERE tenant_id = ?1", "DELETE FROM tenants WHERE id = ?1" }) {
        if (auto done = rows().run(sql, id); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> MarketStore::removeApplication(const QString &appId)
{
    return rows().run("DELETE FROM applications WHERE app_id = ?1", appId);
}

Result<void> MarketStore::removeUser(const QString &tenantId, const QString &userName)
{
    return rows().run("DELETE FROM users WHERE tenant_id = ?1 AND user_name = ?2", tenantId, userName);
}

Result<void> MarketStore::removeDepartment(const QString &tenantId, const QString &code)
{
    return rows().run("DELETE FROM departments WHERE tenant_id = ?1 AND code = ?2", tenantId, code);
}

} // namespace zhanggui
