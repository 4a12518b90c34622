// What can be done in a state, and what becomes of it. Pure: knows no store and no kind of record.
#pragma once

#include "models/rules/clock.h"
#include "models/rules/machine.h"

namespace zhanggui {

struct GuardVerdict {
    const RuleGuard *guard = nullptr;
    Truth holds = Truth::Unknown;
};

/// A transition that leads away from the present state, with what stands against it.
struct OfferedTransition {
    const MachineTransition *transition = nullptr;
    QList<GuardVerdict> against; // guards that do not hold, or of which it is not known
    /// No guard of level Refuse says no. What is not known does not refuse; it is shown.
    bool possible() const;
};

/// In the order of the data. None in an unknown state: such records are moved by hand (a correction). A guard
/// that looks at an input which the record does not have yet is Unknown, not No.
QList<OfferedTransition> offeredTransitions(
    const Machine &machine, const QString &state, const RuleValues &values);

struct TransitionOutcome {
    QString state; // may be the one before
    QString before; // what "@before" will lead to from there: a transition that stays does not change it
    QHash<QString, QVariant> set; // field → value to write: inputs and effects; an invalid value empties it
    QStringList warnings; // ids of guards of level Warn that do not hold
};

/// BadInput: the transition does not exist or does not lead away from `state` (`detail`: its id), a guard
/// refuses
/// (`detail`: its id), a required input is missing or one is not asked for (`detail`: the field), or there is
/// no state before (`detail`: "@before"). An input that is not given counts as what the record has. `before`:
/// the state before the last transition that left one.
[[nodiscard]] Result<TransitionOutcome> makeTransition(const Machine &machine, const QString &transition,
    const QString &state, const QString &before, const RuleValues &values, const RuleValues &inputs,
    qint64 nowMs);

/// One step of the stepper.
struct MachineStage {
    enum class When { Past, Present, Next, Aside }; // Now is a type of models/core
    const MachineState *state = nullptr;
    When when = When::Next;
    qint64 enteredMs = 0; // 0: not known
    qint64 spentMs = 0; // real time, of Past and Present, every stay together
};
/// The line of states with a stage number, and the present one where it stands beside it, behind the stage
/// that it was reached from. Of states with the same number the present one, else the one last entered, else
/// the first.
QList<MachineStage> stagesOf(
    const Machine &machine, const QString &state, const StateHistory &history, qint64 nowMs);

} // namespace zhanggui
