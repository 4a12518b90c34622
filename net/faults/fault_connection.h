// One connection of a client: its exchanges one after another, each with the same connection to the target
// behind it, so that ends and unasked bytes of either side reach the other as without the proxy.
#pragma once

#include "net/faults/fault_exchange.h"
#include "net/faults/head_finder.h"

namespace zhanggui {

class FaultConnection : public QObject {
    Q_OBJECT
public:
    /// `certificateRule`: that swapped this connection's certificate, or nullptr.
    FaultConnection(FaultSurroundings &surroundings, std::unique_ptr<WireLink> client,
        const FaultRule *certificateRule, QObject *parent);

Q_SIGNALS:
    void ended(); // once; nothing of it is needed any more

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    qint64 msSinceMove() const;
    void stir();
    void step();
    void passUnasked();
    void readHead();
    void refuse(const RequestRefusal &refusal);
    void exchangeEnded(FaultExchange::Next next);
    void secured();
    void handshakeFailed();
    void close();
    void finish();

    FaultSurroundings &m_surroundings;
    const FaultRule *m_certificateRule;
    PacedSocket *m_client;
    ClientInput m_input;
    TargetLink *m_target;
    HeadFinder m_finder;
    FaultExchange *m_exchange = nullptr;
    QBasicTimer m_idle;
    QString m_alert; // of the client's TLS
    bool m_secure;
    bool m_stirring = false;
    bool m_again = false;
    bool m_closing = false;
    bool m_ended = false;
};

} // namespace zhanggui
