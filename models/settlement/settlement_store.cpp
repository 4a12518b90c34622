#include "models/settlement/settlement_store.h"

#include "models/settlement/line_rows.h"
#include "models/store/connection.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kFileColumns(
    "id, environment, layer, name, sha256, bytes, imported_ms, as_of_ms, rows");

SettlementFile fileFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toString(),
        settlementLayer(row.value(2).toString()).value_or(SettlementLayer::Transaction),
        row.value(3).toString(), row.value(4).toString(), row.value(5).toLongLong(),
        row.value(6).toLongLong(), row.value(7).toLongLong(), row.value(8).toLongLong() };
}

/// Whichever index leads: by key where everything is wanted, by period where one is.
QString currentLines(const LineQuery &query)
{
    const bool byPeriod = !query.period.isEmpty();
    return QStringLiteral("SELECT %1 FROM settlement_lines l INDEXED BY %2 WHERE l.superseded_by IS NULL "
                          "AND l.environment = :environment AND l.layer = :layer%3 ORDER BY l.key, l.id")
        .arg(lineRowColumns(QStringLiteral("l")),
            byPeriod ? QStringLiteral("settlement_lines_by_period")
                     : QStringLiteral("settlement_lines_by_key"),
            byPeriod ? QStringLiteral(" AND l.period = :period") : QString());
}

QString linesOfFile(const LineQuery &query)
{
    return QStringLiteral("SELECT %1 FROM settlement_lines l WHERE l.id IN (SELECT id FROM settlement_lines "
                          "WHERE file_id = :file UNION SELECT line_id FROM settlement_seen "
                          "WHERE file_id = :file)%2 ORDER BY l.key, l.scope, l.id")
        .arg(lineRowColumns(QStringLiteral("l")),
            query.period.isEmpty() ? QString() : QStringLiteral(" AND l.period = :period"));
}

} // namespace

Result<QList<SettlementFile>> settlementFiles(Connection &connection, const QString &environment)
{
    const bool all = environment.isEmpty();
    return connection.list<SettlementFile>(
        QStringLiteral("SELECT %1 FROM settlement_files %2ORDER BY as_of_ms DESC, sha256, id DESC")
            .arg(kFileColumns, all ? QString() : QStringLiteral("WHERE environment = :environment ")),
        { { QStringLiteral("environment"), environment } }, fileFrom);
}

Result<SettlementFile> settlementFile(Connection &connection, qint64 id)
{
    const auto files = connection.list<SettlementFile>(
        QStringLiteral("SELECT %1 FROM settlement_files WHERE id = :id").arg(kFileColumns),
        { { QStringLiteral("id"), id } }, fileFrom);
    if (!files)
        return tl::unexpected(files.error());
    if (files->isEmpty())
        return failure(
            ErrorKind::NotFound, QStringLiteral("there is no such settlement file"), QString::number(id));
    return files->first();
}

Result<void> forEachLine(Connection &connection, const LineQuery &query,
    const std::function<Result<void>(const SettlementLine &line)> &take)
{
    auto rows =
        NativeQuery::prepare(connection, query.fileId == 0 ? currentLines(query) : linesOfFile(query));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind({ { QStringLiteral("environment"), query.environment },
        { QStringLiteral("layer"), idOf(query.layer) }, { QStringLiteral("period"), query.period },
        { QStringLiteral("file"), query.fileId } });
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (auto taken = take(lineFrom(*rows)); !taken)
            return taken;
    }
}

Result<SettlementLine> settlementLine(Connection &connection, qint64 id)
{
    auto rows = NativeQuery::prepare(connection,
        QStringLiteral("SELECT %1 FROM settlement_lines l WHERE l.id = ?1")
            .arg(lineRowColumns(QStringLiteral("l"))));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, id);
    const auto found = rows->next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(
            ErrorKind::NotFound, QStringLiteral("there is no such settlement line"), QString::number(id));
    return lineFrom(*rows);
}

Result<QList<SettlementLine>> linesOfOrder(
    Connection &connection, const QString &environment, const QString &orderId)
{
    auto rows = NativeQuery::prepare(connection,
        QStringLiteral("SELECT %1 FROM settlement_lines l WHERE l.superseded_by IS NULL AND l.order_id = ?1 "
                       "AND l.environment = ?2 ORDER BY l.layer DESC, l.key, l.scope")
            .arg(lineRowColumns(QStringLiteral("l"))));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, orderId);
    rows->bind(2, environment);
    QList<SettlementLine> lines;
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return lines;
        lines.append(lineFrom(*rows));
    }
}

} // namespace zhanggui
