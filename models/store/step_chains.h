// Which steps belong together and are in effect: a step, its undo, the redo of that … are one chain, named by
// its root; an even number of reverts means that the root is in effect.
#pragma once

#include "models/core/result.h"

#include <QHash>

namespace zhanggui {

class Connection;

class StepChains {
public:
    [[nodiscard]] static Result<StepChains> read(Connection &connection);

    qint64 rootOf(qint64 step) const { return m_roots.value(step, step); }
    bool inEffect(qint64 root) const { return m_chains.value(root).reverts % 2 == 0; }
    /// The newest step of the chain: when it came into effect, or was undone.
    qint64 tipOf(qint64 root) const { return qMax(root, m_chains.value(root).tip); }

private:
    struct Chain {
        int reverts = 0;
        qint64 tip = 0;
    };
    QHash<qint64, qint64> m_roots; // of the steps that revert others
    QHash<qint64, Chain> m_chains; // of roots that were reverted at all
};

} // namespace zhanggui
