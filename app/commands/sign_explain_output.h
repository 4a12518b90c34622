// What `zhanggui sign explain` prints. No key is in it.
#pragma once

#include "net/signing/explain/signature_explainer.h"

namespace zhanggui {

QString explanationAsText(const Explanation &explanation);
/// One JSON object on one line.
QString explanationAsJson(const Explanation &explanation);

} // namespace zhanggui
