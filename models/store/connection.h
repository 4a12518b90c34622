// One SQLite connection of one thread, and transactions on it. QtSql inside, so that a later PostgreSQL needs
// no change outside models/store; the native handle serves the hot paths (NativeQuery, backup).
// Every connection has the same pragmas: WAL, synchronous FULL, foreign keys, no trusted schema, checked
// cells.
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantMap>

#include <chrono>
#include <functional>
#include <memory>

struct sqlite3;

namespace zhanggui {

class ChangedTables;

/// How long a statement waits for another writer before it fails as Locked.
inline constexpr std::chrono::milliseconds kGuiBusyTimeout{ 250 };
inline constexpr std::chrono::milliseconds kWorkerBusyTimeout{ 10'000 };

/// Use it, and everything made from it, in the thread that opened it (interrupt() excepted). Queries made
/// from it must be destroyed before it.
class Connection {
public:
    enum class Access {
        ReadWrite, // an existing, not empty file
        ReadOnly,
        Create // like ReadWrite, and makes the file (mode 0600) when there is none
    };

    /// Opens the file and really reads it. NotFound: no such file; Corrupt: not a database, or empty where it
    /// must not be; Locked: another program holds it; Storage: permission and other failures of the disk.
    /// Does not look at the schema: see openDatabase() in schema.h.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const QString &file, Access access, std::chrono::milliseconds busyTimeout = kGuiBusyTimeout);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Prepared and executed, forward only, so read it with next(). Bind names are written without the colon;
    /// a null QString is stored as NULL. Let a SELECT end or go out of scope: while it lives it holds a
    /// snapshot.
    /// Errors: Locked, ReadOnly, Storage, Corrupt, Cancelled (interrupted), Conflict (a unique value exists
    /// already), BadInput (another constraint says no).
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantMap &binds = {});
    /// Hands each row to `take`. Use it rather than a loop over query(): that would end at a row that cannot
    /// be read as if it were the last. Errors as query(), with some rows taken already.
    [[nodiscard]] Result<void> forEach(
        const QString &sql, const QVariantMap &binds, const std::function<void(const QSqlQuery &row)> &take);
    /// Every row as `map(row)` makes it. Errors as query().
    template <class Row, class Map>
    [[nodiscard]] Result<QList<Row>> list(const QString &sql, const QVariantMap &binds, Map map)
    {
        QList<Row> all;
        const auto read = forEach(sql, binds, [&](const QSqlQuery &row) { all.append(map(row)); });
        return read ? Result<QList<Row>>(std::move(all)) : tl::unexpected(read.error());
    }
    /// Like query(), for statements whose rows nobody reads.
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantMap &binds = {});
    /// The first column of the first row; an invalid QVariant when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantMap &binds = {});
    /// Executes an INSERT and gives the id of the row it made.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const QVariantMap &binds = {});

    sqlite3 *native() const { return m_native; }
    /// Makes the running statement fail as Cancelled. Callable from any thread while the connection lives.
    void interrupt();
    bool inTransaction() const;
    bool isReadOnly() const { return m_access == Access::ReadOnly; }
    QString file() const { return m_file; }
    /// Names of the tables that committed transactions changed since the last call.
    QStringList takeChangedTables();

private:
    Connection(QString file, Access access);
    [[nodiscard]] Result<void> openFile(const QString &databaseName, const QString &options);
    [[nodiscard]] Result<void> applyPragmas();
    void close();

    QString m_file;
    Access m_access;
    QString m_name; // of the QSqlDatabase, unique in the process
    QSqlDatabase m_database;
    sqlite3 *m_native = nullptr;
    std::unique_ptr<ChangedTables> m_changed;
};

/// Rolls back when destroyed without commit(). Begins IMMEDIATE, so that a busy database is noticed at once;
/// inside another transaction it is a savepoint of that one.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    /// On failure everything is rolled back before this returns.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Connection &connection, bool nested);
    void rollback();

    Connection *m_connection; // nullptr once ended
    bool m_nested;
};

} // namespace zhanggui
