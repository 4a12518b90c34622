// Publishing material of a product as the workspace knows it: its listing, filled up from the product's own
// record and its newest security scan.
#pragma once

#include "models/core/result.h"
#include "models/listing/listing.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct ProductListing {
    QString environment;
    QString name;
    qint64 record = 0; // of the kind "listing"; 0: there is none yet
    Listing listing;
};

/// `name`: of a product, exactly, or the number of its record; `environment` empty: the one that has it.
/// What the listing leaves empty comes from the product (name, type, class, version, specifications,
/// certificates) and from its newest scan. Without a site the environment's counts, else China's.
/// NotFound, with the names that there are; BadInput when several environments have it; Storage, Corrupt. On
/// the store's worker.
[[nodiscard]] Result<ProductListing> productListing(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &name, const QString &attachmentsDirectory);

} // namespace zhanggui
