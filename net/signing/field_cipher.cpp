#include "net/signing/field_cipher.h"

#include <QRandomGenerator>
#include <QUtf8StringView>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

namespace zhanggui {

namespace {

constexpr qsizetype kBlock = 16;
constexpr size_t kSha1Size = 20;

using Sha1 = std::array<unsigned char, kSha1Size>;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Sha1 sha1(const void *data, size_t size)
{
    Sha1 digest;
    unsigned int written = 0;
    EVP_Digest(data, size, digest.data(), &written, EVP_sha1(), nullptr);
    return digest;
}

/// state = state + block + 1 over signed bytes with a signed carry; a state that did not change is moved.
void advance(Sha1 &state, const Sha1 &block)
{
    int carry = 1;
    bool changed = false;
    for (size_t i = 0; i < state.size(); ++i) {
        const int sum = static_cast<signed char>(state[i]) + static_cast<signed char>(block[i]) + carry;
        const auto next = static_cast<unsigned char>(sum & 0xff);
        changed = changed || next != state[i];
        state[i] = next;
        carry = sum >> 8;
    }
    if (!changed)
        ++state[0];
}

const EVP_CIPHER *cipherOf(int bits)
{
    return bits == 256 ? EVP_aes_256_cbc() : EVP_aes_128_cbc();
}

Result<void> checkKey(const Secret &key, int bits)
{
    if (bits != 128 && bits != 256)
        return failure(ErrorKind::BadInput, QStringLiteral("The strength must be 128 or 256 bits"),
            QString::number(bits));
    if (key.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The key is empty"));
    return {};
}

bool isIv(QByteArrayView iv)
{
    return iv.size() == kFieldIvSize
        && std::all_of(iv.begin(), iv.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

tl::unexpected<Error> malformed(QString reason)
{
    return failure(
        ErrorKind::BadInput, QStringLiteral("The value is not an encrypted field"), std::move(reason));
}

Secret derivedKey(const Secret &key, int bits)
{
    QByteArray bytes = sha1Prng(key.bytes(), bits / 8);
    return Secret::consume(bytes);
}

} // namespace

QByteArray sha1Prng(QByteArrayView seed, qsizetype count)
{
    Sha1 state = sha1(seed.data(), size_t(seed.size()));
    QByteArray bytes;
    while (bytes.size() < count) {
        const Sha1 block = sha1(state.data(), state.size());
        bytes.append(reinterpret_cast<const char *>(block.data()), qsizetype(block.size()));
        advance(state, block);
    }
    bytes.truncate(count);
    return bytes;
}

std::optional<int> fieldBits(QByteArrayView encryptType)
{
    if (encryptType == "1")
        return 256;
    if (encryptType == "2")
        return 128;
    return std::nullopt;
}

QByteArray randomFieldIv()
{
    static constexpr QByteArrayView letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray iv;
    for (qsizetype i = 0; i < kFieldIvSize; ++i)
        iv += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return iv;
}

Result<QByteArray> encryptField(QByteArrayView plain, const Secret &key, int bits, QByteArrayView iv)
{
    if (const Result<void> usable = checkKey(key, bits); !usable)
        return tl::unexpected(usable.error());
    if (!isIv(iv))
        return failure(ErrorKind::BadInput, QStringLiteral("The IV must be 16 printable ASCII characters"));
    const Secret aesKey = derivedKey(key, bits);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    QByteArray out(plain.size() + kBlock, '\0');
    int body = 0;
    int last = 0;
    const bool good = cipher != nullptr
        && EVP_EncryptInit_ex(cipher.get(), cipherOf(bits), nullptr, octets(aesKey.bytes()), octets(iv)) == 1
        && EVP_EncryptUpdate(cipher.get(), octets(out), &body, octets(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), octets(out) + body, &last) == 1;
    if (!good)
        return failure(ErrorKind::BadInput, QStringLiteral("The field cannot be encrypted"));
    out.truncate(body + last);
    return iv.toByteArray() + out.toBase64();
}

Result<QByteArray> decryptField(QByteArrayView value, const Secret &key, int bits)
{
    if (const Result<void> usable = checkKey(key, bits); !usable)
        return tl::unexpected(usable.error());
    if (value.size() <= kFieldIvSize)
        return malformed(QStringLiteral("it is %1 bytes long, but the IV alone has 16").arg(value.size()));
    const QByteArrayView iv = value.first(kFieldIvSize);
    if (!isIv(iv))
        return malformed(QStringLiteral("the first 16 characters are no IV of printable ASCII"));
    const auto decoded = QByteArray::fromBase64Encoding(
        value.sliced(kFieldIvSize).toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return malformed(QStringLiteral("what follows the IV is no base64"));
    const QByteArray &sealed = *decoded;
    if (sealed.isEmpty() || sealed.size() % kBlock != 0)
        return malformed(
            QStringLiteral("%1 bytes of cipher text are not whole blocks of 16").arg(sealed.size()));
    const Secret aesKey = derivedKey(key, bits);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    QByteArray out(sealed.size() + kBlock, '\0');
    int body = 0;
    int last = 0;
    const bool begun = cipher != nullptr
        && EVP_DecryptInit_ex(cipher.get(), cipherOf(bits), nullptr, octets(aesKey.bytes()), octets(iv)) == 1
        && EVP_DecryptUpdate(cipher.get(), octets(out), &body, octets(sealed), int(sealed.size())) == 1;
    if (!begun || EVP_DecryptFinal_ex(cipher.get(), octets(out) + body, &last) != 1)
        return failure(ErrorKind::Rejected, QStringLiteral("The field does not open with this key"),
            QStringLiteral("bad padding: another key, or other bits than %1").arg(bits));
    out.truncate(body + last);
    if (!QUtf8StringView(out.constData(), out.size()).isValidUtf8())
        return failure(ErrorKind::Rejected, QStringLiteral("The field does not open with this key"),
            QStringLiteral("what comes out is no UTF-8: another key, or other bits than %1").arg(bits));
    return out;
}

} // namespace zhanggui
