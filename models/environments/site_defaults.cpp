#include "models/environments/site_defaults.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString valueOf(const QJsonObject &site, const char *member)
{
    return site.value(QLatin1String(member)).toObject().value(QLatin1String("value")).toString();
}

} // namespace

Result<SiteDefaults> siteDefaults(Site site)
{
    QFile file(QStringLiteral(":/protocol/sites.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The built-in list of sites is missing"));
    const QJsonArray sites =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("sites")).toArray();
    for (const auto &row : sites) {
        const QJsonObject object = row.toObject();
        if (object.value(QLatin1String("id")).toString() != siteId(site))
            continue;
        return SiteDefaults{ site, QUrl(valueOf(object, "baseUrl"), QUrl::StrictMode),
            valueOf(object, "fallbackHost"), valueOf(object, "currency") };
    }
    return failure(ErrorKind::Corrupt, QStringLiteral("The built-in list of sites lacks one"), siteId(site));
}

Result<Environment> environmentForSite(const EnvironmentName &name, Site site)
{
    return siteDefaults(site).map([&name](const SiteDefaults &defaults) {
        Environment environment;
        environment.name = name;
        environment.site = defaults.site;
        environment.baseUrl = defaults.baseUrl;
        environment.fallbackHost = defaults.fallbackHost;
        environment.currency = defaults.currency;
        return environment;
    });
}

} // namespace zhanggui
