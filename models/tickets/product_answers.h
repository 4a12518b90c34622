// How fast the questions about one product were answered, over all its tickets: the rule of 24 hours speaks
// of the product, not of a ticket.
#pragma once

#include "models/core/result.h"
#include "models/tickets/conversation.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct ProductAnswers {
    QString product; // empty: the ticket names none and is counted alone
    AnswerRecord record;
    std::optional<qint64> days; // setting answerMissDays: how far back; nullopt: since ever, no page tells
    bool cut = false; // older tickets than the newest 1,000 with questions were left out
};

/// Of the product that `ticket` names, in its environment. Reads tickets with questions by phone or mail
/// only. Storage, Corrupt. On the store's worker.
[[nodiscard]] Result<ProductAnswers> productAnswers(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &ticket, qint64 nowMs);

} // namespace zhanggui
