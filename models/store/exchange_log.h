// The append-only log of exchanges (table `exchanges`).
#pragma once

#include "models/core/result.h"
#include "models/store/exchange.h"

#include <QList>

#include <optional>

namespace zhanggui {

class Connection;

class ExchangeLog {
public:
    explicit ExchangeLog(Connection &connection);

    /// Keeps an exchange, a failed one too, and gives its id. `stepId` 0: no step.
    [[nodiscard]] Result<qint64> append(const Exchange &exchange, const QString &subject, qint64 stepId);
    [[nodiscard]] Result<std::optional<StoredExchange>> find(qint64 id);
    /// Newest first.
    [[nodiscard]] Result<QList<StoredExchange>> about(
        const EnvironmentName &environment, const QString &subject);

private:
    Connection &m_connection;
};

} // namespace zhanggui
