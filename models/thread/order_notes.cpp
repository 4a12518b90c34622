#include "models/thread/order_notes.h"

#include "models/history/step_text.h"
#include "models/store/connection.h"
#include "models/store/steps.h"
#include "models/store/tracked_rows.h"

namespace zhanggui {

Result<qint64> addOrderNote(Connection &connection, const NewOrderNote &note, qint64 stepId)
{
    const QString text = note.text.trimmed();
    if (text.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The note is empty"));
    if (text.size() > kMaxOrderNote)
        return failure(ErrorKind::BadInput, QStringLiteral("The note is too long"),
            QStringLiteral("%1 characters, at most %2").arg(text.size()).arg(kMaxOrderNote));
    if (note.environment.isEmpty() || note.orderId.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The note needs an order"));
    const Result<QVariant> order = connection.value(
        QStringLiteral("SELECT id FROM orders WHERE environment = :environment AND order_id = :order"),
        { { QStringLiteral("environment"), note.environment }, { QStringLiteral("order"), note.orderId } });
    if (!order)
        return tl::unexpected<Error>(order.error());
    TrackedRows rows(connection, stepId);
    if (order->isValid())
        rows.setRecord(QStringLiteral("orders"), order->toLongLong());
    return rows.insert(QStringLiteral("order_notes"),
        { { QStringLiteral("environment"), note.environment }, { QStringLiteral("order_id"), note.orderId },
            { QStringLiteral("at_ms"), note.atMs }, { QStringLiteral("actor"), note.actor },
            { QStringLiteral("text"), text } });
}

Result<qint64> writeOrderNote(Connection &connection, const NewOrderNote &note)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Result<qint64> step = Steps(connection)
                              .begin({ note.atMs, note.actor, QStringLiteral("edit"),
                                  QStringLiteral("Add a note to an order"), orderNoteFacts(note.orderId) });
    if (!step)
        return step;
    if (Result<qint64> added = addOrderNote(connection, note, *step); !added)
        return added;
    return transaction->commit().map([&step] { return *step; });
}

} // namespace zhanggui
