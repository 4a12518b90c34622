// Invented export files of the sample orders, for pictures and for trying the import.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

enum class SampleImport {
    Mixed, // an hour after the sample was fetched: same, changed, new and bad rows, a totals row that differs
    Conflicts, // of the very moment at which the sample was fetched, and says something else
    Unknown, // names that nobody knows
};

/// Writes the file into `directory`, dated as it says, and gives its path. Storage when it cannot.
[[nodiscard]] Result<QString> writeSampleImport(const QString &directory, SampleImport which);

} // namespace zhanggui
