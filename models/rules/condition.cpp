#include "models/rules/condition.h"

#include "models/json/json_members.h"
#include "models/rules/rule_members.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

using Kind = Condition::Kind;

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

struct Word {
    const char *name;
    Kind kind;
};
constexpr std::array kWords = { Word{ "is", Kind::Is }, Word{ "in", Kind::In }, Word{ "set", Kind::Set },
    Word{ "matches", Kind::Matches }, Word{ "length", Kind::Length }, Word{ "atLeast", Kind::AtLeast },
    Word{ "atMost", Kind::AtMost } };

Truth truth(bool yes)
{
    return yes ? Truth::Yes : Truth::No;
}

bool isEmpty(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

/// Flags are stored as 0 and 1 and written as true and false.
bool equal(const QVariant &value, const QVariant &operand)
{
    if (isText(value) || isText(operand))
        return value.toString() == operand.toString();
    return value.toLongLong() == operand.toLongLong();
}

Truth compare(const Condition &condition, const QVariant &value)
{
    const QVariantList &operands = condition.operands;
    if (condition.kind == Kind::Set)
        return truth(isEmpty(value) != operands.value(0).toBool());
    if (isEmpty(value))
        return truth(condition.kind == Kind::Is && isText(operands.value(0)) && isEmpty(operands.value(0)));
    switch (condition.kind) {
    case Kind::Is:
    case Kind::In:
        return truth(std::any_of(operands.cbegin(), operands.cend(),
            [&](const QVariant &operand) { return equal(value, operand); }));
    case Kind::Matches:
        return truth(operands.value(0).toRegularExpression().match(value.toString()).hasMatch());
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

// ——— reading ———

QVariantList readPattern(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(json.text));
    if (json.kind != JsonValue::Kind::Text || json.text.isEmpty())
        faults.add(place, QStringLiteral("a pattern is missing"));
    else if (!pattern.isValid())
        faults.add(place, QStringLiteral("the pattern cannot be read: %1").arg(pattern.errorString()));
    return { pattern };
}

qint64 readCount(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    bool whole = false;
    const qint64 number = json.text.toLongLong(&whole);
    if (json.kind != JsonValue::Kind::Number || !whole || number < 0)
        faults.add(place, QStringLiteral("must be a whole number from 0"));
    return number;
}

QVariantList readLength(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    if (json.kind != JsonValue::Kind::List) {
        const qint64 exactly = readCount(json, place, faults);
        return { exactly, exactly };
    }
    if (json.items.size() != 2) {
        faults.add(place, QStringLiteral("must be a number, or the least and the most"));
        return { 0, 0 };
    }
    const qint64 least = readCount(json.items[0], place, faults);
    const qint64 most = readCount(json.items[1], place, faults);
    if (most < least)
        faults.add(place, QStringLiteral("the most is less than the least"));
    return { least, most };
}

/// A whole number, or a day: its first ms in UTC+8, its last one for atMost.
QVariantList readBound(const JsonValue &json, Kind kind, const QString &place, JsonFaults &faults)
{
    if (json.kind == JsonValue::Kind::Text) {
        const QDate day = QDate::fromString(json.text, QStringLiteral("yyyy-MM-dd"));
        if (!day.isValid())
            faults.add(place, QStringLiteral("\"%1\" is neither a number nor a day").arg(json.text));
        const qint64 first = day.isValid() ? day.startOfDay(QTimeZone(8 * 3600)).toMSecsSinceEpoch() : 0;
        return { kind == Kind::AtLeast ? first : first + kDayMs - 1 };
    }
    bool whole = false;
    const qint64 number = json.text.toLongLong(&whole);
    if (json.kind != JsonValue::Kind::Number || !whole)
        faults.add(place, QStringLiteral("must be a whole number or a day"));
    return { number };
}

QVariantList readList(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    QVariantList list;
    for (qsizetype i = 0; i < json.items.size(); ++i)
        list.append(scalarOf(json.items[i], QStringLiteral("%1[%2]").arg(place).arg(i), faults));
    if (list.isEmpty())
        faults.add(place, QStringLiteral("must be a list that is not empty"));
    return list;
}

QVariantList readOperands(Kind kind, const JsonValue &json, const QString &place, JsonFaults &faults)
{
    switch (kind) {
    case Kind::In:
        return readList(json, place, faults);
    case Kind::Matches:
        return readPattern(json, place, faults);
    case Kind::Length:
        return readLength(json, place, faults);
    case Kind::AtLeast:
    case Kind::AtMost:
        return readBound(json, kind, place, faults);
    case Kind::Set:
        if (json.kind != JsonValue::Kind::Boolean)
            faults.add(place, QStringLiteral("must be true or false"));
        return { json.text == QLatin1String("true") };
    default:
        return { scalarOf(json, place, faults) };
    }
}

Condition readComparison(JsonMembers &members)
{
    Condition condition;
    condition.value = members.text("value");
    int operators = 0;
    for (const Word &word : kWords) {
        if (!members.has(word.name))
            continue;
        ++operators;
        condition.kind = word.kind;
        condition.operands =
            readOperands(word.kind, members.take(word.name), members.placeOf(word.name), members.faults());
    }
    if (operators != 1)
        members.faults().add(members.place(),
            QStringLiteral("one of is, in, set, matches, length, atLeast, atMost is wanted, not %1")
                .arg(operators));
    return condition;
}

Condition readParts(JsonMembers &members, const char *name, Kind kind)
{
    Condition condition;
    condition.kind = kind;
    const QList<JsonValue> &items = members.items(name);
    for (qsizetype i = 0; i < items.size(); ++i)
        condition.parts.append(Condition::read(
            items[i], QStringLiteral("%1[%2]").arg(members.placeOf(name)).arg(i), members.faults()));
    if (items.isEmpty())
        members.faults().add(members.placeOf(name), QStringLiteral("must be a list that is not empty"));
    return condition;
}

// ——— what excludes what ———

bool isChoice(const Condition &condition)
{
    return condition.kind == Kind::Is || condition.kind == Kind::In;
}

bool everyOperand(const Condition &of, const Condition &in)
{
    return std::all_of(of.operands.cbegin(), of.operands.cend(), [&](const QVariant &one) {
        return std::any_of(in.operands.cbegin(), in.operands.cend(),
            [&](const QVariant &other) { return equal(one, other); });
    });
}

bool shareOperand(const Condition &a, const Condition &b)
{
    return std::any_of(a.operands.cbegin(), a.operands.cend(), [&](const QVariant &one) {
        return std::any_of(
            b.operands.cbegin(), b.operands.cend(), [&](const QVariant &other) { return equal(one, other); });
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
        && std::none_of(b.operands.cbegin(), b.operands.cend(), isEmpty);
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

constexpr int kMostSteps = 20'000; // far more than rules of people need; beyond it nothing is claimed

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
                const auto against = [&one](const Condition &other) { return excludeEachOther(one, other); };
                if (std::any_of(known.cbegin(), known.cend(), against))
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
    int &m_steps;
};

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

Condition Condition::read(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    if (json.kind == JsonValue::Kind::Boolean && json.text == QLatin1String("true"))
        return {};
    JsonMembers members(json, place, faults);
    Condition condition;
    if (members.has("all")) {
        condition = readParts(members, "all", Kind::All);
    } else if (members.has("any")) {
        condition = readParts(members, "any", Kind::Any);
    } else if (members.has("not")) {
        condition.kind = Kind::Not;
        condition.parts = { read(members.take("not"), members.placeOf("not"), faults) };
    } else if (json.kind == JsonValue::Kind::Object) {
        condition = readComparison(members);
    }
    members.finish();
    return condition;
}

bool keptApart(const Condition &a, const Condition &b)
{
    int steps = kMostSteps;
    return Contradiction(steps).isIn({ a, b }, {});
}

} // namespace zhanggui
