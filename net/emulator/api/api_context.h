// What the APIs of the emulator work with; one object for all of them, which outlives their routes.
#pragma once

#include "models/core/wire_time.h"
#include "net/emulator/api/api_rules.h"

namespace zhanggui {

class MarketEngine;
class MarketStore;

struct ApiContext {
    ApiRules rules;
    MarketStore *store = nullptr; // null: only orders of the book are known
    MarketEngine *engine = nullptr; // null: actions are refused, the emulator's clock is the real one
    Now clock; // the emulator's (virtual) clock; never null
};

} // namespace zhanggui
