#include "models/settlement/order_days.h"

#include "models/core/marketplace_day.h"
#include "models/records/facts.h"

#include <algorithm>

namespace zhanggui {

OrderDays::OrderDays(const SettlementPolicy &policy, QString environment, QString site, NativeQuery orders)
    : m_policy(policy)
    , m_environment(std::move(environment))
    , m_site(std::move(site))
    , m_orders(std::move(orders))
{
}

Result<OrderDays> OrderDays::prepare(
    Connection &connection, const SettlementPolicy &policy, const QString &environment, const QString &site)
{
    return NativeQuery::prepare(connection,
        QStringLiteral("SELECT status, order_type, create_ms, answered_ms, ages FROM orders "
                       "WHERE environment = ?1 AND order_id = ?2"))
        .map([&](NativeQuery orders) { return OrderDays(policy, environment, site, std::move(orders)); });
}

Result<std::optional<OrderFacts>> OrderDays::find(const QString &orderId)
{
    m_orders.reset();
    m_orders.bind(1, m_environment);
    m_orders.bind(2, orderId);
    const auto found = m_orders.next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    OrderFacts facts;
    facts.status = m_orders.text(0);
    facts.orderType = m_orders.text(1);
    if (!m_orders.isNull(2))
        facts.orderedMs = m_orders.int64(2);
    const auto ages = agesFrom(m_orders.text(4));
    if (!ages)
        return tl::unexpected(ages.error());
    facts.asOfMs = ages->value(QStringLiteral("create_ms"), m_orders.int64(3));
    m_orders.reset();
    return facts;
}

bool OrderDays::lacksDay(const SettlementLine &line) const
{
    if (line.orderedMs || line.orderId.isEmpty())
        return false;
    return std::none_of(m_policy.days.cbegin(), m_policy.days.cend(), [&](const StandInDay &rule) {
        return rule.day == u"ordered" && instantOf(line, rule.by)
            && rule.when.holds(lineValues(line, m_site)) == Truth::Yes;
    });
}

Result<std::optional<OrderDay>> OrderDays::complete(SettlementLine &line)
{
    if (!lacksDay(line))
        return std::nullopt;
    const auto facts = find(line.orderId);
    if (!facts)
        return tl::unexpected(facts.error());
    if (!*facts || !(*facts)->orderedMs)
        return std::nullopt;
    line.orderedMs = (*facts)->orderedMs;
    return OrderDay{ *line.orderedMs, (*facts)->asOfMs };
}

void tellOrderDay(ExpectedLine &expected, const SettlementPolicy &policy, const OrderDay &day)
{
    if (expected.net.from != FormulaPart::From::Formula)
        return;
    FormulaPart part;
    part.name = QStringLiteral("orderedDay");
    if (const SettlementName *name = policy.name(part.name))
        part.title = name->title;
    part.value = marketplaceDay(day.orderedMs).toString(Qt::ISODate);
    part.from = FormulaPart::From::Order;
    const QString asOf = marketplaceDay(day.asOfMs).toString(Qt::ISODate);
    part.say = {
        QStringLiteral("By the order query as of %1; the settlement file does not tell it.").arg(asOf),
        QStringLiteral("来自订单查询（截至 %1），结算文件未写明。").arg(asOf)
    };
    expected.net.parts.append(part);
}

} // namespace zhanggui
