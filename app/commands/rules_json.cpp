#include "app/commands/rules_json.h"

#include "models/rules/machine_words.h"

#include <QJsonArray>

namespace zhanggui {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject both(const BothLanguages &words)
{
    return { { key("en"), words.en }, { key("zh"), words.zh } };
}

QJsonObject sourceObject(const RuleSource &source)
{
    return { { key("page"), source.page }, { key("date"), source.date }, { key("mark"), source.mark } };
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

template <class T, class Writer> QJsonArray array(const QList<T> &list, Writer writer)
{
    QJsonArray all;
    for (const T &one : list)
        all.append(writer(one));
    return all;
}

QJsonObject stateObject(const MachineState &state)
{
    return { { key("id"), state.id }, { key("title"), both(state.title) },
        { key("names"), texts(state.names) }, { key("waitsFor"), idOf(state.waitsFor) },
        { key("end"), state.end }, { key("stage"), state.stage },
        { key("source"), sourceObject(state.source) } };
}

QJsonObject inputObject(const TransitionInput &input)
{
    return { { key("field"), input.field },
        { key("required"), input.optional ? QString() : conditionText(input.required) } };
}

QJsonObject guardObject(const RuleGuard &guard)
{
    return { { key("id"), guard.id }, { key("condition"), conditionText(guard.condition) },
        { key("say"), both(guard.say) },
        { key("level"), guard.level == RuleLevel::Warn ? key("warn") : key("refuse") },
        { key("source"), sourceObject(guard.source) } };
}

QJsonObject transitionObject(const MachineTransition &transition)
{
    return { { key("id"), transition.id }, { key("title"), both(transition.title) },
        { key("from"), texts(transition.from) }, { key("to"), transition.to },
        { key("actor"), idOf(transition.actor) }, { key("inputs"), array(transition.inputs, inputObject) },
        { key("guards"), array(transition.guards, guardObject) }, { key("pauses"), texts(transition.pauses) },
        { key("resumes"), texts(transition.resumes) }, { key("where"), both(transition.where) },
        { key("source"), sourceObject(transition.source) } };
}

QJsonObject clockObject(const ClockRule &clock)
{
    return { { key("id"), clock.id }, { key("title"), both(clock.title) },
        { key("startsAt"), clock.startsAt }, { key("runsIn"), texts(clock.runsIn) },
        { key("pausedIn"), texts(clock.pausedIn) }, { key("length"), lengthText(clock) },
        { key("backwards"), clock.backwards }, { key("when"), conditionText(clock.when) },
        { key("overdue"), both(clock.overdue) }, { key("makes"), clock.makes },
        { key("source"), sourceObject(clock.source) } };
}

} // namespace

QJsonObject machineSummary(const Machine &machine)
{
    return { { key("id"), machine.id }, { key("kind"), machine.kind }, { key("title"), both(machine.title) },
        { key("from"), machine.validFrom ? machine.validFrom->toString(Qt::ISODate) : QString() },
        { key("to"), machine.validTo ? machine.validTo->toString(Qt::ISODate) : QString() },
        { key("when"), conditionText(machine.when) }, { key("source"), sourceObject(machine.source) } };
}

QJsonObject machineObject(const Machine &machine)
{
    QJsonObject object = machineSummary(machine);
    object.insert(key("about"), both(machine.about));
    object.insert(key("dateOf"), machine.dateOf);
    object.insert(key("initial"), machine.initial);
    object.insert(key("states"), array(machine.states, stateObject));
    object.insert(key("transitions"), array(machine.transitions, transitionObject));
    object.insert(key("clocks"), array(machine.clocks, clockObject));
    return object;
}

} // namespace zhanggui
