// Questions by phone or mail that were not answered within 24 hours, of every product, in one statement of
// the store: it says of all tickets what answersOf() says of some.
#pragma once

#include "models/core/result.h"
#include "models/tickets/conversation.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct ProductMisses {
    QString environment;
    QString product; // empty: the tickets name none; each is counted alone
    QList<AnswerMiss> misses; // oldest question first
    bool tooMany() const { return misses.size() > kAnswerMissesAllowed; }
};

struct MissQuestion {
    qint64 nowMs = 0;
    qint64 sinceMs = 0; // older questions are left out
    QString environment = {}; // empty: all but emulated ones, which are trials
    QString product = {}; // of the environment; empty: all
};

/// The product with the most misses first. Empty where the catalog's tickets have no channel, product or day
/// of request, and in a workspace that was never opened for writing. Storage, Corrupt.
[[nodiscard]] Result<QList<ProductMisses>> missedAnswers(
    Connection &connection, const WorkCatalog &catalog, const MissQuestion &question);

/// The tickets of the misses, each once, the one with the newest question first.
QStringList ticketsOf(const QList<AnswerMiss> &misses);
/// The filter that shows those tickets; of very many the newest.
QString ticketFilter(const QList<AnswerMiss> &misses);

/// What the setting answerMissDays says: the days that are counted; nullopt: since ever, as no page tells.
[[nodiscard]] Result<std::optional<qint64>> answerMissDays(Connection &connection);

} // namespace zhanggui
