// What the tab of settlement's figures shows of a look at it, by what was chosen: a chart, the table beside
// it, and the lines behind each of their parts. Pure; in the program's language.
#pragma once

#include "models/settlement/look_tables.h"
#include "ui/widgets/chart_data.h"

#include <QJsonObject>

namespace zhanggui {

enum class LookView { Figures, Ageing, Forecast };
inline constexpr int kLookViews = 3;
QString idOf(LookView view);

struct LookChoice {
    LookView view = LookView::Figures;
    LookBy by = LookBy::Month;
    LookMeasure measure = LookMeasure::Net;
    QString environment;
    QString currency; // one that the look does not have: its first
    QString from; // months, see LookQuestion
    QString to;
    bool allGroups = false; // false: the smaller ones stand together in one row
    friend bool operator==(const LookChoice &, const LookChoice &) = default;
};
/// For the settings; what is not understood is as if it was not chosen.
QJsonObject toJson(const LookChoice &choice);
LookChoice lookChoiceFrom(const QJsonObject &json);

struct LookShown {
    LookChoice choice; // as it could be shown
    ChartData chart;
    ReviewTable table;
    QString notes;
    std::optional<LookFigures> figures; // of the table
    std::optional<LookFigures> bars; // of the chart
    std::optional<LookAgeing> ageing;
    std::optional<LookForecast> forecast;
    QList<int> bills; // of the chart's categories, see ForecastRow::bill
};
/// A pass over the lines: on a worker thread.
LookShown shownOf(const SettlementLook &look, const LookChoice &choice);

/// A part of the chart (`series` -1: all of the category) or of the table.
struct LookPlace {
    bool inChart = false;
    int row = 0; // or category
    int column = -1; // or series
};
/// The groups that stand together: to be unfolded, not listed.
bool isOthers(const LookShown &shown, const LookPlace &place);

struct LinesBehind {
    QString what; // names them: "In no bill yet · Mail · CNY"
    std::vector<qint64> ids; // sorted
};
/// A pass over the lines: on a worker thread.
LinesBehind linesBehind(const SettlementLook &look, const LookShown &shown, const LookPlace &place);

} // namespace zhanggui
