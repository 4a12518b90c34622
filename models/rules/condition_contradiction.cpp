// What the rules of two machines exclude of each other.
#include "models/rules/condition.h"
#include "models/rules/rule_value.h"

#include <algorithm>

namespace zhanggui {

namespace {

using Kind = Condition::Kind;

bool isChoice(const Condition &condition)
{
    return condition.kind == Kind::Is || condition.kind == Kind::In;
}

bool everyOperand(const Condition &of, const Condition &in)
{
    return std::all_of(of.operands.cbegin(), of.operands.cend(), [&](const QVariant &one) {
        return std::any_of(in.operands.cbegin(), in.operands.cend(),
            [&](const QVariant &other) { return sameRuleValue(one, other); });
    });
}

bool shareOperand(const Condition &a, const Condition &b)
{
    return std::any_of(a.operands.cbegin(), a.operands.cend(), [&](const QVariant &one) {
        return std::any_of(b.operands.cbegin(), b.operands.cend(),
            [&](const QVariant &other) { return sameRuleValue(one, other); });
    });
}

/// Of two comparisons of one value; called both ways round.
bool excludes(const Condition &a, const Condition &b)
{
    if (isChoice(a) && isChoice(b))
        return !shareOperand(a, b);
    if (a.kind == Kind::AtLeast && b.kind == Kind::AtMost)
        return a.operands.value(0).toLongLong() > b.operands.value(0).toLongLong();
    if (a.kind == Kind::Set && b.kind == Kind::Set)
        return a.operands != b.operands;
    return a.kind == Kind::Set && !a.operands.value(0).toBool() && isChoice(b)
        && std::none_of(b.operands.cbegin(), b.operands.cend(), isEmptyRuleValue);
}

/// `a` is {"not": …}.
bool excludesNegation(const Condition &a, const Condition &b)
{
    const Condition inner = a.parts.value(0);
    return inner == b || (inner.value == b.value && isChoice(inner) && isChoice(b) && everyOperand(b, inner));
}

bool isLeaf(const Condition &condition)
{
    return !condition.value.isEmpty();
}

bool excludeEachOther(const Condition &a, const Condition &b)
{
    if (a.kind == Kind::Not)
        return isLeaf(b) && excludesNegation(a, b);
    if (b.kind == Kind::Not)
        return isLeaf(a) && excludesNegation(b, a);
    return a.value == b.value && (excludes(a, b) || excludes(b, a));
}

Condition negationOf(const Condition &condition)
{
    Condition negation;
    negation.kind = Kind::Not;
    negation.parts = { condition };
    return negation;
}

/// A negation of several parts, or of a negation, as the parts say it themselves.
Condition turnedInwards(const Condition &condition)
{
    if (condition.kind != Kind::Not)
        return condition;
    const Condition inner = condition.parts.value(0);
    if (inner.kind == Kind::Not)
        return turnedInwards(inner.parts.value(0));
    if (inner.kind != Kind::All && inner.kind != Kind::Any)
        return condition;
    Condition turned;
    turned.kind = inner.kind == Kind::All ? Kind::Any : Kind::All;
    for (const Condition &part : inner.parts)
        turned.parts.append(negationOf(part));
    return turned;
}

// Comparisons of values: far more than rules of people need. Beyond it nothing is claimed.
constexpr int kMostSteps = 200'000;

/// Whether conditions cannot hold together, told case by case from what each alternative excludes.
class Contradiction {
public:
    explicit Contradiction(int &steps)
        : m_steps(steps)
    {
    }

    /// `open`: not looked at yet; `known`: comparisons and negations of them.
    bool isIn(QList<Condition> open, QList<Condition> known)
    {
        QList<Condition> alternatives;
        while (!open.isEmpty()) {
            if (--m_steps < 0)
                return false;
            const Condition one = turnedInwards(open.takeLast());
            if (one.kind == Kind::All) {
                open += one.parts;
            } else if (one.kind == Kind::Any) {
                alternatives.append(one);
            } else if (one.kind != Kind::Always) {
                if (isAgainst(one, known))
                    return true;
                known.append(one);
            }
        }
        if (alternatives.isEmpty())
            return false;
        const Condition first = alternatives.takeFirst();
        return std::all_of(first.parts.cbegin(), first.parts.cend(),
            [&](const Condition &part) { return isIn(alternatives + QList<Condition>{ part }, known); });
    }

private:
    bool isAgainst(const Condition &one, const QList<Condition> &known)
    {
        return std::any_of(known.cbegin(), known.cend(), [&](const Condition &other) {
            m_steps -= 1 + int(one.operands.size() * other.operands.size());
            return m_steps >= 0 && excludeEachOther(one, other);
        });
    }

    int &m_steps;
};

} // namespace

bool keptApart(const Condition &a, const Condition &b)
{
    int steps = kMostSteps;
    return Contradiction(steps).isIn({ a, b }, {});
}

} // namespace zhanggui
