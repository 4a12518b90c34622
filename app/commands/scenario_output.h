// What `scenario run` writes: progress for a person, reports as JSON.
#pragma once

#include "app/commands/command.h"
#include "net/emulator/scenario/scenario_junit.h"

#include <QJsonObject>

namespace zhanggui {

/// "  7  2026-03-02 01:00:00  renew …": before a step is carried out, on `err`.
void writeStepBegun(CommandContext &context, const Scenario &scenario, int step, qint64 clockMs);
/// "  ✓ …" or "  ✗ …".
void writeVerdict(CommandContext &context, const ScenarioVerdict &verdict);
/// One line of how the run ended.
void writeEnd(CommandContext &context, const ScenarioReport &report);

QJsonObject outcomeObject(const ScenarioOutcome &outcome);
/// Unreachable when no call got an answer or a run was stopped; FellShort when one fell short.
Exit exitOfScenarios(const QList<ScenarioOutcome> &outcomes);

} // namespace zhanggui
