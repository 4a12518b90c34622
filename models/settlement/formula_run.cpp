#include "models/settlement/formula_run.h"

#include "models/core/decimal.h"
#include "models/rules/stated_rules.h"

#include <algorithm>

namespace zhanggui {

namespace {

using Found = FormulaRun::Found;
using State = Found::State;

Truth both(Truth a, Truth b)
{
    if (a == Truth::No || b == Truth::No)
        return Truth::No;
    return a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::Unknown;
}

void addNew(QStringList &all, const QStringList &more)
{
    for (const QString &one : more) {
        if (!all.contains(one))
            all.append(one);
    }
}

/// As conditions compare it: minor units, 1/10,000, or a text where that is no whole number.
QVariant forConditions(SettlementName::Is is, const Exact &value)
{
    const Exact scaled = value * Exact::ofNumber(is == SettlementName::Is::Rate ? 10'000 : 100);
    bool whole = false;
    const qint64 number = scaled.text().toLongLong(&whole);
    return whole ? QVariant(number) : QVariant(scaled.text());
}

QString bordersOf(const SettlementTier &tier, qsizetype step)
{
    const auto amount = [&tier](std::optional<qint64> minor) -> QString {
        return textFromMinorUnits(minor.value_or(0)) % u' ' % tier.currency;
    };
    QString below = QStringLiteral("< ") % amount(tier.steps.at(step).belowMinor);
    if (step == 0)
        return below;
    const QString from = QStringLiteral("≥ ") % amount(tier.steps.at(step - 1).belowMinor);
    return tier.steps.at(step).belowMinor ? from % QLatin1String(", ") % below : from;
}

} // namespace

QString formulaValueText(SettlementName::Is is, const Exact &value)
{
    if (is == SettlementName::Is::Rate)
        return value.percentText();
    const Result<qint64> minor = value.toMinor();
    return minor && Exact::ofMinor(*minor) == value ? textFromMinorUnits(*minor) : value.text();
}

FormulaRun::FormulaRun(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
    const TierSums *sums, FormulaInput input, const ExpectedOptions &options)
    : m_policy(policy)
    , m_ratios(ratios)
    , m_sums(sums)
    , m_input(std::move(input))
    , m_options(options)
{
}

QString FormulaRun::dayName(const QString &day) const
{
    return m_input.needsOriginal ? QStringLiteral("original") : day % QLatin1String("Day");
}

std::optional<QString> FormulaRun::monthOf(const QString &day) const
{
    const QDate known = m_input.days.value(day);
    return known.isValid() ? std::optional(known.toString(QStringLiteral("yyyy-MM"))) : std::nullopt;
}

Truth FormulaRun::holdsOn(const QString &dateOf, const Validity &validity, QStringList &asked) const
{
    if (!validity.from && !validity.to)
        return Truth::Yes;
    const QDate known = m_options.at.value_or(m_input.days.value(dateOf));
    if (known.isValid())
        return validity.holds(known) ? Truth::Yes : Truth::No;
    // Nothing takes effect, is paid or accepted before it is ordered: that may already decide it.
    QDate earliest;
    QDate latest;
    for (const QString &later :
        { QStringLiteral("effective"), QStringLiteral("paid"), QStringLiteral("supervised") }) {
        const QDate day = m_input.days.value(later);
        if (dateOf == QLatin1String("ordered") && day.isValid() && (!latest.isValid() || day < latest))
            latest = day;
        if (dateOf == later)
            earliest = m_input.days.value(QStringLiteral("ordered"));
    }
    const bool neverBegun = validity.from && latest.isValid() && latest < *validity.from;
    const bool over = validity.to && earliest.isValid() && earliest >= *validity.to;
    if (neverBegun || over)
        return Truth::No;
    const bool begun = !validity.from || (earliest.isValid() && earliest >= *validity.from);
    const bool notOver = !validity.to || (latest.isValid() && latest < *validity.to);
    if (begun && notOver)
        return Truth::Yes;
    addNew(asked, { dayName(dateOf) });
    return Truth::Unknown;
}

Truth FormulaRun::holds(const Condition &condition, QStringList &asked)
{
    const Truth plain = condition.holds(m_input.facts);
    if (plain != Truth::Unknown)
        return plain;
    QStringList missing;
    for (const QString &value : condition.values()) {
        if (m_input.facts.contains(value))
            continue;
        const SettlementName *name = m_policy.name(value);
        if (!name || name->is == SettlementName::Is::Fact) {
            addNew(missing, { value });
            continue;
        }
        const Found &found = find(value);
        if (found.state == State::Open)
            addNew(missing, found.asked);
        else
            m_input.facts.insert(
                value, found.state == State::Known ? forConditions(name->is, found.value) : QVariant());
    }
    const Truth truth = condition.holds(m_input.facts);
    if (truth == Truth::Unknown)
        addNew(asked, missing);
    return truth;
}

Truth FormulaRun::holds(
    const Condition &when, const QString &dateOf, const Validity &validity, QStringList &asked)
{
    QStringList missing;
    const Truth truth = both(holds(when, missing), holdsOn(dateOf, validity, missing));
    if (truth == Truth::Unknown)
        addNew(asked, missing);
    return truth;
}

const Found &FormulaRun::find(const QString &name)
{
    if (const auto known = m_found.find(name); known != m_found.end())
        return known->second;
    static const Found none;
    const SettlementName *known = m_policy.name(name);
    if (!known || m_open.contains(name))
        return none; // not kept: asked for from elsewhere, it may be found
    m_open.append(name);
    Found found = search(*known);
    m_open.removeLast();
    return m_found.insert_or_assign(name, std::move(found)).first->second;
}

Found FormulaRun::search(const SettlementName &name)
{
    Found found;
    const bool fileFirst = name.is == SettlementName::Is::Amount || name.fileFirst;
    const bool done = findInstead(name.id, found) || (name.ofContract && findRatio(name, found))
        || (fileFirst && findInFile(name.id, found)) || findRate(name.id, found) || findTier(name.id, found)
        || findByFormula(name.id, found) || (!fileFirst && findInFile(name.id, found));
    if (!done && found.asked.isEmpty()) {
        found.state = name.ofContract ? State::Nowhere : State::Open;
        found.asked = QStringList{ name.id };
    }
    if (m_options.unfolds)
        describe(name, found);
    return found;
}

void FormulaRun::setKnown(Found &found, FormulaPart::From from, const Exact &value, const QString &rule,
    const BothLanguages &title, const RuleSource &source) const
{
    found.state = State::Known;
    found.value = value;
    found.rule = rule;
    found.asked.clear();
    if (!m_options.unfolds)
        return;
    found.part.from = from;
    found.part.rule = rule;
    found.part.ruleTitle = title;
    found.part.source = source;
}

void FormulaRun::describe(const SettlementName &name, Found &found) const
{
    FormulaPart &part = found.part;
    part.name = name.id;
    part.title = name.title;
    if (found.state != State::Known) {
        if (part.parts.isEmpty())
            part.from = FormulaPart::From::Asked;
        const SettlementName *asked = m_policy.name(found.asked.value(0));
        part.say = !asked ? name.ask : asked->ask.isEmpty() ? asked->none : asked->ask;
        return;
    }
    part.value = formulaValueText(name.is, found.value);
    const Result<qint64> rounded = found.value.toMinor(found.rounding);
    if (name.is == SettlementName::Is::Amount && rounded && Exact::ofMinor(*rounded) != found.value) {
        part.exact = part.value;
        part.value = textFromMinorUnits(*rounded);
    }
}

bool FormulaRun::findInstead(const QString &name, Found &found) const
{
    const auto value = m_options.instead.constFind(name);
    if (value == m_options.instead.constEnd())
        return false;
    setKnown(found, FormulaPart::From::Policy, *value, QStringLiteral("instead"));
    return true;
}

bool FormulaRun::findInFile(const QString &name, Found &found) const
{
    const auto value = m_input.numbers.constFind(name);
    if (value == m_input.numbers.constEnd())
        return false;
    setKnown(found, FormulaPart::From::File, *value, {});
    return true;
}

bool FormulaRun::findRatio(const SettlementName &name, Found &found) const
{
    const QDate day = m_options.at.value_or(m_input.days.value(name.dateOf));
    bool depends = false;
    const SettlementRatio *ratio = day.isValid()
        ? ratioOf(m_ratios, m_input.product, name.id, day)
        : ratioWithoutDay(m_ratios, m_input.product, name.id, depends);
    if (depends) {
        found.asked = QStringList{ dayName(name.dateOf) };
        return true;
    }
    if (!ratio)
        return false;
    setKnown(found, FormulaPart::From::Ratio, ratio->value, QString::number(ratio->recordId),
        { ratio->contract, ratio->contract });
    return true;
}

bool FormulaRun::findRate(const QString &name, Found &found)
{
    QStringList asked;
    for (const SettlementRate &rate : m_policy.rates) {
        if (rate.name == name && holds(rate.when, rate.dateOf, rate.validity, asked) == Truth::Yes) {
            setKnown(found, FormulaPart::From::Policy, rate.value, rate.id, rate.title, rate.source);
            return true;
        }
    }
    addNew(found.asked, asked);
    return false;
}

bool FormulaRun::findTier(const QString &name, Found &found)
{
    for (const SettlementTier &tier : m_policy.tiers) {
        if (tier.name != name || (!m_input.currency.isEmpty() && m_input.currency != tier.currency))
            continue;
        QStringList asked;
        const Truth truth = holds(tier.when, tier.dateOf, tier.validity, asked);
        if (truth == Truth::Yes)
            return findStep(tier, found);
        addNew(found.asked, asked);
    }
    return false;
}

bool FormulaRun::findStep(const SettlementTier &tier, Found &found) const
{
    const std::optional<QString> month = monthOf(QStringLiteral("paid"));
    const auto sum = m_sums && month ? m_sums->sum(tier.id, m_input.product, *month, tier.currency)
                                     : std::optional<TierSums::Sum>();
    if (!month) {
        found.asked = QStringList{ dayName(QStringLiteral("paid")) };
        return true;
    }
    qsizetype at = 0;
    while (sum && tier.steps.at(at).belowMinor && sum->minor >= *tier.steps.at(at).belowMinor)
        ++at;
    // What is not known can only add; only the last step is sure without it.
    if (!sum || (sum->open > 0 && tier.steps.at(at).belowMinor)) {
        found.asked = QStringList{ tier.name };
        return true;
    }
    const TierStep &step = tier.steps.at(at);
    setKnown(found, FormulaPart::From::Tier, step.value, tier.id, tier.title, tier.source);
    if (m_options.unfolds)
        found.part.say = filledIn(tier.say,
            { *month, QString(textFromMinorUnits(sum->minor) % u' ' % tier.currency), bordersOf(tier, at),
                step.valueText });
    return true;
}

bool FormulaRun::findByFormula(const QString &name, Found &found)
{
    QStringList asked;
    for (const SettlementFormula &formula : m_policy.formulas) {
        if (formula.result != name)
            continue;
        const Truth truth = holds(formula.when, formula.dateOf, formula.validity, asked);
        if (truth == Truth::Yes) {
            compute(formula, found);
            const SettlementName *result = m_policy.name(name);
            if (found.state == State::Known || !result || result->ask.isEmpty())
                return true;
            found = Found(); // asked for itself, not by the parts of a formula that could give it
            return false;
        }
    }
    addNew(found.asked, asked);
    return false;
}

void FormulaRun::compute(const SettlementFormula &formula, Found &found)
{
    QHash<QString, Exact> values;
    QStringList asked;
    QList<FormulaPart> parts;
    for (const QString &name : formula.expression.names()) {
        const Found &part = find(name);
        if (part.state == State::Known)
            values.insert(name, part.value);
        else
            addNew(asked, part.asked.isEmpty() ? QStringList{ name } : part.asked);
        if (m_options.unfolds)
            parts.append(part.part);
    }
    const Result<Exact> value = formula.expression.value(values);
    if (value && !value->isLost()) {
        setKnown(found, FormulaPart::From::Formula, *value, formula.id, formula.title, formula.source);
    } else {
        found.asked =
            value ? QStringList{ formula.result } : asked; // a number too large or divided by nothing
        found.rule = formula.id;
        found.part.rule = formula.id;
        found.part.ruleTitle = formula.title;
        found.part.source = formula.source;
        found.part.from = FormulaPart::From::Formula;
    }
    found.rounding = formula.rounding;
    found.part.expression = formula.expression.text();
    found.part.parts = std::move(parts);
}

} // namespace zhanggui
