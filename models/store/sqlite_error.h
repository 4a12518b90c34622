// SQLite's result codes in the house's words.
#pragma once

#include "models/core/result.h"

struct sqlite3;
class QSqlError;

namespace zhanggui {

/// `code` may be an extended one; `message` is SQLite's own, which never holds bound values.
Error sqliteError(int code, const QString &message, const QString &file);
/// The error of the last call on this handle.
Error lastSqliteError(sqlite3 *database, const QString &file);
Error sqliteError(const QSqlError &error, const QString &file);

} // namespace zhanggui
