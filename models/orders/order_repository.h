// Orders in the store: table `orders` (one row an order, what the list shows) and its parts.
// Every write is one transaction and is recorded in the history (steps.h).
#pragma once

#include "models/core/result.h"
#include "models/history/field_change.h"
#include "models/orders/order.h"
#include "models/records/facts.h"
#include "models/store/exchange.h"

#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace zhanggui {

class Connection;
class OrderRowMerge;

struct FetchedOrder {
    EnvironmentName environment;
    Order order;
    qint64 fetchedAtMs = 0; // UTC, when we had the answer
    qint64 answeredAtMs = 0; // UTC, the answer's Date, or fetchedAtMs: older never overwrites newer, column
                             // by column (order_facts.h)
    Exchange exchange;
};

enum class SaveOutcome {
    New,
    Same,
    Changed,
    Stale // nothing in it is newer than what is stored: the exchange is kept, the fields are not touched
};

/// When the facts of a line are from.
struct LineFacts {
    qint64 rowId = 0;
    qint64 asOfMs = 0;
    Ages ages;
};

struct StoredOrder {
    qint64 rowId = 0;
    EnvironmentName environment;
    Order order;
    QString status; // 订单状态, from files; empty until one says it
    QString currency; // ISO 4217, of the environment; empty: not known
    std::optional<qint64> amountMinor; // sum of the lines after discount; nullopt when one cannot be read
    QStringList tags; // sorted, each once
    QString note;
    qint64 firstSeenMs = 0;
    qint64 fetchedMs = 0;
    qint64 answeredMs = 0; // when the newest of its facts are from
    Ages ages; // of columns whose fact is of another time
    QList<LineFacts> lineFacts; // beside order.lines
};

/// One step of an order's life. A fetch that changed nothing has an exchange and no changes; an edit has
/// changes and no exchange; an import that made it in bulk has neither.
struct OrderHistoryEntry {
    qint64 stepId = 0;
    qint64 atMs = 0;
    QString actor;
    QString source;
    QString title;
    QJsonObject facts; // see models/history/step_text.h
    std::optional<StoredExchange> exchange; // with the raw answer
    QList<FieldChange> changes;
};

class OrderRepository {
public:
    explicit OrderRepository(Connection &connection);

    /// BadInput without order number, environment or step.
    [[nodiscard]] Result<SaveOutcome> save(const FetchedOrder &fetched, qint64 stepId);
    [[nodiscard]] Result<std::optional<StoredOrder>> find(qint64 rowId);
    [[nodiscard]] Result<std::optional<StoredOrder>> find(
        const EnvironmentName &environment, const OrderId &id);
    /// The same number can be known in several environments.
    [[nodiscard]] Result<QList<StoredOrder>> findAll(const OrderId &id);
    /// Newest first.
    [[nodiscard]] Result<QList<OrderHistoryEntry>> history(qint64 rowId);

    /// Replaces the tags. Blanks inside a tag are BadInput: tags are separated by blanks. NotFound.
    [[nodiscard]] Result<void> setTags(const QList<qint64> &rowIds, const QStringList &tags, qint64 stepId);
    [[nodiscard]] Result<void> setNote(qint64 rowId, const QString &note, qint64 stepId);

private:
    [[nodiscard]] Result<std::optional<StoredOrder>> findWhere(
        const QString &where, const QVariantMap &binds);
    [[nodiscard]] Result<QVariantMap> columnsFor(const FetchedOrder &fetched);
    [[nodiscard]] Result<SaveOutcome> saveFields(const FetchedOrder &fetched, qint64 stepId);
    [[nodiscard]] Result<SaveOutcome> insertNew(
        const FetchedOrder &fetched, QVariantMap columns, qint64 stepId);
    [[nodiscard]] Result<SaveOutcome> updateKnown(
        OrderRowMerge row, const FetchedOrder &fetched, const QVariantMap &answer, qint64 stepId);
    [[nodiscard]] Result<void> edit(
        const QList<qint64> &rowIds, const QString &column, const QString &value, qint64 stepId);

    Connection &m_connection;
};

} // namespace zhanggui
