// What the benches of work records measure with: results that must be there, times, and SQLite's own
// interface.
#pragma once

#include "models/core/result.h"
#include "tests/bench/measure.h"

#include <QString>

namespace zhanggui {
class Connection;
}

namespace zhanggui::bench {

inline constexpr int kRounds = 3;

/// Median CPU time of the thread.
template <class Work> double timed(const Work &work, int rounds = kRounds)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double start = threadCpuMs();
        work();
        times.push_back(threadCpuMs() - start);
    }
    return median(times);
}

/// The value; a bench that cannot measure ends.
template <class T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(result.error().what), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Reads every cell of every row by SQLite's own interface.
void runRaw(Connection &connection, const QString &sql);
/// Executes statements by it.
void executeRaw(Connection &connection, const QString &sql);

} // namespace zhanggui::bench
