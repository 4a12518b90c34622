// What the steps of a run named with `as`, and what references to it ("$first.instance") stand for at the
// moment: an instance or a refund exists only later than the order.
#pragma once

#include "models/market/market_store.h"
#include "net/emulator/lifecycle/market_engine.h"

#include <QMap>

namespace zhanggui {

class ScenarioNames {
public:
    void set(const QString &name, const ActionResult &made) { m_made.insert(name, made); }

    /// The id; a text that is no reference stands for itself. NotFound, saying what there is not yet.
    [[nodiscard]] Result<QString> resolve(const QString &text, const MarketStore &store) const;
    /// The same action with ids in the place of references.
    [[nodiscard]] Result<MarketAction> resolved(const MarketAction &action, const MarketStore &store) const;

    /// The order, instance or licence that a text stands for, as an instance or licence if there is one.
    [[nodiscard]] Result<MarketInstance> instanceOf(const QString &text, const MarketStore &store) const;
    [[nodiscard]] Result<MarketLicense> licenseOf(const QString &text, const MarketStore &store) const;
    /// When it ends; NotFound when it has no expiry.
    [[nodiscard]] Result<qint64> expiryOf(const QString &text, const MarketStore &store) const;

private:
    [[nodiscard]] Result<QString> part(
        const ActionResult &made, const QString &part, const MarketStore &store) const;

    QMap<QString, ActionResult> m_made;
};

} // namespace zhanggui
