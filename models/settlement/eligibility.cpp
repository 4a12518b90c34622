#include "models/settlement/eligibility.h"

#include "models/core/decimal.h"
#include "models/rules/stated_rules.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostMonths = 1'200; // looked ahead for a run that is not over
constexpr int kMostHolidays = 60; // in a row
constexpr QLatin1String kPeriodFormat("yyyyMM");

RuleValues valuesOf(const SettlementLine &line, const EligibilityFacts &facts)
{
    RuleValues values = lineValues(line, facts.site);
    if (facts.certified)
        values.insert(QStringLiteral("certified"), *facts.certified);
    if (facts.classMinor)
        values.insert(QStringLiteral("classMinor"), *facts.classMinor);
    if (line.effectiveMs)
        values.insert(QStringLiteral("isEffective"), *line.effectiveMs <= facts.nowMs);
    return values;
}

/// What the condition looked at, in words.
SaidValue factOf(const SettlementPolicy &policy, const BillCondition &condition, const SettlementLine &line,
    const RuleValues &values)
{
    const QString name = condition.condition.values().value(0);
    if (name == QLatin1String("isEffective"))
        return line.effectiveMs ? marketplaceDay(*line.effectiveMs).toString(Qt::ISODate) : QString();
    const QVariant value = values.value(name);
    if (condition.leastMinor)
        return QString(textFromMinorUnits(value.toLongLong()) % QLatin1String(" CNY"));
    return policy.wordFor(name, value.toString());
}

bool isAbout(const BillCondition &condition, QDate today, const RuleValues &values)
{
    return condition.validity.holds(today) && condition.when.holds(values) != Truth::No;
}

Truth truthOf(const BillCondition &condition, const RuleValues &values)
{
    const Truth answer = condition.condition.holds(values);
    // It may not be about the line at all: then only its being met is sure.
    return answer == Truth::No && condition.when.holds(values) == Truth::Unknown ? Truth::Unknown : answer;
}

/// All are met, one is not, or that cannot be told.
Truth together(Truth before, Truth answer)
{
    return answer == Truth::No || before == Truth::Yes ? answer : before;
}

ConditionAnswer answerTo(const SettlementPolicy &policy, const BillCondition &condition,
    const SettlementLine &line, const RuleValues &values)
{
    ConditionAnswer answer;
    answer.condition = condition.id;
    answer.title = condition.title;
    answer.source = condition.source;
    answer.answer = truthOf(condition, values);
    const BothLanguages &text = answer.answer == Truth::Yes ? condition.met
        : answer.answer == Truth::No                        ? condition.notMet
                                                            : condition.unknown;
    const QString least = textFromMinorUnits(condition.leastMinor.value_or(0)) % QLatin1String(" CNY");
    answer.say = filledIn(text, { factOf(policy, condition, line, values), least });
    return answer;
}

QDate firstOf(const QString &period)
{
    return QDate::fromString(period, kPeriodFormat);
}

/// The rule that decides the period; nullptr where none does or an earlier one may.
const PeriodRule *periodRule(const SettlementPolicy &policy, const RuleValues &values)
{
    const PeriodRule *open = nullptr;
    for (const PeriodRule &rule : policy.periods) {
        const Truth truth = rule.when.holds(values);
        if (truth == Truth::No)
            continue;
        // Several that may hold are one answer where they look at the same day.
        if (open && open->basis != rule.basis)
            return nullptr;
        if (truth == Truth::Yes)
            return &rule;
        open = &rule;
    }
    return nullptr;
}

void findPeriod(const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts,
    const WorkCalendar &calendar, Eligibility &found)
{
    const PeriodRule *rule = periodRule(policy, lineValues(line, facts.site));
    if (rule) {
        found.basis = rule->id;
        found.basisTitle = rule->title;
        found.basisSource = rule->source;
    }
    found.period = dueOf(policy, line, facts).period;
    // What became ready after the run of its own month is in the next one.
    if (line.period.isEmpty() && !found.period.isEmpty())
        found.period = std::max(found.period, openPeriod(policy, facts.site, facts.nowMs, calendar));
    found.runMs = billRunMs(policy, facts.site, found.period, calendar);
}

} // namespace

LineDue dueOf(const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts)
{
    const RuleValues values = valuesOf(line, facts);
    const QDate today = marketplaceDay(facts.nowMs);
    LineDue due;
    due.period = line.period;
    for (const BillCondition &condition : policy.conditions) {
        if (!isAbout(condition, today, values))
            continue;
        const Truth answer = truthOf(condition, values);
        due.billable = together(due.billable, answer);
        due.waits = due.waits || (answer == Truth::No && !condition.comesByItself);
        due.hasLeast = due.hasLeast || condition.leastMinor;
    }
    const PeriodRule *rule = due.waits || !due.period.isEmpty() ? nullptr : periodRule(policy, values);
    if (const auto ms = rule ? instantOf(line, rule->basis) : std::nullopt)
        due.period = marketplaceDay(*ms).toString(kPeriodFormat);
    return due;
}

QString periodIfMet(
    const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts, qint64 dayMs)
{
    if (!line.period.isEmpty())
        return line.period;
    const PeriodRule *rule = periodRule(policy, valuesOf(line, facts));
    if (!rule)
        return {};
    return marketplaceDay(instantOf(line, rule->basis).value_or(dayMs)).toString(kPeriodFormat);
}

OpenConditions openConditions(
    const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts)
{
    const RuleValues values = valuesOf(line, facts);
    const QDate today = marketplaceDay(facts.nowMs);
    OpenConditions open;
    for (int place = 0; place < policy.conditions.size(); ++place) {
        const BillCondition &condition = policy.conditions.at(place);
        if (!isAbout(condition, today, values))
            continue;
        const Truth answer = truthOf(condition, values);
        if (answer != Truth::Yes)
            (answer == Truth::No ? open.notMet : open.unknown).append(place);
    }
    return open;
}

Eligibility eligibilityOf(const SettlementPolicy &policy, const SettlementLine &line,
    const EligibilityFacts &facts, const WorkCalendar &calendar)
{
    const RuleValues values = valuesOf(line, facts);
    const QDate today = marketplaceDay(facts.nowMs);
    Eligibility found;
    found.billable = Truth::Yes;
    for (const BillCondition &condition : policy.conditions) {
        if (!isAbout(condition, today, values))
            continue;
        found.conditions.append(answerTo(policy, condition, line, values));
        found.billable = together(found.billable, found.conditions.constLast().answer);
    }
    findPeriod(policy, line, facts, calendar, found);
    return found;
}

std::optional<qint64> billRunMs(
    const SettlementPolicy &policy, const QString &site, const QString &period, const WorkCalendar &calendar)
{
    const QDate month = firstOf(period);
    if (!month.isValid())
        return std::nullopt;
    const RuleValues values = { { QStringLiteral("site"), site } };
    for (const BillRun &run : policy.runs) {
        QDate day = month.addMonths(1).addDays(run.day - 1);
        if (run.when.holds(values) != Truth::Yes || !run.validity.holds(day))
            continue;
        for (int i = 0; run.nextWorkingDay && !calendar.isWorkingDay(day) && i < kMostHolidays; ++i)
            day = day.addDays(1);
        return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
    }
    return std::nullopt;
}

QString openPeriod(
    const SettlementPolicy &policy, const QString &site, qint64 nowMs, const WorkCalendar &calendar)
{
    QDate month = marketplaceDay(nowMs).addMonths(-1);
    for (int i = 0; i < kMostMonths; ++i, month = month.addMonths(1)) {
        QString period = month.toString(kPeriodFormat);
        const std::optional<qint64> run = billRunMs(policy, site, period, calendar);
        if (!run || *run > nowMs)
            return period;
    }
    return {};
}

QList<CycleDay> cycleAfter(const SettlementPolicy &policy, const QString &site, const QString &productClass,
    qint64 runMs, const WorkCalendar &calendar)
{
    RuleValues values = { { QStringLiteral("site"), site } };
    if (!productClass.isEmpty())
        values.insert(QStringLiteral("class"), productClass);
    QList<CycleDay> days;
    qint64 at = runMs;
    for (const CycleStep &step : policy.steps) {
        if (step.when.holds(values) != Truth::Yes)
            continue;
        at = calendar.afterWorkingDays(at, step.workingDays);
        days.append({ step.id, step.title, at, step.source });
    }
    return days;
}

} // namespace zhanggui
