// One request and its answer on their way through the proxy, and what a rule does to them.
#pragma once

#include "net/faults/answer_shaper.h"
#include "net/faults/client_input.h"
#include "net/faults/fault_copies.h"
#include "net/faults/target_link.h"

#include <QPointer>

namespace zhanggui {

class FaultExchange : public QObject {
    Q_OBJECT
public:
    enum class Next {
        Keep, // the connection can carry the next exchange
        Close, // a FIN behind what was written to the client
        Reset, // a RST behind it
    };

    /// All are borrowed and outlive this. The head's bytes have been taken from `input`.
    FaultExchange(FaultSurroundings &surroundings, PacedSocket *client, ClientInput *input,
        TargetLink *target, RequestHead head, QObject *parent);
    ~FaultExchange() override;

    void start();
    /// Something may have moved at the client or at the target.
    void stir();
    /// Nothing has moved for the time after which a connection counts as idle.
    void expire();

Q_SIGNALS:
    void ended(zhanggui::FaultExchange::Next next);

private:
    enum class Phase {
        Collecting, // the request's body, because a rule needs it whole
        Discarding, // the request's body, because the server is not asked
        Swallowing, // for ever
        Waiting, // for time, for others or for copies
        Connecting,
        Passing,
        Resetting, // the target, once it has what was written
        Ended,
    };

    void takeBody();
    void bodyTaken();
    void choose();
    void begin();
    void waitLatency();
    void deliver();
    void openTarget();
    void targetReady();
    void pumpRequest();
    bool forward(const QByteArray &bytes);
    QByteArray nextOfRequest();
    void pumpAnswer();
    bool waitsForAnswerLatency();
    void passOn(const QByteArray &bytes);
    void concludeAnswer();
    void concludeTargetEnd();
    void answerItself(int status, const QByteArray &body);
    void refuse(int status, const QString &reason);
    void sayContinue();
    void did(const QString &what) { m_report.done << what; }
    void leave();
    void end(Next next);
    void tell();
    bool requestIsWhole() const { return m_body.state() == BodyFramer::State::Complete; }
    const FaultRule *rule() const { return m_fault.rule; }

    FaultSurroundings &m_surroundings;
    PacedSocket *m_client;
    ClientInput *m_input;
    TargetLink *m_target;
    RequestHead m_head;
    BodyFramer m_body;
    ChosenFault m_fault;
    bool m_chosen = false;
    Phase m_phase = Phase::Waiting;
    quint64 m_place = 0; // among all exchanges
    QByteArray m_payload; // of the request, when it is collected
    QByteArray m_collected; // of the request's body, as it came
    qsizetype m_collectedSent = 0;
    bool m_saidContinue = false;
    qint64 m_forwarded = 0;
    std::optional<AnswerShaper> m_answer;
    bool m_answerMayPass = false; // its latency is over
    bool m_answerTimerRuns = false;
    QPointer<FaultCopies> m_copies;
    FaultedExchange m_report;
    bool m_told = false;
};

} // namespace zhanggui
