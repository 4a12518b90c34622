#include "models/settlement/line_history.h"

#include "models/settlement/exact.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/line_rows.h"
#include "models/store/connection.h"

namespace zhanggui {

namespace {

Result<QList<qint64>> idsFrom(Connection &connection, const QString &sql, qint64 id)
{
    return connection.list<qint64>(sql, { { QStringLiteral("id"), id } },
        [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
}

std::optional<qint64> rowFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

/// The places that `sql` gives as file and row; the first of each file counts.
Result<QList<LineHistory::Place>> placesFrom(Connection &connection, const QString &sql, qint64 lineId)
{
    const auto rows =
        connection.list<std::pair<qint64, std::optional<qint64>>>(sql, { { QStringLiteral("id"), lineId } },
            [](const QSqlQuery &row) { return std::pair(row.value(0).toLongLong(), rowFrom(row.value(1))); });
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LineHistory::Place> places;
    for (const auto &[fileId, row] : *rows) {
        auto file = settlementFile(connection, fileId);
        if (!file)
            return tl::unexpected(file.error());
        places.append({ *std::move(file), row });
    }
    return places;
}

Result<LineHistory::Place> placeOf(Connection &connection, qint64 lineId)
{
    auto places = placesFrom(
        connection, QStringLiteral("SELECT file_id, file_row FROM settlement_lines WHERE id = :id"), lineId);
    if (!places)
        return tl::unexpected(places.error());
    if (places->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such settlement line"));
    return places->takeFirst();
}

Result<void> readSeen(Connection &connection, LineHistory &history)
{
    auto places = placesFrom(connection,
        QStringLiteral("SELECT s.file_id, min(s.file_row) FROM settlement_seen s JOIN settlement_files f "
                       "ON f.id = s.file_id WHERE s.line_id = :id GROUP BY s.file_id "
                       "ORDER BY f.as_of_ms DESC, f.id DESC"),
        history.line.id);
    if (!places)
        return tl::unexpected(places.error());
    places->removeIf([&](const LineHistory::Place &place) { return place.file.id == history.place.file.id; });
    history.seenIn = *std::move(places);
    return {};
}

/// What is older points at what is newer, over several steps.
Result<void> readEarlier(Connection &connection, LineHistory &history)
{
    const auto ids = idsFrom(connection,
        QStringLiteral("WITH RECURSIVE old (id) AS (SELECT id FROM settlement_lines WHERE superseded_by = "
                       ":id UNION SELECT l.id FROM settlement_lines l JOIN old ON l.superseded_by = old.id) "
                       "SELECT l.id FROM settlement_lines l JOIN old USING (id) "
                       "ORDER BY l.as_of_ms DESC, l.id DESC"),
        history.line.id);
    if (!ids)
        return tl::unexpected(ids.error());
    for (const qint64 id : *ids) {
        auto line = settlementLine(connection, id);
        if (!line)
            return tl::unexpected(line.error());
        auto place = placeOf(connection, id);
        if (!place)
            return tl::unexpected(place.error());
        const QStringList changed = differingFacts(*line, history.line);
        history.earlier.append({ *std::move(line), *std::move(place), changed });
    }
    return {};
}

Result<void> readCounterparts(Connection &connection, LineHistory &history)
{
    auto rows = NativeQuery::prepare(connection,
        QStringLiteral("SELECT %1 FROM settlement_lines l INDEXED BY settlement_lines_by_key WHERE "
                       "l.superseded_by IS NULL AND l.environment = ?1 AND l.layer = ?2 AND l.key = ?3 "
                       "ORDER BY l.period, l.id")
            .arg(lineRowColumns(QStringLiteral("l"))));
    if (!rows)
        return tl::unexpected(rows.error());
    const bool bills = history.line.layer == SettlementLayer::BillLine;
    rows->bind(1, history.line.environment);
    rows->bind(2, idOf(bills ? SettlementLayer::Transaction : SettlementLayer::BillLine));
    rows->bind(3, history.line.key);
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        history.counterparts.append(lineFrom(*rows));
    }
}

} // namespace

Result<LineHistory> lineHistory(Connection &connection, qint64 lineId)
{
    LineHistory history;
    auto line = settlementLine(connection, lineId);
    if (!line)
        return tl::unexpected(line.error());
    history.line = *std::move(line);
    auto place = placeOf(connection, lineId);
    if (!place)
        return tl::unexpected(place.error());
    history.place = *std::move(place);
    for (const auto read : { readSeen, readEarlier, readCounterparts }) {
        if (auto done = read(connection, history); !done)
            return tl::unexpected(done.error());
    }
    return history;
}

std::optional<qint64> amountWithoutTax(std::optional<qint64> minor, std::optional<qint64> taxRate)
{
    if (!minor || !taxRate)
        return std::nullopt;
    const auto net = (Exact::ofMinor(*minor) / (Exact::ofNumber(1) + Exact::ofRate(*taxRate))).toMinor();
    return net ? std::optional(*net) : std::nullopt;
}

} // namespace zhanggui
