#include "models/settlement/policy_reader.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool overlap(const Validity &a, const Validity &b)
{
    const bool aEndsFirst = a.to && b.from && *a.to <= *b.from;
    const bool bEndsFirst = b.to && a.from && *b.to <= *a.from;
    return !aEndsFirst && !bEndsFirst;
}

/// What decides whether two rules that give the same can be about one line.
struct Claim {
    QString id;
    QString gives;
    const Condition *when = nullptr;
    const Validity *validity = nullptr;
    QString dateOf;
};

bool collide(const Claim &a, const Claim &b)
{
    if (a.gives != b.gives || keptApart(*a.when, *b.when))
        return false;
    return a.dateOf != b.dateOf || overlap(*a.validity, *b.validity);
}

void findClashes(const QList<Claim> &claims, QList<RuleClash> &clashes)
{
    for (qsizetype i = 0; i < claims.size(); ++i) {
        for (qsizetype j = i + 1; j < claims.size(); ++j) {
            if (collide(claims.at(i), claims.at(j)))
                clashes.append({ claims.at(j).id, claims.at(i).id, claims.at(i).gives });
        }
    }
}

void checkNames(const QString &id, const QStringList &used, const QStringList &known, JsonFaults &faults)
{
    for (const QString &name : used) {
        if (!known.contains(name))
            faults.add(QStringLiteral("settlement.") % id, QStringLiteral("nothing gives \"%1\"").arg(name));
    }
}

QStringList knownNames(const SettlementPolicy &policy)
{
    QStringList known = lineValueNames();
    for (const SettlementName &name : policy.names)
        known.append(name.id);
    return known;
}

} // namespace

void checkUse(const SettlementPolicy &policy, JsonFaults &faults)
{
    QStringList own;
    for (const SettlementName &name : policy.names)
        own.append(name.id);
    const QStringList known = knownNames(policy);
    // What these look at may be asked for, so it needs words of its own.
    const QStringList forLines = own + QStringList{ QStringLiteral("site") };
    const QStringList forConditions = known
        + QStringList{ QStringLiteral("certified"), QStringLiteral("classMinor"),
              QStringLiteral("isEffective") };
    for (const SettlementFormula &formula : policy.formulas) {
        checkNames(formula.id, formula.expression.names() + QStringList{ formula.result }, own, faults);
        checkNames(formula.id, formula.when.values(), forLines, faults);
    }
    for (const SettlementRate &rate : policy.rates) {
        checkNames(rate.id, { rate.name }, own, faults);
        checkNames(rate.id, rate.when.values(), forLines, faults);
    }
    for (const SettlementTier &tier : policy.tiers) {
        checkNames(tier.id, { tier.name, tier.sumOf }, own, faults);
        checkNames(tier.id, tier.when.values() + tier.counts.values(), forLines, faults);
    }
    for (const BillCondition &condition : policy.conditions)
        checkNames(
            condition.id, condition.when.values() + condition.condition.values(), forConditions, faults);
    for (const StandInDay &rule : policy.days)
        checkNames(rule.id, rule.when.values(), lineValueNames(), faults);
    for (const PeriodRule &rule : policy.periods)
        checkNames(rule.id, rule.when.values(), lineValueNames(), faults);
    for (const BillRun &run : policy.runs)
        checkNames(run.id, run.when.values(), { QStringLiteral("site") }, faults);
    for (const CycleStep &step : policy.steps)
        checkNames(step.id, step.when.values(), lineValueNames(), faults);
    if (policy.formulas.isEmpty() || policy.conditions.isEmpty() || policy.runs.isEmpty())
        faults.add(
            QStringLiteral("settlement"), QStringLiteral("formulas, conditions and runs must be there"));
}

QList<RuleClash> clashesOf(const SettlementPolicy &policy)
{
    QList<Claim> formulas;
    for (const SettlementFormula &formula : policy.formulas)
        formulas.append({ formula.id, formula.result, &formula.when, &formula.validity, formula.dateOf });
    QList<Claim> values;
    for (const SettlementRate &rate : policy.rates)
        values.append({ rate.id, rate.name, &rate.when, &rate.validity, rate.dateOf });
    for (const SettlementTier &tier : policy.tiers)
        values.append({ tier.id, tier.name, &tier.when, &tier.validity, tier.dateOf });
    QList<Claim> runs;
    for (const BillRun &run : policy.runs)
        runs.append({ run.id, QStringLiteral("the day of a bill"), &run.when, &run.validity, {} });
    QList<RuleClash> clashes;
    findClashes(formulas, clashes);
    findClashes(values, clashes);
    findClashes(runs, clashes);
    return clashes;
}

void checkPolicy(const SettlementPolicy &policy, JsonFaults &faults)
{
    checkUse(policy, faults);
    for (const RuleClash &clash : clashesOf(policy))
        faults.add(QStringLiteral("settlement.") % clash.id,
            QStringLiteral("can hold together with %1, and both give %2").arg(clash.other, clash.gives));
}

} // namespace zhanggui
