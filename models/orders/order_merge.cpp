#include "models/orders/order_merge.h"

#include "models/orders/order_facts.h"
#include "models/store/connection.h"

namespace zhanggui {

namespace {

QVariant nothing()
{
    return QVariant(QMetaType(QMetaType::QString));
}

} // namespace

Result<std::optional<OrderRowMerge>> OrderRowMerge::read(
    Connection &connection, const EnvironmentName &environment, const OrderId &id)
{
    const std::vector<QString> &columns = orderFactColumns();
    const auto rows = connection.list<OrderRowMerge>(
        QStringLiteral("SELECT id, answered_ms, ages, %1 FROM orders WHERE environment = :environment "
                       "AND order_id = :order")
            .arg(QStringList(columns.begin(), columns.end()).join(u',')),
        { { QStringLiteral("environment"), environment.text() }, { QStringLiteral("order"), id.text() } },
        [&columns](const QSqlQuery &row) {
            OrderRowMerge found;
            found.m_id = row.value(0).toLongLong();
            found.m_asOfMs = row.value(1).toLongLong();
            // Ages only say how old a fact is; one that cannot be read is as old as the row.
            found.m_ages = agesFrom(row.value(2).toString()).value_or(Ages());
            for (size_t i = 0; i < columns.size(); ++i)
                found.m_cells.push_back(row.value(int(i) + 3));
            return found;
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

bool OrderRowMerge::say(
    const QVariantMap &columns, qint64 asOfMs, bool (*speaksOf)(const QString &factColumn))
{
    const std::vector<QString> &facts = orderFactColumns();
    std::vector<QVariant> incoming(facts.size());
    for (size_t i = 0; i < facts.size(); ++i) {
        if (!columns.contains(facts[i]) || !speaksOf(facts[i]))
            continue;
        const QVariant value = columns.value(facts[i]);
        // The answer says that there is none; the currency is the environment's and may only be unknown.
        if (!value.isNull())
            incoming[i] = value;
        else if (facts[i] != QLatin1String("currency"))
            incoming[i] = nothing();
    }
    const FactMerge merge =
        mergeFacts({ facts, m_cells, m_asOfMs, m_ages }, incoming, asOfMs, FactOrigin::Answer);
    if (merge.stale)
        return false;
    bool keepsCustomer = false;
    for (size_t i = 0; i < facts.size(); ++i) {
        if (!incoming[i].isValid())
            continue;
        if (merge.older.contains(qsizetype(i))) {
            keepsCustomer = keepsCustomer || facts[i].startsWith(QLatin1String("customer_"));
            continue;
        }
        m_cells[i] = incoming[i];
        m_columns.insert(facts[i], columns.value(facts[i]));
        for (const QString &follower : columnsThatFollow(facts[i])) {
            if (columns.contains(follower))
                m_columns.insert(follower, columns.value(follower));
        }
    }
    const QString hasBuyer = QStringLiteral("has_buyer");
    if (columns.contains(hasBuyer) && !keepsCustomer)
        m_columns.insert(hasBuyer, columns.value(hasBuyer));
    m_asOfMs = merge.asOfMs;
    m_ages = merge.ages;
    return true;
}

} // namespace zhanggui
