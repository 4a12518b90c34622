#include "models/orders/order_reveals.h"

#include "models/orders/order_kind.h"
#include "models/records/row_reader.h"
#include "models/store/connection.h"

namespace zhanggui {

Result<void> logReveals(Connection &connection, const SqlCondition &condition, const std::optional<Ids> &only,
    const QStringList &fields, qint64 atMs)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const SqlCondition rows = only ? amongRows(condition, orderKind(), *only) : condition;
    for (const Field &field : orderKind().fields) {
        if (!field.mask || !(fields.isEmpty() || fields.contains(field.id)))
            continue;
        QVariantMap binds = rows.binds;
        binds.insert(QStringLiteral("revealedField"), field.column);
        binds.insert(QStringLiteral("revealedAt"), atMs);
        Result<void> logged = connection.execute(
            QStringLiteral("INSERT INTO reveals (environment, order_id, field, at_ms) "
                           "SELECT environment, order_id, :revealedField, :revealedAt FROM orders")
                + (rows.where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + rows.where),
            binds);
        if (!logged)
            return logged;
    }
    return transaction->commit();
}

} // namespace zhanggui
