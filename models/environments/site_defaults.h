// The default hosts of each site, read from resources/protocol/sites.json, where each value has its source.
#pragma once

#include "models/environments/environment.h"

namespace zhanggui {

struct SiteDefaults {
    Site site = Site::Custom;
    QUrl baseUrl; // empty for emulator and custom: the user gives it
    QString fallbackHost; // empty: none is documented
    QString currency; // assumed (mark I)
};

/// Corrupt when the built-in data cannot be read.
[[nodiscard]] Result<SiteDefaults> siteDefaults(Site site);
/// An environment of that name and site with the site's defaults filled in.
[[nodiscard]] Result<Environment> environmentForSite(const EnvironmentName &name, Site site);

} // namespace zhanggui
