#include "models/settlement/shown_rules.h"

#include "models/core/decimal.h"
#include "models/settlement/condition_titles.h"
#include "models/settlement/own_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ShownRules", text);
}

QString stepsText(const SettlementTier &tier)
{
    QStringList steps;
    for (const TierStep &step : tier.steps) {
        const QString below = step.belowMinor ? QStringLiteral("< ") % textFromMinorUnits(*step.belowMinor)
                                              : QStringLiteral("…");
        steps.append(below % QLatin1String(": ") % step.valueText);
    }
    return tier.name % QLatin1String(" = ") % steps.join(QLatin1String("; "));
}

QString runText(const BillRun &run)
{
    return run.nextWorkingDay
        ? say(QT_TRANSLATE_NOOP("ShownRules", "day %1 of the following month, else the next working day"))
              .arg(run.day)
        : say(QT_TRANSLATE_NOOP("ShownRules", "day %1 of the following month")).arg(run.day);
}

QString conditionValue(const BillCondition &condition, const ConditionTitles &titles)
{
    return condition.leastMinor
        ? say(QT_TRANSLATE_NOOP("ShownRules", "at least %1")).arg(textFromMinorUnits(*condition.leastMinor))
        : titles.text(condition.condition);
}

template <class Rule>
ShownRule row(const char *section, const ConditionTitles &titles, const Rule &rule, const QString &value,
    const Validity &validity = {})
{
    return { QLatin1String(section), rule.id, rule.title, value, titles.text(rule.when), validity,
        rule.source, ShownRule::From::Program, {}, {} };
}

const ShownRule *find(const QList<ShownRule> &rules, const QString &section, const QString &id)
{
    const auto found = std::find_if(rules.cbegin(), rules.cend(),
        [&](const ShownRule &rule) { return rule.section == section && rule.id == id; });
    return found == rules.cend() ? nullptr : &*found;
}

} // namespace

QList<ShownRule> shownRules(const SettlementPolicy &policy)
{
    const ConditionTitles titles(policy);
    QList<ShownRule> all;
    for (const SettlementFormula &one : policy.formulas)
        all.append(row("formulas", titles, one,
            QString(one.result % QLatin1String(" = ") % one.expression.text()), one.validity));
    for (const SettlementRate &one : policy.rates)
        all.append(row(
            "rates", titles, one, QString(one.name % QLatin1String(" = ") % one.valueText), one.validity));
    for (const SettlementTier &one : policy.tiers)
        all.append(row("tiers", titles, one, stepsText(one), one.validity));
    for (const BillCondition &one : policy.conditions)
        all.append(row("conditions", titles, one, conditionValue(one, titles), one.validity));
    for (const PeriodRule &one : policy.periods)
        all.append(row("periods", titles, one, one.basis));
    for (const BillRun &one : policy.runs)
        all.append(row("runs", titles, one, runText(one), one.validity));
    for (const CycleStep &one : policy.steps)
        all.append(row("steps", titles, one,
            QCoreApplication::translate("ShownRules", "%n working day(s)", nullptr, one.workingDays)));
    return all;
}

QList<ShownRule> shownRules(const SettlementPolicy &policy, const SettlementPolicy &base, const OwnRules &own)
{
    QList<ShownRule> all = shownRules(policy);
    const QList<ShownRule> shipped = shownRules(base);
    for (ShownRule &rule : all) {
        if (!own.find(rule.section, rule.id))
            continue;
        const ShownRule *before = find(shipped, rule.section, rule.id);
        rule.from = before ? ShownRule::From::Changed : ShownRule::From::Added;
        rule.shippedValue = before ? before->value : QString();
        rule.shippedValidity = before ? before->validity : Validity();
    }
    for (const ShownRule &rule : shipped) {
        const OwnRule *mine = own.find(rule.section, rule.id);
        if (!mine || !mine->rule.isEmpty() || find(all, rule.section, rule.id))
            continue;
        const auto behind = std::find_if(all.crbegin(), all.crend(), [&](const ShownRule &one) {
            return ownRuleSections().indexOf(one.section) <= ownRuleSections().indexOf(rule.section);
        });
        ShownRule removed = rule;
        removed.from = ShownRule::From::Removed;
        removed.source = { QString(mine->why % u" – " % mine->by),
            marketplaceDay(mine->atMs).toString(Qt::ISODate), QStringLiteral("S") };
        all.insert(behind.base(), removed);
    }
    return all;
}

QString idOf(ShownRule::From from)
{
    static const QStringList ids = { QStringLiteral("program"), QStringLiteral("changed"),
        QStringLiteral("added"), QStringLiteral("removed") };
    return ids.at(int(from));
}

QString fromText(ShownRule::From from)
{
    switch (from) {
    case ShownRule::From::Program:
        return say(QT_TRANSLATE_NOOP("ShownRules", "shipped"));
    case ShownRule::From::Changed:
        return say(QT_TRANSLATE_NOOP("ShownRules", "own, instead of the shipped row"));
    case ShownRule::From::Added:
        return say(QT_TRANSLATE_NOOP("ShownRules", "own"));
    case ShownRule::From::Removed:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ShownRules", "shipped, taken out"));
}

QString sectionText(const QString &section)
{
    static const QHash<QString, const char *> texts = {
        { QStringLiteral("formulas"), QT_TRANSLATE_NOOP("ShownRules", "Formulas") },
        { QStringLiteral("rates"), QT_TRANSLATE_NOOP("ShownRules", "Rates") },
        //: 区间增量分成
        { QStringLiteral("tiers"), QT_TRANSLATE_NOOP("ShownRules", "Tiers") },
        //: 出账条件
        { QStringLiteral("conditions"), QT_TRANSLATE_NOOP("ShownRules", "Conditions of a bill") },
        //: 账期归属
        { QStringLiteral("periods"), QT_TRANSLATE_NOOP("ShownRules", "Periods") },
        //: 出账日
        { QStringLiteral("runs"), QT_TRANSLATE_NOOP("ShownRules", "Bill runs") },
        { QStringLiteral("steps"), QT_TRANSLATE_NOOP("ShownRules", "Days of payment") },
    };
    const char *text = texts.value(section);
    return text ? say(text) : section;
}

QString validityText(const Validity &validity)
{
    if (!validity.from && !validity.to)
        return {};
    return QStringList{ validity.from ? validity.from->toString(Qt::ISODate) : QString(), QStringLiteral("–"),
        validity.to ? validity.to->addDays(-1).toString(Qt::ISODate) : QString() }
        .join(u' ')
        .trimmed();
}

} // namespace zhanggui
