// Machines as JSON, for other programs: what the files say, with sources written out.
#pragma once

#include "models/rules/machine.h"

#include <QJsonObject>

namespace zhanggui {

/// id, kind, title, and what chooses it: for lists.
QJsonObject machineSummary(const Machine &machine);
/// All of it.
QJsonObject machineObject(const Machine &machine);

} // namespace zhanggui
