#include "models/store/salvage.h"

#include "models/core/files.h"
#include "models/store/connection.h"
#include "models/store/header_repair.h"
#include "models/store/salvage_table.h"
#include "models/store/schema.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace zhanggui {

namespace {

/// The damaged file as it can be read: directly, or as a copy with a sound header in `folder`.
Result<std::unique_ptr<Connection>> openDamaged(const QString &file, const QTemporaryDir &folder)
{
    auto direct = Connection::open(file, Connection::Access::ReadOnly);
    if (direct || direct.error().kind != ErrorKind::Corrupt)
        return direct;
    const QString copy = folder.filePath(QStringLiteral("copy.db"));
    if (const auto copied = copyWithSoundHeader(file, copy, newestSchemaVersion()); !copied)
        return tl::unexpected(copied.error());
    auto repaired = Connection::open(copy, Connection::Access::ReadOnly);
    return repaired ? std::move(repaired) : std::move(direct);
}

Result<QStringList> tablesOf(Connection &connection)
{
    return connection.list<QString>(
        QStringLiteral(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"),
        {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
}

/// Rows whose parents are lost cannot stay; removing them may orphan others.
Result<void> removeOrphans(Connection &target, SalvageReport &report)
{
    for (;;) {
        using Orphan = std::pair<QString, qint64>;
        const auto orphans = target.list<Orphan>(
            QStringLiteral("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check"), {},
            [](const QSqlQuery &row) { return Orphan(row.value(0).toString(), row.value(1).toLongLong()); });
        if (!orphans)
            return tl::unexpected(orphans.error());
        if (orphans->isEmpty())
            return {};
        for (const auto &[table, row] : *orphans) {
            auto removed = target.execute(QStringLiteral("DELETE FROM \"%1\" WHERE rowid = :row").arg(table),
                { { QStringLiteral("row"), row } });
            if (!removed)
                return removed;
            for (SalvagedTable &entry : report.tables) {
                if (entry.table != table)
                    continue;
                --entry.kept;
                ++entry.refused;
            }
        }
    }
}

/// Tables of the kinds of work records are made from data and not by a step of the schema: as they were.
Result<void> makeWorkTables(Connection &source, Connection &target)
{
    QStringList statements;
    const auto read = source.forEach(
        QStringLiteral(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name GLOB 'work_*' AND sql IS NOT NULL"),
        {}, [&statements](const QSqlQuery &row) { statements.append(row.value(0).toString()); });
    if (!read)
        return {}; // the list itself is damaged: what the schema knows is still to be saved
    for (QString sql : std::as_const(statements)) {
        if (!sql.startsWith(QLatin1String("CREATE TABLE ")))
            continue;
        auto made = target.execute(sql.replace(0, 13, QLatin1String("CREATE TABLE IF NOT EXISTS ")));
        if (!made && made.error().kind != ErrorKind::Corrupt && made.error().kind != ErrorKind::BadInput
            && made.error().kind != ErrorKind::Storage)
            return made;
    }
    return {};
}

Result<SalvageReport> copyTables(Connection &source, Connection &target)
{
    const auto tables = tablesOf(target);
    if (!tables)
        return tl::unexpected(tables.error());
    // The parents of a row may come later, or never.
    if (const auto off = target.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return tl::unexpected(off.error());
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return tl::unexpected(transaction.error());
    SalvageReport report;
    for (const QString &table : *tables) {
        const auto copied = salvageTable(source, target, table);
        if (!copied)
            return tl::unexpected(copied.error());
        report.tables.append(*copied);
    }
    if (const auto clean = removeOrphans(target, report); !clean)
        return tl::unexpected(clean.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return report;
}

Result<SalvageReport> salvageInto(Connection &source, const QString &target)
{
    const auto version = schemaVersion(source);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto ours = checkOurs(*version, newestSchemaVersion()); !ours)
        return tl::unexpected(ours.error());
    auto connection = Connection::open(target, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    // First the tables as the damaged file has them, then the steps that it has missed.
    const auto all = schemaMigrations();
    const auto known = std::count_if(all.begin(), all.end(),
        [&version](const Migration &step) { return step.version <= version->version; });
    if (const auto made = migrate(**connection, all.first(size_t(known))); !made)
        return tl::unexpected(made.error());
    if (const auto made = makeWorkTables(source, **connection); !made)
        return tl::unexpected(made.error());
    auto report = copyTables(source, **connection);
    if (!report)
        return report;
    if (const auto updated = migrate(**connection, all); !updated)
        return tl::unexpected(updated.error());
    return report;
}

void removeDatabase(const QString &file)
{
    for (const char *suffix : { "", "-wal", "-shm" })
        QFile::remove(file + QLatin1String(suffix));
}

} // namespace

bool SalvageReport::isWhole() const
{
    return std::all_of(
        tables.begin(), tables.end(), [](const SalvagedTable &table) { return table.isWhole(); });
}

Result<SalvageReport> salvageDatabase(const QString &damaged, const QString &target)
{
    if (QFile::exists(target))
        return failure(
            ErrorKind::Conflict, QStringLiteral("the file to salvage into exists already"), target);
    const QTemporaryDir folder(target + QStringLiteral(".XXXXXX"));
    if (!folder.isValid())
        return tl::unexpected(fileError(QStringLiteral("the folder cannot be written"), target));
    const auto source = openDamaged(damaged, folder);
    if (!source)
        return tl::unexpected(source.error());
    auto report = salvageInto(**source, target);
    if (!report) {
        removeDatabase(target);
        return report;
    }
    const bool nothing = std::all_of(report->tables.cbegin(), report->tables.cend(),
        [](const SalvagedTable &table) { return table.kept == 0; });
    if (nothing && !report->isWhole()) {
        removeDatabase(target);
        return failure(ErrorKind::Corrupt, QStringLiteral("nothing in the file can be read"), damaged);
    }
    return report;
}

} // namespace zhanggui
