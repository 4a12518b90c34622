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

    void performed(const MarketAction &action, const ActionResult &result, qint64 clockMs);
    void called(const MarketCall &call);
    /// The scenario so far; states are asked from the store for the expectations at the end.
    [[nodiscard]] Result<Scenario> scenario(
        const QString &id, const QString &title, const MarketStore &store, qint64 clockMs) const;
    int steps() const;

private:
    struct Step;
    QByteArray m_seed;
    qint64 m_clockMs = 0;
    QList<QByteArray> m_steps; // JSON of each
    QMap<QString, QString> m_names; // id → "$name.order"
    int m_made = 0;
};

} // namespace zhanggui
