// The indexes of tables, put away while very many rows are written and made again from the same SQL.
#pragma once

#include "models/core/result.h"

#include <QStringList>

#include <functional>

namespace zhanggui {

class Connection;

class SecondaryIndexes {
public:
    /// Drops every index of `tables` that no constraint needs. Inside a transaction, so that a failure brings
    /// them back.
    [[nodiscard]] static Result<SecondaryIndexes> drop(Connection &connection, const QStringList &tables);
    /// Makes them again. `cancelled` is asked before each.
    [[nodiscard]] Result<void> make(const std::function<bool()> &cancelled) const;

private:
    SecondaryIndexes(Connection &connection, QStringList statements);
    Connection *m_connection;
    QStringList m_statements;
};

} // namespace zhanggui
