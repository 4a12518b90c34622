// Writing a whole run at once, for what is kept only when it is over.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/result.h"

namespace zhanggui {

class Connection;

/// The run must have been redacted. Gives its id; errors as RunRepository.
[[nodiscard]] Result<qint64> writeRun(Connection &connection, const RunRecord &redacted);

} // namespace zhanggui
