#include "ui/widgets/chart_data.h"

#include "models/export/csv_table_writer.h"
#include "ui/theme/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QTimeZone>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace zhanggui {

namespace {

constexpr int kWidestLabel = 220; // of lying bars, in pixels

QColor inkOf(const Colors &c, int series)
{
    const QColor inks[] = { c.accent, c.ok, c.wait, c.warn, c.fail, c.muted };
    return inks[series % 6];
}

QBrush brushOf(const Colors &c, int series)
{
    return { inkOf(c, series), chartPattern(series) };
}

struct Reach {
    double lowest = 0;
    double highest = 0;
};

/// Of the stacks: what is below nothing is stacked downwards.
Reach reachOf(const ChartData &data)
{
    Reach reach;
    for (qsizetype category = 0; category < data.categories.size(); ++category) {
        double below = 0;
        double above = 0;
        for (const ChartSeries &series : data.series) {
            const double value = series.values.value(category);
            (value < 0 ? below : above) += value;
        }
        reach.lowest = std::min(reach.lowest, below);
        reach.highest = std::max(reach.highest, above);
    }
    return reach;
}

QAbstractBarSeries *addBars(QChart &chart, const ChartData &data, const Colors &c)
{
    QAbstractBarSeries *bars = nullptr;
    if (data.lying)
        bars = new QHorizontalStackedBarSeries(&chart);
    else
        bars = new QStackedBarSeries(&chart);
    for (int i = 0; i < data.series.size(); ++i) {
        auto *set = new QBarSet(data.series.at(i).name, bars);
        for (int drawn = 0; drawn < data.categories.size(); ++drawn)
            set->append(data.series.at(i).values.value(categoryAt(data, drawn)));
        set->setBrush(brushOf(c, i));
        set->setPen(QPen(inkOf(c, i)));
        bars->append(set);
    }
    bars->setBarWidth(0.64);
    chart.addSeries(bars);
    return bars;
}

/// As drawn: long names are shortened here, because the axis leaves only dots of a name whose row is low. It
/// takes each text once, so that two that are shortened alike get a number.
QStringList labelsOf(const ChartData &data, const QFont &font)
{
    QStringList labels;
    const QFontMetrics letters(font);
    for (int drawn = 0; drawn < data.categories.size(); ++drawn) {
        const QString &name = data.categories.at(categoryAt(data, drawn));
        const QString label = data.lying ? letters.elidedText(name, Qt::ElideMiddle, kWidestLabel) : name;
        QString own = label;
        for (int number = 2; labels.contains(own); ++number)
            own = label + QStringLiteral(" (%1)").arg(number);
        labels.append(own);
    }
    return labels;
}

QAbstractAxis *categoryAxis(QChart &chart, const ChartData &data, const QFont &font)
{
    auto *axis = new QBarCategoryAxis(&chart);
    // Days of two weeks stand whole in half of a small window, and nine products in its height.
    QFont small = font;
    small.setPointSizeF(small.pointSizeF() * (data.lying ? 0.9 : 0.8));
    axis->append(labelsOf(data, small));
    axis->setLabelsFont(small);
    axis->setTruncateLabels(false);
    return axis;
}

QAbstractAxis *valueAxis(QChart &chart, const ChartData &data)
{
    const Reach reach = reachOf(data);
    const double length = reach.highest - reach.lowest;
    const double least = data.decimals > 0 ? 0.01 : 1.0;
    auto *axis = new QValueAxis(&chart);
    axis->setRange(reach.lowest, length < least ? reach.lowest + least : reach.highest);
    axis->setTickCount(data.decimals > 0 || length >= 4 ? 5 : int(std::max(length, 1.0)) + 1);
    axis->applyNiceNumbers();
    // With localized numbers, Qt 6.4 writes nothing at all for %d.
    axis->setLabelFormat(QStringLiteral("%.0f"));
    return axis;
}

} // namespace

bool ChartData::isEmpty() const
{
    return std::none_of(series.begin(), series.end(), [](const ChartSeries &one) {
        return std::any_of(one.values.begin(), one.values.end(), [](double value) { return value != 0; });
    });
}

Qt::BrushStyle chartPattern(int series)
{
    constexpr Qt::BrushStyle patterns[] = { Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern,
        Qt::CrossPattern, Qt::HorPattern, Qt::FDiagPattern, Qt::Dense6Pattern, Qt::DiagCrossPattern };
    return patterns[series % 8];
}

QByteArray csvOf(const ChartData &data)
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view part) {
            bytes.append(part.data(), qsizetype(part.size()));
            return Result<void>();
        },
        {}, QTimeZone::utc());
    QList<TableColumn> columns{ { data.categoryTitle, ColumnType::Text, 0 } };
    for (const ChartSeries &series : data.series)
        columns.append({ series.name, ColumnType::Amount, 0 });
    Result<void> written = writer.begin(columns);
    for (qsizetype row = 0; written && row < data.categories.size(); ++row) {
        writer.text(data.categories.at(row).toStdString());
        for (const ChartSeries &series : data.series) {
            if (data.decimals == 2)
                writer.amount(std::llround(series.values.value(row) * 100));
            else
                writer.number(std::llround(series.values.value(row)));
        }
        written = writer.endRow();
    }
    if (written)
        written = writer.finish();
    return bytes;
}

QChart *emptyChart()
{
    auto *chart = new QChart;
    chart->setMargins({ 0, 0, 0, 0 });
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

int categoryAt(const ChartData &data, int drawn)
{
    // The axis of lying bars begins at the bottom.
    return data.lying ? int(data.categories.size()) - 1 - drawn : drawn;
}

void drawChart(QChart &chart, const ChartData &data, const Colors &colors, const QFont &font)
{
    QAbstractBarSeries *bars = addBars(chart, data, colors);
    chart.setBackgroundBrush(colors.base);
    chart.legend()->setVisible(data.series.size() > 1);
    chart.legend()->setAlignment(Qt::AlignBottom);
    chart.legend()->setLabelColor(colors.text);
    chart.setLocale(QLocale());
    chart.setLocalizeNumbers(true);
    QAbstractAxis *across = categoryAxis(chart, data, font);
    QAbstractAxis *up = valueAxis(chart, data);
    for (QAbstractAxis *axis : { across, up }) {
        axis->setLabelsColor(colors.muted);
        axis->setLinePen(QPen(colors.border));
        axis->setGridLinePen(QPen(colors.border, 1, Qt::DotLine));
    }
    across->setGridLineVisible(false);
    chart.addAxis(across, data.lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart.addAxis(up, data.lying ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(across);
    bars->attachAxis(up);
}

} // namespace zhanggui
