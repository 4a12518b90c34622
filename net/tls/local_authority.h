// A certificate authority of this machine, for servers on loopback only: the emulator's HTTPS, the reference
// seller's, the fault proxy's. Made at its first use; its key never leaves its folder (mode 0600) and its
// certificates name loopback alone (name constraints), so that trusting it opens nothing else.
#pragma once

#include "models/core/result.h"

#include <QSslCertificate>
#include <QSslKey>

namespace zhanggui {

struct ServerIdentity {
    QList<QSslCertificate> chain; // the server's own first
    QSslKey key;
};

class LocalAuthority {
public:
    /// Reads authority.pem and authority.key of the folder, or makes both (EC P-256, ten years, written
    /// whole). Corrupt when one is there and cannot be used with the other: it is named, nothing is replaced.
    /// Storage.
    [[nodiscard]] static Result<LocalAuthority> open(const QString &folder, qint64 nowMs);

    const QSslCertificate &certificate() const { return m_certificate; }
    QString certificateFile() const { return m_file; }

    /// What a certificate is made for; the defaults are a good one for 127.0.0.1, ::1 and localhost.
    struct Wish {
        QStringList names = { QStringLiteral("localhost") };
        QStringList addresses = { QStringLiteral("127.0.0.1"), QStringLiteral("::1") };
        qint64 fromMs = 0; // 0: an hour before now
        qint64 untilMs = 0; // 0: 397 days from then
        bool selfSigned = false;
        int rsaBits = 0; // 0: EC P-256
    };
    /// A new key and certificate, in memory.
    [[nodiscard]] Result<ServerIdentity> issue(const Wish &wish, qint64 nowMs) const;

private:
    LocalAuthority() = default;
    QSslCertificate m_certificate;
    QSslKey m_key;
    QString m_file;
};

} // namespace zhanggui
