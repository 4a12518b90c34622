#include "net/callbacks/judging/verdicts.h"

#include <algorithm>

namespace zhanggui {

Verdicts::Verdicts(const CheckCatalog &catalog, bool privateTarget, bool testFlag)
    : m_catalog(catalog)
    , m_privateTarget(privateTarget)
    , m_testFlag(testFlag)
{
}

void Verdicts::pass(const char *check, const QString &place)
{
    m_verdicts.append({ QString::fromLatin1(check), Severity::Pass, place, {} });
}

void Verdicts::fall(const char *check, const VerdictFacts &facts, const QString &place)
{
    add(QLatin1String(check), weight(QLatin1String(check)), facts, place);
}

void Verdicts::say(bool good, const char *check, const VerdictFacts &facts, const QString &place)
{
    if (good)
        pass(check, place);
    else
        fall(check, facts, place);
}

void Verdicts::fall(const Expectation &expectation, const char *check, const VerdictFacts &facts)
{
    std::optional<Severity> own = expectation.severity;
    if (m_testFlag && expectation.underTestFlag)
        own = expectation.underTestFlag;
    add(QLatin1String(check), own.value_or(weight(QLatin1String(check))), facts, expectation.place);
}

void Verdicts::fallAtMost(Severity most, const char *check, const VerdictFacts &facts, const QString &place)
{
    add(QLatin1String(check), std::min(most, weight(QLatin1String(check))), facts, place);
}

bool Verdicts::has(QLatin1String check) const
{
    return std::any_of(m_verdicts.cbegin(), m_verdicts.cend(),
        [check](const Verdict &verdict) { return verdict.check == check; });
}

Severity Verdicts::weight(QLatin1String check) const
{
    const CheckDescription *known = m_catalog.check(QString(check));
    return known ? severityOf(*known, m_privateTarget, m_testFlag) : Severity::Fail;
}

void Verdicts::add(QLatin1String check, Severity severity, const VerdictFacts &facts, const QString &place)
{
    // Of a thousand elements with the same fault one verdict tells enough.
    const bool said =
        !place.isEmpty() && std::any_of(m_verdicts.cbegin(), m_verdicts.cend(), [&](const Verdict &verdict) {
            return verdict.check == check && verdict.place == place && verdict.severity > Severity::Pass;
        });
    if (!said)
        m_verdicts.append({ QString(check), std::min(severity, m_ceiling), place, facts });
}

const Expectation *expectationOf(const CaseStep &step, QLatin1String check)
{
    const auto found = std::find_if(step.expect.cbegin(), step.expect.cend(),
        [check](const Expectation &expectation) { return expectation.check == check; });
    return found == step.expect.cend() ? nullptr : &*found;
}

} // namespace zhanggui
