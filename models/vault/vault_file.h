// The vault's bytes on disk.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace zhanggui {

/// NotFound, Storage, or Corrupt when it is larger than any vault.
[[nodiscard]] Result<QByteArray> readVaultFile(const QString &file);
/// Replaces the file as a whole or not at all: written beside it, flushed to the disk, renamed. Readable by
/// its owner only (0600). Storage when that fails.
[[nodiscard]] Result<void> writeVaultFile(const QString &file, const QByteArray &bytes);

} // namespace zhanggui
