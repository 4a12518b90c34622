// A table row as JSON, for the history: column → integer, number, text, null; bytes are
// {"base64": …}, or {"hex": …} where SQLite wrote the image itself (images of many rows).
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QVariant>

#include <optional>

namespace zhanggui {

class Connection;

QJsonValue jsonFromCell(const QVariant &cell);
QVariant cellFromJson(const QJsonValue &json);

/// nullopt when the table has no row of that id.
[[nodiscard]] Result<std::optional<QJsonObject>> readRow(
    Connection &connection, const QString &table, qint64 id);

} // namespace zhanggui
