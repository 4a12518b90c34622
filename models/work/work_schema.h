// Tables of the kinds. A kind's table is made from its description when the workspace opens for writing; a
// new field is a new column, a field that is gone leaves its column alone. Fixed tables (events, files)
// belong to the numbered schema.
//
//   work_<kind>: id, environment, number (unique together), state, state_ms, before_state, machine,
//   waits_for, due_ms, due_clock, order_id, order_line_id, currency, f_…, tags, note, as_of_ms, ages,
//   created_ms
//
// `state` is the id of a machine's state, or the text as a file gave it. `waits_for`, `due_ms` and
// `due_clock` follow from the machine and are written with every change: the earliest running clock, NULL
// when none runs.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Makes what is missing, in one transaction; also the view `deadlines` (models/deadlines). Does nothing to a
/// read-only connection.
[[nodiscard]] Result<void> ensureWorkTables(Connection &connection, const WorkCatalog &catalog);

} // namespace zhanggui
