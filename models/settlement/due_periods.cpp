#include "models/settlement/due_periods.h"

#include <algorithm>

namespace zhanggui {

DuePeriods::DuePeriods(const SettlementPolicy &policy, EligibilityFacts facts, WorkCalendar calendar)
    : m_policy(policy)
    , m_facts(std::move(facts))
    , m_calendar(std::move(calendar))
{
    for (const BillCondition &condition : policy.conditions)
        m_least = std::max(m_least, condition.leastMinor.value_or(0));
}

void DuePeriods::add(const SettlementLine &line)
{
    const LineDue due = dueOf(m_policy, line, m_facts);
    qint32 index = m_indexOf.value(due.period, -1);
    if (index < 0) {
        index = qint32(m_periods.size());
        m_indexOf.insert(due.period, index);
        m_periods.append(due.period);
    }
    m_known.push_back({ line.id, index, due.hasLeast });
    if (m_least > 0 && due.hasLeast && due.billable != Truth::No && !due.period.isEmpty())
        m_classes[{ line.productClass, line.currency }][due.period].minor += line.salesMinor.value_or(0);
}

void DuePeriods::close()
{
    for (auto &[productClass, periods] : m_classes) {
        qint64 waiting = 0;
        QList<Carried *> open;
        for (auto &[period, carried] : periods) {
            waiting += carried.minor;
            open.append(&carried);
            for (Carried *one : std::as_const(open)) {
                one->minor = waiting;
                one->period = waiting >= m_least ? period : QString();
            }
            if (waiting < m_least)
                continue;
            waiting = 0;
            open.clear();
        }
    }
}

LineDue DuePeriods::due(const SettlementLine &line)
{
    if (m_next >= m_known.size() || m_known[m_next].line != line.id)
        return dueOf(m_policy, line, m_facts);
    const Known &known = m_known[m_next++];
    LineDue due;
    due.hasLeast = known.hasLeast;
    due.period = m_periods.at(known.period);
    return due;
}

const DuePeriods::Carried *DuePeriods::carriedOf(const SettlementLine &line, const LineDue &due) const
{
    if (m_least == 0 || !due.hasLeast || !line.period.isEmpty())
        return nullptr;
    const auto found = m_classes.find({ line.productClass, line.currency });
    if (found == m_classes.end())
        return nullptr;
    const auto carried = found->second.find(due.period);
    return carried == found->second.end() ? nullptr : &carried->second;
}

QString DuePeriods::periodOf(const SettlementLine &line)
{
    const LineDue known = due(line);
    const Carried *carried = carriedOf(line, known);
    return carried ? carried->period : known.period;
}

EligibilityFacts DuePeriods::factsOf(const SettlementLine &line) const
{
    EligibilityFacts known = m_facts;
    if (const Carried *carried = carriedOf(line, dueOf(m_policy, line, m_facts)))
        known.classMinor = carried->minor;
    return known;
}

Eligibility DuePeriods::eligibilityOf(const SettlementLine &line) const
{
    return zhanggui::eligibilityOf(m_policy, line, factsOf(line), m_calendar);
}

OpenConditions DuePeriods::openConditionsOf(const SettlementLine &line) const
{
    return openConditions(m_policy, line, factsOf(line));
}

} // namespace zhanggui
