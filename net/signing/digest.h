// SHA-256 and HMAC-SHA-256 over OpenSSL's EVP (an order of magnitude faster than Qt's on large bodies).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace zhanggui {

/// SHA-256 of `data` as 64 lower-case hexadecimal digits.
QByteArray sha256Hex(QByteArrayView data);

/// HMAC-SHA-256 of `data` under `key` (any length, also empty): the 32 raw bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

/// Takes the same time whatever the first differing byte is. Different lengths are unequal at once.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace zhanggui
