// A body as one implementation or another signs it. For the explainer only.
#pragma once

#include "net/signing/explain/recipe.h"

namespace zhanggui::explain {

/// `json` is the object in `body`; nullopt: `body` is none, and only what needs no JSON is applied.
QByteArray bodyText(const BodyForm &form, const QByteArray &body, const std::optional<JsonValue> &json);

} // namespace zhanggui::explain
