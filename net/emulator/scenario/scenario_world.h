// What a run of a scenario stands on: a temporary store with the scenario's seed, an engine on a paused
// clock that calls the seller, an emulator on loopback, and the seller's software as the runner plays it.
#pragma once

#include "models/market/market_store.h"
#include "net/emulator/emulator.h"
#include "net/emulator/lifecycle/wire_sender.h"
#include "net/emulator/scenario/scenario_run.h"
#include "net/emulator/scenario/seller_software.h"

namespace zhanggui {

class ScenarioWorld {
public:
    /// `protocol` is borrowed. BadInput for a plan that cannot be run; Storage when the store or the port
    /// cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<ScenarioWorld>> make(const ScenarioPlan &plan,
        const CallbackProtocol &protocol, const Now &wall, const RandomBytes &random);

    MarketStore &store() { return *m_store; }
    const MarketStore &store() const { return *m_store; }
    MarketEngine &engine() { return *m_engine; }
    const MarketEngine &engine() const { return *m_engine; }
    SellerSoftware &software() { return *m_software; }
    QUrl address() const { return m_address; }
    /// 0 when there is none.
    qint64 newestLogRow() const;

private:
    ScenarioWorld() = default;
    // In this order: each borrows from those before it.
    std::unique_ptr<MarketStore> m_store;
    std::unique_ptr<CallSender> m_sender;
    std::unique_ptr<MarketEngine> m_engine;
    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<SellerSoftware> m_software;
    QUrl m_address;
};

} // namespace zhanggui
