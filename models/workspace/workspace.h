// A workspace is a folder (mode 0700) with the database, the vault and attachments. This opens it, holds its
// lock while writing, and owns the store.
#pragma once

#include "models/import/broken_imports.h"
#include "models/store/backup.h"
#include "models/store/integrity.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "models/workspace/workspace_lock.h"

#include <optional>

namespace zhanggui {

/// Where things are in a workspace folder.
struct WorkspacePaths {
    QString directory; // absolute
    QString database() const; // zhanggui.db
    QString vault() const; // vault.json
    QString attachments() const; // attachments/
    QString lock() const; // zhanggui.lock
    QString authority() const; // authority/: the local certificate authority (net/tls)
    QString marker() const; // workspace.json: says that the folder had a database once
};

class Workspace {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Under the user's data directory.
    static QString defaultDirectory();
    static WorkspacePaths pathsIn(const QString &directory);

    /// ReadWrite makes the folder, the database and attachments/ when there was never a workspace; ReadOnly
    /// makes nothing and takes no lock. Errors: Locked, saying who holds it; NotFound when there is nothing
    /// to read, or when the database of an existing workspace is gone (it is never made anew in silence);
    /// Storage: the folder cannot be made or used; those of openDatabase().
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString &directory, Mode mode);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Puts a backup in the place of the database of a workspace that nobody writes; makes the folder when
    /// there is none. What was there stays beside it. Vault and attachments are not part of a backup and are
    /// not touched. Errors: Locked; those of restoreDatabase().
    [[nodiscard]] static Result<RestoreOutcome> restore(
        const QString &directory, const QString &backup, qint64 nowMs, const BackupProgress &progress = {});

    QString directory() const { return m_paths.directory; }
    QString databaseFile() const { return m_paths.database(); }
    QString vaultFile() const { return m_paths.vault(); }
    QString attachmentsDirectory() const { return m_paths.attachments(); }
    Store &store() { return *m_store; }
    /// Kinds of records, their rules and the calendar; never null.
    const std::shared_ptr<const WorkCatalog> &workCatalog() const { return m_catalog; }
    /// Why the workspace's own kinds, rules or calendar are not used: then workCatalog() is what the program
    /// carries, or the tables of records could not be made.
    const std::optional<Error> &workFault() const { return m_workFault; }
    bool isReadOnly() const { return m_mode == Mode::ReadOnly; }

    /// Imports that a killed program left behind; opening for writing removed what they had staged.
    const QList<BrokenImport> &brokenImports() const { return m_brokenImports; }

    /// True after an unclean exit, until a check found the file whole.
    bool needsCheck() const;
    /// Checks on the store's thread. A whole file ends needsCheck().
    QFuture<Result<CheckReport>> check(CheckDepth depth);

private:
    struct CheckState;
    Workspace(WorkspacePaths paths, Mode mode, std::optional<WorkspaceLock> lock);

    WorkspacePaths m_paths;
    Mode m_mode;
    std::optional<WorkspaceLock> m_lock;
    [[nodiscard]] Result<void> openWork();

    std::shared_ptr<CheckState> m_check;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::optional<Error> m_workFault;
    QList<BrokenImport> m_brokenImports;
    std::unique_ptr<Store> m_store; // closed before the lock is given back
};

} // namespace zhanggui
