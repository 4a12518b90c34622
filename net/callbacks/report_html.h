// A run as one HTML file that can go to a colleague or into a ticket: no script, nothing loaded from
// anywhere, light and dark, printable.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/check_catalog.h"

namespace zhanggui {

/// `redacted`: see redact_run.h, for a report. Sentences in the language asked for; headings are those of the
/// program's language. Everything that came from a server or a file is escaped.
[[nodiscard]] Result<QByteArray> htmlReport(
    const RunRecord &redacted, const CheckCatalog &catalog, bool chinese);

} // namespace zhanggui
