#include "net/tls/certificate_maker.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace zhanggui {

namespace {

struct Free {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

constexpr int kSerialBits = 159; // 20 octets, positive (RFC 5280 4.1.2.2)
constexpr qint64 kMsPerSecond = 1000;

// RFC 5280 4.2.1.10: a DNS constraint takes in the names below it, an address constraint is address and mask.
constexpr const char *kLoopbackOnly = "critical,permitted;DNS:localhost,permitted;IP:127.0.0.0/255.0.0.0,"
                                      "permitted;IP:0:0:0:0:0:0:0:1/"
                                      "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

Error opensslError(const QString &what)
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char *reason = ERR_reason_error_string(code);
    return { ErrorKind::Storage, what, reason ? QString::fromLatin1(reason) : QString() };
}

/// A key that is sealed asks for no passphrase on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

Owned<BIO> reading(const QByteArray &pem)
{
    return Owned<BIO>(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

Owned<X509> certificateOf(const QByteArray &pem)
{
    const Owned<BIO> source = reading(pem);
    return Owned<X509>(PEM_read_bio_X509(source.get(), nullptr, noPassphrase, nullptr));
}

Owned<EVP_PKEY> keyOf(const QByteArray &pem)
{
    const Owned<BIO> source = reading(pem);
    return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr));
}

template <class Write> QByteArray pemText(Write write)
{
    const Owned<BIO> sink(BIO_new(BIO_s_mem()));
    if (!sink || write(sink.get()) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(sink.get(), &bytes);
    return { bytes, qsizetype(size) };
}

Owned<EVP_PKEY> newKey(int rsaBits)
{
    return Owned<EVP_PKEY>(rsaBits > 0 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(rsaBits))
                                       : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
}

/// The text of a subjectAltName; BadInput for what could be read as something else.
Result<QByteArray> alternativeNames(const CertificateWish &wish)
{
    static const QRegularExpression hostName(
        QStringLiteral("\\A(?:\\*\\.)?[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})(?:\\.[A-Za-z0-9_-]{1,63})*\\z"));
    QByteArrayList parts;
    for (const QString &name : wish.names) {
        if (name.size() > 253 || !hostName.match(name).hasMatch())
            return failure(ErrorKind::BadInput, QStringLiteral("this is no host name"), name);
        parts.append("DNS:" + name.toLatin1());
    }
    for (const QString &text : wish.addresses) {
        const QHostAddress address(text);
        if (address.isNull() || !address.scopeId().isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("this is no IP address"), text);
        parts.append("IP:" + address.toString().toLatin1());
    }
    if (parts.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("the certificate names no host"));
    return parts.join(',');
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_nconf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    const Owned<BIGNUM> number(BN_new());
    return number && BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool addName(X509 *certificate, const char *field, const QByteArray &value)
{
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), field, MBSTRING_UTF8,
               reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()), -1, 0)
        == 1;
}

bool setTime(ASN1_TIME *field, qint64 utcMs)
{
    return ASN1_TIME_set(field, time_t(utcMs / kMsPerSecond)) != nullptr;
}

bool addExtensions(X509 *made, X509 *issuer, const CertificateWish &wish, const QByteArray &names)
{
    // The subject's key identifier before the authority's: a certificate that signs itself points at its own.
    const bool common = addExtension(made, issuer, NID_subject_key_identifier, "hash")
        && addExtension(made, issuer, NID_authority_key_identifier, "keyid:always")
        && addExtension(made, issuer, NID_ext_key_usage, "serverAuth");
    if (!common)
        return false;
    if (wish.authority)
        // One authority may stand between a root and its servers.
        return addExtension(made, issuer, NID_basic_constraints,
                   made == issuer ? "critical,CA:TRUE,pathlen:1" : "critical,CA:TRUE,pathlen:0")
            && addExtension(made, issuer, NID_key_usage, "critical,keyCertSign,cRLSign")
            && addExtension(made, issuer, NID_name_constraints, kLoopbackOnly);
    return addExtension(made, issuer, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(made, issuer, NID_key_usage,
            wish.rsaBits > 0 ? "critical,digitalSignature,keyEncipherment" : "critical,digitalSignature")
        && addExtension(made, issuer, NID_subject_alt_name, names);
}

} // namespace

Result<PemPair> makeCertificate(const CertificateWish &wish, const PemPair *issuer)
{
    const Result<QByteArray> names = wish.authority ? Result<QByteArray>() : alternativeNames(wish);
    if (!names)
        return tl::unexpected(names.error());
    if (wish.untilMs <= wish.fromMs)
        return failure(ErrorKind::BadInput, QStringLiteral("the certificate ends before it begins"));
    if (wish.rsaBits != 0 && (wish.rsaBits < 512 || wish.rsaBits > 8192))
        return failure(ErrorKind::BadInput, QStringLiteral("an RSA key has 512 to 8192 bits"));
    const Owned<X509> above = issuer ? certificateOf(issuer->certificate) : nullptr;
    const Owned<EVP_PKEY> aboveKey = issuer ? keyOf(issuer->key) : nullptr;
    if (issuer && (!above || !aboveKey))
        return failure(ErrorKind::Corrupt, QStringLiteral("the issuer's certificate or key cannot be read"));

    const Owned<EVP_PKEY> key = newKey(wish.rsaBits);
    const Owned<X509> made(X509_new());
    const QByteArray commonName = wish.commonName.toUtf8();
    const bool filled = key && made && X509_set_version(made.get(), X509_VERSION_3) == 1
        && setSerial(made.get()) && setTime(X509_getm_notBefore(made.get()), wish.fromMs)
        && setTime(X509_getm_notAfter(made.get()), wish.untilMs) && addName(made.get(), "O", "Zhanggui")
        && addName(made.get(), "CN", commonName) && X509_set_pubkey(made.get(), key.get()) == 1;
    if (!filled)
        return tl::unexpected(opensslError(QStringLiteral("a certificate cannot be made")));
    X509 *const signer = above ? above.get() : made.get();
    if (X509_set_issuer_name(made.get(), X509_get_subject_name(signer)) != 1
        || !addExtensions(made.get(), signer, wish, *names)
        || X509_sign(made.get(), aboveKey ? aboveKey.get() : key.get(), EVP_sha256()) <= 0)
        return tl::unexpected(opensslError(QStringLiteral("a certificate cannot be signed")));
    return PemPair{ pemText([&](BIO *sink) { return PEM_write_bio_X509(sink, made.get()); }),
        pemText([&](BIO *sink) {
            return PEM_write_bio_PrivateKey(sink, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        }) };
}

Result<void> checkAuthority(const PemPair &pair)
{
    const Owned<X509> certificate = certificateOf(pair.certificate);
    const Owned<EVP_PKEY> key = keyOf(pair.key);
    const bool matching = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!certificate)
        return failure(ErrorKind::Corrupt, QStringLiteral("the certificate cannot be read"));
    if (!key)
        return failure(ErrorKind::Corrupt, QStringLiteral("the key cannot be read"));
    if (!matching)
        return failure(ErrorKind::Corrupt, QStringLiteral("the key is not the certificate's"));
    if (X509_check_ca(certificate.get()) != 1)
        return failure(ErrorKind::Corrupt, QStringLiteral("the certificate is no authority's"));
    return {};
}

} // namespace zhanggui
