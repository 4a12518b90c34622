#include "models/rules/rule_members.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

bool isDateOfPage(const QString &text)
{
    static const QRegularExpression partial(QStringLiteral("\\A\\d{4}(-\\d{2})?\\z"));
    return text == QLatin1String("undated") || partial.match(text).hasMatch()
        || QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
}

constexpr qsizetype kLongestId = 60;
constexpr qsizetype kLongestWord = 100;
constexpr qsizetype kLongestWords = 4000;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kMostNames = 100;

/// Empty, with a fault, when it is longer.
QString within(const QString &text, qsizetype most, const QString &place, JsonFaults &faults)
{
    if (text.size() <= most)
        return text;
    faults.add(place, QStringLiteral("is longer than %1 characters").arg(most));
    return {};
}

QString takeMatching(JsonMembers &members, const char *name, const QRegularExpression &shape)
{
    QString id = within(members.text(name), kLongestId, members.placeOf(name), members.faults());
    if (!id.isEmpty() && !shape.match(id).hasMatch())
        members.faults().add(members.placeOf(name), QStringLiteral("\"%1\" is no id").arg(id));
    return id;
}

} // namespace

RuleSources::RuleSources(JsonMembers &file)
{
    if (!file.has("sources"))
        file.faults().add(
            file.placeOf("sources"), QStringLiteral("the pages that the rules are from are missing"));
    for (const JsonValue::Member &member : file.pairs("sources")) {
        JsonMembers in(member.second, file.placeOf("sources") % u'.' % member.first, file.faults());
        RuleSource source;
        source.page = in.text("page");
        source.date = in.text("date");
        if (!source.date.isEmpty() && !isDateOfPage(source.date))
            file.faults().add(in.placeOf("date"), QStringLiteral("\"%1\" is no date").arg(source.date));
        in.finish();
        m_sources.insert(member.first, source);
    }
}

RuleSource RuleSources::take(JsonMembers &members) const
{
    const QString text = members.text("source");
    if (text.isEmpty())
        return {};
    const QString key = text.section(u' ', 0, -2);
    const QString mark = text.section(u' ', -1);
    static const QStringList marks = { QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("I"),
        QStringLiteral("N"), QStringLiteral("S") };
    const auto source = m_sources.constFind(key);
    if (source == m_sources.constEnd() || !marks.contains(mark)) {
        members.faults().add(members.placeOf("source"),
            QStringLiteral("\"%1\" is no name of a source and a mark (C, D, I, N, S)").arg(text));
        return {};
    }
    RuleSource found = *source;
    found.mark = mark;
    return found;
}

const QList<JsonValue> &takeItems(JsonMembers &members, const char *name, qsizetype most)
{
    static const QList<JsonValue> none;
    const QList<JsonValue> &items = members.items(name);
    if (items.size() <= most)
        return items;
    members.faults().add(members.placeOf(name), QStringLiteral("has more than %1 elements").arg(most));
    return none;
}

QStringList takeNames(JsonMembers &members, const char *name)
{
    QStringList names;
    for (const JsonValue &item : takeItems(members, name, kMostNames)) {
        if (item.kind != JsonValue::Kind::Text || item.text.isEmpty())
            members.faults().add(members.placeOf(name), QStringLiteral("must be a list of texts"));
        names.append(within(item.text, kLongestName, members.placeOf(name), members.faults()));
    }
    return names;
}

int takeCount(JsonMembers &members, const char *name, int least, int most, int missing)
{
    const std::optional<qint64> number = members.number(name, least);
    if (number && *number > most)
        members.faults().add(members.placeOf(name), QStringLiteral("must be at most %1").arg(most));
    return int(std::clamp<qint64>(number.value_or(missing), std::min(least, missing), most));
}

QString takeWord(JsonMembers &members, const char *name)
{
    return within(members.text(name), kLongestWord, members.placeOf(name), members.faults());
}

BothLanguages takeWords(JsonMembers &members, const char *name, bool needed)
{
    if (!members.has(name) && !needed) {
        members.take(name);
        return {};
    }
    JsonMembers both(members.take(name), members.placeOf(name), members.faults());
    const auto words = [&both](const char *language) {
        return within(both.text(language), kLongestWords, both.placeOf(language), both.faults());
    };
    const BothLanguages said{ words("en"), words("zh") };
    both.finish();
    return said;
}

Condition takeCondition(JsonMembers &members, const char *name)
{
    const JsonValue &json = members.take(name);
    return json.isMissing() ? Condition() : Condition::read(json, members.placeOf(name), members.faults());
}

QString takeId(JsonMembers &members, const char *name)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z][a-z0-9]*(-[a-z0-9]+)*\\z"));
    return takeMatching(members, name, shape);
}

QString takeFieldId(JsonMembers &members, const char *name)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z][A-Za-z0-9]*\\z"));
    return takeMatching(members, name, shape);
}

ChoiceTone takeTone(JsonMembers &members, const char *name)
{
    static const QStringList words = { QStringLiteral("neutral"), QStringLiteral("ok"),
        QStringLiteral("wait"), QStringLiteral("warn"), QStringLiteral("fail") };
    const qsizetype at = words.indexOf(members.word(name, words, words.constFirst()));
    return static_cast<ChoiceTone>(std::max<qsizetype>(at, 0));
}

RuleLevel takeLevel(JsonMembers &members, const char *name)
{
    static const QStringList words = { QStringLiteral("refuse"), QStringLiteral("warn") };
    return members.word(name, words, words.constFirst()) == words.constLast() ? RuleLevel::Warn
                                                                              : RuleLevel::Refuse;
}

Party takeParty(JsonMembers &members, const char *name, Party missing)
{
    static const QStringList words = { idOf(Party::Seller), idOf(Party::Customer), idOf(Party::Platform) };
    if (!members.has(name)) {
        members.take(name);
        return missing;
    }
    return partyFromId(members.word(name, words)).value_or(missing);
}

std::optional<QDate> takeDay(JsonMembers &members, const char *name)
{
    const QString text = members.textOr(name);
    if (text.isEmpty())
        return std::nullopt;
    QDate day = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        members.faults().add(members.placeOf(name), QStringLiteral("\"%1\" is no day").arg(text));
    return day;
}

QVariant takeScalar(JsonMembers &members, const char *name)
{
    return scalarOf(members.take(name), members.placeOf(name), members.faults());
}

QVariant scalarOf(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    if (json.kind == JsonValue::Kind::Text)
        return json.text;
    if (json.kind == JsonValue::Kind::Boolean)
        return json.text == QLatin1String("true");
    bool whole = false;
    const qint64 number = json.text.toLongLong(&whole);
    if (json.kind == JsonValue::Kind::Number && whole)
        return number;
    faults.add(place, QStringLiteral("must be a text, a whole number, true or false"));
    return {};
}

} // namespace zhanggui
