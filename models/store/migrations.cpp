#include "models/store/migrations.h"

#include "models/core/files.h"
#include "models/store/backup.h"

#include <QFile>

namespace zhanggui {

namespace {

Result<QString> statementFrom(const char *name)
{
    QFile file(QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, QStringLiteral("a statement of the schema is missing"),
            QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    }
    return QString::fromUtf8(file.readAll());
}

Result<void> runStep(Connection &connection, const Migration &migration, qint32 applicationId)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const char *name : migration.files) {
        const auto sql = statementFrom(name);
        if (!sql)
            return tl::unexpected(sql.error());
        if (auto done = connection.execute(*sql); !done) {
            done.error().detail += QStringLiteral(", in %1").arg(QString::fromUtf8(name));
            return done;
        }
    }
    // In the header of the file, so they roll back with the step.
    const QString version = QStringLiteral("PRAGMA user_version = %1").arg(migration.version);
    const QString application = QStringLiteral("PRAGMA application_id = %1").arg(applicationId);
    for (const QString &pragma : { version, application }) {
        if (auto done = connection.execute(pragma); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace

Result<SchemaVersion> schemaVersion(Connection &connection)
{
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return tl::unexpected(application.error());
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto count = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!count)
        return tl::unexpected(count.error());
    return SchemaVersion{ application->toInt(), version->toInt(), count->toInt() == 0 };
}

Result<void> checkOurs(const SchemaVersion &found, int newest, qint32 applicationId)
{
    if (found.empty && found.applicationId == 0 && found.version == 0)
        return {};
    if (found.applicationId != applicationId) {
        return failure(ErrorKind::Rejected, QStringLiteral("the file belongs to another program"),
            QStringLiteral("application id %1").arg(found.applicationId));
    }
    if (found.version > newest) {
        return failure(ErrorKind::Rejected, QStringLiteral("the file was written by a newer Zhanggui"),
            QStringLiteral("version %1, this program knows %2").arg(found.version).arg(newest));
    }
    return {};
}

Result<void> migrate(Connection &connection, std::span<const Migration> table, qint32 applicationId)
{
    const auto found = schemaVersion(connection);
    if (!found)
        return tl::unexpected(found.error());
    const int newest = table.empty() ? 0 : table.back().version;
    if (auto ours = checkOurs(*found, newest, applicationId); !ours)
        return ours;
    if (found->version == newest)
        return {};
    if (!found->empty) {
        const QString copy = freeFileName(QStringLiteral("%1.before-v%2").arg(connection.file()).arg(newest));
        if (auto copied = backupDatabase(connection, copy); !copied)
            return copied;
    }
    for (const Migration &migration : table) {
        if (migration.version <= found->version)
            continue;
        if (auto done = runStep(connection, migration, applicationId); !done)
            return done;
    }
    return {};
}

} // namespace zhanggui
