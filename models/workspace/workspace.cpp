#include "models/workspace/workspace.h"

#include "models/core/files.h"
#include "models/work/work_schema.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>

#include <atomic>
#include <cerrno>

namespace zhanggui {

/// Shared with the check that runs on the store's thread.
struct Workspace::CheckState {
    std::atomic<bool> needed = false;
};

QString WorkspacePaths::database() const
{
    return directory + QStringLiteral("/zhanggui.db");
}

QString WorkspacePaths::vault() const
{
    return directory + QStringLiteral("/vault.json");
}

QString WorkspacePaths::attachments() const
{
    return directory + QStringLiteral("/attachments");
}

QString WorkspacePaths::lock() const
{
    return directory + QStringLiteral("/zhanggui.lock");
}

QString WorkspacePaths::authority() const
{
    return directory + QStringLiteral("/authority");
}

QString WorkspacePaths::marker() const
{
    return directory + QStringLiteral("/workspace.json");
}

namespace {

Result<void> makePrivateDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists() || info.isSymLink())
        return failure(ErrorKind::BadInput, QStringLiteral("the workspace is not a folder"), path);
    if (const QDir parent = info.dir(); !parent.exists() && !QDir().mkpath(parent.path()))
        return tl::unexpected(fileError(QStringLiteral("the folder cannot be made"), parent.path()));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return tl::unexpected(fileError(QStringLiteral("the folder cannot be made"), path));
    return {};
}

Result<void> writeMarker(const QString &file)
{
    if (QFileInfo::exists(file))
        return {};
    return writePrivateFile(file, QByteArrayLiteral("{\"zhanggui\":\"workspace\",\"format\":1}\n"));
}

/// Only a folder that never had a database may get a new one.
Result<Connection::Access> accessFor(const WorkspacePaths &paths, Workspace::Mode mode)
{
    const QFileInfo database(paths.database());
    if (database.exists())
        return mode == Workspace::Mode::ReadOnly ? Connection::Access::ReadOnly
                                                 : Connection::Access::ReadWrite;
    if (QFileInfo::exists(paths.marker()) || QFileInfo::exists(paths.database() + QStringLiteral("-wal"))) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("the database of this workspace is gone; restore a backup"), paths.database());
    }
    if (mode == Workspace::Mode::ReadOnly)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no workspace"), paths.directory);
    return Connection::Access::Create;
}

} // namespace

QString Workspace::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/zhanggui");
}

WorkspacePaths Workspace::pathsIn(const QString &directory)
{
    return { QDir::cleanPath(QDir().absoluteFilePath(directory)) };
}

Workspace::Workspace(WorkspacePaths paths, Mode mode, std::optional<WorkspaceLock> lock)
    : m_paths(std::move(paths))
    , m_mode(mode)
    , m_lock(std::move(lock))
    , m_check(std::make_shared<CheckState>())
{
    m_check->needed = m_lock && m_lock->afterUncleanExit();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &directory, Mode mode)
{
    const WorkspacePaths paths = pathsIn(directory);
    std::optional<WorkspaceLock> lock;
    if (mode == Mode::ReadWrite) {
        if (const auto made = makePrivateDirectory(paths.directory); !made)
            return tl::unexpected(made.error());
        auto acquired = WorkspaceLock::acquire(paths.lock());
        if (!acquired)
            return tl::unexpected(acquired.error());
        lock.emplace(std::move(*acquired));
    }
    const auto access = accessFor(paths, mode);
    if (!access)
        return tl::unexpected(access.error());

    std::unique_ptr<Workspace> workspace(new Workspace(paths, mode, std::move(lock)));
    auto store = Store::open(paths.database(), *access);
    if (!store)
        return tl::unexpected(store.error());
    workspace->m_store = std::move(*store);
    if (const auto opened = workspace->openWork(); !opened)
        return tl::unexpected(opened.error());
    if (mode == Mode::ReadWrite) {
        workspace->m_brokenImports = removeBrokenImports(paths.directory);
        if (const auto made = makePrivateDirectory(paths.attachments()); !made)
            return tl::unexpected(made.error());
        if (const auto marked = writeMarker(paths.marker()); !marked)
            return tl::unexpected(marked.error());
    }
    return workspace;
}

/// A file that somebody edited must not lock people out of their orders: what cannot be used is reported, and
/// the program's own kinds serve instead.
Result<void> Workspace::openWork()
{
    const auto tablesOf = [this](const std::shared_ptr<const WorkCatalog> &catalog) {
        auto made = m_store->run(
            [catalog](Connection &connection) { return ensureWorkTables(connection, *catalog); });
        made.waitForFinished();
        return made.result();
    };
    for (const QString &directory : { m_paths.directory, QString() }) {
        auto catalog = WorkCatalog::load(directory);
        if (!catalog && directory.isEmpty())
            return tl::unexpected(catalog.error());
        if (!catalog) {
            m_workFault = catalog.error();
            continue;
        }
        m_catalog = std::move(*catalog);
        const auto made = tablesOf(m_catalog);
        if (made)
            return {};
        m_workFault = made.error();
        if (made.error().kind != ErrorKind::Corrupt)
            return {};
    }
    return {};
}

Result<RestoreOutcome> Workspace::restore(
    const QString &directory, const QString &backup, qint64 nowMs, const BackupProgress &progress)
{
    // Before a folder is made for something that cannot be used.
    if (const auto facts = verifyBackup(backup); !facts)
        return tl::unexpected(facts.error());
    const WorkspacePaths paths = pathsIn(directory);
    if (const auto made = makePrivateDirectory(paths.directory); !made)
        return tl::unexpected(made.error());
    auto lock = WorkspaceLock::acquire(paths.lock());
    if (!lock)
        return tl::unexpected(lock.error());
    auto restored = restoreDatabase(backup, paths.database(), nowMs, progress);
    if (!restored)
        return restored;
    if (const auto marked = writeMarker(paths.marker()); !marked)
        return tl::unexpected(marked.error());
    lock->leaveCleanly();
    return restored;
}

Workspace::~Workspace()
{
    const bool opened = m_store != nullptr;
    m_store.reset();
    // A check that is still owed must not be forgotten; a file that could not be opened is not in order.
    if (m_lock && opened && !needsCheck())
        m_lock->leaveCleanly();
}

bool Workspace::needsCheck() const
{
    return m_check->needed;
}

QFuture<Result<CheckReport>> Workspace::check(CheckDepth depth)
{
    return m_store->run([state = m_check, depth](Connection &connection) {
        auto report = checkIntegrity(connection, depth);
        if (report && report->isWhole())
            state->needed = false;
        return report;
    });
}

} // namespace zhanggui
