#include "models/store/backup.h"

#include "models/core/files.h"
#include "models/store/connection.h"
#include "models/store/integrity.h"
#include "models/store/schema.h"
#include "models/store/sqlite_error.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>
#include <unistd.h>

namespace zhanggui {

namespace {

constexpr int kPagesPerStep = 256;
constexpr int kBusyWaitMs = 20;
constexpr int kBusyTries = 500;

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
struct FinishBackup {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Holds one snapshot of the source, so that a busy writer does not make the copy begin again and again.
class Snapshot {
public:
    explicit Snapshot(Connection &connection)
        : m_connection(connection)
        , m_own(!connection.inTransaction())
    {
        if (m_own)
            sqlite3_exec(
                connection.native(), "BEGIN; SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    }
    ~Snapshot()
    {
        if (m_own)
            sqlite3_exec(m_connection.native(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Connection &m_connection;
    bool m_own;
};

Result<void> copyPages(sqlite3 *source, sqlite3 *target, const QString &file, const BackupProgress &progress)
{
    const std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target, "main", source, "main"));
    if (!backup)
        return tl::unexpected(lastSqliteError(target, file));
    for (int tries = 0;;) {
        const int code = sqlite3_backup_step(backup.get(), kPagesPerStep);
        if (code == SQLITE_DONE)
            return {};
        const bool busy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
        if (code != SQLITE_OK && (!busy || ++tries > kBusyTries))
            return tl::unexpected(sqliteError(code, QString::fromUtf8(sqlite3_errstr(code)), file));
        if (busy)
            sqlite3_sleep(kBusyWaitMs);
        const int remaining = sqlite3_backup_remaining(backup.get());
        if (progress && !progress(remaining, sqlite3_backup_pagecount(backup.get())))
            return failure(ErrorKind::Cancelled, QStringLiteral("the copy was cancelled"), file);
    }
}

/// Fills the empty file `file` with a self-contained copy and syncs it.
Result<void> copyInto(Connection &source, const QString &file, const BackupProgress &progress)
{
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    Database target(opened);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, QString::fromUtf8(sqlite3_errstr(code)), file));
    {
        const Snapshot snapshot(source);
        if (auto copied = copyPages(source.native(), target.get(), file, progress); !copied)
            return copied;
    }
    // The copy inherits the mark of WAL mode; without it the one file is all there is.
    if (sqlite3_exec(target.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastSqliteError(target.get(), file));
    target.reset();
    return syncFile(file);
}

/// A new empty file beside `file`, mode 0600, removed with the object.
Result<std::unique_ptr<QTemporaryFile>> temporaryBeside(const QString &file)
{
    auto temporary = std::make_unique<QTemporaryFile>(file + QStringLiteral(".XXXXXX.part"));
    if (!temporary->open()) {
        return failure(ErrorKind::Storage, QStringLiteral("the folder cannot be written"),
            QStringLiteral("%1: %2").arg(file, fileTrouble(*temporary)));
    }
    // Asking for the name gives the file one; until then it has none.
    (void)temporary->fileName();
    temporary->close();
    return temporary;
}

Result<void> publish(QTemporaryFile &temporary, const QString &file)
{
    auto done = replaceFile(temporary.fileName(), file);
    if (done)
        temporary.setAutoRemove(false);
    return done;
}

constexpr QLatin1String kLog("-wal");

/// Gives the old database a second name, with its log: a log left behind would be applied to the new file.
Result<void> keepOld(const QString &databaseFile, const QString &kept)
{
    if (::link(QFile::encodeName(databaseFile).constData(), QFile::encodeName(kept).constData()) != 0
        && !QFile::copy(databaseFile, kept))
        return tl::unexpected(fileError(QStringLiteral("the old database cannot be kept"), kept));
    if (QFile::exists(databaseFile + kLog)) {
        if (auto moved = replaceFile(databaseFile + kLog, kept + kLog); !moved)
            return moved;
    }
    QFile::remove(databaseFile + QStringLiteral("-shm"));
    return {};
}

void giveBackOld(const QString &databaseFile, const QString &kept)
{
    if (QFile::exists(kept + kLog))
        (void)replaceFile(kept + kLog, databaseFile + kLog);
    QFile::remove(kept);
}

} // namespace

Result<void> backupDatabase(Connection &source, const QString &file, const BackupProgress &progress)
{
    const QFileInfo target(file);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(source.file()).canonicalFilePath())
        return failure(ErrorKind::BadInput, QStringLiteral("a backup needs another file"), file);
    const auto temporary = temporaryBeside(target.absoluteFilePath());
    if (!temporary)
        return tl::unexpected(temporary.error());
    if (auto copied = copyInto(source, (*temporary)->fileName(), progress); !copied)
        return copied;
    return publish(**temporary, target.absoluteFilePath());
}

Result<void> copyDatabase(Connection &source, Connection &target, const BackupProgress &progress)
{
    return copyPages(source.native(), target.native(), target.file(), progress);
}

Result<BackupFacts> verifyBackup(const QString &file)
{
    const auto connection = Connection::open(file, Connection::Access::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = schemaVersion(**connection);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto ours = checkOurs(*version, newestSchemaVersion()); !ours)
        return tl::unexpected(ours.error());
    if (version->empty)
        return failure(ErrorKind::Rejected, QStringLiteral("the file holds no workspace"), file);
    const auto report = checkIntegrity(**connection, CheckDepth::Full);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->isWhole()) {
        return failure(ErrorKind::Corrupt, QStringLiteral("the backup is damaged"),
            QStringLiteral("%1: %2").arg(file, report->problems.first()));
    }
    return BackupFacts{ version->version, QFileInfo(file).size() };
}

Result<RestoreOutcome> restoreDatabase(
    const QString &backup, const QString &databaseFile, qint64 nowMs, const BackupProgress &progress)
{
    const QFileInfo target(databaseFile);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(backup).canonicalFilePath())
        return failure(ErrorKind::BadInput, QStringLiteral("that file is the database itself"), backup);
    const auto facts = verifyBackup(backup);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto temporary = temporaryBeside(databaseFile);
    if (!temporary)
        return tl::unexpected(temporary.error());
    {
        const auto source = Connection::open(backup, Connection::Access::ReadOnly);
        if (!source)
            return tl::unexpected(source.error());
        if (const auto copied = copyInto(**source, (*temporary)->fileName(), progress); !copied)
            return tl::unexpected(copied.error());
    }

    RestoreOutcome outcome{ *facts, {} };
    if (target.exists()) {
        const QString date =
            QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
        outcome.replaced = freeFileName(QStringLiteral("%1.replaced-%2").arg(databaseFile, date));
        if (const auto kept = keepOld(databaseFile, outcome.replaced); !kept) {
            giveBackOld(databaseFile, outcome.replaced);
            return tl::unexpected(kept.error());
        }
    }
    if (const auto placed = publish(**temporary, databaseFile); !placed) {
        if (!outcome.replaced.isEmpty())
            giveBackOld(databaseFile, outcome.replaced);
        return tl::unexpected(placed.error());
    }
    return outcome;
}

} // namespace zhanggui
