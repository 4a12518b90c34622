// A prepared statement over SQLite's own interface, for reads of many rows: QtSql costs several times more
// per cell. Belongs to the thread of its connection and must be destroyed before it.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVariantMap>

#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace zhanggui {

class Connection;

class NativeQuery {
public:
    /// `sql` holds one statement. Errors as Connection::query().
    [[nodiscard]] static Result<NativeQuery> prepare(Connection &connection, const QString &sql);
    /// On a handle of one's own; `file` is named in errors.
    [[nodiscard]] static Result<NativeQuery> prepare(
        sqlite3 *database, const QString &file, const QString &sql);

    /// Binds `?1`, `?2` … (`index` from 1) or a named parameter ":name". Bound text is copied.
    void bind(int index, qint64 value);
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bindNull(int index);
    /// UTF-8 that is not copied: it must live until the statement is bound anew, reset or destroyed.
    void bindBorrowed(int index, std::string_view text);
    /// By the type of the value: integers, text, QByteArray, double; a null value is NULL.
    void bind(int index, const QVariant &value);
    /// By name, written without the colon, as Connection::query() takes them; names it has not are ignored.
    void bind(const QVariantMap &values);
    /// 0 when the statement has no such parameter. With the colon.
    int parameter(const QByteArray &name) const;

    /// True: there is a row, whose columns can be read until the next call. False: no more rows.
    /// Errors as Connection::query(); an interrupted statement is Cancelled.
    [[nodiscard]] Result<bool> next();
    /// Ready to be bound and run again.
    void reset();
    /// Ready to run again with the values that are bound.
    void rewind();

    int columnCount() const;
    bool isNull(int column) const;
    qint64 int64(int column) const;
    double real(int column) const;
    QString text(int column) const; // a null string for NULL
    /// The text as it is stored, valid until the next call; empty for NULL.
    std::string_view utf8(int column) const;
    QByteArray bytes(int column) const;
    QByteArrayView view(int column) const; // of bytes or text, until the next call; empty for NULL
    QVariant value(int column) const; // invalid for NULL

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    NativeQuery(sqlite3 *database, QString file, sqlite3_stmt *statement);

    sqlite3 *m_database;
    QString m_file;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace zhanggui
