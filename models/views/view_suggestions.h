// Views that a list can begin with: data in resources/views, offered and never forced.
#pragma once

#include "models/views/view.h"

namespace zhanggui {

/// Of the kind, in the words of `language` ("zh_CN", or English for any other); none when there are none.
QList<View> suggestedViews(const RecordKind &kind, const QString &language);

} // namespace zhanggui
