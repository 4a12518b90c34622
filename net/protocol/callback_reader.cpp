#include "net/protocol/callback_reader.h"

#include "models/json/json_writer.h"
#include "net/protocol/callback_words.h"

namespace zhanggui {

namespace {

const QStringList &marks()
{
    static const QStringList list{ QStringLiteral("C"), QStringLiteral("S"), QStringLiteral("D"),
        QStringLiteral("I"), QStringLiteral("N") };
    return list;
}

JsonValue textValue(const QString &text)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = text;
    return value;
}

std::optional<int> toInt(std::optional<qint64> number)
{
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

QByteArray jsonTextOf(JsonMembers &members, const char *name)
{
    const JsonValue &value = members.take(name);
    return value.isMissing() ? QByteArray() : writeJson(value);
}

/// "request[3]"
QString at(const QString &place, qsizetype position)
{
    return place % u'[' % QString::number(position) % u']';
}

} // namespace

InterfaceFamily CallbackReader::family()
{
    InterfaceFamily family;
    JsonMembers members(m_root, QStringLiteral("family"), faults);
    family.id = m_family = members.text("family");
    family.title = words(members, "title", true);
    family.sites = members.texts("sites");
    family.state = members.word(
        "state", { QStringLiteral("current"), QStringLiteral("deprecated"), QStringLiteral("offline") });
    family.position = static_cast<int>(members.number("position", 1).value_or(100));
    family.sources = sources(members);
    const FactSource inherited = family.sources.value(0);
    members.take("shared");
    members.take("defaults");
    m_in = QStringLiteral("header");
    family.signing = fields(members, "signing", inherited);
    const QList<JsonValue> &codes = members.items("resultCodes");
    for (qsizetype i = 0; i < codes.size(); ++i)
        family.resultCodes.append(resultCode(codes[i], at(members.placeOf("resultCodes"), i), inherited));
    family.variants = variants(members, inherited);
    const QList<JsonValue> &interfaces = members.items("interfaces");
    for (const JsonValue &json : interfaces)
        family.interfaces.append(oneInterface(json));
    members.finish();
    return family;
}

CallbackInterface CallbackReader::oneInterface(const JsonValue &json)
{
    JsonMembers members(json, m_family % u'.' % json.member(u"id").text, faults);
    CallbackInterface result = interfaceHead(members);
    const FactSource source = result.sources.value(0);
    m_activity = { result.activity, result.title.en, result.title.zh };
    m_in = result.method == "GET" ? QStringLiteral("query") : QStringLiteral("body");
    result.request = fields(members, "request", source);
    m_in = QStringLiteral("body");
    result.response = fields(members, "response", source);
    const QList<JsonValue> &scenes = members.items("scenes");
    for (qsizetype i = 0; i < scenes.size(); ++i)
        result.scenes.append(scene(scenes[i], at(members.placeOf("scenes"), i), source));
    result.idempotency = idempotency(members, source);
    const QList<JsonValue> &ladders = members.items("retry");
    for (qsizetype i = 0; i < ladders.size(); ++i)
        result.retry.append(ladder(ladders[i], at(members.placeOf("retry"), i), source));
    result.variants = variants(members, source);
    members.finish();
    return result;
}

CallbackInterface CallbackReader::interfaceHead(JsonMembers &members)
{
    const JsonValue &defaults = m_root.member(u"defaults");
    const auto ownOrDefault = [&](const char *name) -> QString {
        const QString own = members.textOr(name);
        return members.has(name) ? own : defaults.member(QString::fromLatin1(name)).text;
    };
    CallbackInterface result;
    result.id = m_family % u'.' % members.text("id");
    result.family = m_family;
    result.sites = members.texts("sites");
    if (result.sites.isEmpty()) {
        for (const JsonValue &site : defaults.member(u"sites").items)
            result.sites.append(site.text);
    }
    result.activity = members.textOr("activity");
    result.title = words(members, "title", true);
    result.about = words(members, "about", false);
    result.method = ownOrDefault("method").toLatin1();
    result.path = ownOrDefault("path");
    result.signing = ownOrDefault("signing");
    const QString keyWord = ownOrDefault("key");
    if (const auto key = callbackKeyFromWord(keyWord))
        result.key = *key;
    else
        faults.add(members.placeOf("key"), QStringLiteral("\"%1\" is no key").arg(keyWord));
    result.bodySign = members.flag("bodySign", defaults.member(u"bodySign").text == QLatin1String("true"));
    result.creates = members.flag("creates");
    result.ends = members.flag("ends");
    result.readOnly = members.flag("readOnly");
    for (const JsonValue::Member &need : members.pairs("needed"))
        result.needed.insert(need.first, need.second.text);
    result.sources = sources(members);
    if (!result.needed.isEmpty())
        result.neededSource = source(members, "neededSource", result.sources.value(0));
    return result;
}

JsonValue CallbackReader::resolved(const JsonValue &json, const QString &place)
{
    const JsonValue like = json.kind == JsonValue::Kind::Text ? json : json.member(u"like");
    if (like.isMissing())
        return json;
    JsonValue merged = m_root.member(u"shared").member(like.text);
    if (merged.kind != JsonValue::Kind::Object) {
        faults.add(place, QStringLiteral("there is no shared field \"%1\"").arg(like.text));
        merged.kind = JsonValue::Kind::Object;
    }
    for (const JsonValue::Member &member : json.members) {
        if (member.first == QLatin1String("like"))
            continue;
        merged.members.removeIf(
            [&member](const JsonValue::Member &shared) { return shared.first == member.first; });
        if (member.second.kind != JsonValue::Kind::Null)
            merged.members.append(member);
    }
    if (merged.member(u"name").isMissing())
        merged.members.append({ QStringLiteral("name"), textValue(like.text) });
    return merged;
}

QList<CallbackField> CallbackReader::fields(
    JsonMembers &members, const char *name, const FactSource &inherited)
{
    QList<CallbackField> list;
    const QList<JsonValue> &items = members.items(name);
    for (qsizetype i = 0; i < items.size(); ++i)
        list.append(field(items[i], at(members.placeOf(name), i), inherited));
    return list;
}

CallbackField CallbackReader::field(const JsonValue &json, const QString &place, const FactSource &inherited)
{
    const JsonValue whole = resolved(json, place);
    JsonMembers members(whole, place, faults);
    CallbackField field;
    field.name = members.text("name");
    field.sites = sites(members);
    field.in = members.word(
        "in", { QStringLiteral("body"), QStringLiteral("query"), QStringLiteral("header") }, m_in);
    static const QHash<QString, Mandatory> kMandatory{ { QStringLiteral("yes"), Mandatory::Yes },
        { QStringLiteral("no"), Mandatory::No }, { QStringLiteral("notSaid"), Mandatory::NotSaid } };
    field.mandatory = kMandatory.value(members.word("mandatory", kMandatory.keys()));
    field.type = members.word("type", callbackFieldTypes());
    field.source = source(members, inherited);
    field.maxLength = toInt(members.number("max", 1));
    field.maxItems = toInt(members.number("maxItems", 1));
    field.format = members.textOr("format");
    field.zone = members.textOr("zone");
    field.title = words(members, "title", true);
    field.note = words(members, "note", false);
    field.when = words(members, "when", false);
    field.sample = jsonTextOf(members, "sample");
    field.live = jsonTextOf(members, "live");
    field.capture = members.textOr("capture");
    field.freeText = members.flag("freeText");
    field.fresh = members.flag("fresh");
    field.coding = members.word("coding",
        { QString(), QStringLiteral("field-cipher"), QStringLiteral("extend-params"),
            QStringLiteral("rsa-oaep") },
        QStringLiteral(""));
    field.personal = members.flag("personal");
    field.secret = members.flag("secret");
    fieldValues(field, members);
    field.variants = variants(members, field.source);
    field.fields = fields(members, "fields", field.source);
    members.finish();
    return field;
}

void CallbackReader::fieldValues(CallbackField &field, JsonMembers &members)
{
    const QList<JsonValue> &values = members.items("values");
    for (qsizetype i = 0; i < values.size(); ++i) {
        JsonMembers value(values[i], at(members.placeOf("values"), i), faults);
        field.values.append({ value.text("value"), value.text("en"), value.text("zh") });
        value.finish();
    }
    field.closedValues = members.flag("closed");
    if (field.name != QLatin1String("activity") || m_activity.value.isEmpty() || !field.values.isEmpty())
        return;
    field.values.append(m_activity);
    field.closedValues = true;
    if (field.sample.isEmpty())
        field.sample = writeJson(textValue(m_activity.value));
}

IdempotencyRule CallbackReader::idempotency(JsonMembers &members, const FactSource &inherited)
{
    IdempotencyRule rule;
    JsonMembers own(members.take("idempotency"), members.placeOf("idempotency"), faults);
    const QList<JsonValue> &keys = own.items("keys");
    for (const JsonValue &key : keys) {
        QStringList names;
        for (const JsonValue &name : key.items)
            names.append(name.text);
        rule.keys.append(names);
    }
    rule.repeat = own.textOr("repeat");
    rule.same = own.textOr("same");
    rule.text = words(own, "text", true);
    rule.source = source(own, inherited);
    own.finish();
    return rule;
}

RetryLadder CallbackReader::ladder(const JsonValue &json, const QString &place, const FactSource &inherited)
{
    RetryLadder ladder;
    JsonMembers members(json, place, faults);
    ladder.id = members.text("id");
    ladder.sites = sites(members);
    for (const JsonValue &delay : members.items("delays"))
        ladder.delaysSeconds.append(delay.text.toLongLong());
    if (const auto every = members.number("every", 1)) {
        const qint64 times = members.number("times", 1).value_or(1);
        for (qint64 i = 1; i <= times; ++i)
            ladder.delaysSeconds.append(i * *every);
    }
    ladder.windowSeconds = members.number("window", 1).value_or(0);
    ladder.once = members.flag("once");
    ladder.text = words(members, "text", true);
    ladder.then = words(members, "then", false);
    ladder.source = source(members, inherited);
    ladder.isDefault = members.flag("default");
    members.finish();
    return ladder;
}

CallbackScene CallbackReader::scene(const JsonValue &json, const QString &place, const FactSource &inherited)
{
    CallbackScene scene;
    JsonMembers members(json, place, faults);
    scene.id = members.text("id");
    scene.sites = sites(members);
    scene.title = words(members, "title", true);
    for (const JsonValue::Member &value : members.pairs("set"))
        scene.set.append({ value.first, writeJson(value.second) });
    scene.leaveOut = members.texts("leaveOut");
    scene.source = source(members, inherited);
    members.finish();
    return scene;
}

ResultCode CallbackReader::resultCode(
    const JsonValue &json, const QString &place, const FactSource &inherited)
{
    ResultCode code;
    JsonMembers members(json, place, faults);
    code.code = members.text("code");
    code.text = words(members, "text", true);
    for (const QString &name : members.texts("interfaces"))
        code.interfaces.append(m_family % u'.' % name);
    code.sites = sites(members);
    code.source = source(members, inherited);
    members.finish();
    return code;
}

QList<FactVariant> CallbackReader::variants(JsonMembers &members, const FactSource &inherited)
{
    QList<FactVariant> list;
    const QList<JsonValue> &items = members.items("variants");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers own(items[i], at(members.placeOf("variants"), i), faults);
        FactVariant variant;
        variant.topic = own.text("topic");
        variant.id = own.text("id");
        variant.sites = sites(own);
        variant.value = own.textOr("value");
        variant.text = words(own, "text", true);
        variant.source = source(own, inherited);
        variant.isDefault = own.flag("default");
        own.finish();
        list.append(std::move(variant));
    }
    return list;
}

QList<FactSource> CallbackReader::sources(JsonMembers &members)
{
    QList<FactSource> list;
    const QList<JsonValue> &items = members.items("sources");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers own(items[i], at(members.placeOf("sources"), i), faults);
        list.append({ own.text("page"), own.text("date"), own.word("mark", marks()) });
        own.finish();
    }
    if (list.isEmpty())
        faults.add(members.placeOf("sources"), QStringLiteral("a source is missing"));
    return list;
}

FactSource CallbackReader::source(JsonMembers &members, const FactSource &inherited)
{
    return members.has("source") ? source(members, "source", inherited) : inherited;
}

FactSource CallbackReader::source(JsonMembers &members, const char *name, const FactSource &inherited)
{
    JsonMembers own(members.take(name), members.placeOf(name), faults);
    FactSource source = inherited;
    // Another page has a date of its own; only a mark means the same page.
    if (own.has("page") || own.has("date")) {
        source.page = own.text("page");
        source.date = own.text("date");
    }
    source.mark = own.word("mark", marks());
    own.finish();
    return source;
}

BothLanguages CallbackReader::words(JsonMembers &members, const char *name, bool needed)
{
    if (!needed && !members.has(name))
        return {};
    JsonMembers own(members.take(name), members.placeOf(name), faults);
    BothLanguages words{ own.text("en"), own.text("zh") };
    own.finish();
    return words;
}

QStringList CallbackReader::sites(JsonMembers &members)
{
    QStringList sites = members.texts("sites");
    for (const QString &site : std::as_const(sites)) {
        if (!callbackSites().contains(site))
            faults.add(members.placeOf("sites"), QStringLiteral("\"%1\" is no site").arg(site));
    }
    return sites;
}

} // namespace zhanggui
