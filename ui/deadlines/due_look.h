// How a due time looks on the board: what is left of it or by how much it is over, in working time where its
// clock counts that.
#pragma once

#include "models/rules/clock_rule.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QTimeZone>

namespace zhanggui {

struct WorkCalendar;

struct DueLook {
    Tone tone = Tone::Neutral;
    QString text;
};
/// Warn for the last day, Wait for the two before. Pure.
DueLook dueLook(qint64 dueMs, qint64 nowMs, ClockUnit unit, const WorkCalendar &calendar);
/// Of a clock that is due before something ends (ClockRule::backwards): from `noticeMs` on its notice period
/// runs, and late it is only after the day of `endsMs` in `zone`. An `endsMs` of 0: nobody knows here when it
/// ends. Pure.
DueLook endingLook(qint64 noticeMs, qint64 endsMs, qint64 nowMs, const QTimeZone &zone);

} // namespace zhanggui
