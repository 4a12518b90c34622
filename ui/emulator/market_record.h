// One thing of the emulated marketplace as a list shows it: a product, a customer, an order … and which
// columns each of these lists has.
#pragma once

#include "models/market/market_action.h"
#include "models/market/market_entities.h"
#include "ui/callbacks/callback_text.h"

#include <QHash>
#include <QTimeZone>

#include <optional>
#include <span>
#include <variant>

namespace zhanggui {

enum class MarketList { Products, Customers, Orders, Instances, Licenses, Usage, Tenants };
constexpr int kMarketLists = 7;

/// In the order of MarketList.
using MarketRecord = std::variant<MarketProduct, MarketCustomer, MarketOrder, MarketInstance, MarketLicense,
    MarketUsage, MarketTenant>;

inline MarketList listOf(const MarketRecord &record)
{
    return MarketList(record.index());
}
/// What it is called among its own kind: an id, a code; of usage the number of the row.
QString idOf(const MarketRecord &record);
/// "order", "instance" …: as actions name it.
QString subjectWord(MarketList list);
/// "Orders"
QString listTitle(MarketList list);

/// What stands for ids.
struct MarketNames {
    QHash<QString, MarketProduct> products; // by productId
    QHash<QString, QString> customers; // by customerId

    QString product(const QString &id) const;
    QString customer(const QString &id) const;
};

struct MarketStyle {
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

struct MarketColumn {
    const char *title; // English, in the context "Emulator"
    int width; // 0: takes what is left
    bool identifier = false;
    bool right = false;
    QString (*text)(const MarketRecord &, const MarketNames &, const MarketStyle &);
    ToneText (*pill)(const MarketRecord &) = nullptr; // set: a pill in place of the text
};
std::span<const MarketColumn> marketColumns(MarketList list);

/// The actions that can be offered for it as it is, in the order of the vocabulary. The engine has the last
/// word.
QList<const MarketActionForm *> actionsFor(const MarketRecord &record);

} // namespace zhanggui
