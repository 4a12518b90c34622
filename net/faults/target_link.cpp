#include "net/faults/target_link.h"

namespace zhanggui {

TargetLink::TargetLink(const FaultSurroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
{
}

TargetLink::~TargetLink()
{
    drop();
}

void TargetLink::open(std::function<void()> ready)
{
    if (m_socket)
        return ready();
    m_ready = std::move(ready);
    WireOptions options;
    options.totalMs = m_surroundings.options.idleTimeoutMs;
    options.authorities = m_surroundings.options.authorities;
    m_connector =
        new WireConnector(m_surroundings.target, options, m_surroundings.names, m_surroundings.trust, this);
    m_connector->start([this] { connectorEnded(); });
}

void TargetLink::connectorEnded()
{
    std::unique_ptr<WireLink> link = m_connector->takeLink();
    m_failure = link ? QString() : m_connector->failure();
    m_connector->deleteLater();
    m_connector = nullptr;
    if (link) {
        m_socket = std::make_unique<PacedSocket>(std::move(link));
        connect(m_socket.get(), &PacedSocket::stirred, this, &TargetLink::stirred);
    }
    std::exchange(m_ready, nullptr)();
}

void TargetLink::drop()
{
    m_ready = nullptr;
    if (m_connector) {
        m_connector->stop();
        m_connector->deleteLater();
        m_connector = nullptr;
    }
    if (m_socket) {
        m_socket->cut();
        // A slot of it may be running.
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
}

} // namespace zhanggui
