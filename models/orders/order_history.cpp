// What happened to an order: its exchanges and the changes of its rows, step by step.
#include "models/orders/order_repository.h"
#include "models/store/connection.h"
#include "models/store/exchange_log.h"
#include "models/store/made_rows.h"
#include "models/store/steps.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>
#include <set>

namespace zhanggui {

namespace {

/// Columns that the program keeps for itself and no person asks about.
bool isTechnical(const QString &column)
{
    return column == QLatin1String("id") || column == QLatin1String("position")
        || column == QLatin1String("has_buyer") || column == QLatin1String("line_count")
        || column == QLatin1String("environment") || column == QLatin1String("answered_ms")
        || column == QLatin1String("fetched_ms") || column == QLatin1String("first_seen_ms")
        || column == QLatin1String("as_of_ms") || column == QLatin1String("ages")
        || column.endsWith(QLatin1String("_key")) || column.endsWith(QLatin1String("_row"));
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

QList<FieldChange> fieldsOf(const Change &change)
{
    const QJsonObject before = change.before.value_or(QJsonObject());
    const QJsonObject after = change.after.value_or(QJsonObject());
    QStringList columns = before.keys() + after.keys();
    columns.removeDuplicates();
    QList<FieldChange> fields;
    for (const QString &column : std::as_const(columns)) {
        FieldChange field{ change.table, change.rowKey, column,
            change.before ? before.value(column) : QJsonValue(QJsonValue::Undefined),
            change.after ? after.value(column) : QJsonValue(QJsonValue::Undefined) };
        if (!isTechnical(column) && !(isNothing(field.before) && isNothing(field.after)))
            fields.append(field);
    }
    return fields;
}

/// The order itself comes before its parts.
QList<FieldChange> ordersFirst(QList<FieldChange> fields)
{
    std::stable_partition(fields.begin(), fields.end(),
        [](const FieldChange &field) { return field.table == QLatin1String("orders"); });
    return fields;
}

/// A step can hold several exchanges of one order; each is an entry, and the first holds the changes.
QList<OrderHistoryEntry> entriesOf(
    const Step &step, const QList<StoredExchange> &exchanges, const QList<FieldChange> &changes)
{
    OrderHistoryEntry entry{ step.id, step.atMs, step.actor, step.source, step.title, std::nullopt, changes };
    if (exchanges.isEmpty())
        return { entry };
    QList<OrderHistoryEntry> entries;
    for (const StoredExchange &exchange : exchanges) {
        entry.exchange = exchange;
        if (step.id == 0)
            entry.atMs = exchange.exchange.atMs;
        entries.append(entry);
        entry.changes.clear();
    }
    return entries;
}

/// Steps that made the order or lines of it in bulk.
Result<QSet<qint64>> stepsThatMade(Connection &connection, const StoredOrder &order)
{
    QSet<qint64> steps;
    const auto add = [&](const QString &table, qint64 key) -> Result<void> {
        const auto ranges = MadeRows::holding(connection, table, key);
        if (!ranges)
            return tl::unexpected(ranges.error());
        for (const MadeRange &range : *ranges)
            steps.insert(range.stepId);
        return {};
    };
    auto done = add(QStringLiteral("orders"), order.rowId);
    for (const LineFacts &line : order.lineFacts)
        done = done.and_then([&] { return add(QStringLiteral("order_lines"), line.rowId); });
    return done.map([&steps] { return steps; });
}

} // namespace

Result<QList<OrderHistoryEntry>> OrderRepository::history(qint64 rowId)
{
    const auto order = find(rowId);
    if (!order)
        return tl::unexpected(order.error());
    if (!*order)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such order"), QString::number(rowId));
    const auto exchanges = ExchangeLog(m_connection).about((*order)->environment, (*order)->order.id.text());
    if (!exchanges)
        return tl::unexpected(exchanges.error());
    Steps steps(m_connection);
    const auto changes = steps.changesOf(QStringLiteral("orders"), rowId);
    if (!changes)
        return tl::unexpected(changes.error());

    QMap<qint64, QList<StoredExchange>> exchangesOfStep;
    for (const StoredExchange &exchange : *exchanges)
        exchangesOfStep[exchange.stepId].append(exchange);
    QMap<qint64, QList<FieldChange>> fieldsOfStep;
    for (auto change = changes->crbegin(); change != changes->crend(); ++change)
        fieldsOfStep[change->stepId].append(fieldsOf(*change));

    std::set<qint64, std::greater<>> ids;
    const auto makers = stepsThatMade(m_connection, **order);
    if (!makers)
        return tl::unexpected(makers.error());
    ids.insert(makers->cbegin(), makers->cend());
    for (auto step = exchangesOfStep.cbegin(); step != exchangesOfStep.cend(); ++step)
        ids.insert(step.key());
    for (auto step = fieldsOfStep.cbegin(); step != fieldsOfStep.cend(); ++step)
        ids.insert(step.key());
    QList<OrderHistoryEntry> entries;
    for (const qint64 id : ids) {
        const auto step = steps.find(id);
        if (!step)
            return tl::unexpected(step.error());
        entries.append(entriesOf(
            step->value_or(Step()), exchangesOfStep.value(id), ordersFirst(fieldsOfStep.value(id))));
    }
    std::stable_sort(
        entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.atMs > b.atMs; });
    return entries;
}

} // namespace zhanggui
