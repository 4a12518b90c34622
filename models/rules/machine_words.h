// Rules in sentences of the program's language: for the diagram, the help and the command line.
#pragma once

#include "models/rules/machine.h"

namespace zhanggui {

/// "seller"; empty for Nobody.
QString partyWord(Party party);
/// "waits for the seller"; empty for Nobody.
QString waitsWord(Party party);
/// "7 days", "as long as settings.slaHours says".
QString lengthText(const ClockRule &clock);
/// "page (2024-12-19), printed there".
QString citedText(const RuleSource &source);
/// "until 2024-09-13", "from 2024-01-01 to 2025-12-31"; empty: always.
QString validityText(const Machine &machine);
/// "medium is paper and (… or …)"; ids of fields and facts as they are.
QString conditionText(const Condition &condition);
/// "To issue, To sign"; "any open state" for "*".
QString stateTitles(const Machine &machine, const QStringList &states);
/// Where it leads: a state's title, "stays", "the state before".
QString targetText(const Machine &machine, const MachineTransition &transition);
/// What it asks for, what stands against it, which clocks it stops, where it is made: a sentence each.
QStringList transitionFacts(const MachineTransition &transition);
/// Where it runs and stands, from when it counts, what happens then: a sentence each.
QStringList clockFacts(const Machine &machine, const ClockRule &clock);

/// Everything that the machine says as plain text: states, transitions with inputs and guards, clocks,
/// sources. What the diagram shows to those who do not see it.
QString machineText(const Machine &machine);

} // namespace zhanggui
