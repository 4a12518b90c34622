// Names of columns from a JSON document that is read already.
#pragma once

#include "models/import/import_kind.h"

class QJsonObject;

namespace zhanggui {

/// As addImportNames() from a file.
[[nodiscard]] Result<void> addImportNames(ImportKind &kind, const QJsonObject &document);

} // namespace zhanggui
