// Many new rows of one table through one prepared statement. What was made is recorded as ranges of ids
// (made_rows.h) instead of one image a row.
#pragma once

#include "models/store/native_query.h"

#include <QStringList>

namespace zhanggui {

class BulkInsert {
public:
    /// `table` has `id INTEGER PRIMARY KEY AUTOINCREMENT`.
    [[nodiscard]] static Result<BulkInsert> prepare(
        Connection &connection, const QString &table, const QStringList &columns);

    /// Binds by the place of the column in `columns`, from 0; what is not bound is NULL. Borrowed text must
    /// live until run().
    void bind(int column, qint64 value) { m_query.bind(column + 1, value); }
    void bind(int column, const QByteArray &value) { m_query.bind(column + 1, value); }
    void bindBorrowed(int column, std::string_view text) { m_query.bindBorrowed(column + 1, text); }
    /// Inserts the row, forgets what was bound, gives the row's id.
    [[nodiscard]] Result<qint64> run();

    /// Writes the ranges of ids that run() made under the step.
    [[nodiscard]] Result<void> recordMade(qint64 stepId, const QString &recordTable) const;

private:
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
    };
    BulkInsert(Connection &connection, QString table, NativeQuery query);

    Connection *m_connection;
    QString m_table;
    NativeQuery m_query;
    QList<Range> m_made;
};

} // namespace zhanggui
