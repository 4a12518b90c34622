#include "models/store/integrity.h"

#include "models/store/connection.h"
#include "models/store/sqlite_error.h"

#include <QSqlError>

namespace zhanggui {

namespace {

/// A damaged file may answer with rows that say so, or with an error: both are findings.
Result<QStringList> rowsOf(Connection &connection, const QString &pragma, int columns)
{
    auto query = connection.query(pragma);
    if (!query)
        return query.error().kind == ErrorKind::Corrupt
            ? Result<QStringList>(QStringList{ query.error().detail })
            : tl::unexpected(query.error());
    QStringList found;
    while (query->next()) {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells.append(query->value(i).toString());
        found.append(cells.join(u' '));
    }
    if (query->lastError().isValid()) {
        const Error error = sqliteError(query->lastError(), connection.file());
        if (error.kind != ErrorKind::Corrupt)
            return tl::unexpected(error);
        found.append(error.detail);
    }
    return found;
}

} // namespace

Result<CheckReport> checkIntegrity(Connection &connection, CheckDepth depth)
{
    auto problems = rowsOf(connection,
        depth == CheckDepth::Quick ? QStringLiteral("PRAGMA quick_check")
                                   : QStringLiteral("PRAGMA integrity_check"),
        1);
    if (!problems)
        return tl::unexpected(problems.error());
    problems->removeAll(QStringLiteral("ok"));
    if (depth == CheckDepth::Full && problems->isEmpty()) {
        const auto orphans = rowsOf(connection, QStringLiteral("PRAGMA foreign_key_check"), 3);
        if (!orphans)
            return tl::unexpected(orphans.error());
        for (const QString &orphan : *orphans)
            problems->append(QStringLiteral("no parent: %1").arg(orphan));
    }
    return CheckReport{ depth, *problems };
}

} // namespace zhanggui
