// Whether the parts of one machine fit together.
#include "models/rules/machine_reader.h"

#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kAnyState("*");
constexpr QLatin1String kBefore("@before");

class MachineCheck {
public:
    MachineCheck(const Machine &machine, JsonFaults &faults)
        : m_machine(machine)
        , m_faults(faults)
    {
    }

    void all()
    {
        if (m_machine.validFrom && m_machine.validTo && *m_machine.validTo < *m_machine.validFrom)
            fault(QStringLiteral("to"), QStringLiteral("is before from"));
        if (m_machine.states.isEmpty())
            fault(QStringLiteral("states"), QStringLiteral("a machine has at least one state"));
        wantState(m_machine.initial, QStringLiteral("initial"));
        once(m_machine.states, QStringLiteral("states"));
        once(m_machine.transitions, QStringLiteral("transitions"));
        once(m_machine.clocks, QStringLiteral("clocks"));
        names();
        for (const MachineTransition &one : m_machine.transitions)
            transition(one);
        for (const ClockRule &one : m_machine.clocks)
            clock(one);
        reach();
    }

private:
    void fault(const QString &place, const QString &what)
    {
        m_faults.add(QStringLiteral("machine.") % place, what);
    }

    void wantState(const QString &id, const QString &place)
    {
        if (!m_machine.state(id))
            fault(place, QStringLiteral("\"%1\" is none of its states").arg(id));
    }

    template <class T> void once(const QList<T> &list, const QString &place)
    {
        QSet<QString> ids;
        for (const T &one : list) {
            if (ids.contains(one.id))
                fault(place, QStringLiteral("\"%1\" is there twice").arg(one.id));
            ids.insert(one.id);
        }
    }

    /// A file's text must not stand for two states.
    void names()
    {
        QHash<QString, QString> owners;
        for (const MachineState &state : m_machine.states) {
            QStringList own = { state.id, state.title.en, state.title.zh };
            own += state.names;
            for (const QString &name : std::as_const(own)) {
                const QString folded = name.toCaseFolded();
                if (owners.value(folded, state.id) != state.id)
                    fault(QStringLiteral("states"),
                        QStringLiteral("\"%1\" names both %2 and %3")
                            .arg(name, owners.value(folded), state.id));
                owners.insert(folded, state.id);
            }
        }
    }

    void transition(const MachineTransition &one)
    {
        const QString place = QStringLiteral("transitions.") % one.id;
        for (const QString &from : one.from) {
            if (from == kAnyState)
                continue;
            wantState(from, place % QStringLiteral(".from"));
            const MachineState *state = m_machine.state(from);
            if (state && state->end)
                fault(place % QStringLiteral(".from"), QStringLiteral("\"%1\" is an end").arg(from));
        }
        if (!one.to.isEmpty() && one.to != kBefore)
            wantState(one.to, place % QStringLiteral(".to"));
        for (const QString &clock : one.pauses + one.resumes) {
            if (!m_machine.clock(clock))
                fault(place, QStringLiteral("\"%1\" is none of its clocks").arg(clock));
        }
        once(one.guards, place % QStringLiteral(".guards"));
    }

    void clock(const ClockRule &one)
    {
        const QString place = QStringLiteral("clocks.") % one.id;
        for (const QString &state : one.runsIn + one.pausedIn)
            wantState(state, place);
        for (const QString &state : one.pausedIn) {
            if (one.runsIn.contains(state))
                fault(place, QStringLiteral("both runs and stands in \"%1\"").arg(state));
        }
        if (one.makes.isEmpty())
            return;
        const MachineTransition *made = m_machine.transition(one.makes);
        const bool leads = made
            && std::any_of(one.runsIn.cbegin(), one.runsIn.cend(),
                [&](const QString &state) { return m_machine.leadsFrom(*made, state); });
        if (!leads)
            fault(place % QStringLiteral(".makes"),
                QStringLiteral("\"%1\" is no transition from a state that it runs in").arg(one.makes));
    }

    void reach()
    {
        QStringList reached = { m_machine.initial };
        for (qsizetype i = 0; i < reached.size(); ++i) {
            for (const MachineTransition &one : m_machine.transitions) {
                if (m_machine.state(one.to) && m_machine.leadsFrom(one, reached[i])
                    && !reached.contains(one.to))
                    reached.append(one.to);
            }
        }
        for (const MachineState &state : m_machine.states) {
            if (!reached.contains(state.id))
                fault(QStringLiteral("states"), QStringLiteral("\"%1\" cannot be reached").arg(state.id));
        }
    }

    const Machine &m_machine;
    JsonFaults &m_faults;
};

} // namespace

void checkMachine(const Machine &machine, JsonFaults &faults)
{
    MachineCheck(machine, faults).all();
}

} // namespace zhanggui
