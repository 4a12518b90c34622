// X.509 certificates made in memory with OpenSSL: the local authority's own and those it gives to servers.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace zhanggui {

/// A certificate and its private key, both PEM (the key PKCS #8, not sealed).
struct PemPair {
    QByteArray certificate;
    QByteArray key;
};

struct CertificateWish {
    QString commonName;
    bool authority = false; // a CA that may vouch for servers of loopback only
    QStringList names; // of a server: host names, "*." allowed in front
    QStringList addresses; // of a server: IP addresses
    qint64 fromMs = 0; // UTC
    qint64 untilMs = 0; // UTC
    int rsaBits = 0; // 0: EC P-256
};

/// A new key, and its certificate signed by `issuer` (nullptr: by itself) with SHA-256 and a random serial.
/// BadInput for a name or address that is none, no name at all, a validity that ends before it begins, or an
/// RSA size outside 512 to 8192; Corrupt when the issuer cannot be used.
[[nodiscard]] Result<PemPair> makeCertificate(const CertificateWish &wish, const PemPair *issuer = nullptr);

/// Whether the pair is an authority's certificate with its own key; Corrupt with the reason.
[[nodiscard]] Result<void> checkAuthority(const PemPair &pair);

} // namespace zhanggui
