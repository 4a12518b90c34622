// What the next bills will pay if nothing else happens: certain, once a named condition is met, or if one
// that nobody knows is met. Pure sums over a SettlementLook; what will still be sold is not in it.
#pragma once

#include "models/settlement/look_figures.h"

namespace zhanggui {

struct ForecastRow {
    int bill = kNoBillKnown; // place in SettlementLook::bills, kLaterBill or kNoBillKnown
    LookChance chance = LookChance::Certain;
    int awaits = -1; // place in SettlementLook::conditions
    bool isLate = false; // should have been in an earlier bill
    LookAmount net;
};

struct LookForecast {
    QString currency;
    QList<ForecastRow> rows; // by bill – unknown ones last –, chance, condition, late first
    /// Of one bill and chance, of every condition.
    LookAmount sumOf(int bill, LookChance chance) const;
};
LookForecast forecastOf(const SettlementLook &look, const QString &currency);

/// Ids of settlement_lines, sorted: of the rows that agree in bill and chance, and in condition and lateness
/// where they are given.
struct ForecastCell {
    int bill = 0;
    LookChance chance = LookChance::Certain;
    std::optional<int> awaits;
    std::optional<bool> isLate;
};
std::vector<qint64> lineIdsOf(const SettlementLook &look, const QString &currency, const ForecastCell &cell);

} // namespace zhanggui
