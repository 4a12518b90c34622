// What a MarketStore holds.
#pragma once

#include "models/market/market_rows.h"
#include "models/market/market_store.h"
#include "models/workspace/workspace_lock.h"

#include <QTemporaryDir>

namespace zhanggui {

class MarketStore::Private {
public:
    ~Private()
    {
        if (lock && connection)
            lock->leaveCleanly();
    }

    // Destroyed from the last on: statements before their connection, files after it.
    std::unique_ptr<QTemporaryDir> folder; // of a temporary store
    std::optional<WorkspaceLock> lock;
    std::unique_ptr<Connection> connection;
    std::optional<MarketRows> rows;
};

} // namespace zhanggui
