// The log: every request received and every callback sent.
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/market/market_log_kind.h"
#include "models/market/market_store_private.h"

namespace zhanggui {

namespace {

constexpr int kMostLogRows = 10'000; // of one answer
constexpr qint64 kRowsBetweenTrims = 1000;

/// For logs and machines; the sentences for a person are the window's and the command line's.
QString faultWords(FilterFault fault)
{
    switch (fault) {
    case FilterFault::UnknownField:
        return QStringLiteral("there is no such field");
    case FilterFault::MissingValue:
        return QStringLiteral("a value is missing");
    case FilterFault::UnclosedQuote:
        return QStringLiteral("a quote is not closed");
    case FilterFault::UnclosedBracket:
        return QStringLiteral("a bracket is not closed");
    case FilterFault::LonelyBracket:
        return QStringLiteral("a bracket closes nothing");
    case FilterFault::EmptyBrackets:
        return QStringLiteral("the brackets are empty");
    case FilterFault::BracketedValue:
        return QStringLiteral("a value cannot stand in brackets");
    case FilterFault::LonelyOperator:
        return QStringLiteral("something is missing beside this word");
    case FilterFault::NotAnAmount:
        return QStringLiteral("that is no amount");
    case FilterFault::NotADate:
        return QStringLiteral("that is no date");
    case FilterFault::NotANumber:
        return QStringLiteral("that is no number");
    case FilterFault::NotOrdered:
        return QStringLiteral("that field has no order to compare by");
    case FilterFault::NotText:
        return QStringLiteral("that field holds no text to search in");
    case FilterFault::SeveralCompared:
        return QStringLiteral("only one value can be compared");
    case FilterFault::EmptyRange:
        return QStringLiteral("the range ends before it starts");
    case FilterFault::TooLong:
        return QStringLiteral("the filter is too long");
    case FilterFault::TooDeep:
        return QStringLiteral("the filter is nested too deeply");
    }
    return {};
}

Error filterRefused(const FilterError &error)
{
    QString detail =
        QStringLiteral("character %1: %2").arg(error.span.position + 1).arg(faultWords(error.fault));
    if (!error.subject.isEmpty())
        detail += QStringLiteral(": ") % error.subject;
    return { ErrorKind::BadInput, QStringLiteral("the filter cannot be read"), detail };
}

/// "id IN (the rows that are asked for)", with the filter's values as binds.
Result<SqlCondition> conditionOf(const MarketLogQuery &query)
{
    const qint64 nowMs = query.nowMs == 0 ? systemNowMs() : query.nowMs;
    auto condition = compileFilter(query.filter, marketLogKind(), { query.zone, nowMs });
    if (!condition)
        return tl::unexpected(filterRefused(condition.error()));
    QStringList parts;
    if (!condition->where.isEmpty())
        parts.append(u'(' % condition->where % u')');
    if (query.beforeId > 0)
        parts.append(QStringLiteral("id < %1").arg(query.beforeId));
    if (query.afterId > 0)
        parts.append(QStringLiteral("id > %1").arg(query.afterId));
    condition->where = parts.join(QStringLiteral(" AND "));
    return *std::move(condition);
}

} // namespace

Result<qint64> MarketStore::log(const MarketLogEntry &entry)
{
    MarketLogEntry made = entry;
    made.id = 0;
    auto id = rows().putNumbered(made);
    if (!id || *id % kRowsBetweenTrims != 0)
        return id;
    if (const auto trimmed = trimLog(); !trimmed)
        return tl::unexpected(trimmed.error());
    return id;
}

Result<QList<MarketLogEntry>> MarketStore::findLog(const MarketLogQuery &query) const
{
    const auto condition = conditionOf(query);
    if (!condition)
        return tl::unexpected(condition.error());
    const RowTable<MarketLogEntry> &table = rowTable<MarketLogEntry>();
    const QString where =
        condition->where.isEmpty() ? QString() : QStringLiteral(" WHERE ") % condition->where;
    const QString sql = QStringLiteral("SELECT ") % table.columnNames().join(u", ")
        % QStringLiteral(" FROM log") % where
        % (query.oldestFirst ? QStringLiteral(" ORDER BY id") : QStringLiteral(" ORDER BY id DESC"))
        % QStringLiteral(" LIMIT %1").arg(qBound(0, query.limit, kMostLogRows));
    auto statement = NativeQuery::prepare(*d->connection, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(condition->binds);
    QList<MarketLogEntry> found;
    while (true) {
        const auto more = statement->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return found;
        found.append(table.read(*statement));
    }
}

Result<void> MarketStore::clearLog()
{
    return rows().run("DELETE FROM log");
}

Result<void> MarketStore::trimLog(qint64 keep)
{
    return rows().run("DELETE FROM log WHERE id <= (SELECT id FROM log ORDER BY id DESC LIMIT 1 OFFSET ?1)",
        qMax(keep, 0ll));
}

} // namespace zhanggui
