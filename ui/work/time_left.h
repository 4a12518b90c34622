// What is left of a deadline, or by how much it is over, in words. Pure.
#pragma once

#include <QString>

namespace zhanggui {

/// `leftMs` as ClockReading has it: of working time where `workingDayMs` says how long a working day is, else
/// (0) of real time. "2 working days 3 h left", "3 h 20 min of working time left", "1 d 4 h left", "Overdue
/// by 2 h 5 min". A working day ends at midnight: between the end of service and then no working time is
/// left, and it is not late.
QString timeLeftText(qint64 leftMs, qint64 workingDayMs, bool late);

} // namespace zhanggui
