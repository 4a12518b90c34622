// Is the file whole?
#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace zhanggui {

class Connection;

enum class CheckDepth {
    Quick, // PRAGMA quick_check: about 0.6 s for 313 MB; does not compare indexes with tables
    Full // PRAGMA integrity_check and foreign_key_check: about ten times slower
};

struct CheckReport {
    CheckDepth depth = CheckDepth::Quick;
    QStringList problems; // as SQLite words them, at most 100; empty: the file is whole
    bool isWhole() const { return problems.isEmpty(); }
};

/// A damaged file is a report with problems, not an error. Cancelled when the connection was interrupted.
/// Flipped bytes inside a value are not noticed by either depth: SQLite keeps no checksums.
[[nodiscard]] Result<CheckReport> checkIntegrity(Connection &connection, CheckDepth depth);

} // namespace zhanggui
