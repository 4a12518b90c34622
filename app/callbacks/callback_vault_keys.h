// The callback keys of an environment: what the vault has of them, and what the engine needs.
#pragma once

#include "models/environments/environment.h"
#include "net/callbacks/callback_keys.h"

namespace zhanggui {

class Vault;

/// The callback keys among the stored fields. Works on a locked vault too.
QList<SecretField> storedCallbackKeys(const EnvironmentName &name, const Vault &vault);
/// Every callback key that the open vault holds; those that are not there are left out. The V1.0 interfaces
/// sign with the basic key. Locked, Corrupt.
[[nodiscard]] Result<CallbackKeys> callbackKeys(const EnvironmentName &name, Vault &vault);
/// What the seller console's key management calls the key, in the language of the screen.
QString callbackKeyText(SecretField field);

} // namespace zhanggui
