#include "models/records/reveals.h"

#include "models/records/row_reader.h"
#include "models/store/connection.h"

#include <QSqlQuery>

#include <algorithm>

namespace zhanggui {

namespace {

/// What a record is called by: the first number of its list.
QString numberColumn(const RecordKind &kind)
{
    const auto number = std::find_if(kind.fields.cbegin(), kind.fields.cend(),
        [](const Field &field) { return field.type == FieldType::Identifier; });
    return number == kind.fields.cend() ? kind.idColumn : number->column;
}

/// Of every row that the condition finds. How many.
Result<qint64> insertReveals(Connection &connection, const RecordKind &kind, const SqlCondition &rows,
    const QString &field, const Revealer &who)
{
    QVariantMap binds = rows.binds;
    binds.insert(QStringLiteral("revealedTable"), kind.table);
    binds.insert(QStringLiteral("revealedField"), field);
    binds.insert(QStringLiteral("revealedBy"), who.actor.isNull() ? QStringLiteral("") : who.actor);
    binds.insert(QStringLiteral("revealedAt"), who.atMs);
    return connection
        .query(QStringLiteral(
                   "INSERT INTO reveals (record_table, record_key, environment, number, field, actor, at_ms) "
                   "SELECT :revealedTable, %1, environment, %2, :revealedField, :revealedBy, :revealedAt "
                   "FROM %3")
                    .arg(kind.idColumn, numberColumn(kind), kind.table)
                + (rows.where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + rows.where),
            binds)
        .map([](const QSqlQuery &done) { return qint64(done.numRowsAffected()); });
}

} // namespace

QStringList personalFieldsOf(const RecordKind &kind)
{
    QStringList fields;
    for (const Field &field : kind.fields) {
        if (field.mask)
            fields << field.id;
    }
    return fields;
}

Result<void> logReveals(Connection &connection, const RecordKind &kind, const SqlCondition &condition,
    const std::optional<Ids> &only, const QStringList &fields, const Revealer &who)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const SqlCondition rows = only ? amongRows(condition, kind, *only) : condition;
    for (const QString &field : personalFieldsOf(kind)) {
        if (!fields.isEmpty() && !fields.contains(field))
            continue;
        if (const Result<qint64> logged = insertReveals(connection, kind, rows, field, who); !logged)
            return tl::unexpected(logged.error());
    }
    return transaction->commit();
}

Result<void> logReveal(Connection &connection, const RecordKind &kind, qint64 rowId,
    const QStringList &fields, const Revealer &who)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const SqlCondition row = amongRows({}, kind, { rowId });
    for (const QString &field : fields) {
        const Result<qint64> logged = insertReveals(connection, kind, row, field, who);
        if (!logged)
            return tl::unexpected(logged.error());
        if (*logged == 0)
            return failure(
                ErrorKind::NotFound, QStringLiteral("there is no such record"), QString::number(rowId));
    }
    return transaction->commit();
}

Result<QList<Reveal>> revealsOf(Connection &connection, const RecordKind &kind, qint64 rowId)
{
    return connection.list<Reveal>(
        QStringLiteral(
            "SELECT at_ms, actor, field FROM reveals WHERE record_table = :table AND (record_key = :id "
            "OR (environment, number) = (SELECT environment, %1 FROM %2 WHERE %3 = :id)) "
            "ORDER BY id DESC")
            .arg(numberColumn(kind), kind.table, kind.idColumn),
        { { QStringLiteral("table"), kind.table }, { QStringLiteral("id"), rowId } },
        [](const QSqlQuery &row) {
            return Reveal{ row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString() };
        });
}

Result<QList<LoggedReveal>> newestReveals(Connection &connection, int limit)
{
    return connection.list<LoggedReveal>(
        QStringLiteral("SELECT at_ms, actor, field, record_table, environment, number FROM reveals "
                       "ORDER BY id DESC LIMIT :limit"),
        { { QStringLiteral("limit"), limit } }, [](const QSqlQuery &row) {
            return LoggedReveal{ { row.value(0).toLongLong(), row.value(1).toString(),
                                     row.value(2).toString() },
                row.value(3).toString(), row.value(4).toString(), row.value(5).toString() };
        });
}

} // namespace zhanggui
