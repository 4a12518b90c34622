// Brings a database file to the newest schema, step by step.
#pragma once

#include "models/core/result.h"
#include "models/store/connection.h"

#include <span>

namespace zhanggui {

/// Written into every workspace: "ZGUI".
inline constexpr qint32 kApplicationId = 0x5A475549;

/// One step: the files (each one SQL statement, in order) that lead from the version before to `version`.
struct Migration {
    int version;
    std::span<const char *const> files;
};

/// What the header of a file says.
struct SchemaVersion {
    qint32 applicationId = 0;
    int version = 0;
    bool empty = false; // no table at all
};

[[nodiscard]] Result<SchemaVersion> schemaVersion(Connection &connection);

/// Rejected: the file is another program's, or was written by a newer Zhanggui than `newest`.
[[nodiscard]] Result<void> checkOurs(
    const SchemaVersion &version, int newest, qint32 applicationId = kApplicationId);

/// Runs the missing steps of `table` (strictly rising versions), each in a transaction that also sets the
/// version. A file that is not new is copied first, to `<file>.before-v<newest>` (numbered when that exists);
/// the copy stays. Errors: as checkOurs(); those of the statements, with the step rolled back.
[[nodiscard]] Result<void> migrate(
    Connection &connection, std::span<const Migration> table, qint32 applicationId = kApplicationId);

} // namespace zhanggui
