// An invented marketplace for pictures and tests: products, customers, orders in every state, callbacks with
// their attempts, a log. Times count back from sampleNowMs().
#pragma once

#include "models/market/market_entities.h"
#include "models/market/market_store.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/market_record.h"
#include "ui/emulator/order_tab.h"
#include "ui/emulator/state_view.h"

namespace zhanggui {

QList<MarketProduct> sampleProducts();
QList<MarketCustomer> sampleCustomers();
/// Newest first.
QList<MarketOrder> sampleMarketOrders();
QList<MarketInstance> sampleInstances();
QList<MarketUsage> sampleUsage();
/// Newest first.
QList<MarketCall> sampleCalls();
QList<MarketLogEntry> sampleMarketLog();
MarketCounts sampleCounts();
MarketNames sampleNames();
MarketClock sampleClock();
/// Of the order that waits for the seller's server.
OrderPicture samplePicture();
QList<MarketSnapshot> sampleSnapshots();

template <class T> QList<MarketRecord> recordsOf(const QList<T> &list)
{
    return { list.begin(), list.end() };
}

} // namespace zhanggui
