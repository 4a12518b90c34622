#include "models/store/connection.h"

#include "models/core/files.h"
#include "models/store/chinese_key.h"
#include "models/store/sqlite_error.h"

#include <QFileInfo>
#include <QSet>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace zhanggui {

/// Fed by SQLite's hooks, in the connection's thread.
class ChangedTables {
public:
    explicit ChangedTables(sqlite3 *database)
    {
        sqlite3_update_hook(database, &onRow, this);
        sqlite3_commit_hook(database, &onCommit, this);
        sqlite3_rollback_hook(database, &onRollback, this);
    }

    QStringList take()
    {
        QStringList tables(m_committed.cbegin(), m_committed.cend());
        m_committed.clear();
        tables.sort();
        return tables;
    }

private:
    static void onRow(void *self, int, const char *, const char *table, sqlite3_int64)
    {
        static_cast<ChangedTables *>(self)->m_pending.insert(QString::fromUtf8(table));
    }
    static int onCommit(void *self)
    {
        auto *tables = static_cast<ChangedTables *>(self);
        tables->m_committed.unite(tables->m_pending);
        tables->m_pending.clear();
        return 0;
    }
    static void onRollback(void *self) { static_cast<ChangedTables *>(self)->m_pending.clear(); }

    QSet<QString> m_pending;
    QSet<QString> m_committed;
};

namespace {

QString uniqueName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("zhanggui-%1").arg(++count);
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> createFile(const QString &file)
{
    // Made before SQLite sees it, because SQLite would give others the right to read.
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return failure(ErrorKind::Storage, QStringLiteral("the database file cannot be made"),
            QStringLiteral("%1: %2").arg(file, systemTrouble(errno)));
    }
    ::close(descriptor);
    return {};
}

/// The smallest page; SQLite takes whatever is shorter for an empty database.
constexpr qint64 kSmallestFile = 512;

Result<void> checkFile(const QString &file, Connection::Access access)
{
    const QFileInfo info(file);
    const bool mayBeNew = access == Connection::Access::Create;
    if (!info.exists())
        return mayBeNew ? createFile(file)
                        : failure(ErrorKind::NotFound, QStringLiteral("there is no database file"), file);
    if (info.size() < kSmallestFile && !(mayBeNew && info.size() == 0))
        return failure(ErrorKind::Corrupt, QStringLiteral("the database file is cut off or empty"), file);
    return {};
}

/// SQLite must make a -shm file to read a database in WAL mode; in a folder where it cannot, a file without
/// a log is read as the unchanging thing it is there.
QString immutableUri(const QString &file)
{
    return QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
}

} // namespace

Connection::Connection(QString file, Access access)
    : m_file(std::move(file))
    , m_access(access)
{
}

Result<std::unique_ptr<Connection>> Connection::open(
    const QString &file, Access access, std::chrono::milliseconds busyTimeout)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const auto usable = checkFile(path, access); !usable)
        return tl::unexpected(usable.error());

    std::unique_ptr<Connection> connection(new Connection(path, access));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    Result<void> opened = connection->openFile(path, options);
    if (!opened && access == Access::ReadOnly && opened.error().kind != ErrorKind::Corrupt
        && opened.error().kind != ErrorKind::Locked && !QFileInfo::exists(path + QStringLiteral("-wal")))
        opened = connection->openFile(immutableUri(path), options + QStringLiteral(";QSQLITE_OPEN_URI"));
    if (!opened)
        return tl::unexpected(opened.error());
    return connection;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_native = nullptr;
    if (m_name.isEmpty())
        return;
    m_database.close();
    // Only now: closing rolls back, and tells the hooks so.
    m_changed.reset();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<void> Connection::openFile(const QString &databaseName, const QString &options)
{
    close();
    m_name = uniqueName();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::unexpected(sqliteError(m_database.lastError(), m_file));
    m_native = handleOf(m_database);
    if (!m_native)
        return failure(ErrorKind::Storage, QStringLiteral("the SQLite driver gives no handle"), m_file);
    if (auto added = addChineseKey(m_native); !added)
        return added;
    return applyPragmas();
}

Result<void> Connection::applyPragmas()
{
    // open() succeeds on any file; only reading the first page tells a database from garbage.
    if (const auto read = value(QStringLiteral("PRAGMA schema_version")); !read)
        return tl::unexpected(read.error());
    static const QStringList pragmas = { QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA cell_size_check = ON"),
        QStringLiteral("PRAGMA synchronous = FULL") };
    for (const QString &pragma : pragmas) {
        if (auto done = execute(pragma); !done)
            return done;
    }
    if (isReadOnly())
        return {};
    const auto mode = value(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return failure(ErrorKind::Storage, QStringLiteral("no write-ahead log is possible here"), m_file);
    m_changed = std::make_unique<ChangedTables>(m_native);
    return execute(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
}

Result<QSqlQuery> Connection::query(const QString &sql, const QVariantMap &binds)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(sqliteError(query.lastError(), m_file));
    for (auto bind = binds.cbegin(); bind != binds.cend(); ++bind)
        query.bindValue(QStringLiteral(":") + bind.key(), bind.value());
    if (!query.exec())
        return tl::unexpected(sqliteError(query.lastError(), m_file));
    return query;
}

Result<void> Connection::forEach(
    const QString &sql, const QVariantMap &binds, const std::function<void(const QSqlQuery &row)> &take)
{
    auto rows = query(sql, binds);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        take(*rows);
    if (rows->lastError().isValid())
        return tl::unexpected(sqliteError(rows->lastError(), m_file));
    return {};
}

Result<void> Connection::execute(const QString &sql, const QVariantMap &binds)
{
    const auto done = query(sql, binds);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<QVariant> Connection::value(const QString &sql, const QVariantMap &binds)
{
    auto found = query(sql, binds);
    if (!found)
        return tl::unexpected(found.error());
    if (found->next())
        return found->value(0);
    if (found->lastError().isValid())
        return tl::unexpected(sqliteError(found->lastError(), m_file));
    return QVariant();
}

Result<qint64> Connection::insert(const QString &sql, const QVariantMap &binds)
{
    const auto done = query(sql, binds);
    if (!done)
        return tl::unexpected(done.error());
    return sqlite3_last_insert_rowid(m_native);
}

void Connection::interrupt()
{
    if (m_native)
        sqlite3_interrupt(m_native);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_native) == 0;
}

QStringList Connection::takeChangedTables()
{
    return m_changed ? m_changed->take() : QStringList();
}

namespace {

Result<void> run(Connection &connection, const char *sql)
{
    if (sqlite3_exec(connection.native(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastSqliteError(connection.native(), connection.file()));
    return {};
}

} // namespace

Transaction::Transaction(Connection &connection, bool nested)
    : m_connection(&connection)
    , m_nested(nested)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_nested(other.m_nested)
{
}

Transaction::~Transaction()
{
    if (m_connection)
        rollback();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const bool nested = connection.inTransaction();
    // Savepoints nest as a stack, so all may have one name.
    const auto begun = run(connection, nested ? "SAVEPOINT zhanggui" : "BEGIN IMMEDIATE");
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(connection, nested);
}

Result<void> Transaction::commit()
{
    if (!m_connection)
        return failure(ErrorKind::Conflict, QStringLiteral("the transaction has ended already"));
    auto done = run(*m_connection, m_nested ? "RELEASE zhanggui" : "COMMIT");
    if (!done)
        rollback();
    m_connection = nullptr;
    return done;
}

void Transaction::rollback()
{
    // A full disk makes SQLite roll back by itself; then there is nothing left to undo, and that is no error.
    if (m_connection->inTransaction()) {
        sqlite3_exec(m_connection->native(), m_nested ? "ROLLBACK TO zhanggui; RELEASE zhanggui" : "ROLLBACK",
            nullptr, nullptr, nullptr);
    }
    m_connection = nullptr;
}

} // namespace zhanggui
