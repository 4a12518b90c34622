#include "models/settlement/line_judge.h"

#include "models/settlement/review_lines.h"
#include "models/settlement/settlement_store.h"

namespace zhanggui {

namespace {

bool isRefund(const SettlementLine &line)
{
    return line.kind == u"refund";
}

} // namespace

LineJudge::LineJudge(Connection &connection, const SettlementPolicy &policy,
    const QList<SettlementRatio> &ratios, const WorkCalendar &calendar, const Setting &setting)
    : m_connection(connection)
    , m_policy(policy)
    , m_setting(setting)
    , m_sums(policy, ratios, setting.facts.site, setting.policyDay)
    , m_due(policy, setting.facts, calendar)
    , m_worth(policy, ratios, m_sums, setting.facts.site, setting.policyDay)
{
}

Result<void> LineJudge::prepare()
{
    return OrderDays::prepare(m_connection, m_policy, m_setting.environment, m_setting.facts.site)
        .map([this](OrderDays orders) { m_orders.emplace(std::move(orders)); });
}

Result<std::optional<SettlementLine>> LineJudge::add(const SettlementLine &line)
{
    std::optional<SettlementLine> completed;
    if (m_orders->lacksDay(line)) {
        completed = line;
        const auto day = m_orders->complete(*completed);
        if (!day)
            return tl::unexpected(day.error());
        if (!*day)
            completed.reset();
    }
    const SettlementLine &known = completed ? *completed : line;
    m_sums.add(known);
    m_due.add(known);
    return completed;
}

Result<JudgedLine> LineJudge::judge(const SettlementLine &line)
{
    JudgedLine judged;
    judged.line = &line;
    if (m_orders->lacksDay(line)) {
        judged.completed = line;
        const auto day = m_orders->complete(*judged.completed);
        if (!day)
            return tl::unexpected(day.error());
        judged.orderDay = *day;
    }
    judged.period = m_due.periodOf(judged.known());
    return judged;
}

Result<void> LineJudge::value(JudgedLine &judged, bool unfolds)
{
    const bool refund = isRefund(*judged.line);
    std::optional<OrderDay> day = refund ? std::nullopt : judged.orderDay;
    auto original = originalOf(*judged.line, refund ? &day : nullptr);
    if (!original)
        return tl::unexpected(original.error());
    judged.original = *std::move(original);
    judged.expected =
        m_worth.expected(judged.known(), judged.original ? &*judged.original : nullptr, unfolds);
    judged.orderDay = m_setting.policyDay ? std::nullopt : day;
    if (judged.orderDay && unfolds)
        tellOrderDay(*judged.expected, m_policy, *judged.orderDay);
    return {};
}

Result<std::optional<SettlementLine>> LineJudge::originalOf(
    const SettlementLine &line, std::optional<OrderDay> *day)
{
    if (!isRefund(line) || line.originalLineId.isEmpty())
        return std::optional<SettlementLine>();
    SettlementLine sale;
    sale.lineId = line.originalLineId;
    sale.kind = QStringLiteral("sale");
    auto found =
        lineWithKey(m_connection, m_setting.environment, SettlementLayer::Transaction, lineKey(sale));
    if (!found || !*found)
        return found;
    const auto completed = m_orders->complete(**found);
    if (!completed)
        return tl::unexpected(completed.error());
    if (day)
        *day = *completed;
    return found;
}

Result<SettlementLine> LineJudge::knownLine(qint64 id)
{
    auto line = settlementLine(m_connection, id);
    if (!line)
        return line;
    if (const auto day = m_orders->complete(*line); !day)
        return tl::unexpected(day.error());
    return line;
}

} // namespace zhanggui
