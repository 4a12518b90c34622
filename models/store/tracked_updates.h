// TrackedRows::update() for very many rows: through SQLite's own interface, with statements that are prepared
// once for each set of columns.
#pragma once

#include "models/store/native_query.h"

#include <QHash>
#include <QVariantMap>

#include <optional>

namespace zhanggui {

class TrackedUpdates {
public:
    /// Changes are recorded under `stepId`, as parts of records of `recordTable`.
    TrackedUpdates(Connection &connection, qint64 stepId, QString recordTable);

    /// As TrackedRows::update() with the record (recordTable, recordKey).
    [[nodiscard]] Result<bool> update(
        const QString &table, qint64 id, qint64 recordKey, const QVariantMap &values);

private:
    struct Statements {
        NativeQuery read;
        NativeQuery write;
    };
    [[nodiscard]] Result<Statements *> statementsFor(const QString &table, const QVariantMap &values);
    [[nodiscard]] Result<void> record(const QString &table, qint64 id, qint64 recordKey,
        const QJsonObject &before, const QJsonObject &after);

    Connection &m_connection;
    qint64 m_stepId;
    QString m_recordTable;
    QHash<QString, std::shared_ptr<Statements>> m_statements; // table and columns → statements
    std::optional<NativeQuery> m_record;
};

} // namespace zhanggui
