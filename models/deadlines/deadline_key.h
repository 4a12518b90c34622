// What a deadline is known by beyond its row: in calendar files and in what was told already. Pure.
#pragma once

#include <QString>

namespace zhanggui {

struct Deadline;

/// Letters and digits made of source, environment, number and clock: the same after the record was imported
/// anew, and however its time moves.
QString keyOf(const Deadline &deadline);

} // namespace zhanggui
