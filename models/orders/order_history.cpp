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
    OrderHistoryEntry entry{ step.id, step.atMs, step.actor, step.source, step.title, step.facts,
        std::nullopt, changes };
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
