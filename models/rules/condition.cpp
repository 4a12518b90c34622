#include "models/rules/condition.h"

#include "models/rules/rule_value.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

using Kind = Condition::Kind;

Truth truth(bool yes)
{
    return yes ? Truth::Yes : Truth::No;
}

Truth compare(const Condition &condition, const QVariant &value)
{
    const QVariantList &operands = condition.operands;
    if (condition.kind == Kind::Set)
        return truth(isEmptyRuleValue(value) != operands.value(0).toBool());
    if (isEmptyRuleValue(value))
        return truth(condition.kind == Kind::Is && operands.value(0).typeId() == QMetaType::QString
            && isEmptyRuleValue(operands.value(0)));
    switch (condition.kind) {
    case Kind::Is:
    case Kind::In:
        return truth(std::any_of(operands.cbegin(), operands.cend(),
            [&](const QVariant &operand) { return sameRuleValue(value, operand); }));
    case Kind::Matches: {
        const QRegularExpressionMatch match = operands.value(0).toRegularExpression().match(value.toString());
        return match.isValid() ? truth(match.hasMatch()) : Truth::Unknown;
    }
    case Kind::Length: {
        const qint64 length = value.toString().size();
        return truth(length >= operands.value(0).toLongLong() && length <= operands.value(1).toLongLong());
    }
    case Kind::AtLeast:
    case Kind::AtMost: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        const qint64 bound = operands.value(0).toLongLong();
        return truth(isNumber && (condition.kind == Kind::AtLeast ? number >= bound : number <= bound));
    }
    default:
        return Truth::Unknown;
    }
}

Truth negated(Truth truth)
{
    if (truth == Truth::Unknown)
        return truth;
    return truth == Truth::Yes ? Truth::No : Truth::Yes;
}

/// `decisive` of one part is the answer; else what is not known.
Truth combined(const QList<Condition> &parts, const RuleValues &values, Truth decisive)
{
    Truth all = negated(decisive);
    for (const Condition &part : parts) {
        const Truth one = part.holds(values);
        if (one == decisive)
            return decisive;
        if (one == Truth::Unknown)
            all = Truth::Unknown;
    }
    return all;
}

void collect(const Condition &condition, QStringList &names)
{
    if (!condition.value.isEmpty() && !names.contains(condition.value))
        names.append(condition.value);
    for (const Condition &part : condition.parts)
        collect(part, names);
}

} // namespace

Truth Condition::holds(const RuleValues &values) const
{
    switch (kind) {
    case Kind::Always:
        return Truth::Yes;
    case Kind::All:
        return combined(parts, values, Truth::No);
    case Kind::Any:
        return combined(parts, values, Truth::Yes);
    case Kind::Not:
        return negated(parts.value(0).holds(values));
    default: {
        const auto known = values.constFind(value);
        return known == values.constEnd() ? Truth::Unknown : compare(*this, *known);
    }
    }
}

QStringList Condition::values() const
{
    QStringList names;
    collect(*this, names);
    return names;
}

} // namespace zhanggui
