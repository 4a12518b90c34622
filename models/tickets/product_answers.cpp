#include "models/tickets/product_answers.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

Result<ProductAnswers> productAnswers(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &ticket, qint64 nowMs)
{
    const WorkKind *kind = catalog.kind(ticket.kind);
    if (kind == nullptr)
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such kind of records"), ticket.kind);
    const auto days = answerMissDays(connection);
    if (!days)
        return tl::unexpected<Error>(days.error());
    const qint64 sinceMs = *days ? nowMs - **days * kDayMs : 0;
    ProductAnswers answers;
    answers.days = *days;
    answers.product = ticket.fields.value(kind->roles.product).toString();
    if (answers.product.isEmpty()) {
        answers.misses = answersOf({ ticket }, nowMs, sinceMs).misses;
        return answers;
    }
    auto missed = missedAnswers(connection, catalog, { nowMs, sinceMs, ticket.environment, answers.product });
    if (!missed)
        return tl::unexpected<Error>(missed.error());
    if (!missed->isEmpty())
        answers.misses = std::move(missed->first().misses);
    return answers;
}

} // namespace zhanggui
