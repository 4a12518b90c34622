#include "app/commands/interface_json.h"

#include "net/protocol/callback_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QJsonObject sourceObject(const FactSource &source)
{
    return { { QStringLiteral("page"), source.page }, { QStringLiteral("date"), source.date },
        { QStringLiteral("mark"), source.mark } };
}

QJsonObject words(const BothLanguages &text)
{
    return { { QStringLiteral("en"), text.en }, { QStringLiteral("zh"), text.zh } };
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

/// Leaves out what says nothing.
void put(QJsonObject &object, const char *name, const QJsonValue &value)
{
    const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
    if (!empty)
        object.insert(QLatin1String(name), value);
}

void putWords(QJsonObject &object, const char *name, const BothLanguages &text)
{
    if (!text.en.isEmpty())
        object.insert(QLatin1String(name), words(text));
}

QJsonArray variantArray(const QList<FactVariant> &variants)
{
    QJsonArray array;
    for (const FactVariant &variant : variants) {
        QJsonObject object{ { QStringLiteral("topic"), variant.topic }, { QStringLiteral("id"), variant.id },
            { QStringLiteral("text"), words(variant.text) }, { QStringLiteral("default"), variant.isDefault },
            { QStringLiteral("source"), sourceObject(variant.source) } };
        put(object, "value", variant.value);
        put(object, "sites", texts(variant.sites));
        array.append(object);
    }
    return array;
}

QString mandatoryWord(Mandatory mandatory)
{
    switch (mandatory) {
    case Mandatory::Yes:
        return QStringLiteral("yes");
    case Mandatory::No:
        return QStringLiteral("no");
    case Mandatory::NotSaid:
        break;
    }
    return QStringLiteral("notSaid");
}

QJsonArray fieldArray(const QList<CallbackField> &fields)
{
    QJsonArray array;
    for (const CallbackField &field : fields) {
        QJsonObject object{ { QStringLiteral("name"), field.name }, { QStringLiteral("in"), field.in },
            { QStringLiteral("mandatory"), mandatoryWord(field.mandatory) },
            { QStringLiteral("type"), field.type }, { QStringLiteral("title"), words(field.title) },
            { QStringLiteral("source"), sourceObject(field.source) } };
        put(object, "sites", texts(field.sites));
        put(object, "maxLength", field.maxLength ? QJsonValue(*field.maxLength) : QJsonValue());
        put(object, "maxItems", field.maxItems ? QJsonValue(*field.maxItems) : QJsonValue());
        put(object, "format", field.format);
        put(object, "zone", field.zone);
        put(object, "coding", field.coding);
        put(object, "sample", QString::fromUtf8(field.sample));
        putWords(object, "note", field.note);
        putWords(object, "when", field.when);
        QJsonArray values;
        for (const FieldValue &value : field.values)
            values.append(QJsonObject{ { QStringLiteral("value"), value.value },
                { QStringLiteral("en"), value.titleEn }, { QStringLiteral("zh"), value.titleZh } });
        put(object, "values", values);
        put(object, "closedValues", field.closedValues ? QJsonValue(true) : QJsonValue());
        put(object, "variants", variantArray(field.variants));
        put(object, "fields", fieldArray(field.fields));
        array.append(object);
    }
    return array;
}

QJsonArray sceneArray(const QList<CallbackScene> &scenes)
{
    QJsonArray array;
    for (const CallbackScene &scene : scenes) {
        QJsonObject set;
        for (const auto &[name, json] : scene.set)
            set.insert(name, QString::fromUtf8(json));
        QJsonObject object{ { QStringLiteral("id"), scene.id },
            { QStringLiteral("title"), words(scene.title) },
            { QStringLiteral("source"), sourceObject(scene.source) } };
        put(object, "set", set);
        put(object, "leaveOut", texts(scene.leaveOut));
        array.append(object);
    }
    return array;
}

QJsonArray retryArray(const QList<RetryLadder> &ladders)
{
    QJsonArray array;
    for (const RetryLadder &ladder : ladders) {
        QJsonArray delays;
        for (const qint64 delay : ladder.delaysSeconds)
            delays.append(delay);
        QJsonObject object{ { QStringLiteral("id"), ladder.id },
            { QStringLiteral("text"), words(ladder.text) }, { QStringLiteral("default"), ladder.isDefault },
            { QStringLiteral("source"), sourceObject(ladder.source) } };
        put(object, "sites", texts(ladder.sites));
        put(object, "delaysSeconds", delays);
        put(object, "windowSeconds",
            ladder.windowSeconds > 0 ? QJsonValue(ladder.windowSeconds) : QJsonValue());
        putWords(object, "then", ladder.then);
        array.append(object);
    }
    return array;
}

QJsonObject idempotencyObject(const IdempotencyRule &rule)
{
    QJsonArray keys;
    for (const QStringList &key : rule.keys)
        keys.append(texts(key));
    QJsonObject object{ { QStringLiteral("text"), words(rule.text) },
        { QStringLiteral("source"), sourceObject(rule.source) } };
    put(object, "keys", keys);
    put(object, "repeat", rule.repeat);
    put(object, "same", rule.same);
    return object;
}

QJsonArray codeArray(const InterfaceFamily &family, const CallbackInterface &one)
{
    QJsonArray array;
    for (const ResultCode &code : family.resultCodes) {
        if (!code.interfaces.isEmpty() && !code.interfaces.contains(one.id))
            continue;
        QJsonObject object{ { QStringLiteral("code"), code.code },
            { QStringLiteral("text"), words(code.text) },
            { QStringLiteral("source"), sourceObject(code.source) } };
        put(object, "sites", texts(code.sites));
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject interfaceRow(const CallbackInterface &one)
{
    return { { QStringLiteral("id"), one.id }, { QStringLiteral("family"), one.family },
        { QStringLiteral("title"), one.title.en }, { QStringLiteral("titleZh"), one.title.zh },
        { QStringLiteral("sites"), texts(one.sites) },
        { QStringLiteral("method"), QString::fromLatin1(one.method) }, { QStringLiteral("path"), one.path },
        { QStringLiteral("signing"), one.signing }, { QStringLiteral("key"), callbackKeyWord(one.key) } };
}

QJsonObject interfaceObject(const InterfaceFamily &family, const CallbackInterface &one)
{
    QJsonObject object = interfaceRow(one);
    object.insert(QStringLiteral("bodySign"), one.bodySign);
    putWords(object, "about", one.about);
    object.insert(QStringLiteral("request"), fieldArray(one.request));
    object.insert(QStringLiteral("response"), fieldArray(one.response));
    object.insert(QStringLiteral("scenes"), sceneArray(one.scenes));
    object.insert(QStringLiteral("idempotency"), idempotencyObject(one.idempotency));
    object.insert(QStringLiteral("retry"), retryArray(one.retry));
    object.insert(QStringLiteral("resultCodes"), codeArray(family, one));
    object.insert(QStringLiteral("variants"), variantArray(one.variants));
    QJsonObject needed;
    for (auto need = one.needed.cbegin(); need != one.needed.cend(); ++need)
        needed.insert(need.key(), need.value());
    put(object, "needed", needed);
    if (!needed.isEmpty())
        object.insert(QStringLiteral("neededSource"), sourceObject(one.neededSource));
    QJsonArray sources;
    for (const FactSource &source : one.sources)
        sources.append(sourceObject(source));
    object.insert(QStringLiteral("sources"), sources);
    return object;
}

} // namespace zhanggui
