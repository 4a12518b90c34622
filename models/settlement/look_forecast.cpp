#include "models/settlement/look_forecast.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace zhanggui {

namespace {

bool isAsked(const SettlementLook &look, const QString &currency, const LookLine &line)
{
    return line.isUnbilled() && look.name(line.currency) == currency;
}

} // namespace

LookForecast forecastOf(const SettlementLook &look, const QString &currency)
{
    std::map<std::tuple<int, LookChance, int, bool>, ForecastRow> rows;
    for (const LookLine &line : look.lines) {
        if (!isAsked(look, currency, line))
            continue;
        const int order = line.bill == kNoBillKnown ? kLaterBill + 1 : line.bill;
        ForecastRow &row = rows[{ order, line.chance, line.awaits, !line.isLate() }];
        row.bill = line.bill;
        row.chance = line.chance;
        row.awaits = line.awaits;
        row.isLate = line.isLate();
        addNet(row.net, line);
    }
    LookForecast forecast;
    forecast.currency = currency;
    for (auto &[key, row] : rows)
        forecast.rows.append(row);
    return forecast;
}

LookAmount LookForecast::sumOf(int bill, LookChance chance) const
{
    LookAmount sum;
    for (const ForecastRow &row : rows) {
        if (row.bill == bill && row.chance == chance)
            sum = { sum.minor + row.net.minor, sum.unbilledMinor + row.net.unbilledMinor,
                sum.known + row.net.known, sum.unknown + row.net.unknown };
    }
    return sum;
}

std::vector<qint64> lineIdsOf(const SettlementLook &look, const QString &currency, const ForecastCell &cell)
{
    std::vector<qint64> ids;
    for (const LookLine &line : look.lines) {
        if (isAsked(look, currency, line) && line.bill == cell.bill && line.chance == cell.chance
            && (!cell.awaits || *cell.awaits == line.awaits)
            && (!cell.isLate || *cell.isLate == line.isLate()))
            ids.push_back(line.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace zhanggui
