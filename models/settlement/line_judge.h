// Transactions judged one by one: in which period each is due, and what it is worth. Every line is added
// first, because tiers and minimums hang on all of them; then each is asked for. Holds 16 bytes a line.
#pragma once

#include "models/settlement/due_periods.h"
#include "models/settlement/line_worth.h"
#include "models/settlement/order_days.h"

namespace zhanggui {

struct JudgedLine {
    const SettlementLine *line = nullptr; // as the file says it
    std::optional<SettlementLine> completed; // with the day of its order
    std::optional<OrderDay> orderDay; // that of what it takes back, of a refund
    const SettlementLine &known() const { return completed ? *completed : *line; }
    QString period; // in which it is due; empty: it waits, or that cannot be told
    std::optional<SettlementLine> original; // of a refund
    std::optional<ExpectedLine> expected;
};

class LineJudge {
public:
    struct Setting {
        QString environment;
        std::optional<QDate> policyDay; // see ExpectedOptions::at
        EligibilityFacts facts; // without classMinor
    };
    /// Everything borrowed outlives it.
    LineJudge(Connection &connection, const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
        const WorkCalendar &calendar, const Setting &setting);

    [[nodiscard]] Result<void> prepare();
    /// Gives the line with the day of its order where only the orders of the workspace tell it.
    [[nodiscard]] Result<std::optional<SettlementLine>> add(const SettlementLine &line);
    void close() { m_due.close(); }

    /// Without its worth. Fast in the order in which lines were added. `line` outlives what is returned.
    [[nodiscard]] Result<JudgedLine> judge(const SettlementLine &line);
    /// Adds what it is worth, and of a refund what it takes back.
    [[nodiscard]] Result<void> value(JudgedLine &judged, bool unfolds);

    /// Of a refund, the line that it takes back, and that one's day of order; none for others.
    [[nodiscard]] Result<std::optional<SettlementLine>> originalOf(
        const SettlementLine &line, std::optional<OrderDay> *day = nullptr);
    /// With the day of its order.
    [[nodiscard]] Result<SettlementLine> knownLine(qint64 id);

    const LineWorth &worth() const { return m_worth; }
    DuePeriods &due() { return m_due; }

private:
    Connection &m_connection;
    const SettlementPolicy &m_policy;
    const Setting m_setting;
    TierSums m_sums;
    DuePeriods m_due;
    LineWorth m_worth;
    std::optional<OrderDays> m_orders;
};

} // namespace zhanggui
