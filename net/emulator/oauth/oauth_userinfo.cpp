// userinfo (AG topic 0070649450, SaaS centre manual 0164: C).
#include "net/emulator/oauth/oauth_api.h"
#include "net/emulator/oauth/oauth_parts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

ApiAnswer unauthorized(const QString &why)
{
    ApiAnswer answer = oauthError(
        401, "unauthorized", QStringLiteral("Full authentication is required to access this resource"), why);
    answer.headers.append(HttpHeader{ "WWW-Authenticate", "Bearer" });
    return answer;
}

QJsonObject userinfo(const MarketUser &user, const MarketTenant &tenant, const QString &organization)
{
    return { { QStringLiteral("id"), user.id }, { QStringLiteral("userName"), user.userName },
        { QStringLiteral("name"), user.name }, { QStringLiteral("email"), user.email },
        { QStringLiteral("mobile"), user.mobile }, { QStringLiteral("role"), user.role },
        { QStringLiteral("organizationName"), organization }, { QStringLiteral("userId"), user.id },
        { QStringLiteral("organizationCode"), user.orgCode }, { QStringLiteral("projectName"), tenant.name },
        { QStringLiteral("tenant"), tenant.id } };
}

} // namespace

ApiAnswer answerUserinfo(OauthParts &parts, const ApiRequest &request)
{
    const auto addressed = addressedTenant(parts.store(), request);
    if (!addressed)
        return addressed.error().kind == ErrorKind::NotFound
            ? unauthorized(QStringLiteral("domain_name: no tenant has this address"))
            : oauthFailure(addressed.error());
    const QByteArray header = request.header("authorization");
    if (!header.toLower().startsWith("bearer "))
        return unauthorized(QStringLiteral("the header Authorization: Bearer is missing"));
    const Result<OauthGrant> grant =
        parts.grants.find(GrantKind::AccessToken, header.sliced(7).trimmed(), request.clockMs);
    if (!grant)
        return OauthGrants::refused(grant.error()) ? unauthorized(u"access token: " + grant.error().what)
                                                   : oauthFailure(grant.error());
    if (*addressed && (*addressed)->id != grant->tenantId)
        return unauthorized(QStringLiteral("the access token is of another tenant"));
    const Result<MarketTenant> tenant = parts.store().tenant(grant->tenantId);
    const Result<MarketUser> user = tenantUser(parts.store(), grant->tenantId, grant->userId);
    if (!tenant || !user || !user->enabled)
        return unauthorized(QStringLiteral("the user was removed or switched off"));
    QString organization;
    if (const auto departments = parts.store().departments(tenant->id)) {
        for (const MarketDepartment &department : *departments) {
            if (department.code == user->orgCode)
                organization = department.name;
        }
    }
    ApiAnswer answer;
    answer.body = QJsonDocument(userinfo(*user, *tenant, organization)).toJson(QJsonDocument::Compact);
    answer.headers = { { "Cache-Control", "no-store" } };
    answer.subject = user->id;
    return answer;
}

} // namespace zhanggui
