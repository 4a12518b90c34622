// A key from a passphrase: scrypt (RFC 7914) by OpenSSL.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>

namespace zhanggui {

/// The cost of one guess. The default takes about half a second and 128 MiB (OWASP's floor for scrypt).
struct ScryptParameters {
    quint64 n = quint64(1) << 17; // a power of two
    quint32 r = 8;
    quint32 p = 1;
    friend bool operator==(const ScryptParameters &, const ScryptParameters &) = default;
};

/// Good when n is a power of two of at least 2 and the derivation needs at most 1 GiB and 64 times the work
/// of the default: numbers read from a damaged or hostile file must not exhaust the machine.
bool isAffordable(const ScryptParameters &parameters);

/// 32 bytes. BadInput when the parameters are not affordable, Storage when the memory cannot be had. Slow by
/// design: never on the GUI thread.
[[nodiscard]] Result<Secret> deriveKey(
    const Secret &passphrase, const QByteArray &salt, const ScryptParameters &parameters);

} // namespace zhanggui
