// clientSecret of applicationSync: RSA-OAEP under the seller's uploaded public key of at least 3072 bits
// (zh-cn_topic_0070649434, C). The digest is not documented, so the caller says which; Java's
// "OAEPWithSHA-256AndMGF1Padding" means SHA-256 with SHA-1 in the mask.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace zhanggui {

enum class OaepDigest { Sha1, Sha256, Sha384, Sha512 };

/// "sha1", "sha256", "sha384", "sha512".
QByteArray oaepDigestId(OaepDigest digest);
std::optional<OaepDigest> oaepDigest(QByteArrayView id);

struct OaepScheme {
    OaepDigest digest = OaepDigest::Sha256;
    OaepDigest mask = OaepDigest::Sha256;
};

constexpr int kLeastRsaBits = 3072;

/// The cipher text in base64 (that it is base64 is inferred). `publicKeyPem`: SubjectPublicKeyInfo or a
/// certificate. BadInput: no RSA key, fewer than 3072 bits, or too much text for the key.
[[nodiscard]] Result<QByteArray> encryptClientSecret(
    QByteArrayView plain, QByteArrayView publicKeyPem, OaepScheme scheme);

/// Rejected when it does not open with this key and scheme; BadInput for what is no key or no base64.
[[nodiscard]] Result<QByteArray> decryptClientSecret(
    QByteArrayView base64, const Secret &privateKeyPem, OaepScheme scheme);

} // namespace zhanggui
