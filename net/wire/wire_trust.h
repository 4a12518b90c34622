// What secure connections are judged by: TLS 1.2 or later, the system's authorities and those the caller
// adds. Reading the system's authorities takes some 100 ms, so it is done once, in another thread; nothing
// here can make a connection less strict.
#pragma once

#include "models/callbacks/wire_record.h"

#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace zhanggui {

class WireTrust : public QObject {
    Q_OBJECT
public:
    explicit WireTrust(QObject *parent = nullptr);
    ~WireTrust() override;

    /// Calls `ready` once, at once when everything is at hand, unless `context` died first.
    void prepare(const QList<QSslCertificate> &authorities, QObject *context,
        std::function<void(const QSslConfiguration &)> ready);
    /// The chain (DER, leaf first) leads to an authority of the system. Only after prepare() was ready with
    /// authorities; the host's name is not looked at.
    bool verifiesWithSystem(const QList<QByteArray> &chain) const;

private:
    struct System;
    struct Waiting {
        QList<QSslCertificate> authorities;
        QPointer<QObject> context;
        std::function<void(const QSslConfiguration &)> ready;
    };
    static std::shared_ptr<System> load(bool certificates);
    bool isAtHand(const QList<QSslCertificate> &authorities) const;
    void startLoading();
    void serve();
    const QSslConfiguration &configuration(const QList<QSslCertificate> &authorities);

    std::shared_ptr<System> m_system;
    bool m_libraryLoaded = false;
    bool m_loading = false;
    std::list<Waiting> m_waiting;
    std::optional<QList<QSslCertificate>> m_lastAuthorities;
    std::unique_ptr<QSslConfiguration> m_last;
};

/// Protocol, cipher and chain as far as the connection knows them by now.
TlsFacts tlsFactsOf(const QSslSocket &socket);
/// Adds the words and the sentence for what was wrong with the certificates.
void addCertificateFaults(TlsFacts &facts, const QList<QSslError> &errors, const QString &host);
/// Adds other-host or common-name-only when the certificate's alternative names lack `host`; true then.
bool addNameFault(TlsFacts &facts, const QString &host);
/// Adds old-protocol or handshake: the connection failed before a certificate was judged. `text` is the TLS
/// library's, `alert` the description of the last alert of the other side, if any.
void addHandshakeFault(TlsFacts &facts, const QString &text, const QString &alert, const QString &host);

} // namespace zhanggui
