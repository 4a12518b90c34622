#include "net/faults/fault_connection.h"

#include "net/faults/own_answer.h"

#include <QTimerEvent>

namespace zhanggui {

FaultConnection::FaultConnection(FaultSurroundings &surroundings, std::unique_ptr<WireLink> client,
    const FaultRule *certificateRule, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_certificateRule(certificateRule)
    , m_client(nullptr)
    , m_input(nullptr)
    , m_target(new TargetLink(surroundings, this))
    , m_secure(!client->target.tls)
{
    auto *const tls = qobject_cast<QSslSocket *>(client->socket.get());
    m_client = new PacedSocket(std::move(client), this);
    m_input = ClientInput(m_client);
    connect(m_client, &PacedSocket::stirred, this, &FaultConnection::stir);
    connect(m_client, &PacedSocket::finished, this, &FaultConnection::finish);
    connect(m_target, &TargetLink::stirred, this, &FaultConnection::stir);
    if (tls) {
        connect(tls, &QSslSocket::encrypted, this, &FaultConnection::secured);
        connect(tls, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &description) {
                if (type != QSsl::AlertType::CloseNotify)
                    m_alert = description;
            });
    }
    m_idle.start(surroundings.options.idleTimeoutMs, this);
}

void FaultConnection::stir()
{
    m_again = true;
    if (std::exchange(m_stirring, true))
        return;
    while (std::exchange(m_again, false) && !m_ended)
        step();
    m_stirring = false;
}

void FaultConnection::step()
{
    if (m_exchange)
        return m_exchange->stir();
    if (m_closing)
        return;
    if (!m_secure) {
        if (m_client->isGone())
            handshakeFailed();
        return;
    }
    passUnasked();
    if (!m_closing)
        readHead();
}

/// What the target says or does between two exchanges.
void FaultConnection::passUnasked()
{
    PacedSocket *const target = m_target->socket();
    if (!target)
        return;
    while (target->available() > 0 && m_client->hasRoom())
        m_client->write(target->read(qint64(64) * 1024));
    if (!target->isAtEnd())
        return;
    m_closing = true;
    if (target->wasReset())
        m_client->resetWhenSent();
    else
        m_client->closeWhenSent();
}

void FaultConnection::readHead()
{
    m_input.fill();
    const QByteArrayView view = m_input.view();
    const qsizetype size = m_finder.find(view);
    if (size < 0) {
        if (view.size() > kLargestRequestHead)
            return refuse({ 431, QStringLiteral("the head passes 64 KB") });
        if (!view.isEmpty() && (uchar(view.front()) >= 0x7f || uchar(view.front()) == 0x16))
            return refuse({ 400, QStringLiteral("this is no HTTP/1.1") });
        if (m_client->isAtEnd())
            close();
        return;
    }
    m_finder = {};
    auto head = readRequestHead(view.first(size));
    m_input.consume(size);
    if (!head)
        return refuse(head.error());
    m_exchange = new FaultExchange(m_surroundings, m_client, &m_input, m_target, std::move(*head), this);
    connect(m_exchange, &FaultExchange::ended, this, &FaultConnection::exchangeEnded);
    m_exchange->start();
}

void FaultConnection::refuse(const RequestRefusal &refusal)
{
    FaultedExchange report;
    report.atMs = m_surroundings.options.now();
    report.failure = QStringLiteral("refused: ") % refusal.reason;
    report.status = refusal.status;
    const QByteArray bytes = ownAnswerBytes({ refusal.status, report.failure.toUtf8(), false, true, true });
    report.answerBytes = bytes.size();
    m_client->write(bytes);
    m_surroundings.tell(report);
    close();
}

void FaultConnection::exchangeEnded(FaultExchange::Next next)
{
    m_exchange->deleteLater();
    m_exchange = nullptr;
    switch (next) {
    case FaultExchange::Next::Keep:
        break;
    case FaultExchange::Next::Close:
        close();
        break;
    case FaultExchange::Next::Reset:
        m_closing = true;
        m_client->resetWhenSent();
        break;
    }
    stir();
}

void FaultConnection::close()
{
    m_closing = true;
    if (m_target->socket())
        m_target->socket()->closeWhenSent();
    m_client->closeWhenSent();
}

void FaultConnection::secured()
{
    m_secure = true;
    if (m_certificateRule) {
        FaultedExchange report;
        report.atMs = m_surroundings.options.now();
        report.rule = m_certificateRule->name;
        report.done << QStringLiteral("certificate ") % m_certificateRule->certificate
                    << QStringLiteral("accepted");
        m_surroundings.tell(report);
    }
    stir();
}

void FaultConnection::handshakeFailed()
{
    FaultedExchange report;
    report.atMs = m_surroundings.options.now();
    if (m_certificateRule) {
        report.rule = m_certificateRule->name;
        report.done << QStringLiteral("certificate ") % m_certificateRule->certificate
                    << QStringLiteral("refused");
    }
    const QString why = m_alert.isEmpty() ? m_client->socket()->errorString() : m_alert;
    report.failure = QStringLiteral("the client made no secure connection: ") % why;
    m_surroundings.tell(report);
    finish();
}

qint64 FaultConnection::msSinceMove() const
{
    const qint64 client = m_client->msSinceMove();
    return m_target->socket() ? std::min(client, m_target->socket()->msSinceMove()) : client;
}

void FaultConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_idle.timerId())
        return;
    const qint64 limit = m_surroundings.options.idleTimeoutMs;
    const qint64 left = limit - msSinceMove();
    if (left > 0)
        return m_idle.start(int(left), this);
    m_idle.start(int(limit), this);
    if (m_exchange)
        m_exchange->expire();
    else if (!m_closing)
        close();
    else
        finish();
}

void FaultConnection::finish()
{
    if (std::exchange(m_ended, true))
        return;
    m_idle.stop();
    Q_EMIT ended();
}

} // namespace zhanggui
