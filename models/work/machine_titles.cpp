#include "models/work/machine_titles.h"

#include <algorithm>

namespace zhanggui {

namespace {

QString valueTitle(const QString &value, const WorkKind &kind)
{
    if (const WorkField *field = kind.field(value))
        return field->title.said();
    const auto item = std::find_if(kind.evidence.cbegin(), kind.evidence.cend(),
        [&value](const EvidenceItem &one) { return value == QLatin1String("files.") % one.id; });
    return item == kind.evidence.cend() ? value : item->title.said();
}

void nameChoices(QVariantList &operands, const WorkField &field)
{
    for (QVariant &operand : operands) {
        const auto choice = std::find_if(field.choices.cbegin(), field.choices.cend(),
            [&operand](const WorkChoice &one) { return operand == QVariant(one.id); });
        if (choice != field.choices.cend())
            operand = choice->title.said();
    }
}

void nameParts(Condition &condition, const WorkKind &kind)
{
    for (Condition &part : condition.parts)
        nameParts(part, kind);
    if (condition.value.isEmpty())
        return;
    const bool ofChoice = condition.kind == Condition::Kind::Is || condition.kind == Condition::Kind::In;
    if (const WorkField *field = kind.field(condition.value); field && ofChoice)
        nameChoices(condition.operands, *field);
    condition.value = valueTitle(condition.value, kind);
}

void nameClocks(QStringList &ids, const Machine &machine)
{
    for (QString &id : ids) {
        if (const ClockRule *clock = machine.clock(id))
            id = clock->title.said();
    }
}

void nameStep(MachineTransition &step, const Machine &machine, const WorkKind &kind)
{
    for (TransitionInput &input : step.inputs) {
        input.field = valueTitle(input.field, kind);
        nameParts(input.required, kind);
    }
    for (RuleGuard &guard : step.guards)
        nameParts(guard.condition, kind);
    nameClocks(step.pauses, machine);
    nameClocks(step.resumes, machine);
}

} // namespace

Machine titled(Machine machine, const WorkKind &kind)
{
    nameParts(machine.when, kind);
    for (MachineTransition &step : machine.transitions)
        nameStep(step, machine, kind);
    for (ClockRule &clock : machine.clocks) {
        nameParts(clock.when, kind);
        clock.startsAt = valueTitle(clock.startsAt, kind);
    }
    return machine;
}

} // namespace zhanggui
