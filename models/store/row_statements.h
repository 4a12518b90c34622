// Single rows read and written by id through SQLite's own interface, with every statement prepared once.
// For work on many rows in one thread; must be destroyed before its connection.
#pragma once

#include "models/core/result.h"
#include "models/store/native_query.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace zhanggui {

class Connection;

class RowStatements {
public:
    explicit RowStatements(Connection &connection);

    /// Ready to be bound; valid until the next call with the same `sql`.
    [[nodiscard]] Result<NativeQuery *> prepared(const QString &sql);

    /// The row's image as readRow() gives it (row_image.h); nullopt when there is none.
    [[nodiscard]] Result<std::optional<QJsonObject>> read(const QString &table, qint64 id);
    /// Only these columns of it.
    [[nodiscard]] Result<std::optional<QJsonObject>> read(
        const QString &table, qint64 id, const QStringList &columns);
    /// `cells` holds the id too. Errors: Conflict (a unique value exists), BadInput (another constraint).
    [[nodiscard]] Result<void> insert(const QString &table, const QJsonObject &cells);
    [[nodiscard]] Result<void> update(const QString &table, qint64 id, const QJsonObject &cells);
    [[nodiscard]] Result<void> remove(const QString &table, qint64 id);

    [[nodiscard]] Result<QStringList> columns(const QString &table);

private:
    Connection &m_connection;
    QHash<QString, NativeQuery *> m_places;
    std::vector<std::unique_ptr<NativeQuery>> m_statements;
    QHash<QString, QStringList> m_columns;
};

} // namespace zhanggui
