// File operations that survive a power cut.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

class QFileDevice;

namespace zhanggui {

/// `wanted`, or `wanted-2`, `-3` … when it exists.
QString freeFileName(const QString &wanted);
/// Waits until the file's bytes are on the disk.
[[nodiscard]] Result<void> syncFile(const QString &file);
/// Puts `from` in the place of `to`, whole or not at all, and waits until the folder says so.
[[nodiscard]] Result<void> replaceFile(const QString &from, const QString &to);
/// Replaces the file's content, whole or not at all, and waits until it is on the disk. Only its owner may
/// read it (0600), from before its first byte. Storage when that fails.
[[nodiscard]] Result<void> writePrivateFile(const QString &file, const QByteArray &bytes);
/// The whole of a regular file: what waits or never ends, like a pipe, is refused. NotFound; BadInput: it is
/// no regular file, or larger than `mostBytes`; Storage: it cannot be read.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &file, qint64 mostBytes);
/// The reason of the last system call's failure, with the file's name.
Error fileError(const QString &what, const QString &file);
/// Why the file could not be opened, read or written, in the reader's language where it is one of the usual
/// reasons; else the system's own words.
QString fileTrouble(const QFileDevice &file);
/// The same of what `errno` said.
QString systemTrouble(int code);

} // namespace zhanggui
