// Says in plain words why a secure connection was refused, with the certificate's facts.
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace zhanggui {

/// One of the certificate's subject alternative names is `host`: an address exactly, a name without case, `*`
/// for the whole first label. Qt also accepts a matching common name, which RFC 9110 §4.3.4 and every browser
/// no longer do, even when the alternative names say otherwise.
bool namesHost(const QSslCertificate &certificate, const QString &host);

/// One line: subject, names, issuer, validity, SHA-256 fingerprint. Printable characters only.
QString certificateFacts(const QSslCertificate &certificate);

/// Tls error: what = the weightiest fault as a sentence, detail = every fault and the facts.
Error tlsError(const QList<QSslError> &faults, const QSslCertificate &certificate, const QString &host);
/// For a certificate that fails namesHost().
Error otherHostError(const QSslCertificate &certificate, const QString &host);
/// For a handshake that failed before a certificate could be judged; `text` is the TLS library's.
Error handshakeError(const QString &text, const QString &host);

} // namespace zhanggui
