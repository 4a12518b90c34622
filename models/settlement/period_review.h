// The lines of one account period: expected against billed. Two passes over the workspace's lines, neither
// keeps them: first the sums that tiers and minimums hang on, then the comparison.
#pragma once

#include "models/settlement/due_periods.h"
#include "models/settlement/line_worth.h"
#include "models/settlement/order_days.h"
#include "models/settlement/review_lines.h"
#include "models/settlement/settlement_review.h"

namespace zhanggui {

class PeriodReview {
public:
    /// Everything outlives it; `review` is filled.
    PeriodReview(Connection &connection, const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
        const WorkCalendar &calendar, SettlementReview &review, const ReviewSinks &sinks);

    [[nodiscard]] Result<void> run();

private:
    /// A transaction with what the rules say about it.
    struct Judged {
        const SettlementLine *line = nullptr; // as the file says it
        std::optional<SettlementLine> completed; // with the day of its order
        std::optional<OrderDay> orderDay; // that of what it takes back, of a refund
        const SettlementLine &known() const { return completed ? *completed : *line; }
        QString period; // in which it is due; empty: it waits, or that cannot be told
        std::optional<SettlementLine> original; // of a refund
        std::optional<ExpectedLine> expected;
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> sumUp();
    [[nodiscard]] Result<void> sum(const SettlementLine &line);
    [[nodiscard]] Result<void> digest();
    [[nodiscard]] Result<void> compare();
    [[nodiscard]] Result<void> tellCalculations();
    [[nodiscard]] Result<void> compareGroup(const LineGroup &group, Reconciler &reconciler);
    [[nodiscard]] Result<QList<Judged>> judge(const LineGroup &group);
    [[nodiscard]] Result<void> value(Judged &judged);
    void addItems(const LineGroup &group, const QList<Judged> &judged, Reconciler &reconciler);
    [[nodiscard]] Result<void> tell(const LineGroup &group, const QList<Judged> &judged);
    void countExpected(const Judged &judged);
    void countBilled(const SettlementLine &line);
    void countUnbilled(const Judged &judged);
    QList<Alternative> alternativesOf(const ReconcileItem &item);
    [[nodiscard]] Result<std::optional<SettlementLine>> originalOf(
        const SettlementLine &line, std::optional<OrderDay> *day = nullptr);
    [[nodiscard]] Result<SettlementLine> knownLine(qint64 id);
    [[nodiscard]] Result<void> step(qint64 done);

    Connection &m_connection;
    const SettlementPolicy &m_policy;
    const QList<SettlementRatio> &m_ratios;
    SettlementReview &m_review;
    const ReviewSinks &m_sinks;
    TierSums m_sums;
    DuePeriods m_due;
    LineWorth m_worth;
    std::optional<OrderDays> m_orders;
    quint64 m_daysDigest = 0; // of days that the orders of the workspace tell, in any order
    const LineGroup *m_group = nullptr; // that is being compared
    const QList<Judged> *m_judged = nullptr;
    std::optional<Error> m_failure; // of a callback
    qint64 m_total = 0;
    qint64 m_done = 0;
};

} // namespace zhanggui
