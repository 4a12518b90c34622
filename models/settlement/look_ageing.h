// Unbilled money by its age since the payment and by what keeps it out of the bill. Pure sums over a
// SettlementLook; each line stands in one row and one column.
#pragma once

#include "models/settlement/look_figures.h"

namespace zhanggui {

struct AgeingQuestion {
    QString currency;
    /// Last days of the columns: 0–30, 31–60, 61–90, more. A custom, no rule of the marketplace.
    QList<int> bounds{ 30, 60, 90 };
    friend bool operator==(const AgeingQuestion &, const AgeingQuestion &) = default;
};

/// Columns after those of the bounds.
enum class NoAge { NotPaid, NotKnown };
inline constexpr int kNoAges = 2;

struct AgeingRow {
    LookReason reason = LookReason::Next;
    int condition = -1; // place in SettlementLook::conditions, of NotMet and NotKnown: the first one
    QList<LookAmount> ages; // bounds + 1 columns, then those of NoAge
    LookAmount total;
};

struct LookAgeing {
    AgeingQuestion question;
    QList<AgeingRow> rows; // by reason, then condition
    AgeingRow total;
};
LookAgeing ageingOf(const SettlementLook &look, const AgeingQuestion &question);

/// Ids of settlement_lines, sorted. `age` -1: of every age. No row: of every reason.
std::vector<qint64> lineIdsOf(
    const SettlementLook &look, const AgeingQuestion &question, const AgeingRow *row, int age);

/// "30,60,90": numbers of days that rise, at most eight. BadInput otherwise.
[[nodiscard]] Result<QList<int>> ageingBounds(const QString &text);

} // namespace zhanggui
