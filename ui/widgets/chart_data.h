// What a chart shows, and the table behind it. Pure.
#pragma once

#include <QBrush>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QChart;
class QColor;
class QFont;

namespace zhanggui {

struct Colors;

struct ChartSeries {
    QString name;
    QList<double> values; // one for each category
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

struct ChartData {
    QString title;
    QString about; // one sentence: what is counted; may be empty
    QString nothing; // shown instead of an empty chart: what it would show, and what to do
    QString categoryTitle; // of the table's first column
    QStringList categories; // in their order along the axis
    QList<ChartSeries> series; // stacked upon each other
    bool lying = false; // bars from left to right, for categories with long names
    int decimals = 0; // of the values: 0 for counts, 2 for money
    QString fileName; // proposed for exports, without an ending
    bool isEmpty() const;
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

/// The table behind the chart as CSV (UTF-8 with byte order mark, CRLF); texts that a spreadsheet would take
/// for a formula are guarded. Numbers are written plainly, whatever the locale.
QByteArray csvOf(const ChartData &data);
/// The pattern of the n-th series; the first ones differ from each other without colour.
Qt::BrushStyle chartPattern(int series);
/// Draws the data into an empty chart, in the colours of a scheme. Lying bars have the first category on top.
void drawChart(QChart &chart, const ChartData &data, const Colors &colors, const QFont &font);
/// Of a bar that was clicked in such a chart: the category of the data.
int categoryAt(const ChartData &data, int drawn);
/// Without margins and movement.
QChart *emptyChart();

} // namespace zhanggui
