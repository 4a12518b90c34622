// Environments in the table `environments`. Secrets are not here: see vault.h.
#pragma once

#include "models/environments/environment.h"

#include <QList>

namespace zhanggui {

class Connection;

class EnvironmentRepository {
public:
    /// `connection` is borrowed and used on the caller's thread.
    explicit EnvironmentRepository(Connection &connection);

    /// All, by name.
    Result<QList<Environment>> list() const;
    /// NotFound when there is none of that name.
    Result<Environment> find(const EnvironmentName &name) const;
    /// Validates, then adds or replaces the environment of that name. `atMs` is the time of the change.
    Result<void> save(const Environment &environment, qint64 atMs);
    /// NotFound when there is none of that name. Its secrets stay in the vault until removed there.
    Result<void> remove(const EnvironmentName &name);

private:
    Connection &m_connection;
};

} // namespace zhanggui
