#include "ui/widgets/chart_data.h"

#include "models/export/csv_table_writer.h"
#include "ui/theme/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
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

QColor inkOf(const Colors &c, int series)
{
    const QColor inks[] = { c.accent, c.ok, c.wait, c.warn, c.fail, c.muted };
    return inks[series % 6];
}

QBrush brushOf(const Colors &c, int series)
{
    return { inkOf(c, series), chartPattern(series) };
}

double highestSum(const ChartData &data)
{
    double highest = 0;
    for (qsizetype category = 0; category < data.categories.size(); ++category) {
        double sum = 0;
        for (const ChartSeries &series : data.series)
            sum += series.values.value(category);
        highest = std::max(highest, sum);
    }
    return highest;
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

QAbstractAxis *categoryAxis(QChart &chart, const ChartData &data, const QFont &font)
{
    auto *axis = new QBarCategoryAxis(&chart);
    for (int drawn = 0; drawn < data.categories.size(); ++drawn)
        axis->append(data.categories.at(categoryAt(data, drawn)));
    if (!data.lying) {
        // Days of two weeks stand whole in half of a small window.
        QFont small = font;
        small.setPointSizeF(small.pointSizeF() * 0.8);
        axis->setLabelsFont(small);
        axis->setTruncateLabels(false);
    }
    return axis;
}

QAbstractAxis *valueAxis(QChart &chart, const ChartData &data)
{
    const double highest = highestSum(data);
    auto *axis = new QValueAxis(&chart);
    axis->setRange(0, std::max(highest, data.decimals > 0 ? 0.01 : 1.0));
    axis->setTickCount(data.decimals > 0 || highest >= 4 ? 5 : int(std::max(highest, 1.0)) + 1);
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
