// Snapshots: taken while the store is in use, and put back.
#include "models/market/market_schema.h"
#include "models/market/market_store_private.h"
#include "models/store/backup.h"
#include "models/store/integrity.h"

#include <QFileInfo>

namespace zhanggui {

namespace {

/// The tables as they were made. What has the right number but other tables would fail later, half way.
Result<QByteArray> tablesOf(Connection &connection)
{
    return connection
        .value(QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema "
                              "WHERE sql IS NOT NULL ORDER BY type, name)"))
        .transform([](const QVariant &sql) { return sql.toByteArray(); });
}

Result<void> verifySnapshot(Connection &snapshot, Connection &store)
{
    const auto version = schemaVersion(snapshot);
    if (!version)
        return tl::unexpected(version.error());
    if (auto ours = checkOurs(*version, kMarketVersion, kMarketApplicationId); !ours)
        return ours;
    const auto found = tablesOf(snapshot);
    const auto expected = tablesOf(store);
    if (!found || !expected)
        return tl::unexpected(found ? expected.error() : found.error());
    if (*found != *expected) {
        return failure(
            ErrorKind::Rejected, QStringLiteral("the file is no snapshot of an emulator"), snapshot.file());
    }
    const auto report = checkIntegrity(snapshot, CheckDepth::Full);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->isWhole()) {
        return failure(ErrorKind::Corrupt, QStringLiteral("the snapshot is damaged"),
            QStringLiteral("%1: %2").arg(snapshot.file(), report->problems.first()));
    }
    return {};
}

} // namespace

Result<void> MarketStore::snapshot(const QString &file)
{
    return backupDatabase(*d->connection, file);
}

Result<void> MarketStore::restore(const QString &file)
{
    Connection &own = *d->connection;
    if (own.isReadOnly())
        return failure(
            ErrorKind::ReadOnly, QStringLiteral("this state was opened for reading only"), own.file());
    if (own.inTransaction())
        return failure(ErrorKind::Conflict, QStringLiteral("something is being changed at the moment"));
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(own.file()).canonicalFilePath())
        return failure(ErrorKind::BadInput, QStringLiteral("that file is the state itself"), file);
    const auto snapshot = Connection::open(file, Connection::Access::ReadOnly);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (auto whole = verifySnapshot(**snapshot, own); !whole)
        return whole;
    return copyDatabase(**snapshot, own);
}

} // namespace zhanggui
