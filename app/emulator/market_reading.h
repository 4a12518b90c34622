// What the page of the emulator shows, read from the store as values. For the service's thread.
#pragma once

#include "app/emulator/emulator_service.h"
#include "ui/emulator/action_dialog.h"
#include "ui/emulator/market_record.h"
#include "ui/emulator/order_tab.h"

namespace zhanggui {

struct RecordPage {
    QList<MarketRecord> records; // newest first; products, customers and tenants as they were made
    bool more = false;
};

/// `count` of a list, after the first `from`.
[[nodiscard]] Result<RecordPage> readRecords(const MarketStore &store, MarketList list, int from, int count);
[[nodiscard]] Result<MarketNames> readNames(const MarketStore &store);
[[nodiscard]] Result<OrderPicture> readPicture(const MarketStore &store, const QString &orderId);
/// The event with words in place of numbers: of a callback its interface and what it is about.
MarketEvent readableEvent(const MarketStore &store, const MarketEvent &event);
[[nodiscard]] Result<QList<MarketEvent>> readPlanned(const MarketStore &store);
/// What can be picked for members of these types.
[[nodiscard]] Result<ActionChoices> readChoices(const MarketStore &store, const QStringList &types);

} // namespace zhanggui
