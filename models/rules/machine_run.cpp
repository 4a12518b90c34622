#include "models/rules/machine_run.h"

#include "models/rules/rule_value.h"

#include <algorithm>
#include <limits>

namespace zhanggui {

namespace {

/// What will be typed with the transition is not known before.
RuleValues withoutOpenInputs(const MachineTransition &transition, RuleValues values)
{
    for (const TransitionInput &input : transition.inputs) {
        if (isEmptyRuleValue(values.value(input.field)))
            values.remove(input.field);
    }
    return values;
}

QList<GuardVerdict> against(const MachineTransition &transition, const RuleValues &values)
{
    QList<GuardVerdict> verdicts;
    for (const RuleGuard &guard : transition.guards) {
        const Truth holds = guard.condition.holds(values);
        if (holds != Truth::Yes)
            verdicts.append({ &guard, holds });
    }
    return verdicts;
}

bool refuses(const GuardVerdict &verdict)
{
    return verdict.holds == Truth::No && verdict.guard->level == RuleLevel::Refuse;
}

Result<void> checkInputs(
    const MachineTransition &transition, const RuleValues &inputs, const RuleValues &values)
{
    for (auto given = inputs.cbegin(); given != inputs.cend(); ++given) {
        const bool asked = std::any_of(transition.inputs.cbegin(), transition.inputs.cend(),
            [&](const TransitionInput &input) { return input.field == given.key(); });
        if (!asked)
            return failure(
                ErrorKind::BadInput, QStringLiteral("The transition does not ask for this."), given.key());
    }
    for (const TransitionInput &input : transition.inputs) {
        if (!input.optional && input.required.holds(values) == Truth::Yes
            && isEmptyRuleValue(values.value(input.field)))
            return failure(
                ErrorKind::BadInput, QStringLiteral("The transition needs an input."), input.field);
    }
    return {};
}

QVariant effectValue(const TransitionEffect &effect, const RuleValues &values, qint64 nowMs)
{
    switch (effect.kind) {
    case TransitionEffect::Kind::SetNow:
        return nowMs;
    case TransitionEffect::Kind::SetValue:
        return effect.value;
    case TransitionEffect::Kind::Increment:
        return std::min(values.value(effect.field).toLongLong(), std::numeric_limits<qint64>::max() - 1) + 1;
    case TransitionEffect::Kind::Clear:
        break;
    }
    return {};
}

Result<void> moveTo(const Machine &machine, const MachineTransition &transition, const QString &state,
    const QString &before, TransitionOutcome &outcome)
{
    const bool back = transition.to == QLatin1String("@before");
    if (back && !machine.state(before))
        return failure(ErrorKind::BadInput, QStringLiteral("There is no state to return to."),
            QStringLiteral("@before"));
    const QString to = back ? before : transition.to;
    outcome.state = to.isEmpty() ? state : to;
    outcome.before = outcome.state == state ? before : state;
    return {};
}

/// Where each staged state was entered last, and how long it was stayed in altogether.
struct Stay {
    qint64 enteredMs = 0;
    qint64 spentMs = 0;
    qsizetype last = -1; // place in the history
};

QHash<QString, Stay> staysOf(const StateHistory &history, qint64 nowMs)
{
    QHash<QString, Stay> stays;
    for (qsizetype i = 0; i < history.size(); ++i) {
        Stay &stay = stays[history[i].state];
        const bool goesOn = i > 0 && history[i - 1].state == history[i].state;
        if (!goesOn)
            stay.enteredMs = history[i].fromMs;
        const qint64 toMs = i + 1 < history.size() ? history[i + 1].fromMs : nowMs;
        if (history[i].fromMs > 0)
            stay.spentMs += std::max<qint64>(0, toMs - history[i].fromMs);
        stay.last = i;
    }
    return stays;
}

/// One state a stage, in the order of the stages.
QList<const MachineState *> lineOf(
    const Machine &machine, const QString &state, const QHash<QString, Stay> &stays)
{
    QList<const MachineState *> line;
    for (const MachineState &one : machine.states) {
        if (one.stage <= 0)
            continue;
        const auto same = std::find_if(
            line.begin(), line.end(), [&](const MachineState *other) { return other->stage == one.stage; });
        if (same == line.end())
            line.append(&one);
        else if (one.id == state
            || ((*same)->id != state && stays.value(one.id).last > stays.value((*same)->id).last))
            *same = &one;
    }
    std::stable_sort(line.begin(), line.end(),
        [](const MachineState *a, const MachineState *b) { return a->stage < b->stage; });
    return line;
}

/// The stage that the record stands at, or that it was at before it left the line; 0: none yet.
int stageReached(const Machine &machine, const QString &state, const StateHistory &history)
{
    if (const MachineState *present = machine.state(state); present && present->stage > 0)
        return present->stage;
    for (auto period = history.crbegin(); period != history.crend(); ++period) {
        const MachineState *one = machine.state(period->state);
        if (one && one->stage > 0)
            return one->stage;
    }
    return 0;
}

} // namespace

bool OfferedTransition::possible() const
{
    return std::none_of(against.cbegin(), against.cend(), refuses);
}

QList<OfferedTransition> offeredTransitions(
    const Machine &machine, const QString &state, const RuleValues &values)
{
    QList<OfferedTransition> offered;
    for (const MachineTransition &transition : machine.transitions) {
        if (machine.state(state) && machine.leadsFrom(transition, state))
            offered.append({ &transition, against(transition, withoutOpenInputs(transition, values)) });
    }
    return offered;
}

Result<TransitionOutcome> makeTransition(const Machine &machine, const QString &transitionId,
    const QString &state, const QString &before, const RuleValues &values, const RuleValues &inputs,
    qint64 nowMs)
{
    const MachineTransition *transition = machine.transition(transitionId);
    if (!transition || !machine.state(state) || !machine.leadsFrom(*transition, state))
        return failure(
            ErrorKind::BadInput, QStringLiteral("This cannot be done in the present state."), transitionId);
    RuleValues all = values;
    all.insert(inputs);
    if (const Result<void> fit = checkInputs(*transition, inputs, all); !fit)
        return tl::unexpected(fit.error());

    TransitionOutcome outcome;
    for (const GuardVerdict &verdict : against(*transition, all)) {
        if (refuses(verdict))
            return failure(
                ErrorKind::BadInput, QStringLiteral("A rule stands against this step."), verdict.guard->id);
        if (verdict.holds == Truth::No)
            outcome.warnings.append(verdict.guard->id);
    }
    if (const Result<void> moved = moveTo(machine, *transition, state, before, outcome); !moved)
        return tl::unexpected(moved.error());
    outcome.set.insert(inputs);
    for (const TransitionEffect &effect : transition->effects)
        outcome.set.insert(effect.field, effectValue(effect, all, nowMs));
    return outcome;
}

QList<MachineStage> stagesOf(
    const Machine &machine, const QString &state, const StateHistory &history, qint64 nowMs)
{
    const QHash<QString, Stay> stays = staysOf(history, nowMs);
    const int reached = stageReached(machine, state, history);
    const auto stageOf = [&](const MachineState *one, MachineStage::When when) {
        const Stay stay = when == MachineStage::When::Next ? Stay() : stays.value(one->id);
        return MachineStage{ one, when, stay.enteredMs, stay.spentMs };
    };
    QList<MachineStage> line;
    qsizetype asideAt = 0;
    for (const MachineState *one : lineOf(machine, state, stays)) {
        const bool past = one->stage <= reached;
        line.append(stageOf(one,
            one->id == state ? MachineStage::When::Present
                : past       ? MachineStage::When::Past
                             : MachineStage::When::Next));
        asideAt = past ? line.size() : asideAt;
    }
    const MachineState *present = machine.state(state);
    if (present && present->stage <= 0)
        line.insert(asideAt, stageOf(present, MachineStage::When::Aside));
    return line;
}

} // namespace zhanggui
