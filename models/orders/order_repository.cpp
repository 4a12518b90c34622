#include "models/orders/order_repository.h"

#include "models/orders/order_facts.h"
#include "models/orders/order_merge.h"
#include "models/orders/order_rows.h"
#include "models/store/connection.h"
#include "models/store/exchange_log.h"
#include "models/store/tracked_rows.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kOrders("orders");

bool isAnyFact(const QString &)
{
    return true;
}

bool isAggregate(const QString &column)
{
    return aggregateFactColumns().contains(column);
}

bool isOwnFact(const QString &column)
{
    return !isAggregate(column);
}

Result<void> writeUntracked(
    Connection &connection, const QString &table, qint64 id, const QVariantMap &columns)
{
    QStringList assignments;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column)
        assignments.append(QStringLiteral("%1 = :%1").arg(column.key()));
    QVariantMap binds = columns;
    binds.insert(QStringLiteral("id"), id);
    return connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE id = :id").arg(table, assignments.join(u',')), binds);
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

OrderRepository::OrderRepository(Connection &connection)
    : m_connection(connection)
{
}

Result<SaveOutcome> OrderRepository::save(const FetchedOrder &fetched, qint64 stepId)
{
    if (fetched.order.id.isEmpty() || fetched.environment.isEmpty() || stepId <= 0)
        return failure(ErrorKind::BadInput, QStringLiteral("an order needs number, environment and step"));
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto logged = ExchangeLog(m_connection).append(fetched.exchange, fetched.order.id.text(), stepId);
    if (!logged)
        return tl::unexpected(logged.error());
    auto outcome = saveFields(fetched, stepId);
    if (!outcome)
        return outcome;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

Result<QVariantMap> OrderRepository::columnsFor(const FetchedOrder &fetched)
{
    const auto currency = m_connection.value(
        QStringLiteral("SELECT currency FROM environments WHERE name = :name AND currency <> ''"),
        { { QStringLiteral("name"), fetched.environment.text() } });
    if (!currency)
        return tl::unexpected(currency.error());
    QVariantMap columns = orderColumns(fetched.order);
    columns.insert(QStringLiteral("currency"), *currency);
    return columns;
}

Result<SaveOutcome> OrderRepository::saveFields(const FetchedOrder &fetched, qint64 stepId)
{
    auto columns = columnsFor(fetched);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto row = OrderRowMerge::read(m_connection, fetched.environment, fetched.order.id);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? updateKnown(**row, fetched, *columns, stepId) : insertNew(fetched, *columns, stepId);
}

Result<SaveOutcome> OrderRepository::insertNew(
    const FetchedOrder &fetched, QVariantMap columns, qint64 stepId)
{
    columns.insert(QStringLiteral("environment"), fetched.environment.text());
    columns.insert(QStringLiteral("order_id"), fetched.order.id.text());
    columns.insert(QStringLiteral("first_seen_ms"), fetched.fetchedAtMs);
    columns.insert(QStringLiteral("answered_ms"), fetched.answeredAtMs);
    columns.insert(QStringLiteral("fetched_ms"), fetched.fetchedAtMs);
    TrackedRows tracked(m_connection, stepId);
    const auto id = tracked.insert(kOrders, columns);
    if (!id)
        return tl::unexpected(id.error());
    const auto parts = syncParts(m_connection, tracked, *id, fetched.order, fetched.answeredAtMs);
    if (!parts)
        return tl::unexpected(parts.error());
    return SaveOutcome::New;
}

Result<SaveOutcome> OrderRepository::updateKnown(
    OrderRowMerge row, const FetchedOrder &fetched, const QVariantMap &answer, qint64 stepId)
{
    OrderRowMerge merge = row;
    if (!merge.say(answer, fetched.answeredAtMs, isAnyFact))
        return SaveOutcome::Stale;
    TrackedRows tracked(m_connection, stepId);
    tracked.setRecord(kOrders, row.rowId());
    const auto parts = syncParts(m_connection, tracked, row.rowId(), fetched.order, fetched.answeredAtMs);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->hasNewer) {
        // Some lines are newer than the answer: what follows from the lines follows from all of them.
        const auto lines = storedAggregates(m_connection, row.rowId());
        if (!lines)
            return tl::unexpected(lines.error());
        merge = row;
        (void)merge.say(answer, fetched.answeredAtMs, isOwnFact);
        (void)merge.say(lines->columns, std::max(lines->asOfMs, fetched.answeredAtMs), isAggregate);
    }
    const auto fields = tracked.update(kOrders, row.rowId(), merge.columns());
    if (!fields)
        return tl::unexpected(fields.error());
    const bool changed = *fields || parts->changed;
    // Of a change recorded too, so that undoing gives back the age of the older fields.
    const auto write = [&](const QString &table, qint64 id, const QVariantMap &columns) {
        return changed ? tracked.update(table, id, columns).map([](bool) {})
                       : writeUntracked(m_connection, table, id, columns);
    };
    auto aged = write(kOrders, row.rowId(),
        { { QStringLiteral("answered_ms"), merge.asOfMs() },
            { QStringLiteral("fetched_ms"), fetched.fetchedAtMs },
            { QStringLiteral("ages"), agesText(merge.ages()) } });
    for (const LineFacts &line : parts->aged) {
        aged = aged.and_then([&] {
            return write(QStringLiteral("order_lines"), line.rowId,
                { { QStringLiteral("as_of_ms"), line.asOfMs },
                    { QStringLiteral("ages"), agesText(line.ages) } });
        });
    }
    if (!aged)
        return tl::unexpected(aged.error());
    return changed ? SaveOutcome::Changed : SaveOutcome::Same;
}

Result<std::optional<StoredOrder>> OrderRepository::find(qint64 rowId)
{
    return findWhere(QStringLiteral("o.id = :id"), { { QStringLiteral("id"), rowId } });
}

Result<std::optional<StoredOrder>> OrderRepository::find(
    const EnvironmentName &environment, const OrderId &id)
{
    return findWhere(QStringLiteral("o.environment = :environment AND o.order_id = :order"),
        { { QStringLiteral("environment"), environment.text() }, { QStringLiteral("order"), id.text() } });
}

Result<QList<StoredOrder>> OrderRepository::findAll(const OrderId &id)
{
    return readOrders(
        m_connection, QStringLiteral("o.order_id = :order"), { { QStringLiteral("order"), id.text() } });
}

Result<std::optional<StoredOrder>> OrderRepository::findWhere(const QString &where, const QVariantMap &binds)
{
    const auto found = readOrders(m_connection, where, binds);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<void> OrderRepository::setTags(const QList<qint64> &rowIds, const QStringList &tags, qint64 stepId)
{
    QStringList sorted;
    for (const QString &tag : tags) {
        const QString trimmed = tag.trimmed();
        if (hasBlank(trimmed))
            return failure(ErrorKind::BadInput, QStringLiteral("a tag cannot have blanks in it"), trimmed);
        if (!trimmed.isEmpty())
            sorted.append(trimmed);
    }
    sorted.removeDuplicates();
    sorted.sort();
    return edit(rowIds, QStringLiteral("tags"), sorted.join(u' '), stepId);
}

Result<void> OrderRepository::setNote(qint64 rowId, const QString &note, qint64 stepId)
{
    return edit({ rowId }, QStringLiteral("note"), note, stepId);
}

Result<void> OrderRepository::edit(
    const QList<qint64> &rowIds, const QString &column, const QString &value, qint64 stepId)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const qint64 rowId : rowIds) {
        TrackedRows tracked(m_connection, stepId);
        tracked.setRecord(kOrders, rowId);
        const auto done =
            tracked.update(kOrders, rowId, { { column, value.isNull() ? QStringLiteral("") : value } });
        if (!done)
            return tl::unexpected(done.error());
    }
    return transaction->commit();
}

} // namespace zhanggui
