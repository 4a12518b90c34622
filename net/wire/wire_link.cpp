#include "net/wire/wire_link.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace zhanggui {

namespace {

/// More than any run has in flight; the oldest goes.
constexpr size_t kMostIdle = 64;

} // namespace

SocketHold::SocketHold(qintptr descriptor)
    : m_descriptor(::fcntl(int(descriptor), F_DUPFD_CLOEXEC, 0))
{
}

SocketHold::~SocketHold()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool SocketHold::wasReset() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    // After a FIN of the other side it would wait for our close.
    return m_descriptor >= 0 && ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0
        && info.tcpi_state == TCP_CLOSE;
}

qint64 WireLink::bytesToWrite() const
{
    const auto *const tlsSocket = target.tls ? qobject_cast<const QSslSocket *>(socket.get()) : nullptr;
    return socket->bytesToWrite() + (tlsSocket ? tlsSocket->encryptedBytesToWrite() : 0);
}

bool WireLink::isSilent() const
{
    if (socket->state() != QAbstractSocket::ConnectedState || socket->bytesAvailable() > 0)
        return false;
    // What the kernel has and Qt has not read yet: a FIN reads as 0, bytes of any kind as a number.
    char byte = 0;
    const auto seen = ::recv(int(socket->socketDescriptor()), &byte, sizeof byte, MSG_PEEK | MSG_DONTWAIT);
    return seen < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void closeLink(std::unique_ptr<WireLink> link)
{
    QTcpSocket *const socket = link->socket.release();
    socket->disconnect();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

void cutLink(std::unique_ptr<WireLink> link)
{
    if (!link || !link->socket)
        return;
    // Not deleted here: this may run in a slot of its own signal.
    QTcpSocket *const socket = link->socket.release();
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
}

WirePool::WirePool(QObject *parent)
    : QObject(parent)
{
}

WirePool::~WirePool()
{
    for (std::unique_ptr<WireLink> &link : m_idle)
        cutLink(std::move(link));
}

std::unique_ptr<WireLink> WirePool::take(const WireTarget &target, const QList<QSslCertificate> &authorities)
{
    for (auto at = m_idle.begin(); at != m_idle.end();) {
        if (!((*at)->target == target) || (*at)->authorities != authorities) {
            ++at;
            continue;
        }
        std::unique_ptr<WireLink> link = std::move(*at);
        at = m_idle.erase(at);
        link->socket->disconnect(this);
        if (link->isSilent())
            return link;
        cutLink(std::move(link));
    }
    return nullptr;
}

void WirePool::give(std::unique_ptr<WireLink> link)
{
    const auto drop = [this, socket = link->socket.get()] {
        const auto found = std::find_if(m_idle.begin(), m_idle.end(),
            [socket](const auto &idle) { return idle->socket.get() == socket; });
        if (found == m_idle.end())
            return;
        std::unique_ptr<WireLink> spent = std::move(*found);
        m_idle.erase(found);
        cutLink(std::move(spent));
    };
    connect(link->socket.get(), &QTcpSocket::readyRead, this, drop);
    connect(link->socket.get(), &QTcpSocket::disconnected, this, drop);
    m_idle.push_front(std::move(link));
    if (m_idle.size() > kMostIdle) {
        cutLink(std::move(m_idle.back()));
        m_idle.pop_back();
    }
}

} // namespace zhanggui
