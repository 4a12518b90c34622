#include "models/vault/key_derivation.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <bit>

namespace zhanggui {

namespace {

constexpr quint64 kLargestMemory = quint64(1) << 30;
constexpr quint64 kLargestWork = 64 * (quint64(1) << 17) * 8;

quint64 memoryOf(const ScryptParameters &parameters)
{
    return 128 * quint64(parameters.r) * (parameters.n + parameters.p + 2);
}

} // namespace

bool isAffordable(const ScryptParameters &parameters)
{
    const auto [n, r, p] = parameters;
    // The first limits keep the products below from running over.
    if (!std::has_single_bit(n) || n < 2 || n > (quint64(1) << 30) || r < 1 || r > 1024 || p < 1 || p > 1024)
        return false;
    return memoryOf(parameters) <= kLargestMemory && n * r * p <= kLargestWork;
}

Result<Secret> deriveKey(const Secret &passphrase, const QByteArray &salt, const ScryptParameters &parameters)
{
    if (!isAffordable(parameters))
        return failure(
            ErrorKind::BadInput, QStringLiteral("The cost of the passphrase's key is out of bounds"));
    std::array<unsigned char, 32> key{};
    // OpenSSL counts a little more than the table itself.
    const quint64 maxMemory = memoryOf(parameters) + (quint64(1) << 20);
    const int good = EVP_PBE_scrypt(passphrase.bytes().data(), size_t(passphrase.size()),
        reinterpret_cast<const unsigned char *>(salt.constData()), size_t(salt.size()), parameters.n,
        parameters.r, parameters.p, maxMemory, key.data(), key.size());
    Secret derived{ QByteArrayView(key.data(), qsizetype(key.size())) };
    OPENSSL_cleanse(key.data(), key.size());
    if (good != 1)
        return failure(ErrorKind::Storage,
            QStringLiteral("There is not enough memory to derive the key from the passphrase"));
    return derived;
}

} // namespace zhanggui
