// Differences that somebody has to explain, as work records of the kind "settlement-difference": open, asked
// by ticket, agreed, settled, carried over, explained. What a person decides there is a part of the review.
#pragma once

#include "models/settlement/settlement_review.h"

namespace zhanggui {

/// The number of a difference's record, always the same for the same lines: "DIF-202601-3f9a0c71d2".
QString differenceNumber(const QString &comparison, const ReconcileMatch &match);

/// Names, in every difference that a person has decided on, the record. A decision about another amount than
/// the present one does not count.
[[nodiscard]] Result<void> applyDecisions(
    Connection &connection, const WorkCatalog &catalog, SettlementReview &review);

struct QueueOutcome {
    qint64 made = 0;
    qint64 updated = 0; // another amount than before; a decided one is open again
    qint64 settled = 0; // of the period, and not found any more
    qint64 same = 0;
    qint64 stepId = 0; // of the history; 0: nothing changed
};
/// One record for each difference that needs an answer, and for each that says refund, tier, voucher, tax,
/// ratio or duplicate: what differs in money and is not only a matter of time or rounding. Lines that were
/// due earlier and are still in no bill are carried over: their records are those of their own period. What
/// an earlier run wrote and this one does not find is settled, in the period of its bill where that is known.
/// One step, which can be undone; none when nothing changes. NotFound: the workspace has no such kind.
[[nodiscard]] Result<QueueOutcome> writeQueue(Connection &connection, const WorkCatalog &catalog,
    const SettlementReview &review, const QString &actor, qint64 nowMs);

/// What can be sent to the marketplace as a ticket: bill, lines, amounts, our calculation. In Chinese for the
/// Chinese site, else in English.
QString ticketText(const SettlementReview &review, const ReconcileMatch &match);

} // namespace zhanggui
