// One machine's file, member by member.
#pragma once

#include "models/rules/rule_members.h"

namespace zhanggui {

class MachineReader {
public:
    /// Every fault goes to `faults`.
    static Machine read(const JsonValue &json, JsonFaults &faults);

private:
    MachineReader(const RuleSources &sources, JsonFaults &faults)
        : m_sources(sources)
        , m_faults(faults)
    {
    }

    MachineState state(JsonMembers &in);
    MachineTransition transition(JsonMembers &in);
    TransitionInput input(JsonMembers &in);
    RuleGuard guard(JsonMembers &in);
    TransitionEffect effect(JsonMembers &in);
    ClockRule clock(JsonMembers &in);
    void length(ClockRule &rule, JsonMembers &in);
    template <class T>
    QList<T> list(JsonMembers &in, const char *name, T (MachineReader::*one)(JsonMembers &));

    const RuleSources &m_sources;
    JsonFaults &m_faults;
};

/// What the parts of a machine say about each other: states and clocks that are not there, states that cannot
/// be reached, names that stand for two.
void checkMachine(const Machine &machine, JsonFaults &faults);

} // namespace zhanggui
