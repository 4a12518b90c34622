// A certificate authority of this machine, for servers on loopback only: the emulator's HTTPS, the reference
// seller's, the fault proxy's. Made at its first use; its key never leaves its folder (mode 0600) and its
// certificates name loopback alone (name constraints), so that trusting it opens nothing else.
#pragma once

#include "models/core/result.h"
#include "net/tls/certificate_maker.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace zhanggui {

struct ServerIdentity {
    QList<QSslCertificate> chain; // the server's own first
    QSslKey key;
};

/// For a QSslSocket or QSslServer of a server: TLS 1.2 or later, no client certificate is asked for. A weak
/// identity (RSA of 1024 bits) cannot be served so: OpenSSL itself refuses to load it.
QSslConfiguration serverConfiguration(const ServerIdentity &identity);

class LocalAuthority {
public:
    /// Reads authority.pem and authority.key of the folder, or makes folder (0700) and both (EC P-256, ten
    /// years, written whole, the key 0600). Several processes may do so at once: one makes, all get the same.
    /// Corrupt when one is there and cannot be used with the other, or has expired: it is named, nothing is
    /// replaced. Storage.
    [[nodiscard]] static Result<LocalAuthority> open(const QString &folder, qint64 nowMs);
    /// NotFound when the folder has neither file; makes nothing. Else as open().
    [[nodiscard]] static Result<LocalAuthority> read(const QString &folder, qint64 nowMs);
    /// One that no client trusts, kept in memory alone: certificateFile() is empty.
    [[nodiscard]] static Result<LocalAuthority> inMemory(qint64 nowMs);
    /// Removes both files, whatever state they are in. NotFound when there is none. Storage.
    [[nodiscard]] static Result<void> remove(const QString &folder);

    const QSslCertificate &certificate() const { return m_certificate; }
    QString certificateFile() const { return m_file; }

    /// What a certificate is made for; the defaults are a good one for 127.0.0.1, ::1 and localhost.
    /// Clients refuse another name than those of loopback twice over (not the host asked for, and outside
    /// the authority's constraints); to be refused for the host's name alone take names of loopback:
    /// names { "elsewhere.localhost" }, addresses {}.
    struct Wish {
        QStringList names = { QStringLiteral("localhost") };
        QStringList addresses = { QStringLiteral("127.0.0.1"), QStringLiteral("::1") };
        qint64 fromMs = 0; // 0: an hour before now
        qint64 untilMs = 0; // 0: 397 days from then
        bool selfSigned = false; // by its own key, not by the authority
        int rsaBits = 0; // 0: EC P-256
        int betweenRsaBits = 0; // not 0: issued by an authority with such a key between the root and it
    };
    /// A new key and certificate, as PEM; the certificate's text holds the authority's behind the server's
    /// unless it is self-signed. BadInput as makeCertificate() says.
    [[nodiscard]] Result<PemPair> issuePem(const Wish &wish, qint64 nowMs) const;
    /// The same in memory, for Qt's servers.
    [[nodiscard]] Result<ServerIdentity> issue(const Wish &wish, qint64 nowMs) const;

private:
    LocalAuthority(PemPair pair, const QString &file);
    PemPair m_pair;
    QSslCertificate m_certificate;
    QString m_file;
};

} // namespace zhanggui
