#include "models/vault/cipher.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <memory>
#include <vector>

namespace zhanggui {

namespace {

constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kNonceBytes = 12;
constexpr qsizetype kTagBytes = 16;
constexpr qsizetype kLargest = 1 << 24;

struct ContextFree {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextFree>;

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Plain bytes on their way, wiped on every way out.
struct WipedBuffer {
    explicit WipedBuffer(qsizetype size)
        : bytes(size_t(size))
    {
    }
    ~WipedBuffer() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    Q_DISABLE_COPY_MOVE(WipedBuffer)
    std::vector<unsigned char> bytes;
};

tl::unexpected<Error> failed()
{
    return failure(ErrorKind::Storage, QStringLiteral("The encryption library failed"));
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Corrupt, QStringLiteral("The encrypted bytes were changed"));
}

} // namespace

Result<QByteArray> randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(octets(bytes), int(count)) != 1)
        return failed();
    return bytes;
}

Result<Secret> randomKey()
{
    return randomBytes(kKeyBytes).map([](QByteArray bytes) { return Secret::consume(bytes); });
}

Result<Sealed> seal(const Secret &key, QByteArrayView associated, const Secret &plain)
{
    const Context context(EVP_CIPHER_CTX_new());
    const Result<QByteArray> nonce = randomBytes(kNonceBytes);
    if (!context || !nonce || key.size() != kKeyBytes || plain.size() > kLargest)
        return failed();
    Sealed sealed{ *nonce, QByteArray(plain.size(), '\0'), QByteArray(kTagBytes, '\0') };
    int length = 0;
    const bool good =
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, octets(key.bytes()), octets(*nonce))
            == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, octets(associated), int(associated.size())) == 1
        && EVP_EncryptUpdate(
               context.get(), octets(sealed.ciphertext), &length, octets(plain.bytes()), int(plain.size()))
            == 1
        && EVP_EncryptFinal_ex(context.get(), octets(sealed.ciphertext) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, octets(sealed.tag)) == 1;
    if (!good)
        return failed();
    return sealed;
}

Result<Secret> unseal(const Secret &key, QByteArrayView associated, const Sealed &sealed)
{
    if (key.size() != kKeyBytes || sealed.nonce.size() != kNonceBytes || sealed.tag.size() != kTagBytes
        || sealed.ciphertext.size() > kLargest)
        return damaged();
    const Context context(EVP_CIPHER_CTX_new());
    if (!context)
        return failed();
    WipedBuffer plain(sealed.ciphertext.size() + kTagBytes);
    QByteArray tag = sealed.tag;
    int length = 0;
    const bool good = EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, octets(key.bytes()),
                          octets(sealed.nonce))
            == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, octets(associated), int(associated.size())) == 1
        && EVP_DecryptUpdate(context.get(), plain.bytes.data(), &length, octets(sealed.ciphertext),
               int(sealed.ciphertext.size()))
            == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1;
    int rest = 0;
    if (!good || EVP_DecryptFinal_ex(context.get(), plain.bytes.data() + length, &rest) != 1)
        return damaged();
    return Secret{ QByteArrayView(plain.bytes.data(), length + rest) };
}

Result<Secret> hmacSha256(const Secret &key, QByteArrayView message)
{
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.bytes().data(), int(key.size()), octets(message), size_t(message.size()),
            digest.data(), &length)
        || length != digest.size())
        return failed();
    Secret result{ QByteArrayView(digest.data(), qsizetype(digest.size())) };
    OPENSSL_cleanse(digest.data(), digest.size());
    return result;
}

} // namespace zhanggui
