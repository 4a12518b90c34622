// The home page's charts, from the report to what a chart frame shows. Pure.
#pragma once

#include "models/home/home_report.h"
#include "ui/widgets/chart_frame.h"

#include <functional>

namespace zhanggui {

using SourceName = std::function<QString(const QString &source)>;

ChartData dueChart(const HomeReport &report, const SourceName &name, const QDate &today);
ChartData monthsChart(const HomeReport &report);
/// Of the currency with the largest sum; the others stand in the card beside it.
ChartData unbilledChart(const HomeReport &report);

/// What a reason of UnbilledSum means, and what to do about it.
QString unbilledText(const QString &reason);
QString unbilledHint(const QString &reason);

} // namespace zhanggui
