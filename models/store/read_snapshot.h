// What is read through a connection stays the same until this is destroyed, whoever writes meanwhile.
#pragma once

#include "models/store/connection.h"

#include <utility>

namespace zhanggui {

class ReadSnapshot {
public:
    /// Of a connection that is in a transaction already, that one counts. `connection` outlives it.
    [[nodiscard]] static Result<ReadSnapshot> take(Connection &connection)
    {
        if (connection.inTransaction())
            return ReadSnapshot(nullptr);
        return connection.execute(QStringLiteral("BEGIN")).map([&] { return ReadSnapshot(&connection); });
    }
    ReadSnapshot(ReadSnapshot &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    ReadSnapshot &operator=(ReadSnapshot &&) = delete;
    Q_DISABLE_COPY(ReadSnapshot)
    ~ReadSnapshot()
    {
        // Nothing was written; what cannot be ended ends with the connection.
        if (m_connection)
            static_cast<void>(m_connection->execute(QStringLiteral("ROLLBACK")));
    }

private:
    explicit ReadSnapshot(Connection *connection)
        : m_connection(connection)
    {
    }
    Connection *m_connection;
};

} // namespace zhanggui
