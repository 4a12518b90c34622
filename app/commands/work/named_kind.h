// A kind of work record by the name that a command line gives.
#pragma once

#include "models/work/work_catalog.h"

namespace zhanggui {

/// BadInput, naming the kinds there are.
[[nodiscard]] Result<const WorkKind *> workKindNamed(const WorkCatalog &catalog, const QString &name);

} // namespace zhanggui
