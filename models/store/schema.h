// The schema of this version of the program.
#pragma once

#include "models/store/migrations.h"

namespace zhanggui {

/// Every step from the empty file to now.
std::span<const Migration> schemaMigrations();
int newestSchemaVersion();

/// Opens a workspace database with the newest schema: migrates where it may write; a read-only file of an
/// older version is ReadOnly ("open it for writing once"). Errors: as Connection::open() and migrate().
[[nodiscard]] Result<std::unique_ptr<Connection>> openDatabase(
    const QString &file, Connection::Access access, std::chrono::milliseconds busyTimeout = kGuiBusyTimeout);

} // namespace zhanggui
