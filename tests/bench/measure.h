// Clocks and figures of the benches. Machines are noisy: a bench alternates subject and reference in one
// process and compares medians.
#pragma once

#include <QString>

#include <vector>

namespace zhanggui::bench {

/// CPU milliseconds of this thread, of all threads, and the wall clock's.
double threadCpuMs();
double processCpuMs();
double wallMs();

double median(std::vector<double> values);
double percentile(std::vector<double> values, int percent);

/// Memory of this process that is not backed by files, in MB.
double anonymousMb();

/// One line of the result: `what | subject | reference | ratio | target`.
void printRatio(const QString &what, double subject, double reference, const QString &unit, double target);
/// The same for a figure with a limit of its own.
void printFigure(const QString &what, double value, const QString &unit, const QString &target);

} // namespace zhanggui::bench
