// Every machine that the program carries and the workspace adds.
#pragma once

#include "models/rules/machine.h"

namespace zhanggui {

class MachineCatalog {
public:
    /// The machines of `:/rules/machines`, then those of `<directory>` (a workspace's `rules/machines`; may
    /// be missing), which replace one of the same id. Corrupt, naming file and member: what is malformed, a
    /// rule without source and date, a transition from or to a state that is not there, a state that cannot
    /// be reached, two machines for one record on one day that `when` does not keep apart.
    [[nodiscard]] static Result<MachineCatalog> load(const QString &directory = {});
    /// Of these, each read by readMachine(): what several machines can do wrong together is Corrupt.
    [[nodiscard]] static Result<MachineCatalog> fromMachines(QList<Machine> machines);

    const QList<Machine> &machines() const { return m_machines; }
    const Machine *find(const QString &id) const;
    /// The machine that a record of `kind` follows; nullptr: none. `madeMs`: for machines without dateOf, and
    /// where that value is not known or empty. Where no condition holds and one alone may, the one that may.
    const Machine *of(const QString &kind, const RuleValues &values, qint64 madeMs) const;
    /// Every machine of the kind, whatever its dates and conditions.
    QList<const Machine *> ofKind(const QString &kind) const;

private:
    QList<Machine> m_machines;
};

/// One machine's file. Corrupt as load(); `detail` holds every fault, a line each, naming its member.
[[nodiscard]] Result<Machine> readMachine(const QByteArray &json);

} // namespace zhanggui
