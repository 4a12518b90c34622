#include "models/rules/machine_reader.h"

namespace zhanggui {

namespace {

// More than any process of people has.
constexpr qsizetype kMostParts = 300; // of each list
constexpr int kMostStages = 1000;

} // namespace

template <class T>
QList<T> MachineReader::list(JsonMembers &in, const char *name, T (MachineReader::*one)(JsonMembers &))
{
    QList<T> all;
    const QList<JsonValue> &items = takeItems(in, name, kMostParts);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(items[i], QStringLiteral("%1[%2]").arg(in.placeOf(name)).arg(i), m_faults);
        all.append((this->*one)(members));
        members.finish();
    }
    return all;
}

Machine MachineReader::read(const JsonValue &json, JsonFaults &faults)
{
    JsonMembers in(json, QStringLiteral("machine"), faults);
    const RuleSources sources(in);
    MachineReader reader(sources, faults);
    Machine machine;
    machine.id = takeId(in);
    machine.kind = takeId(in, "kind");
    machine.title = takeWords(in, "title");
    machine.about = takeWords(in, "about", false);
    machine.when = takeCondition(in, "when");
    if (in.has("dateOf"))
        machine.dateOf = takeFieldId(in, "dateOf");
    machine.validFrom = takeDay(in, "from");
    machine.validTo = takeDay(in, "to");
    machine.initial = takeId(in, "initial");
    machine.states = reader.list<MachineState>(in, "states", &MachineReader::state);
    machine.transitions = reader.list<MachineTransition>(in, "transitions", &MachineReader::transition);
    machine.clocks = reader.list<ClockRule>(in, "clocks", &MachineReader::clock);
    machine.source = sources.take(in);
    in.finish();
    return machine;
}

MachineState MachineReader::state(JsonMembers &in)
{
    MachineState state;
    state.id = takeId(in);
    state.title = takeWords(in, "title");
    state.names = takeNames(in);
    state.tone = takeTone(in);
    state.waitsFor = takeParty(in, "waitsFor", Party::Nobody);
    state.end = in.flag("end");
    state.stage = takeCount(in, "stage", 1, kMostStages, 0);
    state.source = m_sources.take(in);
    return state;
}

MachineTransition MachineReader::transition(JsonMembers &in)
{
    MachineTransition transition;
    transition.id = takeId(in);
    transition.title = takeWords(in, "title");
    transition.from = takeNames(in, "from");
    if (transition.from.isEmpty())
        m_faults.add(in.placeOf("from"), QStringLiteral("a transition leads away from at least one state"));
    if (!in.has("to"))
        m_faults.add(in.placeOf("to"), QStringLiteral("a state is missing, or \"\" where it stays"));
    transition.to = in.textOr("to");
    if (!in.has("actor"))
        m_faults.add(in.placeOf("actor"), QStringLiteral("who can make it is missing"));
    transition.actor = takeParty(in, "actor", Party::Seller);
    transition.inputs = list<TransitionInput>(in, "inputs", &MachineReader::input);
    transition.guards = list<RuleGuard>(in, "guards", &MachineReader::guard);
    transition.effects = list<TransitionEffect>(in, "effects", &MachineReader::effect);
    transition.pauses = takeNames(in, "pauses");
    transition.resumes = takeNames(in, "resumes");
    transition.where = takeWords(in, "where", false);
    transition.source = m_sources.take(in);
    return transition;
}

TransitionInput MachineReader::input(JsonMembers &in)
{
    TransitionInput input;
    input.field = takeFieldId(in, "field");
    const JsonValue &required = in.take("required");
    const bool never = required.kind == JsonValue::Kind::Boolean && required.text == QLatin1String("false");
    input.optional = required.isMissing() || never;
    if (!input.optional)
        input.required = Condition::read(required, in.placeOf("required"), m_faults);
    return input;
}

RuleGuard MachineReader::guard(JsonMembers &in)
{
    RuleGuard guard;
    guard.id = takeId(in);
    if (!in.has("condition"))
        m_faults.add(in.placeOf("condition"), QStringLiteral("what must hold is missing"));
    guard.condition = takeCondition(in, "condition");
    guard.say = takeWords(in, "say");
    guard.level = takeLevel(in);
    guard.source = m_sources.take(in);
    return guard;
}

TransitionEffect MachineReader::effect(JsonMembers &in)
{
    using Kind = TransitionEffect::Kind;
    TransitionEffect effect;
    const char *word = in.has("add") ? "add" : in.has("clear") ? "clear" : "set";
    effect.field = takeFieldId(in, word);
    effect.kind = in.has("add") ? Kind::Increment : in.has("clear") ? Kind::Clear : Kind::SetNow;
    if (effect.kind != Kind::SetNow)
        return effect;
    effect.value = takeScalar(in, "to");
    if (effect.value == QVariant(QStringLiteral("now")))
        effect.value = QVariant();
    else
        effect.kind = Kind::SetValue;
    return effect;
}

ClockRule MachineReader::clock(JsonMembers &in)
{
    ClockRule rule;
    rule.id = takeId(in);
    rule.title = takeWords(in, "title");
    if (in.has("startsAt"))
        rule.startsAt = in.text("startsAt");
    rule.runsIn = takeNames(in, "runsIn");
    if (rule.runsIn.isEmpty())
        m_faults.add(in.placeOf("runsIn"), QStringLiteral("a clock runs in at least one state"));
    rule.pausedIn = takeNames(in, "pausedIn");
    rule.backwards = in.flag("backwards");
    if (rule.backwards && rule.startsAt.isEmpty())
        m_faults.add(in.placeOf("startsAt"), QStringLiteral("what it counts back from is missing"));
    length(rule, in);
    rule.when = takeCondition(in, "when");
    rule.overdue = takeWords(in, "overdue", false);
    if (in.has("makes"))
        rule.makes = takeId(in, "makes");
    rule.source = m_sources.take(in);
    return rule;
}

void MachineReader::length(ClockRule &rule, JsonMembers &in)
{
    static const QStringList units = { QStringLiteral("hours"), QStringLiteral("days"),
        QStringLiteral("working-days"), QStringLiteral("working-hours"), QStringLiteral("months") };
    rule.unit = static_cast<ClockUnit>(std::max<qsizetype>(units.indexOf(in.word("unit", units)), 0));
    if (rule.backwards && (rule.unit == ClockUnit::WorkingDays || rule.unit == ClockUnit::WorkingHours))
        m_faults.add(in.placeOf("unit"), QStringLiteral("counts back in days, hours or months alone"));
    if (in.has("length") == in.has("lengthValue"))
        m_faults.add(in.placeOf("length"), QStringLiteral("one of length and lengthValue is wanted"));
    const qint64 length = in.number("length", 1).value_or(0);
    if (length > kLongestClock)
        m_faults.add(in.placeOf("length"), QStringLiteral("is longer than %1").arg(kLongestClock));
    rule.length = int(std::min<qint64>(length, kLongestClock));
    if (in.has("lengthValue"))
        rule.lengthValue = in.text("lengthValue");
}

} // namespace zhanggui
