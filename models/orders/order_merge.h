// A known order's row and what an answer says, merged column by column (order_facts.h). Writes nothing.
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/records/facts.h"

#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace zhanggui {

class Connection;

class OrderRowMerge {
public:
    /// nullopt when the order is not known.
    [[nodiscard]] static Result<std::optional<OrderRowMerge>> read(
        Connection &connection, const EnvironmentName &environment, const OrderId &id);

    /// An answer of `asOfMs` says `columns` (of `orders`, with those that follow), of which only the facts
    /// that `speaksOf` accepts are meant. False: it is stale and nothing of it counts.
    bool say(const QVariantMap &columns, qint64 asOfMs, bool (*speaksOf)(const QString &factColumn));

    qint64 rowId() const { return m_id; }
    qint64 asOfMs() const { return m_asOfMs; }
    const Ages &ages() const { return m_ages; }
    /// What to write; columns that stay as they are may be among them.
    const QVariantMap &columns() const { return m_columns; }

private:
    OrderRowMerge() = default;

    qint64 m_id = 0;
    qint64 m_asOfMs = 0;
    Ages m_ages;
    std::vector<QVariant> m_cells; // beside orderFactColumns()
    QVariantMap m_columns;
};

} // namespace zhanggui
