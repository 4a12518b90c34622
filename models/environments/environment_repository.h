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
    [[nodiscard]] Result<QList<Environment>> list() const;
    /// NotFound when there is none of that name.
    [[nodiscard]] Result<Environment> find(const EnvironmentName &name) const;
    /// Validates, then adds or replaces the environment of that name, as one step of the history. `actor`:
    /// the user's login name.
    [[nodiscard]] Result<void> save(const Environment &environment, qint64 atMs, const QString &actor);
    /// One step as well. NotFound when there is none of that name. Its secrets stay in the vault until
    /// removed there (removeSecrets()).
    [[nodiscard]] Result<void> remove(const EnvironmentName &name, qint64 atMs, const QString &actor);

private:
    /// 0 when there is none.
    [[nodiscard]] Result<qint64> rowOf(const EnvironmentName &name) const;

    Connection &m_connection;
};

} // namespace zhanggui
