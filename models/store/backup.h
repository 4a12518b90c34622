// Copies of the database file: taken while it is in use, and put back.
#pragma once

#include "models/core/result.h"

#include <functional>

namespace zhanggui {

class Connection;

/// Called between steps with pages left and pages in all; false cancels.
using BackupProgress = std::function<bool(int remaining, int total)>;

/// Writes a whole, self-contained copy (no -wal) to `file`: into a temporary file beside it first, synced,
/// then renamed, so that an older backup of that name stays until the new one is complete. Mode 0600. Others
/// may read and write the database meanwhile. Errors: Cancelled; BadInput when `file` is the database itself;
/// Storage, Corrupt.
[[nodiscard]] Result<void> backupDatabase(
    Connection &source, const QString &file, const BackupProgress &progress = {});

/// Replaces everything in the open database `target` by what is in `source`, in one transaction of `target`:
/// when this fails, or the program is killed, all is as it was. Others may read `target` meanwhile. Neither
/// may have a transaction open. Errors: Cancelled, Locked, ReadOnly, Storage, Corrupt.
[[nodiscard]] Result<void> copyDatabase(
    Connection &source, Connection &target, const BackupProgress &progress = {});

struct BackupFacts {
    int version = 0; // of the schema
    qint64 bytes = 0;
};

/// Opens `file` read-only and checks it fully. Rejected: another program's or a newer one's; Corrupt:
/// damaged.
[[nodiscard]] Result<BackupFacts> verifyBackup(const QString &file);

struct RestoreOutcome {
    BackupFacts facts;
    QString replaced; // where the file that was there is now; empty when there was none
};

/// Puts a verified copy of `backup` in the place of `databaseFile`, which nobody may have open (hold the
/// workspace's lock). What was there is kept beside it as `<name>.replaced-<yyyyMMdd-HHmmss UTC>`. On failure
/// the database is as it was. Errors: as verifyBackup(), Storage, Cancelled.
[[nodiscard]] Result<RestoreOutcome> restoreDatabase(
    const QString &backup, const QString &databaseFile, qint64 nowMs, const BackupProgress &progress = {});

} // namespace zhanggui
