// How a due time looks on the board: what is left of it or by how much it is over, in working time where its
// clock counts that.
#pragma once

#include "models/rules/clock_rule.h"
#include "ui/theme/tokens.h"

#include <QString>

namespace zhanggui {

struct WorkCalendar;

struct DueLook {
    Tone tone = Tone::Neutral;
    QString text;
};
/// Warn for the last day, Wait for the two before. Pure.
DueLook dueLook(qint64 dueMs, qint64 nowMs, ClockUnit unit, const WorkCalendar &calendar);

} // namespace zhanggui
