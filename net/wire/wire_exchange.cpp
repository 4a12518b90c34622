#include "net/wire/wire_exchange.h"

#include <QTimerEvent>

#include <array>

namespace zhanggui {

WireExchange::WireExchange(const WireSurroundings &surroundings, const WireTarget &target,
    const QByteArray &request, const WireOptions &options)
    : m_surroundings(surroundings)
    , m_target(target)
    , m_options(options)
    , m_reader({ .answer = options.maxAnswer }, request.startsWith("HEAD "))
{
    m_record.request = request;
}

WireExchange::~WireExchange()
{
    cutLink(std::move(m_link));
}

void WireExchange::start(Ended ended)
{
    m_ended = std::move(ended);
    m_clock.start();
    m_deadline.start(std::max(0, m_options.totalMs), Qt::PreciseTimer, this);
    if (m_options.keepAlive) {
        if (auto idle = m_surroundings.pool->take(m_target, m_options.authorities)) {
            m_record.reusedConnection = true;
            m_record.address = idle->address;
            m_record.tls = idle->tls;
            return use(std::move(idle));
        }
    }
    m_connector = new WireConnector(m_target, m_options, m_surroundings.names, m_surroundings.trust, this);
    m_connector->start([this] { connectorEnded(); });
}

void WireExchange::connectorEnded()
{
    std::unique_ptr<WireLink> link = m_connector->takeLink();
    if (!link)
        return finish(m_connector->outcome(), m_connector->failure());
    m_connector->describe(m_record);
    use(std::move(link));
}

void WireExchange::use(std::unique_ptr<WireLink> link)
{
    m_link = std::move(link);
    QTcpSocket *const socket = m_link->socket.get();
    connect(socket, &QTcpSocket::readyRead, this, &WireExchange::read);
    connect(socket, &QTcpSocket::errorOccurred, this, &WireExchange::connectionEnded);
    if (auto *const tls = m_target.tls ? qobject_cast<QSslSocket *>(socket) : nullptr) {
        connect(tls, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &description) {
                if (type == QSsl::AlertType::CloseNotify)
                    m_link->closeNotified = true;
                else
                    m_alert = description;
            });
    }
    m_record.sentAtMs = m_surroundings.now();
    socket->write(m_record.request);
    if (m_done)
        return;
    // Not left to the next round of the event loop: the time of the first byte counts from here.
    socket->flush();
    written();
    if (m_done || m_sentUs >= 0)
        return;
    connect(socket, &QTcpSocket::bytesWritten, this, &WireExchange::written);
    if (auto *const tls = m_target.tls ? qobject_cast<QSslSocket *>(socket) : nullptr)
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &WireExchange::written);
}

void WireExchange::written()
{
    if (m_done || m_sentUs >= 0 || m_link->bytesToWrite() > 0)
        return;
    m_sentUs = elapsedUs();
    if (m_options.abandonAfterMs >= 0)
        m_abandon.start(m_options.abandonAfterMs, Qt::PreciseTimer, this);
}

void WireExchange::read()
{
    std::array<char, 16'384> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
    while (!m_done && m_link->socket->bytesAvailable() > 0) {
        const qint64 count = m_link->socket->read(buffer.data(), buffer.size());
        if (count <= 0)
            break;
        if (m_record.times.firstByteUs < 0) {
            m_early = m_sentUs < 0;
            m_record.times.firstByteUs = m_early ? 0 : elapsedUs() - m_sentUs;
        }
        const HttpReaderState state = m_reader.feed(QByteArrayView(buffer.data(), count));
        if (state == HttpReaderState::Broken || state == HttpReaderState::TooLarge)
            return judge(state);
    }
    if (!m_done && m_reader.state() == HttpReaderState::Complete)
        judge(HttpReaderState::Complete);
}

void WireExchange::judge(HttpReaderState state)
{
    switch (state) {
    case HttpReaderState::Complete:
        return finish(WireOutcome::Answered);
    case HttpReaderState::Broken:
        return finish(WireOutcome::BrokenAnswer);
    case HttpReaderState::TooLarge:
        return finish(WireOutcome::TooLarge,
            QStringLiteral("The answer is larger than %1 bytes.").arg(m_options.maxAnswer));
    case HttpReaderState::Reading:
        return;
    }
}

void WireExchange::connectionEnded(QAbstractSocket::SocketError error)
{
    read();
    if (m_done || !m_link)
        return;
    if (!m_reader.hasBytes())
        return endWithoutAnswer(error);
    if (m_reader.isCloseDelimited() && m_link->hold.wasReset())
        m_record.findings.append({ QStringLiteral("reset-at-end"), 0, {}, false });
    else if (m_reader.isCloseDelimited() && m_target.tls && !m_link->closeNotified)
        m_record.findings.append({ QStringLiteral("no-close-notify"), 0, {}, false });
    judge(m_reader.end());
}

void WireExchange::endWithoutAnswer(QAbstractSocket::SocketError error)
{
    if (!m_alert.isEmpty()) {
        addHandshakeFault(m_record.tls, m_link->socket->errorString(), m_alert, m_target.host);
        return finish(WireOutcome::TlsRefused, m_record.tls.faultText);
    }
    QString how = QStringLiteral("The server closed the connection without an answer.");
    if (m_link->hold.wasReset())
        how = QStringLiteral("The server reset the connection without an answer.");
    else if (error != QAbstractSocket::RemoteHostClosedError)
        how = QStringLiteral("The connection ended without an answer: %1").arg(m_link->socket->errorString());
    // Many servers answer plain http on their TLS port so.
    if (!m_target.tls && m_target.port != 80)
        how += QStringLiteral(" If it speaks TLS on this port, the address begins with https.");
    finish(WireOutcome::NoAnswer, how);
}

void WireExchange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_abandon.timerId())
        finish(WireOutcome::Abandoned, QStringLiteral("The connection was closed on purpose."));
    else if (event->timerId() == m_deadline.timerId())
        finish(WireOutcome::TimedOut, timeoutText());
}

QString WireExchange::timeoutText() const
{
    QString where = QStringLiteral("looking up the name");
    if (m_link && m_reader.hasBytes())
        where = QStringLiteral("reading the answer");
    else if (m_link)
        where = m_sentUs < 0 ? QStringLiteral("sending the request")
                             : QStringLiteral("waiting for the first byte of the answer");
    else if (m_connector && m_connector->phase() == WirePhase::Connect)
        where = QStringLiteral("connecting");
    else if (m_connector && m_connector->phase() == WirePhase::Tls)
        where = QStringLiteral("making the connection secure");
    return QStringLiteral("The time of %1 ms ran out while %2.").arg(m_options.totalMs).arg(where);
}

void WireExchange::cancel()
{
    finish(WireOutcome::Cancelled, QStringLiteral("The run was stopped."));
}

void WireExchange::finish(WireOutcome outcome, const QString &failure)
{
    if (m_done)
        return;
    m_done = true;
    m_deadline.stop();
    m_abandon.stop();
    if (!m_link && m_connector)
        m_connector->describe(m_record);
    m_record.times.totalUs = elapsedUs();
    m_record.outcome = outcome;
    m_record.failure = failure;
    if (m_early)
        m_record.findings.append({ QStringLiteral("early-answer"), 0, {}, false });
    release(outcome);
    m_reader.moveInto(m_record);
    if (outcome == WireOutcome::BrokenAnswer) {
        for (const WireFinding &finding : std::as_const(m_record.findings)) {
            if (finding.fatal)
                m_record.failure = wireFindingEnglish(finding.id);
        }
    }
    m_ended(this);
}

void WireExchange::release(WireOutcome outcome)
{
    if (m_connector) {
        m_connector->stop();
        m_connector->deleteLater();
        m_connector = nullptr;
    }
    if (!m_link)
        return;
    m_link->socket->disconnect(this);
    const bool whole = outcome == WireOutcome::Answered;
    if (whole && m_options.keepAlive && !m_early && m_reader.keepsConnection())
        m_surroundings.pool->give(std::move(m_link));
    else if (whole && !m_early)
        closeLink(std::move(m_link));
    else
        cutLink(std::move(m_link));
}

} // namespace zhanggui
