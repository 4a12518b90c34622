#include "models/store/chinese_key.h"

#include "models/core/collation.h"

#include <sqlite3.h>

namespace zhanggui {

namespace {

void chineseKey(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const auto *text = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const QByteArray key =
        chineseSortKey(QString::fromUtf8(text, text == nullptr ? 0 : sqlite3_value_bytes(values[0])));
    sqlite3_result_blob(context, key.constData(), int(key.size()), SQLITE_TRANSIENT);
}

} // namespace

Result<void> addChineseKey(sqlite3 *database)
{
    const int code = sqlite3_create_function_v2(database, "chinese_key", 1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &chineseKey, nullptr, nullptr,
        nullptr);
    if (code != SQLITE_OK)
        return failure(ErrorKind::Storage, QStringLiteral("a function cannot be added"),
            QString::fromUtf8(sqlite3_errmsg(database)));
    return {};
}

QString chineseKeyOf(const QString &column)
{
    return QStringLiteral("chinese_key(%1)").arg(column);
}

} // namespace zhanggui
