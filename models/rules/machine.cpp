#include "models/rules/machine.h"

#include <algorithm>

namespace zhanggui {

namespace {

template <class T> const T *byId(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &one) { return one.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

QString idOf(Party party)
{
    switch (party) {
    case Party::Seller:
        return QStringLiteral("seller");
    case Party::Customer:
        return QStringLiteral("customer");
    case Party::Platform:
        return QStringLiteral("platform");
    case Party::Nobody:
        break;
    }
    return {};
}

std::optional<Party> partyFromId(const QString &id)
{
    for (const Party party : { Party::Nobody, Party::Seller, Party::Customer, Party::Platform }) {
        if (idOf(party) == id)
            return party;
    }
    return std::nullopt;
}

bool Machine::leadsFrom(const MachineTransition &transition, const QString &stateId) const
{
    if (transition.from.contains(stateId))
        return true;
    const MachineState *from = state(stateId);
    return from && !from->end && transition.to != stateId && transition.from.contains(QStringLiteral("*"));
}

const MachineState *Machine::state(const QString &stateId) const
{
    return byId(states, stateId);
}

const MachineState *Machine::stateNamed(const QString &text) const
{
    const QString name = text.trimmed();
    const auto same = [&name](const QString &other) {
        return !name.isEmpty() && other.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(states.cbegin(), states.cend(), [&](const MachineState &one) {
        return same(one.id) || same(one.title.zh) || same(one.title.en)
            || std::any_of(one.names.cbegin(), one.names.cend(), same);
    });
    return found == states.cend() ? nullptr : &*found;
}

const MachineTransition *Machine::transition(const QString &transitionId) const
{
    return byId(transitions, transitionId);
}

const ClockRule *Machine::clock(const QString &clockId) const
{
    return byId(clocks, clockId);
}

} // namespace zhanggui
