// A place outside the workspace that keeps small secrets for this user: the system keyring.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QFuture>

namespace zhanggui {

/// Every answer comes later, through the event loop of the calling thread. NotFound: no such key. Forbidden:
/// the user or the system said no. Storage: no keyring answers here.
class KeyStore {
public:
    KeyStore() = default;
    virtual ~KeyStore() = default;
    Q_DISABLE_COPY_MOVE(KeyStore)

    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &key, const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

} // namespace zhanggui
