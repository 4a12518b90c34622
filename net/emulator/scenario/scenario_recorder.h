// Turns what was done to an emulator into a scenario: actions with names for what they made, the time that
// passed between them, and expectations from what really happened (calls and their outcome, states at the
// end). Pure but for what it is told.
#pragma once

#include "net/emulator/lifecycle/market_engine.h"
#include "net/emulator/scenario/scenario.h"

namespace zhanggui {

class ScenarioRecorder {
public:
    /// `seed`: what the store held when the recording began, as a seed file.
    explicit ScenarioRecorder(QByteArray seed, qint64 clockMs);

    /// After MarketEngine::perform() succeeded.
    void performed(const MarketAction &action, const ActionResult &result, qint64 clockMs);
    /// After each attempt, with the virtual time of it (MarketLogEntry::clockMs).
    void called(const MarketCall &call, qint64 clockMs);
    /// The scenario so far; states are asked from the store for the expectations at the end. BadInput when
    /// nothing was done, or the id is none.
    [[nodiscard]] Result<Scenario> scenario(
        const QString &id, const QString &title, const MarketStore &store, qint64 clockMs) const;
    int steps() const { return int(m_steps.size()); }

private:
    struct Attempt {
        MarketCall call; // as it was after it
        qint64 clockMs = 0;
    };
    struct Named {
        QString name; // "buy1"
        ActionResult made;
    };
    void add(QList<ScenarioStep> &steps, qint64 &reached, qint64 clockMs) const;
    void expectCalls(QList<ScenarioStep> &steps, qint64 from, qint64 to) const;
    QString referenceTo(const QString &id) const;
    ScenarioStep actionStep(const MarketAction &action, const QString &name) const;

    QByteArray m_seed;
    qint64 m_clockMs = 0; // that the recorded steps have reached
    QList<ScenarioStep> m_steps;
    QList<Attempt> m_attempts; // since the last recorded action
    QList<Named> m_named;
    QMap<QString, QString> m_references; // id → "$buy1.order"
};

} // namespace zhanggui
