// Which tenant, application and user a request of OAuth is about.
#pragma once

#include "models/market/market_entities.h"
#include "models/market/market_store.h"
#include "net/emulator/api/api_route.h"

namespace zhanggui {

/// The tenant that the address names: the segment behind /t/, else the one whose domainName has the request's
/// Host. nullopt: the address is that of all tenants. NotFound: there is no such tenant.
[[nodiscard]] Result<std::optional<MarketTenant>> addressedTenant(
    const MarketStore &store, const ApiRequest &request);

/// By id or user name; NotFound. A user that is switched off is found too.
[[nodiscard]] Result<MarketUser> tenantUser(
    const MarketStore &store, const QString &tenantId, const QString &idOrName);

/// What the addresses of the tenant's OAuth begin with: "/t/<id>" or nothing, as the request's own.
QByteArray addressPrefix(const ApiRequest &request);

/// Whether one of the application's registered addresses is exactly this; any http or https address without
/// fragment when it registered none.
bool takesRedirect(const MarketApplication &application, const QString &address);
/// The address with these parameters behind its own, percent-encoded; empty unless it is http or https.
QByteArray addressWith(const QString &address, const QList<QPair<QString, QString>> &parameters);

} // namespace zhanggui
