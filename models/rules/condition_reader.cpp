#include "models/json/json_members.h"
#include "models/rules/condition.h"
#include "models/rules/rule_members.h"
#include "models/rules/rule_value.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace zhanggui {

namespace {

using Kind = Condition::Kind;

constexpr qsizetype kMostOperands = 1000;
constexpr qsizetype kMostParts = 200;
constexpr qsizetype kLongestPattern = 1000;
constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

struct Word {
    const char *name;
    Kind kind;
};
constexpr std::array kWords = { Word{ "is", Kind::Is }, Word{ "in", Kind::In }, Word{ "set", Kind::Set },
    Word{ "matches", Kind::Matches }, Word{ "length", Kind::Length }, Word{ "atLeast", Kind::AtLeast },
    Word{ "atMost", Kind::AtMost } };

bool isTooLong(const QList<JsonValue> &items, qsizetype most, const QString &place, JsonFaults &faults)
{
    if (items.size() <= most)
        return false;
    faults.add(place, QStringLiteral("has more than %1 elements").arg(most));
    return true;
}

QVariantList readPattern(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    if (json.text.size() > kLongestPattern) {
        faults.add(place, QStringLiteral("is longer than %1 characters").arg(kLongestPattern));
        return { QRegularExpression() };
    }
    const QRegularExpression pattern = rulePattern(json.text);
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
    if (isTooLong(json.items, kMostOperands, place, faults))
        return list;
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
    condition.value = takeWord(members, "value");
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
    if (isTooLong(items, kMostParts, members.placeOf(name), members.faults()))
        return condition;
    for (qsizetype i = 0; i < items.size(); ++i)
        condition.parts.append(Condition::read(
            items[i], QStringLiteral("%1[%2]").arg(members.placeOf(name)).arg(i), members.faults()));
    if (items.isEmpty())
        members.faults().add(members.placeOf(name), QStringLiteral("must be a list that is not empty"));
    return condition;
}

} // namespace

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

} // namespace zhanggui
