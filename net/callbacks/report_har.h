// The exchanges of a run as HTTP Archive 1.2, which browsers and other tools open.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/result.h"

namespace zhanggui {

/// `redacted`: see redact_run.h, for a report. One entry for each request that was sent, in the order of
/// sending; those that came to no connection are left out (their cases stand in the comment). Times in
/// milliseconds, -1 where there was none; bodies that are no UTF-8 as base64; status 0 where no answer came.
[[nodiscard]] Result<QByteArray> harReport(const RunRecord &redacted);

} // namespace zhanggui
