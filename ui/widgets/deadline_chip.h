// How a clock stands, as a pill: what is left or by how much it is late, in working time or real time, with
// colour, icon and word; the tooltip tells the due time, what happens then and where the rule is from.
#pragma once

#include "models/records/cell_text.h"
#include "models/rules/clock.h"
#include "ui/widgets/status_pill.h"

namespace zhanggui {

/// What the chip shows of a reading. Pure, so that lists and pages say the same.
struct DeadlineLook {
    Tone tone = Tone::Neutral;
    QString text;
    QString due; // "until 2026-11-25 18:00"; empty while no time is known
    QString hint; // several lines
};
/// Warn from a day before the due time on – a day of working time for clocks that count that –, Fail when it
/// is late. `endsMs`: of a clock that is due before something ends, when that is; see endingLook().
DeadlineLook deadlineLook(const ClockRule &rule, const ClockReading &reading, const CellStyle &style,
    qint64 nowMs, qint64 endsMs = 0);

class DeadlineChip : public StatusPill {
    Q_OBJECT

public:
    using StatusPill::StatusPill;

    /// Shows the reading of `nowMs`.
    void show(const ClockRule &rule, const ClockReading &reading, const CellStyle &style, qint64 nowMs,
        qint64 endsMs = 0);
};

} // namespace zhanggui
