// A work record of the kind "listing" (resources/work/listing.json) as publishing material.
#pragma once

#include "models/listing/listing.h"
#include "models/work/work_record.h"

namespace zhanggui {

inline constexpr char16_t kListingKind[] = u"listing";

/// `attachmentsDirectory`: where the workspace keeps files.
Listing listingOf(const WorkRecord &record, const QString &attachmentsDirectory);

} // namespace zhanggui
