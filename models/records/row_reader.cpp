#include "models/records/row_reader.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

namespace zhanggui {
namespace {

constexpr int kIdsBetweenQuestions = 4096;

/// One expression, so that SQLite stops at the first rule that matches.
QString colorOf(const QList<RowColor> &colors)
{
    QString sql;
    for (qsizetype i = 0; i < colors.size(); ++i) {
        const QString &where = colors.at(i).condition.where;
        sql +=
            QStringLiteral(" WHEN %1 THEN %2").arg(where.isEmpty() ? QStringLiteral("1") : where).arg(i + 1);
    }
    return sql.isEmpty() ? QStringLiteral("0") : QStringLiteral("CASE") + sql + QStringLiteral(" ELSE 0 END");
}

void bindColors(NativeQuery &statement, const QList<RowColor> &colors)
{
    for (const RowColor &color : colors)
        statement.bind(color.condition.binds);
}

QString selectedCells(const RecordKind &kind, const QList<RowColor> &colors)
{
    QString sql = QStringLiteral("SELECT ") + kind.idColumn;
    for (const Field &field : kind.fields)
        sql += QStringLiteral(", ") + field.column;
    sql +=
        QStringLiteral(", ") + (kind.currencyColumn.isEmpty() ? QStringLiteral("NULL") : kind.currencyColumn);
    sql += QStringLiteral(", ") + colorOf(colors);
    // Sorted by it, a view's tables are merged only where it is selected too.
    if (kind.isView)
        sql += QStringLiteral(", row_id");
    return sql;
}

Result<NativeQuery> preparedWith(Connection &connection, const QString &sql, const QVariantMap &binds)
{
    Result<NativeQuery> statement = NativeQuery::prepare(connection, sql);
    if (!statement)
        return statement;
    statement->bind(binds);
    return statement;
}

/// Numbers stay numbers, so that nothing is parsed twice; everything else is text.
QVariant cell(const NativeQuery &statement, int column, const Field &field)
{
    if (statement.isNull(column))
        return {};
    switch (field.type) {
    case FieldType::Amount:
    case FieldType::Instant:
    case FieldType::Day:
    case FieldType::Number:
    case FieldType::Rate:
        return statement.int64(column);
    default:
        return statement.text(column);
    }
}

RowPointer currentRow(const NativeQuery &statement, const RecordKind &kind)
{
    auto row = std::make_shared<CachedRow>();
    row->id = statement.int64(0);
    const int fields = int(kind.fields.size());
    row->cells.reserve(fields + 1);
    for (int i = 0; i < fields; ++i)
        row->cells.append(cell(statement, i + 1, kind.fields.at(i)));
    row->cells.append(statement.text(fields + 1));
    row->color = int(statement.int64(fields + 2));
    return row;
}

/// A page of a view in one statement: looked up row by row, the view would be read for each of them.
Result<std::vector<RowPointer>> readAmong(Connection &connection, const RecordKind &kind, const Ids &ids,
    const QList<RowColor> &colors, const Superseded &superseded)
{
    const SqlCondition among = amongRows({}, kind, ids);
    Result<NativeQuery> statement = preparedWith(connection,
        selectedCells(kind, colors) + QStringLiteral(" FROM ") + kind.table + QStringLiteral(" WHERE ")
            + among.where,
        among.binds);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    bindColors(*statement, colors);
    QHash<qint64, RowPointer> found;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next()) {
        if (superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("the page is not wanted any more"));
        const RowPointer row = currentRow(*statement, kind);
        found.insert(row->id, row);
    }
    if (!more)
        return tl::unexpected<Error>(more.error());
    std::vector<RowPointer> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids)
        rows.push_back(found.value(id));
    return rows;
}

} // namespace

QString orderedFrom(const RecordKind &kind, const RecordQuery &query)
{
    QString sql = QStringLiteral(" FROM ") + kind.table;
    if (!query.condition.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + query.condition.where;
    const bool descending = query.sortField.isEmpty() ? kind.defaultSortDescending : query.descending;
    const QString direction = descending ? QStringLiteral(" DESC") : QString();
    sql += QStringLiteral(" ORDER BY ") + sortFieldOf(kind, query).sortExpression() + direction;
    // Each table behind a view is ordered by its own ids: its index then gives the whole order.
    if (kind.isView)
        sql += QStringLiteral(", row_id") + direction;
    sql += QStringLiteral(", ") + kind.idColumn + direction;
    return sql;
}

SqlCondition amongRows(
    const SqlCondition &condition, const RecordKind &kind, const Ids &ids, const QString &bind)
{
    QByteArray list("[");
    for (const qint64 id : ids)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(id);
    QString among = kind.idColumn + QStringLiteral(" IN (SELECT value FROM json_each(:%1))").arg(bind);
    if (kind.isView)
        among += QStringLiteral(" AND row_id IN (SELECT value / %1 FROM json_each(:%2))")
                     .arg(QString::number(kViewSources), bind);
    SqlCondition both;
    both.where =
        condition.where.isEmpty() ? among : u'(' + condition.where + QStringLiteral(") AND ") + among;
    both.binds = condition.binds;
    both.binds.insert(bind, QString::fromLatin1(list + ']'));
    return both;
}

const Field &sortFieldOf(const RecordKind &kind, const RecordQuery &query)
{
    const int index = kind.indexOf(query.sortField);
    return kind.fields.at(index >= 0 ? index : qMax(0, kind.indexOf(kind.defaultSortField)));
}

Result<Ids> readIds(
    Connection &connection, const RecordKind &kind, const RecordQuery &query, const Superseded &superseded)
{
    const QString sql = QStringLiteral("SELECT ") + kind.idColumn + orderedFrom(kind, query);
    Result<NativeQuery> statement = preparedWith(connection, sql, query.condition.binds);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    Ids ids;
    while (true) {
        const Result<bool> more = statement->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        ids.push_back(statement->int64(0));
        if (ids.size() % kIdsBetweenQuestions == 0 && superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("a newer query replaced this one"));
    }
    ids.shrink_to_fit();
    return ids;
}

Result<std::vector<RowPointer>> readFirstRows(
    Connection &connection, const RecordKind &kind, const RecordQuery &query, int limit)
{
    const QString sql = selectedCells(kind, query.colors) + orderedFrom(kind, query)
        + QStringLiteral(" LIMIT ") + QString::number(limit);
    Result<NativeQuery> statement = preparedWith(connection, sql, query.condition.binds);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    bindColors(*statement, query.colors);
    std::vector<RowPointer> rows;
    Result<bool> more = statement->next();
    for (; more && *more; more = statement->next())
        rows.push_back(currentRow(*statement, kind));
    if (!more)
        return tl::unexpected<Error>(more.error());
    return rows;
}

Result<std::vector<RowPointer>> readRows(Connection &connection, const RecordKind &kind, const Ids &ids,
    const QList<RowColor> &colors, const Superseded &superseded)
{
    if (kind.isView)
        return readAmong(connection, kind, ids, colors, superseded);
    const QString sql = selectedCells(kind, colors) + QStringLiteral(" FROM ") + kind.table
        + QStringLiteral(" WHERE ") + kind.idColumn + QStringLiteral(" = :id");
    Result<NativeQuery> statement = NativeQuery::prepare(connection, sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    bindColors(*statement, colors);
    const int idParameter = statement->parameter(":id");
    std::vector<RowPointer> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        if (superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("the page is not wanted any more"));
        statement->bind(idParameter, id);
        const Result<bool> found = statement->next();
        if (!found)
            return tl::unexpected<Error>(found.error());
        rows.push_back(*found ? currentRow(*statement, kind) : RowPointer());
        statement->rewind();
    }
    return rows;
}

} // namespace zhanggui
