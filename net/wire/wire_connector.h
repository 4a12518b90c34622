// Brings one connection about: the name's addresses, each tried in turn, and the secure handshake. Nothing of
// the request is in here.
#pragma once

#include "net/wire/wire_link.h"
#include "net/wire/wire_trust.h"

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QElapsedTimer>

namespace zhanggui {

enum class WirePhase { Names, Connect, Tls, Done };

class WireConnector : public QObject {
    Q_OBJECT
public:
    WireConnector(const WireTarget &target, const WireOptions &options, const WireNames &names,
        WireTrust *trust, QObject *parent);
    ~WireConnector() override;

    /// `ended` is called once, with link() or with outcome() and failure() set.
    void start(std::function<void()> ended);
    /// Cuts what is under way; `ended` is not called any more.
    void stop();

    WirePhase phase() const { return m_phase; }
    /// Null when it failed.
    std::unique_ptr<WireLink> takeLink() { return std::move(m_link); }
    WireOutcome outcome() const { return m_outcome; }
    QString failure() const { return m_failure; }
    /// Where it stands or stood, the times and facts so far, also when it failed or is not done.
    void describe(WireRecord &record) const;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void takeAddresses(const QList<QHostAddress> &addresses, const QString &reason);
    void tryNext();
    void attemptFailed(const QString &reason);
    void connected();
    void startTls(const QSslConfiguration &configuration);
    void encrypted();
    void socketFailed(QAbstractSocket::SocketError error);
    void refuse();
    void fail(WireOutcome outcome, const QString &failure);
    void finish();
    QSslSocket *tlsSocket() const;

    WireTarget m_target;
    QList<QSslCertificate> m_authorities;
    WireNames m_names;
    WireTrust *m_trust;
    QDeadlineTimer m_deadline;
    std::function<void()> m_ended;
    WirePhase m_phase = WirePhase::Names;
    QElapsedTimer m_clock; // of the phase
    PhaseTimes m_times;
    QList<QHostAddress> m_addresses; // not tried yet
    QStringList m_tried;
    QString m_address;
    QBasicTimer m_attempt;
    QList<QSslError> m_tlsErrors;
    QString m_alert;
    TlsFacts m_facts;
    std::unique_ptr<WireLink> m_link;
    WireOutcome m_outcome = WireOutcome::Unreachable;
    QString m_failure;
};

} // namespace zhanggui
