// The further deliveries of a request that is delivered more than once; goes on when the client has left.
#pragma once

#include "net/faults/fault_surroundings.h"

namespace zhanggui {

class FaultCopies : public QObject {
    Q_OBJECT
public:
    /// `request`: whole, as it goes to the target.
    FaultCopies(FaultSurroundings &surroundings, const FaultRule &rule, const QByteArray &request);

    /// Sends them as the rule says; `sent` is called when all have ended, unless `context` is gone.
    void start(QObject *context, std::function<void()> sent);
    /// Tells `report`, with what became of the copies, once all have ended; deletes this then.
    void tellWith(const FaultedExchange &report);

private:
    void sendOne();
    void oneEnded(const WireRecord &record);
    void conclude();

    FaultSurroundings &m_surroundings;
    const FaultRule &m_rule;
    QByteArray m_request;
    QPointer<QObject> m_context;
    std::function<void()> m_sent;
    std::optional<FaultedExchange> m_report;
    QStringList m_failures;
    int m_started = 0;
    int m_ended = 0;
};

} // namespace zhanggui
