// What the APIs of the emulator work with; one object for all of them, which outlives their routes.
#pragma once

#include "models/core/wire_time.h"
#include "models/market/market_store.h"
#include "net/emulator/api/api_rules.h"
#include "net/emulator/lifecycle/market_engine.h"

namespace zhanggui {

/// Whether faults of single usage records are answered at once.
enum class UsageErrors {
    AsDocumented, // as emulator.json says for each interface
    Immediate,
    Silent, // always left to the check in the background
};

struct ApiContext {
    ApiRules rules;
    MarketStore *store = nullptr; // null: only orders of the book are known
    MarketEngine *engine = nullptr; // null: actions are refused, the emulator's clock is the real one
    Now clock; // the emulator's (virtual) clock; never null
    UsageErrors usageErrors = UsageErrors::AsDocumented;

    MarketEngine::ApiLimits limits() const;
    MarketSettings settings() const;
    /// Plans what a request sets off later. Storage.
    [[nodiscard]] Result<void> plan(const MarketEvent &event) const;
    /// Runs `change`, which puts other contents into the store, while nothing else works on it, and lets the
    /// engine go on with them. Conflict while it is at work.
    [[nodiscard]] Result<void> replace(const std::function<Result<void>()> &change) const;
};

} // namespace zhanggui
