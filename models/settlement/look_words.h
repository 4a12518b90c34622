// What rows and columns of a look at settlement are called, in the program's language.
#pragma once

#include "models/settlement/look_ageing.h"
#include "models/settlement/look_forecast.h"

namespace zhanggui {

QString titleOf(LookMeasure measure);
QString titleOf(LookBy by);
QString titleOf(LookChance chance);
/// "SaaS", "2026-01", "4 others", "no product named".
QString rowTitle(LookBy by, const LookRow &row);
/// "Payment is complete: not met", "Due in an earlier bill, in none".
QString reasonTitle(const SettlementLook &look, LookReason reason, int condition);
/// "0–30 days", "more than 90 days", "not paid yet".
QString ageTitle(const AgeingQuestion &question, int age);
/// "202611, bill of 2026-12-03", "later bills".
QString billTitle(const SettlementLook &look, int bill);
/// Certain, or with the condition that it hangs on.
QString forecastTitle(const SettlementLook &look, const ForecastRow &row);

} // namespace zhanggui
