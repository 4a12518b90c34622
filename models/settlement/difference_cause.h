// Why two layers differ: the names that stand behind every fen between them.
#pragma once

#include "models/core/both_languages.h"

#include <QList>

#include <optional>

namespace zhanggui {

enum class DifferenceCause {
    Timing, // in another period on the other side
    Refund, // a refund that one side has not
    Tier, // another step of a tier
    Voucher, // voucher counted on one side only
    Tax, // with tax against without
    Rounding, // within the rounding of its parts
    Ratio, // another fee rate or contract ratio
    MissingHere, // billed, and nothing here knows it
    MissingThere, // expected, and in no bill
    Duplicate, // billed twice
    Tolerance, // within a tolerance that somebody allowed, with a reason
    Unknown,
};
/// "timing" … "unknown" (stable, machine output).
QString idOf(DifferenceCause cause);
std::optional<DifferenceCause> differenceCause(const QString &id);
BothLanguages titleOf(DifferenceCause cause);
/// All of them, in the order in which they are tried and shown.
const QList<DifferenceCause> &differenceCauses();
/// Nobody can pay or file it away without an answer: unknown, missing here, missing there.
bool needsAnswer(DifferenceCause cause);

} // namespace zhanggui
