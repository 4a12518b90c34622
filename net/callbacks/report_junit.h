// A run as JUnit XML for build servers: one testcase a case, with all that fell short, and the redacted
// exchange in system-out.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/check_catalog.h"

namespace zhanggui {

/// `redacted`: see redact_run.h, for a report. UTF-8, well-formed whatever the server sent: characters that
/// XML does not know become U+FFFD. Only failed cases are failures; unreachable ones are errors; skipped and
/// cancelled ones are skipped, with the reason. BadInput when the run has no case: an empty suite looks
/// green.
[[nodiscard]] Result<QByteArray> junitReport(
    const RunRecord &redacted, const CheckCatalog &catalog, bool chinese);

} // namespace zhanggui
