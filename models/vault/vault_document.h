// The vault's file as a value: reading and writing its bytes, wrapping its data key, sealing its entries. No
// disk, no state. The form of the file stands in vault_document.cpp.
#pragma once

#include "models/vault/cipher.h"
#include "models/vault/key_derivation.h"

#include <QMap>
#include <QString>

namespace zhanggui {

enum class WrapKind { Scrypt, Keyring };

/// How the data key is wrapped.
struct VaultWrap {
    WrapKind kind = WrapKind::Scrypt;
    ScryptParameters scrypt; // Scrypt only
    QByteArray salt; // Scrypt only
    Sealed key;
};

struct VaultDocument {
    QByteArray id; // 16 random bytes
    VaultWrap wrap;
    QMap<QString, Sealed> entries; // by place
    QByteArray mac; // over all the rest, under the data key
};

/// A document and the key that opens it.
struct OpenedVault {
    VaultDocument document;
    Secret dataKey;
};

/// Corrupt when a single byte differs from what documentToBytes() wrote; BadInput when a newer program wrote
/// it.
[[nodiscard]] Result<VaultDocument> documentFromBytes(const QByteArray &bytes);
QByteArray documentToBytes(const VaultDocument &document);

/// Sets the MAC; after every change.
[[nodiscard]] Result<void> stamp(VaultDocument &document, const Secret &dataKey);
/// Corrupt when the MAC does not fit: a list of places, a wrapping or an entry that the data key never
/// stamped.
[[nodiscard]] Result<void> checkStamp(const VaultDocument &document, const Secret &dataKey);

/// The data key wrapped under a key of the keyring.
[[nodiscard]] Result<VaultWrap> wrapWithKey(
    const QByteArray &id, const Secret &wrappingKey, const Secret &dataKey);
/// The same under a passphrase; slow.
[[nodiscard]] Result<VaultWrap> wrapWithPassphrase(
    const QByteArray &id, const Secret &passphrase, const ScryptParameters &scrypt, const Secret &dataKey);
/// The data key, checked against the MAC. WrongPassphrase when the wrapping does not open, else Corrupt.
[[nodiscard]] Result<Secret> unwrapWithKey(const VaultDocument &document, const Secret &wrappingKey);
/// The same from a passphrase; slow.
[[nodiscard]] Result<Secret> unwrapWithPassphrase(const VaultDocument &document, const Secret &passphrase);

/// A new empty vault: id and data key; the caller adds wrapping and stamp.
[[nodiscard]] Result<OpenedVault> newVault();

[[nodiscard]] Result<void> putEntry(
    VaultDocument &document, const Secret &dataKey, const QString &place, const Secret &secret);
/// NotFound, or Corrupt when the entry belongs to another place or vault.
[[nodiscard]] Result<Secret> takeEntry(
    const VaultDocument &document, const Secret &dataKey, const QString &place);

} // namespace zhanggui
