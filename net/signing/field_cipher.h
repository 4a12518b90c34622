// Sensitive fields of V1.0 calls (mobilePhone, email; appInfo.userName and password of answers):
// iv + base64(AES-CBC-PKCS5(utf8(plain), aesKey, iv)); the AES key is what Sun's SHA1PRNG gives when it is
// seeded with the Key. Sources: zh-cn_topic_0070649061 and en-us_topic_0077976262 (C for the form), the
// official Java sample for the derivation (S).
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace zhanggui {

constexpr qsizetype kFieldIvSize = 16;

/// The first `count` bytes of Sun's SHA1PRNG seeded with `seed` alone.
QByteArray sha1Prng(QByteArrayView seed, qsizetype count);

/// Bits of an encryptType: "1" is 256, "2" is 128 (C); nullopt otherwise.
std::optional<int> fieldBits(QByteArrayView encryptType);

/// 16 random characters of [A-Za-z0-9], from the operating system.
QByteArray randomFieldIv();

/// BadInput: bits other than 128 or 256, empty key, `iv` not 16 printable ASCII characters.
[[nodiscard]] Result<QByteArray> encryptField(
    QByteArrayView plain, const Secret &key, int bits, QByteArrayView iv);

/// BadInput, with the reason in `detail`, when the value has not the form (too short, no base64, not whole
/// blocks); Rejected when it has the form but does not open with this key and these bits (bad padding, or
/// what comes out is no UTF-8). About one wrong key in 256 gives a padding by chance.
[[nodiscard]] Result<QByteArray> decryptField(QByteArrayView value, const Secret &key, int bits);

} // namespace zhanggui
