// The SQL function chinese_key(text): lists sort by it what has no column of its own for that.
#pragma once

#include "models/core/result.h"

struct sqlite3;

namespace zhanggui {

/// chineseSortKey() of a text as a BLOB; NULL for NULL. No index may use it: other programs read the file,
/// too.
[[nodiscard]] Result<void> addChineseKey(sqlite3 *database);

/// "chinese_key(column)".
QString chineseKeyOf(const QString &column);

} // namespace zhanggui
