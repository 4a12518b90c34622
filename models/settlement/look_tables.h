// A look at settlement as tables for people: one content for terminal, CSV and window. In the program's
// language. Of several currencies, rows of each stand together.
#pragma once

#include "models/settlement/look_ageing.h"
#include "models/settlement/look_forecast.h"
#include "models/settlement/review_tables.h"

#include <QJsonObject>

namespace zhanggui {

/// The rows of each, in their order, then its total, then – where something is not known – how many lines
/// each column leaves out.
ReviewTable figuresTable(const QList<LookFigures> &figures);
/// A row for each reason, a column for each age; then the total.
ReviewTable ageingTable(const SettlementLook &look, const QList<LookAgeing> &ageing);
/// A row for each bill and what it hangs on.
ReviewTable forecastTable(const SettlementLook &look, const QList<LookForecast> &forecasts);
/// Names without a value: product, name, lines.
ReviewTable askedTable(const SettlementLook &look);
/// As of when, by which rules, and what is left out.
QStringList lookNotes(const SettlementLook &look);

/// For machines: amounts as text, ids instead of words; the same bytes for the same lines, rules and day.
QJsonObject figuresJson(const SettlementLook &look, const QList<LookFigures> &figures);
QJsonObject ageingJson(const SettlementLook &look, const QList<LookAgeing> &ageing);
QJsonObject forecastJson(const SettlementLook &look, const QList<LookForecast> &forecasts);

} // namespace zhanggui
