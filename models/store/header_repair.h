// A database whose first bytes were overwritten, made readable again.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

/// Copies `damaged` to the new file `copy` and writes the 100 bytes of a sound header over its beginning, as
/// this program makes them (page size 4096, UTF-8, no log). Only useful when the rest of the first page,
/// which names the tables, is whole. Storage.
[[nodiscard]] Result<void> copyWithSoundHeader(
    const QString &damaged, const QString &copy, int schemaVersion);

} // namespace zhanggui
