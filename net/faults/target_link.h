// The proxy's connection to its target for one connection of a client: made when it is first needed.
#pragma once

#include "net/faults/fault_surroundings.h"
#include "net/faults/paced_socket.h"
#include "net/wire/wire_connector.h"

namespace zhanggui {

class TargetLink : public QObject {
    Q_OBJECT
public:
    explicit TargetLink(const FaultSurroundings &surroundings, QObject *parent = nullptr);
    ~TargetLink() override;

    /// Calls `ready` once, at once when it is open already; then socket() is there, or failure() says why
    /// not. Not at all after drop().
    void open(std::function<void()> ready);
    /// Null before open() and after a failure.
    PacedSocket *socket() const { return m_socket.get(); }
    QString failure() const { return m_failure; }
    void drop();

Q_SIGNALS:
    void stirred();

private:
    void connectorEnded();

    const FaultSurroundings &m_surroundings;
    WireConnector *m_connector = nullptr;
    std::unique_ptr<PacedSocket> m_socket;
    std::function<void()> m_ready;
    QString m_failure;
};

} // namespace zhanggui
