#include "net/signing/rsa_oaep.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>
#include <memory>

namespace zhanggui {

namespace {

struct Free {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

struct DigestName {
    OaepDigest digest;
    QByteArrayView id;
    const EVP_MD *(*make)();
};

constexpr std::array<DigestName, 4> kDigests{ {
    { OaepDigest::Sha1, "sha1", EVP_sha1 },
    { OaepDigest::Sha256, "sha256", EVP_sha256 },
    { OaepDigest::Sha384, "sha384", EVP_sha384 },
    { OaepDigest::Sha512, "sha512", EVP_sha512 },
} };

const EVP_MD *digestOf(OaepDigest digest)
{
    for (const DigestName &name : kDigests) {
        if (name.digest == digest)
            return name.make();
    }
    return nullptr;
}

/// A key that is sealed asks for no passphrase on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

Owned<BIO> memory(QByteArrayView bytes)
{
    return Owned<BIO>(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
}

Owned<EVP_PKEY> publicKey(QByteArrayView pem)
{
    const Owned<BIO> source = memory(pem);
    if (EVP_PKEY *key = PEM_read_bio_PUBKEY(source.get(), nullptr, noPassphrase, nullptr))
        return Owned<EVP_PKEY>(key);
    const Owned<BIO> again = memory(pem);
    const Owned<X509> certificate(PEM_read_bio_X509(again.get(), nullptr, noPassphrase, nullptr));
    return Owned<EVP_PKEY>(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
}

bool choose(EVP_PKEY_CTX *context, OaepScheme scheme)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0
        && EVP_PKEY_CTX_set_rsa_oaep_md(context, digestOf(scheme.digest)) > 0
        && EVP_PKEY_CTX_set_rsa_mgf1_md(context, digestOf(scheme.mask)) > 0;
}

using Turn = int (*)(EVP_PKEY_CTX *, unsigned char *, size_t *, const unsigned char *, size_t);

/// nullopt when OpenSSL refuses.
std::optional<QByteArray> turned(EVP_PKEY_CTX *context, Turn turn, QByteArrayView in)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(in.data());
    size_t size = 0;
    if (turn(context, nullptr, &size, bytes, size_t(in.size())) <= 0)
        return std::nullopt;
    QByteArray out(qsizetype(size), '\0');
    if (turn(context, reinterpret_cast<unsigned char *>(out.data()), &size, bytes, size_t(in.size())) <= 0)
        return std::nullopt;
    out.truncate(qsizetype(size));
    return out;
}

bool isRsa(const Owned<EVP_PKEY> &key)
{
    return key && EVP_PKEY_base_id(key.get()) == EVP_PKEY_RSA;
}

} // namespace

QByteArray oaepDigestId(OaepDigest digest)
{
    for (const DigestName &name : kDigests) {
        if (name.digest == digest)
            return name.id.toByteArray();
    }
    return {};
}

std::optional<OaepDigest> oaepDigest(QByteArrayView id)
{
    for (const DigestName &name : kDigests) {
        if (name.id == id)
            return name.digest;
    }
    return std::nullopt;
}

Result<QByteArray> encryptClientSecret(QByteArrayView plain, QByteArrayView publicKeyPem, OaepScheme scheme)
{
    const Owned<EVP_PKEY> key = publicKey(publicKeyPem);
    ERR_clear_error();
    if (!isRsa(key))
        return failure(ErrorKind::BadInput, QStringLiteral("The PEM text holds no public RSA key"));
    if (EVP_PKEY_bits(key.get()) < kLeastRsaBits)
        return failure(ErrorKind::BadInput, QStringLiteral("The RSA key is shorter than 3072 bits"),
            QString::number(EVP_PKEY_bits(key.get())));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr));
    const bool ready = context && EVP_PKEY_encrypt_init(context.get()) > 0 && choose(context.get(), scheme);
    const auto sealed = ready ? turned(context.get(), EVP_PKEY_encrypt, plain) : std::nullopt;
    ERR_clear_error();
    if (!sealed)
        return failure(ErrorKind::BadInput, QStringLiteral("The text is too long for this RSA key"),
            QString::number(plain.size()));
    return sealed->toBase64();
}

Result<QByteArray> decryptClientSecret(QByteArrayView base64, const Secret &privateKeyPem, OaepScheme scheme)
{
    const auto sealed =
        QByteArray::fromBase64Encoding(base64.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (base64.isEmpty() || !sealed)
        return failure(ErrorKind::BadInput, QStringLiteral("The cipher text is no base64"));
    const Owned<BIO> source = memory(privateKeyPem.bytes());
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!isRsa(key))
        return failure(ErrorKind::BadInput, QStringLiteral("The PEM text holds no private RSA key"));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr));
    const bool ready = context && EVP_PKEY_decrypt_init(context.get()) > 0 && choose(context.get(), scheme);
    const auto plain = ready ? turned(context.get(), EVP_PKEY_decrypt, *sealed) : std::nullopt;
    ERR_clear_error();
    if (!plain)
        return failure(
            ErrorKind::Rejected, QStringLiteral("The cipher text does not open with this key and digest"));
    return *plain;
}

} // namespace zhanggui
