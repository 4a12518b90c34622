// The keys of a run, and where random bytes come from.
#pragma once

#include "models/core/secret.h"
#include "net/protocol/callback_protocol.h"
#include "net/signing/rsa_oaep.h"

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
    QByteArray rsaPublicKey; // PEM, for clientSecret; empty: rehearsalPublicKey()
    OaepScheme oaep; // for clientSecret; not documented (N), so the server's owner says

    /// The key of that type, or nullptr.
    const Secret *of(CallbackKey type) const;
    /// All that must not be shown.
    QList<Secret> all() const;
};

/// PEM of an RSA key of 3072 bits whose private half nobody has: clientSecret then has the right form, and no
/// server can open it.
QByteArray rehearsalPublicKey();

/// Reason of a case that is skipped because its key is missing: "no-basic-key", "no-kit-key",
/// "no-license-key", "no-common-key", "no-v1-key", "no-gateway-key".
QString missingKeyReason(CallbackKey type);

} // namespace zhanggui
