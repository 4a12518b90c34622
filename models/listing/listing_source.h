// Publishing material as a file of a team: JSON beside the pictures, checked by `zhanggui listing check`.
//
//   {"site":"cn","productType":"saas","productClass":"general",
//    "texts":{"name":"…","version":"V1.0","specNames":["…"]},
//    "files":[{"role":"logo","file":"logo.png"}], "confirmed":["agreement-valid"]}
#pragma once

#include "models/listing/listing.h"
#include "models/listing/listing_rules.h"

namespace zhanggui {

/// Names of files are taken from the folder of `file`. BadInput, naming the member and what the rules know;
/// NotFound, Storage.
[[nodiscard]] Result<Listing> readListingFile(const QString &file, const ListingRules &rules);
/// The same over bytes; `folder`: where relative names begin.
[[nodiscard]] Result<Listing> listingFromJson(
    const QByteArray &json, const QString &folder, const ListingRules &rules);

} // namespace zhanggui
