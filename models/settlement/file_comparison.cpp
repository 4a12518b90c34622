// Two files of one layer beside each other, line by line in the order of their keys.
#include "models/settlement/line_rows.h"
#include "models/settlement/settlement_store.h"
#include "models/store/connection.h"

#include <QSet>

namespace zhanggui {

namespace {

using Identity = std::pair<QString, QString>;

Identity identityOf(const SettlementLine &line)
{
    return { line.key, lineScope(line) };
}

Result<QList<SettlementLine>> linesOf(Connection &connection, qint64 file)
{
    QList<SettlementLine> lines;
    LineQuery query;
    query.fileId = file;
    const auto read = forEachLine(connection, query, [&lines](const SettlementLine &line) -> Result<void> {
        lines.append(line);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::sort(lines.begin(), lines.end(),
        [](const SettlementLine &a, const SettlementLine &b) { return identityOf(a) < identityOf(b); });
    return lines;
}

QSet<QString> scopesOf(const QList<SettlementLine> &lines)
{
    QSet<QString> scopes;
    for (const SettlementLine &line : lines)
        scopes.insert(lineScope(line));
    return scopes;
}

/// The newest file before `file` that speaks of one of its bills or periods; 0: none.
Result<qint64> earlierThan(Connection &connection, const SettlementFile &file)
{
    return connection
        .value(QStringLiteral(
                   "WITH members (file_id, line_id) AS (SELECT file_id, id FROM settlement_lines UNION ALL "
                   "SELECT file_id, line_id FROM settlement_seen), "
                   "mine (scope) AS (SELECT DISTINCT l.scope FROM members m JOIN settlement_lines l "
                   "ON l.id = m.line_id WHERE m.file_id = :file) "
                   "SELECT f.id FROM settlement_files f WHERE f.environment = :environment "
                   "AND f.layer = :layer AND f.id <> :file AND (f.as_of_ms < :asOf OR (f.as_of_ms = :asOf "
                   "AND f.id < :file)) AND EXISTS (SELECT 1 FROM members m JOIN settlement_lines l "
                   "ON l.id = m.line_id WHERE m.file_id = f.id AND l.scope IN (SELECT scope FROM mine)) "
                   "ORDER BY f.as_of_ms DESC, f.id DESC LIMIT 1"),
            { { QStringLiteral("file"), file.id }, { QStringLiteral("environment"), file.environment },
                { QStringLiteral("layer"), idOf(file.layer) }, { QStringLiteral("asOf"), file.asOfMs } })
        .map([](const QVariant &id) { return id.toLongLong(); });
}

FileComparison compared(const QList<SettlementLine> &before, const QList<SettlementLine> &after)
{
    FileComparison comparison;
    const QSet<QString> scopes = scopesOf(after);
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        const bool onlyOld =
            now == after.end() || (old != before.end() && identityOf(*old) < identityOf(*now));
        const bool onlyNow =
            old == before.end() || (now != after.end() && identityOf(*now) < identityOf(*old));
        if (onlyOld) {
            if (scopes.contains(lineScope(*old)))
                comparison.missing.append(*old);
            ++old;
        } else if (onlyNow) {
            comparison.added.append(*now++);
        } else {
            const QStringList fields = differingFacts(*old, *now);
            if (fields.isEmpty())
                ++comparison.same;
            else
                comparison.changed.append({ *old, *now, fields });
            ++old;
            ++now;
        }
    }
    return comparison;
}

} // namespace

Result<FileComparison> compareFiles(Connection &connection, qint64 file, qint64 earlier)
{
    const auto newer = settlementFile(connection, file);
    if (!newer)
        return tl::unexpected(newer.error());
    if (earlier == 0) {
        const auto found = earlierThan(connection, *newer);
        if (!found)
            return tl::unexpected(found.error());
        if (*found == 0)
            return failure(ErrorKind::NotFound,
                QStringLiteral("no earlier file speaks of the same bills or periods"), newer->name);
        earlier = *found;
    }
    const auto older = settlementFile(connection, earlier);
    if (!older)
        return tl::unexpected(older.error());
    if (older->layer != newer->layer || older->environment != newer->environment)
        return failure(ErrorKind::BadInput,
            QStringLiteral("two files can be compared when they are of one layer and one environment"),
            QStringLiteral("%1, %2").arg(older->name, newer->name));
    const auto before = linesOf(connection, earlier);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = linesOf(connection, file);
    if (!after)
        return tl::unexpected(after.error());
    FileComparison comparison = compared(*before, *after);
    comparison.earlier = *older;
    comparison.later = *newer;
    return comparison;
}

} // namespace zhanggui
