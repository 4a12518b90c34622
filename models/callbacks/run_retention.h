// How many runs of the callback debugger a workspace keeps.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class Connection;

struct RunRetention {
    int runs = 500;
    int megabytes = 500;
    int days = 90;
    friend bool operator==(const RunRetention &, const RunRetention &) = default;
};

/// The workspace's setting; a value that cannot be read is the default's.
[[nodiscard]] Result<RunRetention> runRetention(Connection &connection);
/// BadInput when a limit is below 1.
[[nodiscard]] Result<void> setRunRetention(Connection &connection, const RunRetention &retention);

/// Deletes runs, oldest first, until all limits hold; the newest run stays whatever its size. Gives how many
/// were deleted. A run goes whole, each in a transaction of its own.
[[nodiscard]] Result<int> pruneRuns(Connection &connection, const RunRetention &retention, qint64 nowMs);

} // namespace zhanggui
