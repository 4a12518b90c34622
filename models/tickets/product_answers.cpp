#include "models/tickets/product_answers.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_settings.h"

namespace zhanggui {

namespace {

constexpr int kMostTickets = 1000;
constexpr qint64 kDayMs = 24LL * 3'600'000;

/// Newest first, one more than are read. A ticket has a question when it came by phone or mail, or when
/// something that was said is marked so.
Result<QList<qint64>> ticketsWithQuestions(
    Connection &connection, const WorkKind &kind, const WorkRecord &ticket, const QString &product)
{
    return connection.list<qint64>(
        QStringLiteral("SELECT t.id FROM %1 t WHERE t.environment = :environment AND t.%2 = :product"
                       " AND (t.%3 IN ('phone', 'mail') OR EXISTS (SELECT 1 FROM work_events e"
                       " WHERE e.record_table = :table AND e.record_id = t.id"
                       " AND (substr(e.text, 1, length(:phone)) = :phone"
                       " OR substr(e.text, 1, length(:mail)) = :mail)))"
                       " ORDER BY t.id DESC LIMIT :most")
            .arg(kind.table(), WorkKind::columnOf(kind.roles.product),
                WorkKind::columnOf(QStringLiteral("channel"))),
        { { QStringLiteral("environment"), ticket.environment }, { QStringLiteral("product"), product },
            { QStringLiteral("table"), kind.table() }, { QStringLiteral("phone"), markOf(Channel::Phone) },
            { QStringLiteral("mail"), markOf(Channel::Mail) }, { QStringLiteral("most"), kMostTickets + 1 } },
        [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
}

} // namespace

Result<ProductAnswers> productAnswers(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &ticket, qint64 nowMs)
{
    const WorkKind *kind = catalog.kind(ticket.kind);
    if (kind == nullptr)
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such kind of records"), ticket.kind);
    const Result<RuleValues> settings = workSettingValues(connection);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    ProductAnswers answers;
    if (const QVariant days = settings->value(QStringLiteral("settings.answerMissDays")); days.isValid())
        answers.days = days.toLongLong();
    const qint64 sinceMs = answers.days ? nowMs - *answers.days * kDayMs : 0;
    QList<WorkRecord> tickets{ ticket };
    const bool told = kind->field(QStringLiteral("channel")) != nullptr && !kind->roles.product.isEmpty();
    answers.product = told ? ticket.fields.value(kind->roles.product).toString() : QString();
    if (!answers.product.isEmpty()) {
        const Result<QList<qint64>> ids = ticketsWithQuestions(connection, *kind, ticket, answers.product);
        if (!ids)
            return tl::unexpected<Error>(ids.error());
        answers.cut = ids->size() > kMostTickets;
        WorkRepository works(connection, catalog, QString(), nowMs);
        for (const qint64 id : ids->mid(0, kMostTickets)) {
            const auto found =
                id == ticket.id ? Result<std::optional<WorkRecord>>() : works.find(kind->id, id);
            if (!found)
                return tl::unexpected<Error>(found.error());
            if (*found)
                tickets.append(**found);
        }
    }
    answers.record = answersOf(tickets, nowMs, sinceMs);
    return answers;
}

} // namespace zhanggui
