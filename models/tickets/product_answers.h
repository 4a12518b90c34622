// How fast the questions about one product were answered, over all its tickets: the rule of 24 hours speaks
// of the product, not of a ticket.
#pragma once

#include "models/core/result.h"
#include "models/tickets/missed_answers.h"

namespace zhanggui {

struct ProductAnswers {
    QString product; // empty: the ticket names none and is counted alone
    QList<AnswerMiss> misses; // oldest question first
    std::optional<qint64> days; // as answerMissDays() says
    bool tooMany() const { return misses.size() > kAnswerMissesAllowed; }
};

/// Of the product that `ticket` names, in its environment. Storage, Corrupt. On the store's worker.
[[nodiscard]] Result<ProductAnswers> productAnswers(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &ticket, qint64 nowMs);

} // namespace zhanggui
