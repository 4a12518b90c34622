#include "net/emulator/oauth/oauth_tenants.h"

#include "net/signing/form_encoding.h"

#include <QUrl>

namespace zhanggui {

namespace {

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment()
        && (url.scheme() == u"https" || url.scheme() == u"http");
}

/// "host:port" of a domain name with or without its scheme, in lower case; the default port is left out.
QByteArray authorityOf(const QString &domainName)
{
    const QUrl url(domainName.contains(u"://") ? domainName : u"https://" + domainName);
    const bool standard = url.port() < 0 || url.port() == (url.scheme() == u"http" ? 80 : 443);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1().toLower();
    return standard ? host : QByteArray(host + ':' + QByteArray::number(url.port()));
}

} // namespace

Result<std::optional<MarketTenant>> addressedTenant(const MarketStore &store, const ApiRequest &request)
{
    if (request.placeholders.contains("tenant"))
        return store.tenant(request.placeholders.value("tenant")).map([](const MarketTenant &tenant) {
            return std::optional(tenant);
        });
    const Result<QList<MarketTenant>> tenants = store.tenants();
    if (!tenants)
        return tl::unexpected(tenants.error());
    const QByteArray host = request.header("host").toLower();
    for (const MarketTenant &tenant : *tenants) {
        // A domain name with a path is told by its path alone.
        if (!tenant.domainName.isEmpty() && QUrl(tenant.domainName).path().size() <= 1
            && authorityOf(tenant.domainName) == host)
            return std::optional(tenant);
    }
    return std::optional<MarketTenant>();
}

Result<MarketUser> tenantUser(const MarketStore &store, const QString &tenantId, const QString &idOrName)
{
    const Result<QList<MarketUser>> users = store.users(tenantId);
    if (!users)
        return tl::unexpected(users.error());
    for (const MarketUser &user : *users) {
        if (user.id == idOrName)
            return user;
    }
    for (const MarketUser &user : *users) {
        if (user.userName == idOrName)
            return user;
    }
    return failure(ErrorKind::NotFound, QStringLiteral("the tenant has no such user"), idOrName);
}

QByteArray addressPrefix(const ApiRequest &request)
{
    return request.placeholders.contains("tenant")
        ? QByteArray("/t/" + request.placeholders.value("tenant").toUtf8().toPercentEncoding())
        : QByteArray();
}

bool takesRedirect(const MarketApplication &application, const QString &address)
{
    if (!application.redirectUris.isEmpty() && !application.redirectUris.contains(address))
        return false;
    return isWebAddress(QUrl(address));
}

QByteArray addressWith(const QString &address, const QList<QPair<QString, QString>> &parameters)
{
    const QUrl url(address);
    if (!isWebAddress(url))
        return {};
    // Encoded: no line end gets into the header.
    QByteArray whole = url.toEncoded();
    char join = url.hasQuery() ? '&' : '?';
    for (const auto &[name, value] : parameters) {
        whole += join + formEncoded(name.toUtf8(), BlankAs::Percent20) + '='
            + formEncoded(value.toUtf8(), BlankAs::Percent20);
        join = '&';
    }
    return whole;
}

} // namespace zhanggui
