#include "net/wire/wire_connector.h"

#include <QNetworkProxy>
#include <QTimerEvent>

namespace zhanggui {

namespace {

/// An address gets its share of the time that is left, but not less than a slow handshake over the world
/// needs.
constexpr qint64 kLeastAttemptMs = 1000;

QString addressText(const QHostAddress &address, quint16 port)
{
    const QString text = address.toString();
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (six ? u'[' % text % u']' : text) % u':' % QString::number(port);
}

QString reasonOf(const QTcpSocket &socket)
{
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return QStringLiteral("connection refused");
    case QAbstractSocket::SocketTimeoutError:
        return QStringLiteral("no answer");
    default:
        return socket.errorString().toLower();
    }
}

} // namespace

WireConnector::WireConnector(const WireTarget &target, const WireOptions &options, const WireNames &names,
    WireTrust *trust, QObject *parent)
    : QObject(parent)
    , m_target(target)
    , m_authorities(options.authorities)
    , m_names(names)
    , m_trust(trust)
    , m_deadline(options.totalMs)
{
}

WireConnector::~WireConnector()
{
    cutLink(std::move(m_link));
}

void WireConnector::stop()
{
    m_ended = nullptr;
    m_attempt.stop();
    cutLink(std::move(m_link));
}

void WireConnector::start(std::function<void()> ended)
{
    m_ended = std::move(ended);
    m_clock.start();
    QHostAddress literal;
    if (literal.setAddress(m_target.host)) {
        m_addresses = { literal };
        return tryNext();
    }
    m_names(m_target.host, this, [this](const QList<QHostAddress> &addresses, const QString &reason) {
        takeAddresses(addresses, reason);
    });
}

void WireConnector::takeAddresses(const QList<QHostAddress> &addresses, const QString &reason)
{
    if (!m_ended)
        return;
    if (addresses.isEmpty()) {
        return fail(WireOutcome::NameNotFound,
            QStringLiteral("The name %1 has no address: %2").arg(m_target.host, reason));
    }
    m_times.dnsUs = m_clock.nsecsElapsed() / 1000;
    m_addresses = addresses;
    m_clock.start();
    tryNext();
}

void WireConnector::tryNext()
{
    m_phase = WirePhase::Connect;
    if (m_addresses.isEmpty()) {
        return fail(WireOutcome::Unreachable,
            QStringLiteral("No connection to %1: %2").arg(m_target.host, m_tried.join(u"; ")));
    }
    const QHostAddress address = m_addresses.takeFirst();
    m_address = addressText(address, m_target.port);
    m_link = std::make_unique<WireLink>();
    m_link->target = m_target;
    m_link->authorities = m_authorities;
    m_link->address = m_address;
    m_link->socket = m_target.tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    QTcpSocket *const socket = m_link->socket.get();
    // A debugger talks straight: what a proxy changes or adds would be blamed on the server.
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, &WireConnector::connected);
    connect(socket, &QTcpSocket::errorOccurred, this, &WireConnector::socketFailed);
    if (!m_addresses.isEmpty()) {
        const qint64 share = m_deadline.remainingTime() / (m_addresses.size() + 1);
        m_attempt.start(int(std::max(kLeastAttemptMs, share)), this);
    }
    socket->connectToHost(address, m_target.port);
}

void WireConnector::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_attempt.timerId())
        attemptFailed(QStringLiteral("no answer"));
}

void WireConnector::attemptFailed(const QString &reason)
{
    m_attempt.stop();
    m_tried.append(m_address % u": " % reason);
    m_address.clear();
    cutLink(std::move(m_link));
    tryNext();
}

void WireConnector::connected()
{
    m_attempt.stop();
    m_times.connectUs = m_clock.nsecsElapsed() / 1000;
    m_link->socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_link->hold = SocketHold(m_link->socket->socketDescriptor());
    if (!m_target.tls)
        return finish();
    m_phase = WirePhase::Tls;
    m_trust->prepare(
        m_authorities, this, [this](const QSslConfiguration &configuration) { startTls(configuration); });
}

QSslSocket *WireConnector::tlsSocket() const
{
    return qobject_cast<QSslSocket *>(m_link->socket.get());
}

void WireConnector::startTls(const QSslConfiguration &configuration)
{
    // Stopped, or the server has gone, while the authorities were read.
    if (!m_ended || !m_link)
        return;
    m_clock.start();
    QSslSocket *const socket = tlsSocket();
    connect(socket, &QSslSocket::encrypted, this, &WireConnector::encrypted);
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
        m_facts = tlsFactsOf(*socket);
    });
    connect(socket, &QSslSocket::alertReceived, this,
        [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &description) {
            if (type != QSsl::AlertType::CloseNotify)
                m_alert = description;
        });
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(m_target.host);
    socket->startClientEncryption();
}

void WireConnector::encrypted()
{
    m_facts = tlsFactsOf(*tlsSocket());
    if (addNameFault(m_facts, m_target.host))
        return refuse();
    m_times.tlsUs = m_clock.nsecsElapsed() / 1000;
    m_facts.privateAuthority = !m_authorities.isEmpty() && !m_trust->verifiesWithSystem(m_facts.chain);
    m_link->tls = m_facts;
    finish();
}

void WireConnector::socketFailed(QAbstractSocket::SocketError error)
{
    if (m_phase == WirePhase::Connect)
        return attemptFailed(reasonOf(*m_link->socket));
    if (!m_tlsErrors.isEmpty()) {
        addCertificateFaults(m_facts, m_tlsErrors, m_target.host);
    } else {
        m_facts = tlsFactsOf(*tlsSocket());
        const bool closed = error == QAbstractSocket::RemoteHostClosedError && m_alert.isEmpty();
        const QString end = m_link->hold.wasReset()
            ? QStringLiteral("the server reset the connection during the handshake")
            : QStringLiteral("the server closed the connection during the handshake");
        addHandshakeFault(m_facts, closed ? end : m_link->socket->errorString(), m_alert, m_target.host);
    }
    refuse();
}

void WireConnector::refuse()
{
    fail(WireOutcome::TlsRefused, m_facts.faultText);
}

void WireConnector::fail(WireOutcome outcome, const QString &failure)
{
    m_outcome = outcome;
    m_failure = failure;
    cutLink(std::move(m_link));
    std::exchange(m_ended, nullptr)();
}

void WireConnector::finish()
{
    m_phase = WirePhase::Done;
    m_link->socket->disconnect(this);
    std::exchange(m_ended, nullptr)();
}

void WireConnector::describe(WireRecord &record) const
{
    record.address = m_phase == WirePhase::Connect ? QString() : m_address;
    record.triedAddresses = m_tried;
    record.tls = m_facts;
    record.times = m_times;
}

} // namespace zhanggui
