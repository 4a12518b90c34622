// The keys of a run, and where random bytes come from.
#pragma once

#include "models/core/secret.h"
#include "net/protocol/callback_protocol.h"

#include <QMap>

#include <functional>

namespace zhanggui {

/// So many bytes that nobody can guess; passed in so that tests fix them.
using RandomBytes = std::function<QByteArray(int count)>;
/// From the operating system's generator.
QByteArray systemRandomBytes(int count);

struct CallbackKeys {
    QMap<CallbackKey, Secret> keys; // what is not there: cases that need it are skipped ("no-…-key")
    Secret gatewayApiKey; // api_key of the gateway's JWT; CallbackKey::Gateway holds its secret
    QByteArray rsaPublicKey; // PEM, for clientSecret; empty: a key made for the run

    /// The key of that type, or nullptr.
    const Secret *of(CallbackKey type) const;
    /// All that must not be shown.
    QList<Secret> all() const;
};

/// Reason of a case that is skipped because its key is missing: "no-basic-key", "no-kit-key",
/// "no-license-key", "no-common-key", "no-v1-key", "no-gateway-key".
QString missingKeyReason(CallbackKey type);

} // namespace zhanggui
