// Writes rows and records each change in the history. Only tables with `id INTEGER PRIMARY KEY`.
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QVariantMap>

namespace zhanggui {

class Connection;

class TrackedRows {
public:
    /// Changes are recorded under `stepId`.
    TrackedRows(Connection &connection, qint64 stepId);

    /// What the person sees the following rows as a part of, e.g. ("orders", 12). An insert() into
    /// `table` itself with no record set makes the new row the record.
    void setRecord(const QString &table, qint64 key);

    /// `values`: column name → value; a null value is NULL. Gives the new row's id.
    [[nodiscard]] Result<qint64> insert(const QString &table, const QVariantMap &values);
    /// Writes the columns that differ and records only these. False: nothing differed, nothing recorded.
    /// NotFound when there is no such row.
    [[nodiscard]] Result<bool> update(const QString &table, qint64 id, const QVariantMap &values);
    /// NotFound when there is no such row.
    [[nodiscard]] Result<void> remove(const QString &table, qint64 id);

private:
    [[nodiscard]] Result<void> record(
        const QString &table, qint64 id, const QJsonObject *before, const QJsonObject *after);

    Connection &m_connection;
    qint64 m_stepId;
    QString m_recordTable;
    qint64 m_recordKey = 0;
};

} // namespace zhanggui
