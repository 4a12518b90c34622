// From an environment and an open vault to what a signed call needs.
#pragma once

#include "models/environments/environment.h"

namespace zhanggui {

class Vault;

/// BadInput without an AK, NotFound without a stored SK, Locked when the vault is not open. A missing
/// security token is no error.
[[nodiscard]] Result<Credentials> credentials(const Environment &environment, Vault &vault);

/// The fields that the vault holds for an environment; works on a locked vault too.
[[nodiscard]] Result<QList<SecretField>> storedSecretFields(const EnvironmentName &name, const Vault &vault);

/// Removes every secret of the environment. Good when there is none.
[[nodiscard]] Result<void> removeSecrets(const EnvironmentName &name, Vault &vault);

} // namespace zhanggui
