#include "models/tickets/missed_answers.h"

#include "models/filter/filter.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_settings.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kMostFiltered = 50;
constexpr QLatin1String kChannel("channel");
constexpr QLatin1String kRequestedAt("requestedAt");

QString startsWith(const char *mark)
{
    return QStringLiteral("substr(e.text, 1, length(:%1)) = :%1").arg(QLatin1String(mark));
}

/// As TicketEntry::isMessage().
QString isMessage()
{
    return QStringLiteral("(e.kind NOT IN ('made', 'correction', 'file') AND e.transition_id NOT IN "
                          "('ask-account', 'ask-secrets') AND e.text NOT IN ('', :phone, :mail) AND NOT %1 "
                          "AND NOT %2)")
        .arg(startsWith("account"), startsWith("secret"));
}

/// What the customer asked, with the place of the question among what was said; a ticket that came by phone
/// or mail begins with one.
QString questions(const WorkKind &kind)
{
    return QStringLiteral("SELECT t.id AS ticket, t.%2 AS asked_ms, -1 AS at_ms, 0 AS event "
                          "FROM %1 t WHERE t.%3 IN ('phone', 'mail') AND t.%2 >= :since UNION ALL "
                          "SELECT e.record_id, e.at_ms, e.at_ms, e.id FROM work_events e WHERE "
                          "e.record_table = '%1' AND e.at_ms >= :since AND e.party = 'customer' AND %4 AND "
                          "(%5 OR %6)")
        .arg(kind.table(), WorkKind::columnOf(kRequestedAt), WorkKind::columnOf(kChannel), isMessage(),
            startsWith("phone"), startsWith("mail"));
}

/// When the seller said or did something that is an answer, after the question.
QString answer(const WorkKind &kind)
{
    return QStringLiteral("(SELECT e.at_ms FROM work_events e WHERE e.record_table = '%1' AND "
                          "e.record_id = q.ticket AND e.party = 'seller' AND (e.at_ms, e.id) > (q.at_ms, "
                          "q.event) AND (e.transition_id IN ('reply', 'wait-customer', 'resolve') OR %2) "
                          "ORDER BY e.at_ms, e.id LIMIT 1)")
        .arg(kind.table(), isMessage());
}

QString missesSql(const WorkKind &kind, const MissQuestion &question)
{
    QString among = question.environment.isEmpty()
        ? QStringLiteral("t.environment NOT IN (SELECT name FROM environments WHERE site = 'emulator')")
        : QStringLiteral("t.environment = :environment");
    const QString product = WorkKind::columnOf(kind.roles.product);
    if (!question.product.isEmpty())
        among += QStringLiteral(" AND t.%1 = :product").arg(product);
    return QStringLiteral("SELECT t.environment, coalesce(t.%1, ''), t.number, q.asked_ms, q.answered_ms, "
                          "t.id FROM (SELECT q.ticket, q.asked_ms, %2 AS answered_ms FROM (%3) q) q "
                          "JOIN %4 t ON t.id = q.ticket WHERE %5 AND "
                          "coalesce(q.answered_ms, :now) - q.asked_ms > :limit ORDER BY q.asked_ms, t.id")
        .arg(product, answer(kind), questions(kind), kind.table(), among);
}

QVariantMap bindsOf(const MissQuestion &question)
{
    QVariantMap binds{ { QStringLiteral("now"), question.nowMs },
        { QStringLiteral("since"), question.sinceMs }, { QStringLiteral("limit"), kAnswerMs },
        { QStringLiteral("phone"), markOf(Channel::Phone) },
        { QStringLiteral("mail"), markOf(Channel::Mail) },
        { QStringLiteral("account"), markOf(Channel::AccountAuthorisation) },
        { QStringLiteral("secret"), markOf(Channel::SecretAuthorisation) } };
    if (!question.environment.isEmpty())
        binds.insert(QStringLiteral("environment"), question.environment);
    if (!question.product.isEmpty())
        binds.insert(QStringLiteral("product"), question.product);
    return binds;
}

} // namespace

Result<QList<ProductMisses>> missedAnswers(
    Connection &connection, const WorkCatalog &catalog, const MissQuestion &question)
{
    QList<ProductMisses> all;
    const WorkKind *kind = catalog.kind(QStringLiteral("ticket"));
    if (kind == nullptr || kind->roles.product.isEmpty() || kind->field(kChannel) == nullptr
        || kind->field(kRequestedAt) == nullptr)
        return all;
    const auto table =
        connection.value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name"),
            { { QStringLiteral("name"), kind->table() } });
    if (!table)
        return tl::unexpected<Error>(table.error());
    if (table->isNull())
        return all;
    QHash<QString, qsizetype> places;
    const auto read =
        connection.forEach(missesSql(*kind, question), bindsOf(question), [&](const QSqlQuery &row) {
            const QString environment = row.value(0).toString();
            const QString product = row.value(1).toString();
            const QString alone = product.isEmpty() ? row.value(5).toString() : QString();
            const QString key = environment % u'\n' % product % u'\n' % alone;
            if (!places.contains(key)) {
                places.insert(key, all.size());
                all.append({ environment, product, {} });
            }
            const QVariant answered = row.value(4);
            all[places.value(key)].misses.append({ row.value(2).toString(), row.value(3).toLongLong(),
                answered.isNull() ? std::nullopt : std::optional<qint64>(answered.toLongLong()) });
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    std::stable_sort(all.begin(), all.end(),
        [](const ProductMisses &a, const ProductMisses &b) { return a.misses.size() > b.misses.size(); });
    return all;
}

QStringList ticketsOf(const QList<AnswerMiss> &misses)
{
    QStringList numbers;
    for (qsizetype i = misses.size(); i > 0; --i)
        numbers.append(misses.at(i - 1).number);
    numbers.removeDuplicates();
    return numbers;
}

QString ticketFilter(const QList<AnswerMiss> &misses)
{
    QStringList numbers = ticketsOf(misses).mid(0, kMostFiltered);
    for (QString &number : numbers)
        number = quotedFilterValue(number);
    return QStringLiteral("number:") + numbers.join(u',');
}

Result<std::optional<qint64>> answerMissDays(Connection &connection)
{
    const Result<RuleValues> settings = workSettingValues(connection);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    const QVariant days = settings->value(QStringLiteral("settings.answerMissDays"));
    return days.isValid() ? std::optional<qint64>(days.toLongLong()) : std::nullopt;
}

} // namespace zhanggui
