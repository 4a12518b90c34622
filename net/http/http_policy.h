// What a marketplace call may do, and the checks a request must pass before a byte of it is sent. Pure.
#pragma once

#include "models/core/result.h"
#include "net/http/http_message.h"

#include <QNetworkProxy>
#include <QSslCertificate>

namespace zhanggui {

struct HttpPolicy {
    qint64 deadlineMs = 30'000; // for the whole call, from dispatch to the last byte
    qint64 maxBodyBytes = qint64(32) * 1024 * 1024; // after decompression
    qint64 maxHeaderBytes = qint64(256) * 1024; // of the answer
    QList<QSslCertificate> extraCa = {}; // beside the system's, for a private test server
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::DefaultProxy); // default: as the system says
    int maxPerHost = 6; // calls in flight; the others wait in order
};

/// BadInput unless: https (plain http only to loopback), a host, no user information, an upper-case token as
/// method, header names that are tokens, header values without control characters, Host (when given) as in
/// the address, no header that the client itself must set (Content-Length, Transfer-Encoding, Connection,
/// Accept-Encoding, Cookie).
[[nodiscard]] Result<void> validateRequest(const HttpRequest &request);

/// "localhost", 127.0.0.0/8 and ::1.
bool isLoopback(const QUrl &url);

/// "" → the system's, "none" → no proxy, `http://host:port` and `socks5://host:port` → that one. User
/// information in the address is BadInput: a proxy's password has no place in the settings.
[[nodiscard]] Result<QNetworkProxy> proxyFromText(const QString &text);

/// The certificates of a PEM file; BadInput when it cannot be read or holds none. Empty name → empty list.
[[nodiscard]] Result<QList<QSslCertificate>> certificatesFromFile(const QString &file);

} // namespace zhanggui
