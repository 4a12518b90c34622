#include "models/market/market_seed_fields.h"

#include "models/json/json_writer.h"
#include "models/market/market_action.h"

#include <QUrl>

namespace zhanggui {

namespace {

using Kind = JsonValue::Kind;

JsonValue textValue(const QString &text)
{
    JsonValue value;
    value.kind = Kind::Text;
    value.text = text;
    return value;
}

void refuse(JsonMembers &in, const SeedRule &rule, const QString &why)
{
    in.faults().add(in.placeOf(rule.name), why);
}

std::optional<qint64> timeOf(JsonMembers &in, const SeedRule &rule)
{
    const QString text = in.textOr(rule.name);
    if (text.isEmpty())
        return std::nullopt;
    const auto time = marketTimeFromText(text, 0);
    // A seed is read at any moment: what would count from now on has no meaning in it.
    if (!time || text.startsWith(u'+')) {
        refuse(in, rule, QStringLiteral("\"%1\" is no time like 2026-10-05T08:30:00+08:00").arg(text));
        return std::nullopt;
    }
    return *time;
}

bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty()
        && (scheme == QLatin1String("http") || scheme == QLatin1String("https"));
}

} // namespace

void readMember(JsonMembers &in, const SeedRule &rule, QString &value)
{
    if (rule.words) {
        const QStringList words = QString::fromLatin1(rule.words).split(u'|');
        const QString usual = value.isNull() ? QStringLiteral("") : value;
        value = in.word(rule.name, words, rule.needed ? QString() : usual);
        return;
    }
    value = rule.needed ? in.text(rule.name) : in.textOr(rule.name, value);
    if (rule.isAddress && !value.isEmpty() && !isAddress(value))
        refuse(in, rule, QStringLiteral("\"%1\" is no http or https address").arg(value));
}

void readMember(JsonMembers &in, const SeedRule &rule, QByteArray &value)
{
    if (!rule.isObject) {
        value = in.textOr(rule.name).toUtf8();
        return;
    }
    const JsonValue &object = in.take(rule.name);
    if (object.isMissing())
        return;
    if (object.kind != Kind::Object)
        refuse(in, rule, QStringLiteral("must be an object"));
    value = writeJson(object);
}

void readMember(JsonMembers &in, const SeedRule &rule, bool &value)
{
    value = in.flag(rule.name, value);
}

void readMember(JsonMembers &in, const SeedRule &rule, qint64 &value)
{
    if (rule.isTime) {
        if (rule.needed && !in.has(rule.name))
            refuse(in, rule, QStringLiteral("a time is missing"));
        value = timeOf(in, rule).value_or(value);
        return;
    }
    const auto number = in.number(rule.name, rule.least);
    if (number.value_or(0) > rule.most)
        refuse(in, rule, QStringLiteral("must be at most %1").arg(rule.most));
    value = number.value_or(value);
}

void readMember(JsonMembers &in, const SeedRule &rule, int &value)
{
    qint64 number = value;
    readMember(in, rule, number);
    value = int(number);
}

void readMember(JsonMembers &in, const SeedRule &rule, std::optional<qint64> &value)
{
    value = timeOf(in, rule);
}

void readMember(JsonMembers &in, const SeedRule &rule, QStringList &value)
{
    value = in.texts(rule.name);
}

void readMember(JsonMembers &in, const SeedRule &rule, QList<QPair<QString, QString>> &value)
{
    const QList<JsonValue> &items = in.items(rule.name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers pair(
            items.at(i), QStringLiteral("%1[%2]").arg(in.placeOf(rule.name)).arg(i), in.faults());
        const QString name = pair.text("name");
        value.append({ name, pair.textOr("value") });
        pair.finish();
    }
}

void readMember(JsonMembers &in, const SeedRule &rule, QMap<QString, QString> &value)
{
    for (const auto &[name, text] : in.pairs(rule.name)) {
        if (text.kind != Kind::Text || text.text.isEmpty())
            refuse(in, rule, QStringLiteral("\"%1\" must be a text").arg(name));
        value.insert(name, text.text);
    }
}

JsonValue memberValue(const SeedRule &, const QString &value)
{
    return textValue(value);
}

JsonValue memberValue(const SeedRule &rule, const QByteArray &value)
{
    if (!rule.isObject)
        return textValue(QString::fromUtf8(value));
    auto read = readJson(value, UnusableCharacters::Keep);
    return read ? std::move(read->root) : JsonValue{ Kind::Object, {}, {}, {} };
}

JsonValue memberValue(const SeedRule &, bool value)
{
    JsonValue made;
    made.kind = Kind::Boolean;
    made.text = value ? QStringLiteral("true") : QStringLiteral("false");
    return made;
}

JsonValue memberValue(const SeedRule &rule, qint64 value)
{
    if (rule.isTime)
        return textValue(marketTimeText(value));
    JsonValue made;
    made.kind = Kind::Number;
    made.text = QString::number(value);
    return made;
}

JsonValue memberValue(const SeedRule &rule, int value)
{
    return memberValue(rule, qint64(value));
}

JsonValue memberValue(const SeedRule &, const std::optional<qint64> &value)
{
    return textValue(value ? marketTimeText(*value) : QString());
}

JsonValue memberValue(const SeedRule &, const QStringList &value)
{
    JsonValue made;
    made.kind = Kind::List;
    for (const QString &text : value)
        made.items.append(textValue(text));
    return made;
}

JsonValue memberValue(const SeedRule &, const QList<QPair<QString, QString>> &value)
{
    JsonValue made;
    made.kind = Kind::List;
    for (const auto &[name, text] : value) {
        JsonValue pair;
        pair.kind = Kind::Object;
        pair.members = { { QStringLiteral("name"), textValue(name) },
            { QStringLiteral("value"), textValue(text) } };
        made.items.append(pair);
    }
    return made;
}

JsonValue memberValue(const SeedRule &, const QMap<QString, QString> &value)
{
    JsonValue made;
    made.kind = Kind::Object;
    for (auto each = value.begin(); each != value.end(); ++each)
        made.members.append({ each.key(), textValue(each.value()) });
    return made;
}

} // namespace zhanggui
