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

/// In the order of the data. None in an unknown state: such records are moved by hand (a correction).
QList<OfferedTransition> offeredTransitions(
    const Machine &machine, const QString &state, const RuleValues &values);

struct TransitionOutcome {
    QString state; // may be the one before
    QHash<QString, QVariant> set; // field → value to write: inputs and effects; an invalid value empties it
    QStringList warnings; // ids of guards of level Warn that do not hold
};

/// BadInput: the transition does not exist, does not lead away from `state`, a guard refuses (`detail`: its
/// id), or a required input is missing (`detail`: the field). `before`: the state before the last transition.
[[nodiscard]] Result<TransitionOutcome> makeTransition(const Machine &machine, const QString &transition,
    const QString &state, const QString &before, const RuleValues &values, const RuleValues &inputs,
    qint64 nowMs);

/// One step of the stepper.
struct MachineStage {
    enum class When { Past, Present, Next, Aside }; // Now is a type of models/core
    const MachineState *state = nullptr;
    When when = When::Next;
    qint64 enteredMs = 0; // 0: not known
    qint64 spentMs = 0; // real time, of Past and Present
};
/// The line of states with a stage number, and the present one where it stands beside it.
QList<MachineStage> stagesOf(
    const Machine &machine, const QString &state, const StateHistory &history, qint64 nowMs);

} // namespace zhanggui
