// Which rule and which machine a supervised order line follows, and why. Pure.
#pragma once

#include "models/rules/machine_catalog.h"
#include "models/supervision/supervised_line.h"
#include "models/supervision/supervision_rules.h"

namespace zhanggui {

struct AcceptanceVerdict {
    /// nullptr: no rule fits, or what it hangs on is not known.
    const AcceptanceRule *rule = nullptr;
    QStringList missing; // fields to fill in, so that it is known ("productClass")
    QList<const DatedRule *> remarks; // what else holds, in the order of the data
};
/// The first rule whose condition and days fit the day of the order. A rule before it of which it is not
/// known whether it fits makes the verdict unknown. `rules` outlives it.
AcceptanceVerdict acceptanceOf(const SupervisionRules &rules, const SupervisedLine &line);

struct MachineVerdict {
    const Machine *machine = nullptr; // nullptr: none fits
    std::optional<qint64> dayMs; // the instant whose day chose it; nullopt: none known, the record's making
    /// Machines of the same kind for the same record on other days, the earliest first: what held before, or
    /// holds after, a cut-over.
    QList<const Machine *> otherDays;
};
/// Of kind "supervision". `catalog` outlives it.
MachineVerdict machineOf(const MachineCatalog &catalog, const SupervisedLine &line);

} // namespace zhanggui
