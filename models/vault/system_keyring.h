// The KeyStore of the desktop session (Secret Service or KWallet), through QtKeychain. Never falls back to
// plain text.
#pragma once

#include "models/vault/key_store.h"

namespace zhanggui {

class SystemKeyring : public KeyStore {
public:
    /// `service` names this program's entries. An answer that takes longer than `timeoutMs` counts as
    /// "no keyring answers"; leave time for the keyring's own password dialog.
    explicit SystemKeyring(QString service = QStringLiteral("zhanggui"), int timeoutMs = 120'000);

    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;

private:
    QString m_service;
    int m_timeoutMs;
};

} // namespace zhanggui
