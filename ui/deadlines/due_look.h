// How a due time looks on the board: what is left of it or by how much it is over, in real time.
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace zhanggui {

struct DueLook {
    Tone tone = Tone::Neutral;
    QString text; // "Overdue by 2 d 3 h", "5 h left"
};
/// Fail when it is over, Warn in the last day before, Wait in the last three, else Neutral.
DueLook dueLook(qint64 dueMs, qint64 nowMs);

} // namespace zhanggui
