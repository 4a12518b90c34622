// The primitives of the vault over OpenSSL: AES-256-GCM, HMAC-SHA256, random bytes.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>

namespace zhanggui {

struct Sealed {
    QByteArray nonce; // 12 bytes, random for each sealing
    QByteArray ciphertext;
    QByteArray tag; // 16 bytes
    friend bool operator==(const Sealed &, const Sealed &) = default;
};

/// From the system's generator; Storage when it fails.
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype count);
/// A new 256-bit key.
[[nodiscard]] Result<Secret> randomKey();

/// `key` has 32 bytes. `associated` is not stored: unseal() needs the same again.
[[nodiscard]] Result<Sealed> seal(const Secret &key, QByteArrayView associated, const Secret &plain);
/// Corrupt when key, associated bytes or anything sealed differs.
[[nodiscard]] Result<Secret> unseal(const Secret &key, QByteArrayView associated, const Sealed &sealed);

/// HMAC-SHA256, 32 bytes.
[[nodiscard]] Result<Secret> hmacSha256(const Secret &key, QByteArrayView message);

} // namespace zhanggui
