// A machine as a person reads it: the names that its rules look at are the titles of the kind's fields.
#pragma once

#include "models/work/work_kind.h"

namespace zhanggui {

/// A copy for machineText(), machineSvg(), conditionText(), transitionFacts() and clockFacts(): ids of
/// fields, of choices, of clocks, of facts (work_facts.h) and of settings are their titles in the program's
/// language, "files.<id>" is the title of that evidence. What nobody knows stays as it is. Not to be run: it
/// names nothing that a record has.
Machine titled(Machine machine, const WorkKind &kind);

} // namespace zhanggui
