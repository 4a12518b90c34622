#include "net/protocol/callback_validation.h"

#include "net/protocol/callback_words.h"
#include "net/protocol/field_fit.h"

#include <QMap>
#include <QSet>

namespace zhanggui {

namespace {

class Validation {
public:
    explicit Validation(JsonFaults &faults)
        : m_faults(faults)
    {
    }

    void family(const InterfaceFamily &family);

private:
    void oneInterface(const CallbackInterface &one);
    void form(const CallbackInterface &one);
    void fields(const QList<CallbackField> &fields, const QString &place, const QStringList &sites);
    void field(const CallbackField &field, const QString &place, const QStringList &sites);
    void values(const CallbackField &field, const QString &place);
    void scenes(const CallbackInterface &one);
    void sceneValue(
        const CallbackInterface &one, const QString &name, const QByteArray &json, const QString &place);
    void retry(const CallbackInterface &one);
    void variants(const QList<FactVariant> &variants, const QString &place, const QStringList &sites);
    void source(const FactSource &source, const QString &place);
    void check(bool holds, const QString &place, const QString &what)
    {
        if (!holds)
            m_faults.add(place, what);
    }

    JsonFaults &m_faults;
};

bool isNotFound(const FactSource &source)
{
    return source.mark == QLatin1String("N");
}

/// Where two things limited to sites are both in force.
bool meet(const QStringList &one, const QStringList &other, const QStringList &sites)
{
    return std::any_of(sites.cbegin(), sites.cend(),
        [&](const QString &site) { return holdsOn(one, site) && holdsOn(other, site); });
}

void Validation::family(const InterfaceFamily &family)
{
    check(!family.sites.isEmpty(), family.id, QStringLiteral("it is on no site"));
    check(!family.interfaces.isEmpty(), family.id, QStringLiteral("it has no interface"));
    for (const FactSource &one : family.sources)
        source(one, family.id);
    fields(family.signing, family.id % u".signing", family.sites);
    variants(family.variants, family.id, family.sites);
    QSet<QString> ids;
    for (const CallbackInterface &one : family.interfaces) {
        check(!ids.contains(one.id), one.id, QStringLiteral("described twice"));
        ids.insert(one.id);
        oneInterface(one);
    }
    QSet<QString> codes;
    for (const ResultCode &code : family.resultCodes) {
        const QString place = family.id % u".resultCodes." % code.code;
        check(!codes.contains(code.code), place, QStringLiteral("described twice"));
        codes.insert(code.code);
        source(code.source, place);
        for (const QString &id : code.interfaces)
            check(ids.contains(id), place, QStringLiteral("there is no interface \"%1\"").arg(id));
    }
}

void Validation::oneInterface(const CallbackInterface &one)
{
    form(one);
    for (const FactSource &next : one.sources)
        source(next, one.id);
    fields(one.request, one.id % u".request", one.sites);
    fields(one.response, one.id % u".response", one.sites);
    scenes(one);
    source(one.idempotency.source, one.id % u".idempotency");
    check(!isNotFound(one.idempotency.source)
            || (one.idempotency.keys.isEmpty() && one.idempotency.repeat.isEmpty()
                && one.idempotency.same.isEmpty()),
        one.id % u".idempotency", QStringLiteral("marked as not found, and yet it has a value"));
    check(one.idempotency.same.isEmpty() || one.responseField(one.idempotency.same),
        one.id % u".idempotency.same", QStringLiteral("there is no such field in the answer"));
    retry(one);
    variants(one.variants, one.id, one.sites);
    if (!one.needed.isEmpty())
        source(one.neededSource, one.id % u".neededSource");
    for (auto need = one.needed.cbegin(); need != one.needed.cend(); ++need) {
        check(QStringList{ QStringLiteral("yes"), QStringLiteral("optional"), QStringLiteral("no") }.contains(
                  need.value()),
            one.id % u".needed." % need.key(), QStringLiteral("must be yes, optional or no"));
    }
}

void Validation::form(const CallbackInterface &one)
{
    check(one.method == "GET" || one.method == "POST", one.id % u".method",
        QStringLiteral("must be GET or POST"));
    check(callbackSignings().contains(one.signing), one.id % u".signing",
        QStringLiteral("\"%1\" is none of %2")
            .arg(one.signing, callbackSignings().join(QLatin1String(", "))));
    check(one.path.isEmpty() || one.path.startsWith(u'/'), one.id % u".path",
        QStringLiteral("must begin with /"));
    check(!one.sites.isEmpty(), one.id, QStringLiteral("it is on no site"));
    for (const QString &site : one.sites)
        check(callbackSites().contains(site), one.id % u".sites", QStringLiteral("unknown: %1").arg(site));
    check(!one.response.isEmpty(), one.id, QStringLiteral("its answer has no field"));
    check(one.activity.isEmpty() || one.requestField(u"activity"), one.id,
        QStringLiteral("it has an activity but no such field"));
}

void Validation::fields(const QList<CallbackField> &fields, const QString &place, const QStringList &sites)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            check(fields[i].name != fields[j].name || !meet(fields[i].sites, fields[j].sites, sites),
                place % u'.' % fields[i].name, QStringLiteral("described twice"));
        }
        field(fields[i], place % u'.' % fields[i].name, sites);
    }
}

void Validation::field(const CallbackField &field, const QString &place, const QStringList &sites)
{
    source(field.source, place);
    if (isNotFound(field.source)) {
        check(!field.maxLength && !field.maxItems && field.values.isEmpty() && field.format.isEmpty()
                && field.sample.isEmpty() && field.live.isEmpty() && field.fields.isEmpty(),
            place, QStringLiteral("marked as not found, and yet it has a value"));
    }
    const bool holdsFields = field.type == QLatin1String("object") || field.type == QLatin1String("list");
    check(field.fields.isEmpty() || holdsFields, place, QStringLiteral("only objects and lists hold fields"));
    check(
        !field.closedValues || !field.values.isEmpty(), place, QStringLiteral("closed, but without values"));
    values(field, place);
    variants(field.variants, place, sites);
    fields(field.fields, place, sites);
}

void Validation::values(const CallbackField &field, const QString &place)
{
    QSet<QString> seen;
    for (const FieldValue &value : field.values) {
        check(
            !seen.contains(value.value), place, QStringLiteral("the value %1 stands twice").arg(value.value));
        seen.insert(value.value);
        check(!field.maxLength || value.value.size() <= *field.maxLength, place,
            QStringLiteral("the value %1 is longer than the field").arg(value.value));
    }
    for (const QByteArray &json : { field.sample, field.live }) {
        const FieldFault fault = json.isEmpty() ? FieldFault::None : fieldFault(field, json);
        check(fault == FieldFault::None, place % u".sample", QStringLiteral("does not fit the field"));
    }
}

void Validation::scenes(const CallbackInterface &one)
{
    check(!one.scenes.isEmpty(), one.id % u".scenes", QStringLiteral("at least one is needed"));
    QSet<QString> ids;
    for (const CallbackScene &scene : one.scenes) {
        const QString place = one.id % u".scenes." % scene.id;
        check(!ids.contains(scene.id), place, QStringLiteral("described twice"));
        ids.insert(scene.id);
        source(scene.source, place);
        for (const auto &[name, json] : scene.set)
            sceneValue(one, name, json, place);
        for (const QString &name : scene.leaveOut) {
            const CallbackField *field = one.requestField(name);
            check(field && field->mandatory != Mandatory::Yes, place,
                QStringLiteral("\"%1\" is no optional field").arg(name));
        }
    }
    for (const CallbackField &field : one.request) {
        const bool isSet = !field.sample.isEmpty()
            || std::all_of(one.scenes.cbegin(), one.scenes.cend(), [&field](const CallbackScene &scene) {
                   return std::any_of(scene.set.cbegin(), scene.set.cend(),
                       [&field](const auto &value) { return value.first == field.name; });
               });
        check(field.mandatory != Mandatory::Yes || isSet, one.id % u".request." % field.name,
            QStringLiteral("a mandatory field needs a sample"));
    }
}

void Validation::sceneValue(
    const CallbackInterface &one, const QString &name, const QByteArray &json, const QString &place)
{
    const CallbackField *field = one.requestField(name);
    if (!field)
        return m_faults.add(place, QStringLiteral("it sets \"%1\", which is no field").arg(name));
    const FieldFault fault = fieldFault(*field, json);
    check(fault == FieldFault::None, place, QStringLiteral("its %1 does not fit the field").arg(name));
}

void Validation::retry(const CallbackInterface &one)
{
    QMap<QString, int> defaults;
    for (const RetryLadder &ladder : one.retry) {
        const QString place = one.id % u".retry." % ladder.id;
        source(ladder.source, place);
        check(!isNotFound(ladder.source) || (ladder.delaysSeconds.isEmpty() && ladder.windowSeconds == 0),
            place, QStringLiteral("marked as not found, and yet it has a value"));
        check(std::is_sorted(ladder.delaysSeconds.cbegin(), ladder.delaysSeconds.cend()), place,
            QStringLiteral("its delays do not grow"));
        for (const QString &site : one.sites)
            defaults[site] += ladder.isDefault && holdsOn(ladder.sites, site) ? 1 : 0;
    }
    for (const QString &site : one.sites) {
        check(defaults.value(site) == 1, one.id % u".retry",
            QStringLiteral("the site %1 needs one default").arg(site));
    }
}

void Validation::variants(const QList<FactVariant> &variants, const QString &place, const QStringList &sites)
{
    QMap<QString, int> readings;
    QMap<QString, int> defaults;
    QSet<QString> ids;
    for (const FactVariant &variant : variants) {
        const QString id = variant.topic % u'.' % variant.id;
        check(!ids.contains(id), place, QStringLiteral("the variant %1 stands twice").arg(id));
        ids.insert(id);
        source(variant.source, place % u".variants." % id);
        check(!isNotFound(variant.source) || variant.value.isEmpty(), place % u".variants." % id,
            QStringLiteral("marked as not found, and yet it has a value"));
        if (isNotFound(variant.source))
            continue;
        for (const QString &site : sites) {
            if (!holdsOn(variant.sites, site))
                continue;
            ++readings[variant.topic % u'@' % site];
            defaults[variant.topic % u'@' % site] += variant.isDefault ? 1 : 0;
        }
    }
    for (auto topic = readings.cbegin(); topic != readings.cend(); ++topic) {
        check(defaults.value(topic.key()) == 1, place % u".variants." % topic.key(),
            QStringLiteral("one of its readings must be the default"));
    }
}

void Validation::source(const FactSource &source, const QString &place)
{
    check(!source.page.isEmpty() && !source.date.isEmpty() && !source.mark.isEmpty(), place,
        QStringLiteral("page, date or mark is missing"));
}

} // namespace

void validateFamily(const InterfaceFamily &family, JsonFaults &faults)
{
    Validation(faults).family(family);
}

} // namespace zhanggui
