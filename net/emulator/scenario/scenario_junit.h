// Runs of scenarios as JUnit XML for build servers: one testsuite a scenario, one testcase an expectation,
// and one for each other step that failed; what was not reached is skipped.
#pragma once

#include "net/emulator/scenario/scenario_run.h"

namespace zhanggui {

struct ScenarioOutcome {
    Scenario scenario;
    ScenarioReport report;
};

/// UTF-8, well-formed whatever the server sent. The exchanges, redacted as the log keeps them, are in the
/// system-out of their scenario. BadInput for no outcome: an empty suite looks green.
[[nodiscard]] Result<QByteArray> scenarioJunit(const QList<ScenarioOutcome> &outcomes, bool chinese);

} // namespace zhanggui
