// Whether this desktop session has a keyring, told without opening it.
#pragma once

#include "models/vault/key_store.h"

#include <memory>

namespace zhanggui {

/// The system keyring when a Secret Service or KWallet stands on the session bus; nullptr otherwise.
std::shared_ptr<KeyStore> sessionKeyring();

} // namespace zhanggui
