// One rule over one text or line of text. For listing_check alone.
#pragma once

#include "models/listing/listing_check.h"

namespace zhanggui {

/// What came of it: None with no facts when the text is as it must be. `text` is not empty.
struct TextVerdict {
    ListingFault fault = ListingFault::None;
    QStringList facts;
};
TextVerdict testText(const ListingRule &rule, const QString &text, const Listing &listing,
    const QStringList &words, bool chinese);

} // namespace zhanggui
