#include "models/settlement/order_settlement.h"

#include "models/settlement/due_periods.h"
#include "models/settlement/settlement_records.h"
#include "models/settlement/settlement_store.h"
#include "models/work/work_catalog.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool sameLine(const SettlementLine &a, const SettlementLine &b)
{
    return !a.lineId.isEmpty() && a.lineId == b.lineId && a.kind == b.kind;
}

/// One walk over all transactions: what several lines of the order have to be compared with.
class OrderReader {
public:
    OrderReader(Connection &connection, const WorkCatalog &catalog, const SettlementPolicy &policy,
        const OrderQuestion &question)
        : m_connection(connection)
        , m_calendar(catalog.calendar())
        , m_policy(policy)
        , m_question(question)
    {
    }

    Result<OrderSettlement> read(const WorkCatalog &catalog)
    {
        auto lines = linesOfOrder(m_connection, m_question.environment, m_question.orderId);
        if (!lines)
            return tl::unexpected(lines.error());
        auto orders = OrderDays::prepare(m_connection, m_policy, m_question.environment, m_question.site);
        if (!orders)
            return tl::unexpected(orders.error());
        m_orders.emplace(*std::move(orders));
        auto ratios = readSettlementRatios(m_connection, catalog, m_question.environment);
        if (!ratios)
            return tl::unexpected(ratios.error());
        m_ratios = *std::move(ratios);
        const auto certified = readCertified(m_connection, catalog, m_question.environment);
        if (!certified)
            return tl::unexpected(certified.error());
        m_certified = *certified;
        return lines->isEmpty() ? tellAlone() : explain(*lines);
    }

private:
    Result<OrderSettlement> tellAlone()
    {
        auto facts = m_orders->find(m_question.orderId);
        if (!facts)
            return tl::unexpected(facts.error());
        if (!*facts)
            return failure(ErrorKind::NotFound, QStringLiteral("No settlement line names the order"),
                m_question.orderId);
        SettlementLine line;
        line.environment = m_question.environment;
        line.orderId = m_question.orderId;
        line.orderType = (*facts)->orderType;
        if (line.orderType == u"UNSUBSCRIBE")
            line.kind = QStringLiteral("refund");
        line.orderedMs = (*facts)->orderedMs;
        OrderSettlement found;
        found.question = m_question;
        found.alone = OrderAlone{ **std::move(facts),
            eligibilityOf(
                m_policy, line, { m_question.site, m_certified, {}, m_question.nowMs }, m_calendar) };
        return found;
    }

    Result<OrderSettlement> explain(const QList<SettlementLine> &lines)
    {
        m_due.emplace(
            m_policy, EligibilityFacts{ m_question.site, m_certified, {}, m_question.nowMs }, m_calendar);
        TierSums sums(m_policy, m_ratios, m_question.site, m_question.at);
        if (const auto walked = walk(lines, sums); !walked)
            return tl::unexpected(walked.error());
        m_due->close();
        OrderSettlement found;
        found.question = m_question;
        for (const SettlementLine &line : lines) {
            if (line.layer != SettlementLayer::Transaction)
                continue;
            auto explained = explainLine(line, lines, sums);
            if (!explained)
                return tl::unexpected(explained.error());
            found.lines.append(*std::move(explained));
        }
        for (const SettlementLine &line : lines) {
            const auto same = [&line](const ExplainedLine &one) { return sameLine(one.line, line); };
            if (line.layer == SettlementLayer::BillLine
                && std::none_of(found.lines.cbegin(), found.lines.cend(), same))
                found.onlyBilled.append(line);
        }
        return found;
    }

    /// Sums of the months and classes of `lines`, and the lines that their refunds take back.
    Result<void> walk(const QList<SettlementLine> &lines, TierSums &sums)
    {
        QStringList products;
        QStringList classes;
        QStringList originals;
        for (const SettlementLine &line : lines) {
            products.append(line.product);
            classes.append(line.productClass);
            if (!line.originalLineId.isEmpty())
                originals.append(line.originalLineId);
        }
        LineQuery query;
        query.environment = m_question.environment;
        return forEachLine(m_connection, query, [&](const SettlementLine &said) -> Result<void> {
            const bool counts = products.contains(said.product) || classes.contains(said.productClass);
            const bool isOriginal = originals.contains(said.lineId) && said.kind != u"refund";
            if (!counts && !isOriginal)
                return {};
            SettlementLine line = said;
            const auto day = m_orders->complete(line);
            if (!day)
                return tl::unexpected(day.error());
            if (products.contains(line.product))
                sums.add(line);
            if (classes.contains(line.productClass))
                m_due->add(line);
            if (isOriginal)
                m_originals.insert(line.lineId, { line, *day });
            return {};
        });
    }

    Result<ExplainedLine> explainLine(
        const SettlementLine &line, const QList<SettlementLine> &lines, const TierSums &sums)
    {
        ExplainedLine made;
        made.line = line;
        for (const SettlementLine &other : lines) {
            if (other.layer == SettlementLayer::BillLine && sameLine(other, line))
                made.billed.append(other);
        }
        if (made.line.period.isEmpty() && !made.billed.isEmpty())
            made.line.period = made.billed.constFirst().period;
        SettlementLine known = made.line;
        const auto ownDay = m_orders->complete(known);
        if (!ownDay)
            return tl::unexpected(ownDay.error());
        made.eligibility = m_due->eligibilityOf(known);
        ExpectedOptions options;
        options.at = m_question.at;
        const auto original = m_originals.constFind(line.originalLineId);
        const bool hasOriginal = original != m_originals.constEnd();
        options.original = hasOriginal ? &original->line : nullptr;
        made.expected = expectedLine(m_policy, m_ratios, sums, known, m_question.site, options);
        made.missing = missingRatios(m_policy, known, options.original, made.expected.asked);
        const std::optional<OrderDay> day = line.kind != u"refund" ? *ownDay
            : hasOriginal                                          ? original->day
                                                                   : std::nullopt;
        if (day && !m_question.at)
            tellOrderDay(made.expected, m_policy, *day);
        if (made.eligibility.runMs)
            made.after =
                cycleAfter(m_policy, m_question.site, line.productClass, *made.eligibility.runMs, m_calendar);
        return made;
    }

    Connection &m_connection;
    const WorkCalendar m_calendar; // as it is now
    const SettlementPolicy &m_policy;
    const OrderQuestion &m_question;
    QList<SettlementRatio> m_ratios;
    std::optional<bool> m_certified;
    struct Original {
        SettlementLine line;
        std::optional<OrderDay> day; // where the line itself does not tell it
    };
    QHash<QString, Original> m_originals;
    std::optional<OrderDays> m_orders;
    std::optional<DuePeriods> m_due;
};

} // namespace

Result<OrderSettlement> explainOrder(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const OrderQuestion &question)
{
    return OrderReader(connection, catalog, policy, question)
        .read(catalog)
        .map([&policy](OrderSettlement found) {
            found.ownFault = policy.ownFault;
            return found;
        });
}

} // namespace zhanggui
