#include "net/faults/paced_socket.h"

#include <QTimerEvent>

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace zhanggui {

namespace {

constexpr qint64 kBuffer = qint64(64) * 1024;
constexpr int kLingerMs = 2'000;
constexpr int kLookMs = 1;
constexpr int kMostLooks = 2'000;

/// Bytes that the other side's system has not confirmed.
qint64 unconfirmed(qintptr descriptor)
{
    int count = 0;
    return ::ioctl(int(descriptor), SIOCOUTQ, &count) == 0 ? count : 0;
}

} // namespace

PacedSocket::PacedSocket(std::unique_ptr<WireLink> link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    m_clock.start();
    m_sinceMove.start();
    QTcpSocket *const socket = m_link->socket.get();
    socket->setReadBufferSize(kBuffer);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, [this] {
        m_sinceMove.start();
        if (m_ending == Ending::None)
            Q_EMIT stirred();
        else
            m_link->socket->readAll();
    });
    connect(socket, &QTcpSocket::bytesWritten, this, &PacedSocket::advance);
    if (auto *const tls = qobject_cast<QSslSocket *>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &PacedSocket::advance);
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        if (m_ending != Ending::None)
            return finish();
        Q_EMIT stirred();
    });
}

PacedSocket::~PacedSocket()
{
    cutLink(std::move(m_link));
}

void PacedSocket::setRate(int bytesPerSecond)
{
    if (bytesPerSecond <= 0)
        m_bucket.reset();
    else
        m_bucket.emplace(bytesPerSecond);
    push();
}

void PacedSocket::write(const QByteArray &bytes)
{
    if (bytes.isEmpty() || isGone() || m_ending != Ending::None)
        return;
    if (!m_bucket && m_queue.isEmpty())
        return say(bytes);
    m_queue.append(bytes);
    push();
}

void PacedSocket::say(const QByteArray &bytes)
{
    m_link->socket->write(bytes);
    // Not left to the next round of the event loop.
    m_link->socket->flush();
}

void PacedSocket::push()
{
    if (m_queue.isEmpty())
        return;
    const qint64 count = m_bucket ? m_bucket->take(nowUs(), m_queue.size()) : m_queue.size();
    if (count > 0) {
        const QByteArray bytes = m_queue.left(count);
        m_queue.remove(0, count);
        say(bytes);
    }
    if (!m_queue.isEmpty())
        m_pace.start(m_bucket->waitMs(), Qt::PreciseTimer, this);
}

bool PacedSocket::hasRoom()
{
    m_wasFull = pending() >= kBuffer;
    return !m_wasFull;
}

void PacedSocket::advance()
{
    m_sinceMove.start();
    if (m_ending == Ending::Close && pending() == 0)
        return beginLinger();
    if (m_ending == Ending::Reset && pending() == 0 && !m_end.isActive())
        return m_end.start(0, this);
    if ((m_wasFull && pending() < kBuffer / 2) || (m_bucket && pending() == 0)) {
        m_wasFull = false;
        Q_EMIT stirred();
    }
}

void PacedSocket::closeWhenSent()
{
    if (m_ending != Ending::None)
        return;
    m_ending = Ending::Close;
    if (isGone())
        return m_end.start(0, this);
    m_link->socket->readAll();
    if (pending() == 0)
        beginLinger();
}

void PacedSocket::beginLinger()
{
    m_ending = Ending::Linger;
    // Closing a socket with unread bytes sends a RST, which can take the answer away from the client: so only
    // our direction is closed, and the rest is read until the other side has ended too.
    if (m_link->target.tls)
        m_link->socket->disconnectFromHost();
    else
        ::shutdown(int(m_link->socket->socketDescriptor()), SHUT_WR);
    if (!m_finished)
        m_end.start(kLingerMs, this);
}

void PacedSocket::resetWhenSent()
{
    if (m_ending == Ending::Linger || m_ending == Ending::Reset)
        return;
    m_ending = Ending::Reset;
    if (isGone() || pending() == 0)
        m_end.start(0, this);
}

void PacedSocket::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_pace.timerId()) {
        m_pace.stop();
        return push();
    }
    if (event->timerId() != m_end.timerId())
        return;
    const bool waits = m_ending == Ending::Reset && !isGone()
        && unconfirmed(m_link->socket->socketDescriptor()) > 0 && ++m_looks < kMostLooks;
    if (waits)
        return m_end.start(kLookMs, Qt::PreciseTimer, this);
    m_end.stop();
    if (m_ending == Ending::Reset)
        endByReset();
    else
        cut();
    finish();
}

void PacedSocket::endByReset()
{
    if (isGone())
        return;
    // A RST goes out when the last hold on the socket is closed with a linger time of nothing.
    m_link->hold = SocketHold();
    const linger hard{ 1, 0 };
    ::setsockopt(int(m_link->socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    cut();
}

void PacedSocket::cut()
{
    m_queue.clear();
    m_pace.stop();
    m_link->socket->disconnect(this);
    m_link->socket->abort();
}

void PacedSocket::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_end.stop();
    Q_EMIT finished();
}

} // namespace zhanggui
