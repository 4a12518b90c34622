#include "models/history/step_detail.h"

#include "models/history/record_names.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kChangesBetweenQuestions = 1000;
/// Of one record that has endless parts no more than this is read.
constexpr int kChangesRead = 50'000;

using RecordKey = std::pair<QString, qint64>;

Result<QList<TableCount>> countTables(Connection &connection, qint64 stepId, const QList<MadeRange> &made)
{
    auto counts = connection.list<TableCount>(
        QStringLiteral("SELECT table_name, sum(made), sum(NOT made AND NOT removed), sum(removed) FROM "
                       "(SELECT table_name, max(before_json IS NULL) AS made, max(after_json IS NULL) AS "
                       "removed FROM changes WHERE step_id = :step GROUP BY table_name, row_key) "
                       "GROUP BY table_name"),
        { { QStringLiteral("step"), stepId } }, [](const QSqlQuery &row) {
            return TableCount{ row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                row.value(3).toLongLong() };
        });
    if (!counts)
        return counts;
    for (const MadeRange &range : made) {
        auto known = std::find_if(counts->begin(), counts->end(),
            [&range](const TableCount &count) { return count.table == range.table; });
        if (known == counts->end()) {
            counts->append({ range.table });
            known = counts->end() - 1;
        }
        known->made += range.count();
    }
    std::stable_sort(counts->begin(), counts->end(), [](const TableCount &a, const TableCount &b) {
        return a.made + a.changed + a.removed > b.made + b.changed + b.removed;
    });
    return counts;
}

std::optional<QJsonObject> objectFrom(const QString &text)
{
    if (text.isNull())
        return std::nullopt;
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void addChange(ChangedRecord &record, const Change &change)
{
    if (change.table == record.table && change.rowKey == record.key) {
        if (!change.before)
            record.fate = ChangedRecord::Fate::Made;
        else if (!change.after)
            record.fate = ChangedRecord::Fate::Removed;
    }
    record.changes += fieldsOf(change);
}

Result<void> readRecords(
    Connection &connection, StepDetail &detail, qsizetype limit, const std::function<bool()> &superseded)
{
    auto query = NativeQuery::prepare(connection,
        QStringLiteral("SELECT id, table_name, row_key, record_table, record_key, before_json, after_json "
                       "FROM changes WHERE step_id = ?1 ORDER BY id"));
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, detail.step.id);
    QList<ChangedRecord> &records = detail.records;
    QHash<RecordKey, qsizetype> places;
    for (int read = 0;; ++read) {
        const auto more = query->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (superseded && read % kChangesBetweenQuestions == 0 && superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("not wanted any more"));
        const RecordKey key(query->text(3), query->int64(4));
        const qsizetype place = places.value(key, records.size());
        if (place == records.size()) {
            // What comes behind the last listed record is rarely one of those before it.
            if (place == limit || read >= kChangesRead)
                break;
            places.insert(key, place);
            records.append({ key.first, key.second, {}, ChangedRecord::Fate::Changed, {} });
        }
        addChange(records[place],
            { query->int64(0), detail.step.id, query->text(1), query->int64(2), key.first, key.second,
                objectFrom(query->text(5)), objectFrom(query->text(6)) });
    }
    return {};
}

/// Records that were made in bulk, as far as there is room for them.
void addMadeRecords(StepDetail &detail, qsizetype limit)
{
    for (const MadeRange &range : std::as_const(detail.made)) {
        if (range.table != range.recordTable)
            continue;
        for (qint64 key = range.firstKey; key <= range.lastKey && detail.records.size() < limit; ++key)
            detail.records.append({ range.table, key, {}, ChangedRecord::Fate::Made, {} });
    }
}

Result<void> countRecords(Connection &connection, StepDetail &detail)
{
    const QJsonValue counted = detail.step.facts.value(QLatin1String("records"));
    if (counted.isDouble()) {
        detail.recordCount = counted.toInteger();
        return {};
    }
    const auto changed = connection.value(
        QStringLiteral("SELECT count(*) FROM (SELECT DISTINCT record_table, record_key FROM changes "
                       "WHERE step_id = :step)"),
        { { QStringLiteral("step"), detail.step.id } });
    if (!changed)
        return tl::unexpected(changed.error());
    detail.recordCount = changed->toLongLong();
    for (const MadeRange &range : std::as_const(detail.made))
        detail.recordCount += range.table == range.recordTable ? range.count() : 0;
    return {};
}

Result<void> nameRecords(Connection &connection, QList<ChangedRecord> &records)
{
    QHash<QString, QList<qint64>> keys;
    for (const ChangedRecord &record : std::as_const(records))
        keys[record.table].append(record.key);
    for (auto table = keys.cbegin(); table != keys.cend(); ++table) {
        const auto names = recordNames(connection, table.key(), table.value());
        if (!names)
            return tl::unexpected(names.error());
        for (ChangedRecord &record : records) {
            if (record.table == table.key())
                record.name = names->value(record.key);
        }
    }
    return {};
}

QJsonObject jsonFrom(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Result<void> readImport(Connection &connection, StepDetail &detail)
{
    const auto imports = connection.list<StepImport>(
        QStringLiteral(
            "SELECT i.id, kind, file_name, sha256, size, modified_ms, as_of_ms, environment, counts, "
            "totals, (SELECT count(*) FROM import_rejects r WHERE r.import_id = i.id) "
            "FROM imports i WHERE step_id = :step"),
        { { QStringLiteral("step"), detail.step.id } }, [](const QSqlQuery &row) {
            return StepImport{ row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toString(), row.value(4).toLongLong(), row.value(5).toLongLong(),
                row.value(6).toLongLong(), row.value(7).toString(), jsonFrom(row.value(8)),
                jsonFrom(row.value(9)), row.value(10).toLongLong() };
        });
    if (!imports)
        return tl::unexpected(imports.error());
    if (!imports->isEmpty())
        detail.import = imports->first();
    return {};
}

} // namespace

Result<StepDetail> readStepDetail(
    Connection &connection, qint64 stepId, qsizetype limit, const std::function<bool()> &superseded)
{
    const auto step = Steps(connection).find(stepId);
    if (!step)
        return tl::unexpected(step.error());
    if (!*step)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such step"), QString::number(stepId));
    StepDetail detail;
    detail.step = **step;
    auto made = MadeRows::of(connection, stepId);
    if (!made)
        return tl::unexpected(made.error());
    detail.made = std::move(*made);
    auto tables = countTables(connection, stepId, detail.made);
    if (!tables)
        return tl::unexpected(tables.error());
    detail.tables = std::move(*tables);
    const auto read = readRecords(connection, detail, limit, superseded)
                          .and_then([&] {
                              addMadeRecords(detail, limit);
                              return nameRecords(connection, detail.records);
                          })
                          .and_then([&] { return countRecords(connection, detail); })
                          .and_then([&] { return readImport(connection, detail); });
    if (!read)
        return tl::unexpected(read.error());
    return detail;
}

Result<QList<ImportReject>> importRejects(
    Connection &connection, qint64 importId, qint64 offset, qint64 limit)
{
    return connection.list<ImportReject>(
        QStringLiteral("SELECT line, column_name, reason, raw FROM import_rejects WHERE import_id = :import "
                       "ORDER BY id LIMIT :limit OFFSET :offset"),
        { { QStringLiteral("import"), importId }, { QStringLiteral("limit"), limit },
            { QStringLiteral("offset"), offset } },
        [](const QSqlQuery &row) {
            return ImportReject{ row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toString() };
        });
}

} // namespace zhanggui
