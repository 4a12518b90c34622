#include "models/work/work_record.h"

#include "models/rules/rule_value.h"

#include <algorithm>

namespace zhanggui {

namespace {

WorkFault faultOf(
    const QString &check, const WorkField &field, const char *en, const char *zh, RuleLevel level)
{
    return { check, { field.id },
        { field.title.en + QString::fromUtf8(en), field.title.zh + QString::fromUtf8(zh) }, level,
        &field.source };
}

int longestOf(const WorkField &field)
{
    constexpr int kLongest = 4096;
    constexpr int kLongestWords = 65'536;
    if (field.maxLength > 0)
        return field.maxLength;
    return field.type == WorkFieldType::LongText ? kLongestWords : kLongest;
}

void checkField(const WorkField &field, const RuleValues &values, QList<WorkFault> &faults)
{
    const QVariant value = values.value(field.id);
    const bool asked = field.when.holds(values) != Truth::No;
    if (isEmptyRuleValue(value)) {
        if (asked && field.hasRequired && field.required.holds(values) == Truth::Yes)
            faults.append(
                faultOf(QStringLiteral("required"), field, " is missing.", "未填写。", RuleLevel::Refuse));
        return;
    }
    if (value.typeId() != QMetaType::QString)
        return;
    const QString text = value.toString();
    if (text.size() > longestOf(field)) {
        WorkFault fault = faultOf(QStringLiteral("too-long"), field, "", "", RuleLevel::Refuse);
        fault.say.en += QStringLiteral(" is longer than %1 characters.").arg(longestOf(field));
        fault.say.zh += QStringLiteral("超过 %1 个字符。").arg(longestOf(field));
        faults.append(fault);
    }
    const bool known = field.type != WorkFieldType::Choice
        || std::any_of(field.choices.begin(), field.choices.end(),
            [&text](const WorkChoice &choice) { return choice.id == text; });
    if (!known)
        faults.append(faultOf(QStringLiteral("not-a-choice"), field,
            " has a value that the data does not know; it is kept as it came.",
            "的值不在已知选项中，按原样保留。", RuleLevel::Warn));
}

} // namespace

StateHistory stateHistoryOf(const WorkRecord &record)
{
    StateHistory history;
    QStringList paused;
    for (const WorkEvent &event : record.events) {
        const bool moves = event.kind == WorkEvent::Kind::Made || event.kind == WorkEvent::Kind::Correction
            || event.kind == WorkEvent::Kind::Transition;
        if (!moves || event.to.isEmpty())
            continue;
        const QStringList before = paused;
        for (const QString &clock : event.resumed)
            paused.removeAll(clock);
        paused += event.paused;
        paused.removeDuplicates();
        if (history.isEmpty() || history.constLast().state != event.to || paused != before)
            history.append({ event.to, event.atMs, paused });
    }
    if (history.isEmpty() || history.constLast().state != record.state)
        history.append({ record.state, record.stateMs, {} });
    return history;
}

QList<WorkFault> checkWork(const WorkKind &kind, const RuleValues &values)
{
    QList<WorkFault> faults;
    for (const WorkField &field : kind.fields)
        checkField(field, values, faults);
    for (const WorkCheck &check : kind.checks) {
        // What is not known says nothing against the record.
        if (check.when.holds(values) == Truth::Yes && check.condition.holds(values) == Truth::No)
            faults.append({ check.id, check.fields, check.say, check.level, &check.source });
    }
    return faults;
}

bool EvidenceState::met() const
{
    return required == Truth::No || files >= item->least;
}

QList<EvidenceState> evidenceOf(const WorkKind &kind, const RuleValues &values)
{
    QList<EvidenceState> states;
    for (const EvidenceItem &item : kind.evidence) {
        EvidenceState state{ &item, item.required.holds(values),
            values.value(QStringLiteral("files.") + item.id).toLongLong() };
        if (item.least == 0)
            state.required = Truth::No;
        states.append(state);
    }
    return states;
}

} // namespace zhanggui
