// File operations that survive a power cut.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

/// `wanted`, or `wanted-2`, `-3` … when it exists.
QString freeFileName(const QString &wanted);
/// Waits until the file's bytes are on the disk.
[[nodiscard]] Result<void> syncFile(const QString &file);
/// Puts `from` in the place of `to`, whole or not at all, and waits until the folder says so.
[[nodiscard]] Result<void> replaceFile(const QString &from, const QString &to);
/// The reason of the last system call's failure, with the file's name.
Error fileError(const QString &what, const QString &file);

} // namespace zhanggui
