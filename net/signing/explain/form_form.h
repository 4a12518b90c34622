// The text "k=v&k=v" as one implementation or another builds it. For the explainer only.
#pragma once

#include "net/signing/explain/recipe.h"

namespace zhanggui::explain {

/// The parameters of a query without decoding them.
CallbackParameters rawQuery(QByteArrayView query);
/// The members of an object as parameters; null is an empty value.
CallbackParameters jsonParameters(const JsonValue &object);

QByteArray formText(const FormForm &form, const Material &material, const QString &dropped);

} // namespace zhanggui::explain
