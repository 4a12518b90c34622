#include "models/supervision/acceptance_rule.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// Values that the condition looks at and that the record does not have.
QStringList emptyOf(const Condition &condition, const RuleValues &facts)
{
    QStringList empty;
    for (const QString &name : condition.values()) {
        const QVariant value = facts.value(name);
        if (!value.isValid() || value.toString().isEmpty())
            empty.append(name);
    }
    return empty;
}

/// No rule fits: the fields of the first one that would decide if they were filled in.
QStringList missingOf(const SupervisionRules &rules, const RuleValues &facts)
{
    for (const AcceptanceRule &rule : rules.acceptance) {
        QStringList empty = emptyOf(rule.when, facts);
        RuleValues without = facts;
        for (const QString &name : empty)
            without.remove(name);
        if (!empty.isEmpty() && rule.when.holds(without) == Truth::Unknown)
            return empty;
    }
    return {};
}

} // namespace

AcceptanceVerdict acceptanceOf(const SupervisionRules &rules, const SupervisedLine &line)
{
    AcceptanceVerdict verdict;
    const RuleValues facts = supervisionFacts(line);
    const auto ordered = line.orderedMs();
    const auto fits = [&ordered](const DatedRule &rule) {
        return (!rule.from && !rule.to) || (ordered && rule.holdsOn(marketplaceDay(*ordered)));
    };
    const auto decides = std::find_if(rules.acceptance.cbegin(), rules.acceptance.cend(),
        [&](const AcceptanceRule &rule) { return rule.when.holds(facts) == Truth::Yes && fits(rule); });
    if (decides != rules.acceptance.cend()) {
        verdict.rule = &*decides;
    } else {
        verdict.missing = missingOf(rules, facts);
        if (!ordered)
            verdict.missing.append(QStringLiteral("orderedAt"));
    }
    for (const DatedRule &remark : rules.remarks) {
        if (remark.when.holds(facts) == Truth::Yes && fits(remark))
            verdict.remarks.append(&remark);
    }
    return verdict;
}

MachineVerdict machineOf(const MachineCatalog &catalog, const SupervisedLine &line)
{
    MachineVerdict verdict;
    const QString kind = QStringLiteral("supervision");
    verdict.dayMs = line.orderedMs();
    RuleValues values = line.values;
    if (verdict.dayMs)
        values.insert(QStringLiteral("orderedAt"), *verdict.dayMs);
    verdict.machine = catalog.of(kind, values, line.record.createdMs);
    for (const Machine *machine : catalog.ofKind(kind)) {
        const bool dated = machine->validFrom || machine->validTo;
        if (machine != verdict.machine && dated && machine->when.holds(values) == Truth::Yes)
            verdict.otherDays.append(machine);
    }
    QList<const Machine *> &days = verdict.otherDays;
    std::stable_sort(days.begin(), days.end(), [](const Machine *a, const Machine *b) {
        return a->validFrom.value_or(QDate(1, 1, 1)) < b->validFrom.value_or(QDate(1, 1, 1));
    });
    return verdict;
}

} // namespace zhanggui
