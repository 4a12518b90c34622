// What the files of the scenario command share.
#pragma once

#include "app/commands/command.h"
#include "net/emulator/scenario/scenario.h"

namespace zhanggui {

/// A shipped scenario by its id, or a file by its name (what holds a separator, ends with .json, or exists).
/// NotFound, with the ids most alike.
[[nodiscard]] Result<Scenario> scenarioNamed(const QString &nameOrFile);

Exit runScenarioRun(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
