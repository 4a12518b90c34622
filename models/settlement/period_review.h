// The lines of one account period: expected against billed. Two passes over the workspace's lines, neither
// keeps them: first the sums that tiers and minimums hang on, then the comparison.
#pragma once

#include "models/settlement/line_judge.h"
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
    [[nodiscard]] Result<void> sumUp();
    [[nodiscard]] Result<void> sum(const SettlementLine &line);
    [[nodiscard]] Result<void> digest();
    [[nodiscard]] Result<void> compare();
    [[nodiscard]] Result<void> tellCalculations();
    [[nodiscard]] Result<void> compareGroup(const LineGroup &group, Reconciler &reconciler);
    [[nodiscard]] Result<QList<JudgedLine>> judge(const LineGroup &group);
    void addItems(const LineGroup &group, const QList<JudgedLine> &judged, Reconciler &reconciler);
    [[nodiscard]] Result<void> tell(const LineGroup &group, const QList<JudgedLine> &judged);
    void countExpected(const JudgedLine &judged);
    void countBilled(const SettlementLine &line);
    void countUnbilled(const JudgedLine &judged);
    QList<Alternative> alternativesOf(const ReconcileItem &item);
    [[nodiscard]] Result<void> step(qint64 done);

    Connection &m_connection;
    const SettlementPolicy &m_policy;
    SettlementReview &m_review;
    const ReviewSinks &m_sinks;
    LineJudge m_judge;
    quint64 m_daysDigest = 0; // of days that the orders of the workspace tell, in any order
    const LineGroup *m_group = nullptr; // that is being compared
    const QList<JudgedLine> *m_judged = nullptr;
    std::optional<Error> m_failure; // of a callback
    qint64 m_total = 0;
    qint64 m_done = 0;
};

} // namespace zhanggui
