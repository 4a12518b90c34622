// The file is JSON in exactly the form that documentToBytes() writes:
//   format    "zhanggui-vault"
//   version   1
//   id        hex
//   wrap      kind "scrypt" (n, r, p, salt) or "keyring"; nonce, key, tag: the wrapped data key
//   entries   [{place, nonce, ciphertext, tag}], sorted by place
//   mac       HMAC-SHA256 under a key derived from the data key, over the document without mac and checksum
//   checksum  SHA-256 over the document without checksum, in every version: it tells damage from a wrong
//   passphrase
//             before any slow derivation, and a newer version from a damaged number
// Bytes are base64. The encryption of an entry is bound to format, version, id and place; that of the data
// key to format, version, id and the parameters of the wrapping.
#include "models/vault/vault_document.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kSaltBytes = 32;
const QLatin1String kFormat("zhanggui-vault");

QLatin1String kindId(WrapKind kind)
{
    return kind == WrapKind::Scrypt ? QLatin1String("scrypt") : QLatin1String("keyring");
}

QJsonValue text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonObject &object, const char *member)
{
    return QByteArray::fromBase64(object.value(QLatin1String(member)).toString().toLatin1());
}

quint64 numberOf(const QJsonObject &object, const char *member)
{
    const qint64 number = object.value(QLatin1String(member)).toInteger();
    return number < 0 ? 0 : quint64(number);
}

QJsonObject wrapToJson(const VaultWrap &wrap)
{
    QJsonObject object{
        { QStringLiteral("kind"), kindId(wrap.kind) },
        { QStringLiteral("nonce"), text(wrap.key.nonce) },
        { QStringLiteral("key"), text(wrap.key.ciphertext) },
        { QStringLiteral("tag"), text(wrap.key.tag) },
    };
    if (wrap.kind == WrapKind::Scrypt) {
        object.insert(QStringLiteral("n"), qint64(wrap.scrypt.n));
        object.insert(QStringLiteral("r"), qint64(wrap.scrypt.r));
        object.insert(QStringLiteral("p"), qint64(wrap.scrypt.p));
        object.insert(QStringLiteral("salt"), text(wrap.salt));
    }
    return object;
}

VaultWrap wrapFromJson(const QJsonObject &object)
{
    VaultWrap wrap;
    if (object.value(QLatin1String("kind")).toString() == kindId(WrapKind::Keyring))
        wrap.kind = WrapKind::Keyring;
    wrap.key = { bytesOf(object, "nonce"), bytesOf(object, "key"), bytesOf(object, "tag") };
    if (wrap.kind == WrapKind::Scrypt) {
        wrap.scrypt = { numberOf(object, "n"), quint32(numberOf(object, "r")),
            quint32(numberOf(object, "p")) };
        wrap.salt = bytesOf(object, "salt");
    }
    return wrap;
}

QJsonObject withoutSums(const VaultDocument &document)
{
    QJsonArray entries;
    for (auto entry = document.entries.begin(); entry != document.entries.end(); ++entry) {
        entries.append(QJsonObject{
            { QStringLiteral("place"), entry.key() },
            { QStringLiteral("nonce"), text(entry->nonce) },
            { QStringLiteral("ciphertext"), text(entry->ciphertext) },
            { QStringLiteral("tag"), text(entry->tag) },
        });
    }
    return {
        { QStringLiteral("format"), kFormat },
        { QStringLiteral("version"), kVersion },
        { QStringLiteral("id"), QString::fromLatin1(document.id.toHex()) },
        { QStringLiteral("wrap"), wrapToJson(document.wrap) },
        { QStringLiteral("entries"), entries },
    };
}

QJsonValue checksumOf(const QJsonObject &object)
{
    return QString::fromLatin1(QCryptographicHash::hash(
        QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
                                   .toHex());
}

QByteArray boundTo(const QByteArray &id, const QByteArray &what)
{
    return QByteArray(kFormat.data()) + '\n' + QByteArray::number(kVersion) + '\n' + id.toHex() + '\n' + what;
}

QByteArray wrapBinding(const QByteArray &id, const VaultWrap &wrap)
{
    VaultWrap parameters = wrap;
    parameters.key = {};
    return boundTo(id, "wrap\n" + QJsonDocument(wrapToJson(parameters)).toJson(QJsonDocument::Compact));
}

QByteArray entryBinding(const QByteArray &id, const QString &place)
{
    return boundTo(id, "entry\n" + place.toUtf8());
}

/// One key per purpose, so that none is used in two algorithms.
Result<Secret> purposeKey(const Secret &dataKey, const char *purpose)
{
    return hmacSha256(dataKey, QByteArrayView(purpose));
}

Result<Secret> macOf(const VaultDocument &document, const Secret &dataKey)
{
    if (dataKey.isEmpty())
        return failure(ErrorKind::Locked, QStringLiteral("The vault is locked"));
    return purposeKey(dataKey, "zhanggui vault document").and_then([&document](const Secret &key) {
        return hmacSha256(key, QJsonDocument(withoutSums(document)).toJson(QJsonDocument::Compact));
    });
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Corrupt, QStringLiteral("The vault's file is damaged or was changed"));
}

Result<VaultWrap> sealKey(
    VaultWrap wrap, const QByteArray &id, const Secret &wrappingKey, const Secret &dataKey)
{
    const Result<Sealed> sealed = seal(wrappingKey, wrapBinding(id, wrap), dataKey);
    if (!sealed)
        return tl::unexpected(sealed.error());
    wrap.key = *sealed;
    return wrap;
}

} // namespace

Result<VaultDocument> documentFromBytes(const QByteArray &bytes)
{
    QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QJsonValue checksum = object.take(QLatin1String("checksum"));
    if (object.value(QLatin1String("format")).toString() != kFormat || checksum != checksumOf(object))
        return damaged();
    if (object.value(QLatin1String("version")).toInt() > kVersion)
        return failure(
            ErrorKind::BadInput, QStringLiteral("The vault was written by a newer version of this program"));

    VaultDocument document;
    document.id = QByteArray::fromHex(object.value(QLatin1String("id")).toString().toLatin1());
    document.wrap = wrapFromJson(object.value(QLatin1String("wrap")).toObject());
    document.mac = bytesOf(object, "mac");
    const QJsonArray entries = object.value(QLatin1String("entries")).toArray();
    for (const auto &row : entries) {
        const QJsonObject entry = row.toObject();
        document.entries.insert(entry.value(QLatin1String("place")).toString(),
            { bytesOf(entry, "nonce"), bytesOf(entry, "ciphertext"), bytesOf(entry, "tag") });
    }
    // One document has one form: another one was not written by this program.
    if (documentToBytes(document) != bytes)
        return damaged();
    return document;
}

QByteArray documentToBytes(const VaultDocument &document)
{
    QJsonObject object = withoutSums(document);
    object.insert(QStringLiteral("mac"), text(document.mac));
    object.insert(QStringLiteral("checksum"), checksumOf(object));
    return QJsonDocument(object).toJson();
}

Result<void> stamp(VaultDocument &document, const Secret &dataKey)
{
    return macOf(document, dataKey).map([&document](const Secret &mac) {
        document.mac = mac.bytes().toByteArray();
    });
}

Result<void> checkStamp(const VaultDocument &document, const Secret &dataKey)
{
    const Result<Secret> mac = macOf(document, dataKey);
    if (!mac)
        return tl::unexpected(mac.error());
    if (!(*mac == Secret{ QByteArrayView(document.mac) }))
        return damaged();
    return {};
}

Result<VaultWrap> wrapWithKey(const QByteArray &id, const Secret &wrappingKey, const Secret &dataKey)
{
    VaultWrap wrap;
    wrap.kind = WrapKind::Keyring;
    return sealKey(wrap, id, wrappingKey, dataKey);
}

Result<VaultWrap> wrapWithPassphrase(
    const QByteArray &id, const Secret &passphrase, const ScryptParameters &scrypt, const Secret &dataKey)
{
    const Result<QByteArray> salt = randomBytes(kSaltBytes);
    if (!salt)
        return tl::unexpected(salt.error());
    VaultWrap wrap;
    wrap.scrypt = scrypt;
    wrap.salt = *salt;
    return deriveKey(passphrase, wrap.salt, wrap.scrypt).and_then([&](const Secret &wrappingKey) {
        return sealKey(wrap, id, wrappingKey, dataKey);
    });
}

Result<Secret> unwrapWithKey(const VaultDocument &document, const Secret &wrappingKey)
{
    Result<Secret> dataKey = unseal(wrappingKey, wrapBinding(document.id, document.wrap), document.wrap.key);
    if (!dataKey)
        return failure(ErrorKind::WrongPassphrase,
            document.wrap.kind == WrapKind::Scrypt
                ? QStringLiteral("The passphrase does not open the vault")
                : QStringLiteral("The key in the keyring does not open the vault"));
    if (const Result<void> genuine = checkStamp(document, *dataKey); !genuine)
        return tl::unexpected(genuine.error());
    return dataKey;
}

Result<Secret> unwrapWithPassphrase(const VaultDocument &document, const Secret &passphrase)
{
    if (!isAffordable(document.wrap.scrypt))
        return damaged();
    return deriveKey(passphrase, document.wrap.salt, document.wrap.scrypt)
        .and_then([&document](const Secret &key) { return unwrapWithKey(document, key); });
}

Result<OpenedVault> newVault()
{
    const Result<QByteArray> id = randomBytes(kIdBytes);
    const Result<Secret> dataKey = randomKey();
    if (!id || !dataKey)
        return tl::unexpected(id ? dataKey.error() : id.error());
    OpenedVault vault;
    vault.document.id = *id;
    vault.dataKey = *dataKey;
    return vault;
}

Result<void> putEntry(
    VaultDocument &document, const Secret &dataKey, const QString &place, const Secret &secret)
{
    return purposeKey(dataKey, "zhanggui vault entry")
        .and_then([&](const Secret &key) { return seal(key, entryBinding(document.id, place), secret); })
        .map([&](const Sealed &sealed) { document.entries.insert(place, sealed); });
}

Result<Secret> takeEntry(const VaultDocument &document, const Secret &dataKey, const QString &place)
{
    const auto entry = document.entries.constFind(place);
    if (entry == document.entries.constEnd())
        return failure(ErrorKind::NotFound, QStringLiteral("The vault holds no such secret"), place);
    return purposeKey(dataKey, "zhanggui vault entry").and_then([&](const Secret &key) {
        return unseal(key, entryBinding(document.id, place), *entry);
    });
}

} // namespace zhanggui
