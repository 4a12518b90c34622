// Invented runs of the callback debugger for pictures, for the demonstration and for looking around: made
// from the program's own suites, the same every time. No server was asked.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/result.h"

namespace zhanggui {

class Workspace;

/// An earlier run with several faults, a later one with fewer, and one of the security suite; oldest first.
[[nodiscard]] Result<QList<RunRecord>> sampleRuns();

/// Puts the sample runs into the workspace. Waits for it.
[[nodiscard]] Result<void> fillSampleRuns(Workspace &workspace);

} // namespace zhanggui
