#include "net/callbacks/base_case.h"
#include "net/callbacks/probe_template.h"
#include "net/protocol/field_fit.h"

namespace zhanggui {

namespace {

constexpr int kHuge = 100'000;

/// What `each` chose for one case.
struct Chosen {
    QString id; // part of the case's id; empty: none
    BothLanguages title;
    QString field;
    QByteArray json;
    QString scene;
    int maxLength = 0;
};

bool matches(const QStringList &allowed, const QString &word)
{
    return allowed.isEmpty() || allowed.contains(word);
}

bool matches(const std::optional<bool> &wanted, bool is)
{
    return !wanted || *wanted == is;
}

const CallbackInterface *creating(const InterfaceFamily &family)
{
    const auto found = std::find_if(family.interfaces.cbegin(), family.interfaces.cend(),
        [](const CallbackInterface &one) { return one.creates; });
    return found == family.interfaces.cend() ? nullptr : &*found;
}

const CallbackInterface *ending(const InterfaceFamily &family)
{
    const auto found = std::find_if(family.interfaces.cbegin(), family.interfaces.cend(),
        [](const CallbackInterface &one) { return one.ends; });
    return found == family.interfaces.cend() ? nullptr : &*found;
}

bool standsForFamily(const InterfaceFamily &family, const CallbackInterface &one)
{
    const CallbackInterface *main = creating(family);
    return one.id == (main ? main->id : family.interfaces.constFirst().id);
}

/// The field on which strange texts are tried: the last free one, which identifies least.
const CallbackField *freeField(const CallbackInterface &one)
{
    const CallbackField *found = nullptr;
    for (const CallbackField &field : one.request)
        found = field.freeText ? &field : found;
    return found;
}

Chosen chosenField(const CallbackField &field)
{
    return { field.name, { field.name, field.name }, field.name, {}, {}, field.maxLength.value_or(0) };
}

bool isChosen(const QString &of, const CallbackField &field, const CallbackScene &scene)
{
    if (field.name == QLatin1String("testFlag"))
        return false;
    const bool text = field.type == QLatin1String("string");
    if (of == QLatin1String("mandatory"))
        return field.mandatory == Mandatory::Yes;
    if (of == QLatin1String("optional"))
        return field.mandatory == Mandatory::No && text && field.coding.isEmpty()
            && !scene.leaveOut.contains(field.name) && !field.sample.isEmpty();
    return text && field.maxLength && !field.closedValues && field.coding.isEmpty()
        && !field.sample.isEmpty();
}

QList<Chosen> choices(const Probe &probe, const CallbackInterface &one)
{
    QList<Chosen> list;
    const CallbackField *free = freeField(one);
    const Chosen base = free ? chosenField(*free) : Chosen();
    if (probe.each.of == QLatin1String("values")) {
        for (const ProbeEach::Value &value : probe.each.values)
            list.append({ value.id, value.title, base.field, value.json, {}, base.maxLength });
    } else if (probe.each.of == QLatin1String("scenes")) {
        for (const CallbackScene &scene : one.scenes)
            list.append({ scene.id, scene.title, base.field, {}, scene.id, base.maxLength });
    } else if (probe.each.of.isEmpty()) {
        list.append({ {}, {}, base.field, {}, {}, base.maxLength });
    } else {
        for (const CallbackField &field : one.request) {
            if (isChosen(probe.each.of, field, one.scenes.constFirst()))
                list.append(chosenField(field));
        }
    }
    return list;
}

QByteArray textOfLength(int length)
{
    return "\"{{text:" + QByteArray::number(length) + "}}\"";
}

QByteArray filledValue(const QByteArray &json, const Chosen &chosen)
{
    if (json == "{value}")
        return chosen.json;
    if (json == "{over}")
        return textOfLength(chosen.maxLength + 1);
    if (json == "{ten-times}")
        return textOfLength(chosen.maxLength * 10);
    if (json == "{huge}")
        return textOfLength(kHuge);
    return json;
}

void setField(CaseStep &step, const CallbackInterface &one, const QString &name, const QByteArray &json)
{
    const CallbackField *field = one.requestField(name);
    const bool wrong = !field || fieldFault(*field, json) != FieldFault::None;
    for (CaseField &other : step.request) {
        if (other.name == name) {
            other = { name, json, wrong };
            return;
        }
    }
    step.request.append({ name, json, wrong });
}

Expectation filledExpectation(Expectation expectation, const CallbackInterface &one)
{
    if (expectation.place == QLatin1String("{same}"))
        expectation.place = one.idempotency.same;
    return expectation;
}

CaseStep expandStep(
    const ProbeStep &step, const CallbackInterface &one, const Chosen &chosen, BaseFor purpose)
{
    const QString sceneId = step.scene == QLatin1String("{scene}") ? chosen.scene : step.scene;
    const CallbackScene *scene = sceneId.isEmpty() ? nullptr : one.scene(sceneId);
    CaseStep result = baseStep(one, scene ? *scene : one.scenes.constFirst(), purpose);
    for (const auto &[name, json] : step.set) {
        const QString field = name == QLatin1String("{field}") ? chosen.field : name;
        // A place for a new order is set only where the interface has such a field.
        if (json.contains("{{new") && !one.requestField(field))
            continue;
        setField(result, one, field, filledValue(json, chosen));
    }
    for (const QString &name : step.leaveOut) {
        const QString field = name == QLatin1String("{field}") ? chosen.field : name;
        result.request.removeIf([&field](const CaseField &other) { return other.name == field; });
    }
    result.form = step.form;
    result.strange = step.strange;
    if (step.strange)
        result.capture.clear();
    for (const Expectation &expectation : step.expect)
        result.expect.append(filledExpectation(expectation, one));
    return result;
}

const CallbackInterface *called(
    const ProbeStep &step, const InterfaceFamily &family, const CallbackInterface &one)
{
    if (step.call == QLatin1String("create"))
        return creating(family);
    return step.call == QLatin1String("end") ? ending(family) : &one;
}

QString joined(const QString &words, const QString &more, QStringView between)
{
    return more.isEmpty() ? words : words % between % more;
}

} // namespace

bool applies(const Probe &probe, const InterfaceFamily &family, const CallbackInterface &one)
{
    const ProbeCondition &when = probe.when;
    const auto hasAll = [](const QStringList &names, const auto &find) {
        return std::all_of(names.cbegin(), names.cend(), find);
    };
    return matches(when.families, one.family) && matches(when.signings, one.signing)
        && matches(when.activities, one.id.section(u'.', 1))
        && matches(when.main, standsForFamily(family, one)) && matches(when.creates, one.creates)
        && matches(when.ends, one.ends) && matches(when.readOnly, one.readOnly)
        && (!when.familyCreates || creating(family)) && (!when.repeats || !one.idempotency.repeat.isEmpty())
        && hasAll(when.has, [&one](const QString &name) { return one.requestField(name) != nullptr; })
        && hasAll(when.scenes, [&one](const QString &name) { return one.scene(name) != nullptr; });
}

QList<CallbackCase> expandProbe(const Probe &probe, const InterfaceFamily &family,
    const CallbackInterface &one, const QString &site, bool real)
{
    QList<CallbackCase> cases;
    if (real && (probe.onlyTestFlag || !one.requestField(u"testFlag")))
        return cases;
    const QList<Chosen> chosen = choices(probe, one);
    for (const Chosen &choice : chosen) {
        CallbackCase next;
        next.id = joined(one.id % u'.' % probe.id, choice.id, u"-");
        next.title = one.title.en % u": " % joined(probe.title.en, choice.title.en, u", ");
        next.titleZh = one.title.zh % u"：" % joined(probe.title.zh, choice.title.zh, u"，");
        if (real) {
            next.id += QStringLiteral(".real");
            next.title += QStringLiteral(" (no testFlag)");
            next.titleZh += QStringLiteral("（不带testFlag）");
        }
        next.about = probe.about.en;
        next.aboutZh = probe.about.zh;
        next.site = site;
        next.probe = probe.group;
        for (const ProbeStep &step : probe.steps) {
            if (const CallbackInterface *target = called(step, family, one))
                next.steps.append(
                    expandStep(step, *target, choice, real ? BaseFor::Real : BaseFor::TestFlag));
        }
        for (const Expectation &expectation : probe.together)
            next.together.append(filledExpectation(expectation, one));
        cases.append(std::move(next));
    }
    return cases;
}

} // namespace zhanggui
