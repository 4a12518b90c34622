// Writes what mergeOrder() decided, with its history.
#pragma once

#include "models/orders/order_import_merge.h"
#include "models/store/tracked_updates.h"

namespace zhanggui {

class OrderImportWriter {
public:
    OrderImportWriter(Connection &connection, const ImportContext &context);

    /// `lines` and `said` are those that `merged` was made of.
    [[nodiscard]] Result<void> write(const KnownOrder &order, const std::vector<KnownLine> &lines,
        const GatheredOrder &said, const MergedOrder &merged);

private:
    Connection &m_connection;
    const ImportContext &m_context;
    TrackedUpdates m_updates;
};

} // namespace zhanggui
