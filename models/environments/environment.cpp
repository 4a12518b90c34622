#include "models/environments/environment.h"

#include <algorithm>

namespace zhanggui {

namespace {

struct SiteRow {
    Site site;
    const char *id;
};
constexpr SiteRow kSiteIds[] = {
    { Site::China, "cn" },
    { Site::KooGallery, "intl" },
    { Site::Europe, "eu" },
    { Site::Emulator, "emulator" },
    { Site::Custom, "custom" },
};

} // namespace

QString siteId(Site site)
{
    const auto *row = std::ranges::find(kSiteIds, site, &SiteRow::site);
    return row == std::end(kSiteIds) ? QString() : QLatin1String(row->id);
}

std::optional<Site> siteFromId(const QString &id)
{
    const auto *row = std::ranges::find_if(
        kSiteIds, [&id](const SiteRow &candidate) { return id == QLatin1String(candidate.id); });
    return row == std::end(kSiteIds) ? std::nullopt : std::optional(row->site);
}

QString secretFieldId(SecretField field)
{
    switch (field) {
    case SecretField::SecretKey:
        return QStringLiteral("sk");
    case SecretField::SecurityToken:
        return QStringLiteral("token");
    case SecretField::CallbackBasic:
        return QStringLiteral("callback-basic");
    case SecretField::CallbackJointSaas:
        return QStringLiteral("callback-joint-saas");
    case SecretField::CallbackLicense:
        return QStringLiteral("callback-license");
    case SecretField::CallbackCommon:
        return QStringLiteral("callback-common");
    }
    return {};
}

QString secretPlace(const EnvironmentName &name, SecretField field)
{
    return QStringLiteral("environment/%1/%2").arg(name.text(), secretFieldId(field));
}

} // namespace zhanggui
