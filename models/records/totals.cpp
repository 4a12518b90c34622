#include "models/records/totals.h"

#include "models/records/record_sums.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"

namespace zhanggui {
namespace {

constexpr qint64 kRowsBetweenQuestions = 4096;

tl::unexpected<Error> replaced()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("a newer query replaced this one"));
}

} // namespace

Result<Totals> readTotals(Connection &connection, const RecordKind &kind, const SqlCondition &condition,
    const Superseded &superseded)
{
    RecordSums sums(kind);
    Result<NativeQuery> query = NativeQuery::prepare(
        connection, QStringLiteral("SELECT ") + sums.columns() + fromWhere(kind, condition));
    if (!query)
        return tl::unexpected<Error>(query.error());
    query->bind(condition.binds);
    Result<bool> more = query->next();
    for (; more && *more; more = query->next()) {
        sums.add(*query, 0);
        if (sums.rows() % kRowsBetweenQuestions == 0 && superseded())
            return replaced();
    }
    if (!more)
        return tl::unexpected<Error>(more.error());
    return Totals{ sums.rows(), sums.list() };
}

Result<Totals> readTotals(
    Connection &connection, const RecordKind &kind, const Ids &ids, const Superseded &superseded)
{
    RecordSums sums(kind);
    Result<NativeQuery> query = NativeQuery::prepare(connection,
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?1").arg(sums.columns(), kind.table, kind.idColumn));
    if (!query)
        return tl::unexpected<Error>(query.error());
    qint64 asked = 0;
    for (const qint64 id : ids) {
        if (++asked % kRowsBetweenQuestions == 0 && superseded())
            return replaced();
        query->bind(1, id);
        const Result<bool> found = query->next();
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (*found)
            sums.add(*query, 0);
        query->rewind();
    }
    return Totals{ sums.rows(), sums.list() };
}

Result<qint64> readCount(Connection &connection, const RecordKind &kind, const SqlCondition &condition)
{
    return connection.value(QStringLiteral("SELECT count(*)") + fromWhere(kind, condition), condition.binds)
        .map([](const QVariant &count) { return count.toLongLong(); });
}

} // namespace zhanggui
