// A machine as a person reads it: the names that its rules look at are the titles of the kind's fields.
#pragma once

#include "models/work/work_kind.h"

namespace zhanggui {

/// A copy for conditionText(), transitionFacts() and clockFacts(): ids of fields, of choices and of clocks
/// are their titles in the program's language, "files.<id>" is the title of that evidence. What the kind does
/// not know stays as it is. Not to be run: it names nothing that a record has.
Machine titled(Machine machine, const WorkKind &kind);

} // namespace zhanggui
