// The list of steps: the history as records.
#pragma once

#include "models/records/record_kind.h"

namespace zhanggui {

/// Over the table `steps`: number, time, what (as stepText() says it), kind, who, records changed, state,
/// imported file. The newest first.
const RecordKind &stepKind();

} // namespace zhanggui
