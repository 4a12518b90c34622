// Invented files of settlement for pictures, for the demonstration and for looking around: transaction
// details of two days and the lines of three periods' bills (resources/sample/*.csv) over the sample orders.
// Their amounts follow the rules of resources/rules/settlement.json but for one line that is missing from its
// bill and one whose fee is 12.50 too high. No name, number or address belongs to anybody.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class Workspace;

/// Imports the files as a person would, one step of the history each. Waits for it.
[[nodiscard]] Result<void> fillSampleSettlement(Workspace &workspace);

} // namespace zhanggui
