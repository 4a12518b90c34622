// Preflights and failed orders in the workspace. Outside the undo history, like the runs they come from; what
// a person entered is taken away with remove.
#pragma once

#include "models/callbacks/preflight.h"
#include "models/core/result.h"

namespace zhanggui {

class Connection;

class PreflightRepository {
public:
    explicit PreflightRepository(Connection &connection);

    /// Gives its id. BadInput: no product; Storage, Locked.
    [[nodiscard]] Result<qint64> add(const PreflightRun &run);
    /// Newest first, at most `limit`, of that product.
    [[nodiscard]] Result<QList<PreflightRun>> runs(const QString &product, int limit = 1000);
    /// Every product that has a preflight or a failed order, by name.
    [[nodiscard]] Result<QStringList> products();

    /// Adds what is not there yet (one order of a product counts once a day); gives how many were new.
    /// BadInput: no product, no order id, no day.
    [[nodiscard]] Result<int> addFailedOrders(const QList<FailedOrder> &orders);
    /// Newest first.
    [[nodiscard]] Result<QList<FailedOrder>> failedOrders(const QString &product);
    /// What is not there counts as removed.
    [[nodiscard]] Result<void> removeFailedOrders(const QList<qint64> &ids);

private:
    Connection &m_connection;
};

} // namespace zhanggui
