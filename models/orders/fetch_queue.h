// Order numbers that were asked for and are not fetched yet (table `fetch_queue`), so that a fetch that was
// cancelled, killed or cut off resumes where it stopped.
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QList>

namespace zhanggui {

class Connection;

class FetchQueue {
public:
    explicit FetchQueue(Connection &connection);

    /// Appends; a number that waits already keeps its place.
    [[nodiscard]] Result<void> add(
        const EnvironmentName &environment, const QList<OrderId> &ids, qint64 atMs);
    /// In the order they were added.
    [[nodiscard]] Result<QList<OrderId>> waiting(const EnvironmentName &environment);
    /// After the order was saved or its failure is final.
    [[nodiscard]] Result<void> remove(const EnvironmentName &environment, const OrderId &id);
    [[nodiscard]] Result<void> clear(const EnvironmentName &environment);

private:
    Connection &m_connection;
};

} // namespace zhanggui
