#include "models/settlement/policy_reader.h"

#include "models/core/decimal.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kRoot("settlement");

std::optional<qint64> takeMinor(JsonMembers &members, const char *name)
{
    const QString text = members.textOr(name);
    if (text.isEmpty())
        return std::nullopt;
    const Result<qint64> minor = minorUnitsFromText(text);
    if (!minor)
        members.faults().add(members.placeOf(name), QStringLiteral("\"%1\" is no amount").arg(text));
    return minor ? std::optional<qint64>(*minor) : std::nullopt;
}

Exact takeExact(JsonMembers &members, const char *name, QString &text)
{
    text = members.text(name);
    const Result<Exact> value = Exact::fromText(text);
    if (!text.isEmpty() && !value)
        members.faults().add(members.placeOf(name), QStringLiteral("\"%1\" is no exact number").arg(text));
    return value.value_or(Exact());
}

Expression takeExpression(JsonMembers &members, const char *name)
{
    const QString text = members.text(name);
    const Result<Expression> expression = Expression::read(text);
    if (!text.isEmpty() && !expression)
        members.faults().add(
            members.placeOf(name), expression.error().what % QLatin1String(": ") % expression.error().detail);
    return expression.value_or(Expression());
}

Rounding takeRounding(JsonMembers &members, const char *name)
{
    static const QStringList words = { idOf(Rounding::HalfUp), idOf(Rounding::HalfEven), idOf(Rounding::Down),
        idOf(Rounding::Up) };
    return Rounding(std::max<qsizetype>(words.indexOf(members.word(name, words, words.constFirst())), 0));
}

} // namespace

PolicyReader::PolicyReader(const JsonValue &root, JsonFaults &faults)
    : m_faults(faults)
    , m_root(root, kRoot, faults)
    , m_sources(m_root)
{
}

SettlementPolicy PolicyReader::take()
{
    m_root.textOr("about");
    readAll("names", m_policy.names, &PolicyReader::readName);
    readAll("days", m_policy.days, &PolicyReader::readDay);
    readAll("formulas", m_policy.formulas, &PolicyReader::readFormula);
    readAll("rates", m_policy.rates, &PolicyReader::readRate);
    readAll("tiers", m_policy.tiers, &PolicyReader::readTier);
    readAll("conditions", m_policy.conditions, &PolicyReader::readCondition);
    readAll("periods", m_policy.periods, &PolicyReader::readPeriod);
    readAll("runs", m_policy.runs, &PolicyReader::readRun);
    readAll("steps", m_policy.steps, &PolicyReader::readStep);
    readWords();
    m_root.finish();
    return std::move(m_policy);
}

template <class T>
void PolicyReader::readAll(const char *name, QList<T> &all, T (PolicyReader::*one)(JsonMembers &))
{
    QStringList seen;
    const QList<JsonValue> &items = m_root.items(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(items.at(i), QStringLiteral("%1[%2]").arg(m_root.placeOf(name)).arg(i), m_faults);
        T read = (this->*one)(members);
        members.finish();
        if (seen.contains(read.id))
            m_faults.add(members.place(), QStringLiteral("\"%1\" is there twice").arg(read.id));
        seen.append(read.id);
        all.append(std::move(read));
    }
}

Validity PolicyReader::takeValidity(JsonMembers &members)
{
    Validity validity{ takeDay(members, "from"), takeDay(members, "to") };
    if (validity.from && validity.to && *validity.to <= *validity.from)
        m_faults.add(members.place(), QStringLiteral("ends before it begins"));
    return validity;
}

QString PolicyReader::takeDayName(JsonMembers &members, const char *name, bool needed)
{
    if (!needed && !members.has(name))
        return {};
    return members.word(name, settlementDays());
}

RuleSource PolicyReader::takeSource(JsonMembers &members)
{
    RuleSource source = m_sources.take(members);
    if (source.mark == QLatin1String("N"))
        m_faults.add(members.placeOf("source"),
            QStringLiteral("what was not found on any page must be no rule: leave it out, it is asked for"));
    return source;
}

SettlementName PolicyReader::readName(JsonMembers &members)
{
    static const QStringList words = { QStringLiteral("amount"), QStringLiteral("rate"),
        QStringLiteral("fact") };
    SettlementName name;
    name.id = takeFieldId(members, "id");
    name.is = SettlementName::Is(std::max<qsizetype>(words.indexOf(members.word("is", words)), 0));
    name.title = takeWords(members, "title");
    name.ask = takeWords(members, "ask", false);
    name.none = takeWords(members, "none", false);
    name.ofContract = members.flag("ofContract");
    name.fileFirst = members.flag("fileFirst");
    name.dateOf = takeDayName(members, "dateOf", name.ofContract);
    return name;
}

StandInDay PolicyReader::readDay(JsonMembers &members)
{
    StandInDay rule;
    rule.id = takeId(members);
    rule.day = takeDayName(members, "day", true);
    rule.when = takeCondition(members, "when");
    rule.by = takeDayName(members, "by", true);
    rule.source = takeSource(members);
    return rule;
}

SettlementFormula PolicyReader::readFormula(JsonMembers &members)
{
    SettlementFormula formula;
    formula.id = takeId(members);
    formula.title = takeWords(members, "title");
    formula.when = takeCondition(members, "when");
    formula.validity = takeValidity(members);
    formula.dateOf = takeDayName(members, "dateOf", formula.validity != Validity());
    formula.result = takeFieldId(members, "result");
    formula.expression = takeExpression(members, "expression");
    formula.rounding = takeRounding(members, "rounding");
    formula.source = takeSource(members);
    return formula;
}

SettlementRate PolicyReader::readRate(JsonMembers &members)
{
    SettlementRate rate;
    rate.id = takeId(members);
    rate.name = takeFieldId(members, "name");
    rate.title = takeWords(members, "title");
    rate.when = takeCondition(members, "when");
    rate.validity = takeValidity(members);
    rate.dateOf = takeDayName(members, "dateOf", rate.validity != Validity());
    rate.value = takeExact(members, "value", rate.valueText);
    rate.source = takeSource(members);
    return rate;
}

SettlementTier PolicyReader::readTier(JsonMembers &members)
{
    SettlementTier tier;
    tier.id = takeId(members);
    tier.name = takeFieldId(members, "name");
    tier.title = takeWords(members, "title");
    tier.when = takeCondition(members, "when");
    tier.counts = takeCondition(members, "counts");
    tier.validity = takeValidity(members);
    tier.dateOf = takeDayName(members, "dateOf", tier.validity != Validity());
    tier.sumOf = takeFieldId(members, "sumOf");
    tier.currency = members.text("currency");
    tier.say = takeWords(members, "say");
    tier.source = takeSource(members);
    const QList<JsonValue> &items = members.items("steps");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers step(
            items.at(i), QStringLiteral("%1[%2]").arg(members.placeOf("steps")).arg(i), m_faults);
        TierStep read;
        read.belowMinor = takeMinor(step, "below");
        read.value = takeExact(step, "value", read.valueText);
        step.finish();
        const bool last = i + 1 == items.size();
        if (last == read.belowMinor.has_value())
            m_faults.add(
                step.place(), QStringLiteral("every step but the last says below which amount it holds"));
        if (i > 0 && read.belowMinor && *read.belowMinor <= tier.steps.constLast().belowMinor.value_or(0))
            m_faults.add(step.place(), QStringLiteral("the steps do not rise"));
        tier.steps.append(std::move(read));
    }
    if (items.isEmpty())
        m_faults.add(members.placeOf("steps"), QStringLiteral("must be a list that is not empty"));
    return tier;
}

BillCondition PolicyReader::readCondition(JsonMembers &members)
{
    BillCondition condition;
    condition.id = takeId(members);
    condition.title = takeWords(members, "title");
    condition.met = takeWords(members, "met");
    condition.notMet = takeWords(members, "notMet");
    condition.unknown = takeWords(members, "unknown");
    condition.when = takeCondition(members, "when");
    condition.leastMinor = takeMinor(members, "least");
    if (condition.leastMinor) {
        condition.condition.kind = Condition::Kind::AtLeast;
        condition.condition.value = QStringLiteral("classMinor");
        condition.condition.operands = { *condition.leastMinor };
    } else {
        condition.condition = takeCondition(members, "condition");
        if (condition.condition.kind == Condition::Kind::Always)
            m_faults.add(members.placeOf("condition"), QStringLiteral("must say what has to hold"));
    }
    condition.validity = takeValidity(members);
    condition.comesByItself = members.flag("comesByItself");
    condition.source = takeSource(members);
    return condition;
}

PeriodRule PolicyReader::readPeriod(JsonMembers &members)
{
    PeriodRule rule;
    rule.id = takeId(members);
    rule.title = takeWords(members, "title");
    rule.when = takeCondition(members, "when");
    rule.basis = takeDayName(members, "basis", true);
    rule.source = takeSource(members);
    return rule;
}

BillRun PolicyReader::readRun(JsonMembers &members)
{
    BillRun run;
    run.id = takeId(members);
    run.title = takeWords(members, "title");
    run.when = takeCondition(members, "when");
    run.day = int(members.number("day", 1).value_or(0));
    if (run.day < 1 || run.day > 28)
        m_faults.add(members.placeOf("day"), QStringLiteral("must be a day that every month has"));
    run.nextWorkingDay = members.flag("nextWorkingDay");
    run.validity = takeValidity(members);
    run.source = takeSource(members);
    return run;
}

CycleStep PolicyReader::readStep(JsonMembers &members)
{
    CycleStep step;
    step.id = takeId(members);
    step.title = takeWords(members, "title");
    step.when = takeCondition(members, "when");
    step.workingDays = int(members.number("workingDays", 1).value_or(0));
    step.source = takeSource(members);
    return step;
}

SettlementPolicy readRows(const JsonValue &root, JsonFaults &faults)
{
    return PolicyReader(root, faults).take();
}

void PolicyReader::readWords()
{
    JsonMembers fields(m_root.take("words"), m_root.placeOf("words"), m_faults);
    for (const char *field : { "payment", "repayment", "supervision" }) {
        for (const JsonValue::Member &word : fields.pairs(field)) {
            JsonMembers both(word.second, fields.placeOf(field) % u'.' % word.first, m_faults);
            m_policy.words[QString::fromLatin1(field)].insert(
                word.first, BothLanguages{ both.text("en"), both.text("zh") });
            both.finish();
        }
    }
    fields.finish();
}

} // namespace zhanggui
