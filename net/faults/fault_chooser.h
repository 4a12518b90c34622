// Which rule of a plan meets an exchange or a connection. Pure but for its counters: the same plan and the
// same sequence of exchanges give the same faults in every run.
#pragma once

#include "net/faults/fault_plan.h"

namespace zhanggui {

struct ChosenFault {
    const FaultRule *rule = nullptr; // of the chooser's plan; nullptr: passed on as it is
    int latencyMs = 0; // with its part of the jitter
};

class FaultChooser {
public:
    explicit FaultChooser(FaultPlan plan);

    const FaultPlan &plan() const { return m_plan; }
    /// Some rule for this method and target asks what the body holds.
    bool looksIntoBody(QByteArrayView method, QByteArrayView target) const;
    /// Counts this exchange in every rule it comes to. `body`: without its transfer coding.
    ChosenFault forExchange(QByteArrayView method, QByteArrayView target, QByteArrayView body);
    /// Counts this connection in the rules that swap certificates.
    const FaultRule *forConnection();

private:
    struct Counter {
        qint64 fitted = 0;
        qint64 met = 0;
    };
    /// Counts; true: it is this one's turn.
    bool takesTurn(qsizetype index);

    FaultPlan m_plan;
    QList<Counter> m_counters; // one a rule
};

/// `pattern` with * for any text, in full.
bool fitsPattern(QByteArrayView text, QByteArrayView pattern);

} // namespace zhanggui
