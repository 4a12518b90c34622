#include "net/callbacks/probe_template.h"

namespace zhanggui {

namespace {

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

BothLanguages bothLanguages(JsonMembers &members, const char *name)
{
    JsonMembers own(members.take(name), members.placeOf(name), members.faults());
    BothLanguages result{ own.text("en"), own.text("zh") };
    own.finish();
    return result;
}

std::optional<bool> optionalFlag(JsonMembers &members, const char *name)
{
    return members.has(name) ? std::optional(members.flag(name)) : std::nullopt;
}

std::optional<Severity> optionalSeverity(JsonMembers &members, const char *name)
{
    if (!members.has(name))
        return std::nullopt;
    return severityFromWord(members.word(name, words("pass note warning fail")));
}

ProbeCondition conditionFrom(JsonMembers &probe)
{
    ProbeCondition condition;
    if (!probe.has("applies"))
        return condition;
    JsonMembers members(probe.take("applies"), probe.placeOf("applies"), probe.faults());
    condition.families = members.texts("families");
    condition.signings = members.texts("signings");
    condition.activities = members.texts("activities");
    condition.has = members.texts("has");
    condition.scenes = members.texts("scenes");
    condition.main = optionalFlag(members, "main");
    condition.creates = optionalFlag(members, "creates");
    condition.ends = optionalFlag(members, "ends");
    condition.readOnly = optionalFlag(members, "readOnly");
    condition.familyCreates = members.flag("familyCreates");
    condition.repeats = members.flag("repeats");
    members.finish();
    return condition;
}

SendForm formFrom(JsonMembers &step)
{
    SendForm form;
    if (!step.has("form"))
        return form;
    JsonMembers members(step.take("form"), step.placeOf("form"), step.faults());
    form.body = members.word("body", words("official unsorted pretty ascii newline empty raw"), form.body);
    form.rawBody = members.textOr("rawBody").toUtf8();
    form.signature = members.word("signature",
        words("right wrong missing empty lower-case other-key other-body plain-hash"), form.signature);
    form.timestampShiftMs = members.number("timestampShiftMs", -10'000'000'000).value_or(0);
    form.timestamp = members.word("timestamp", words("ms seconds missing text"), form.timestamp);
    form.nonce = members.word("nonce", words("fresh reused missing empty"), form.nonce);
    form.contentType = members.textOr("contentType");
    form.method = members.textOr("method").toLatin1();
    form.repeatOfStep = static_cast<int>(members.number("repeatOfStep", 0).value_or(-1));
    form.times = static_cast<int>(members.number("times", 1).value_or(1));
    form.together = static_cast<int>(members.number("together", 1).value_or(1));
    form.abandonAfterMs = static_cast<int>(members.number("abandonAfterMs", 0).value_or(-1));
    members.finish();
    return form;
}

QList<QPair<QString, QByteArray>> setFrom(JsonMembers &step)
{
    QList<QPair<QString, QByteArray>> set;
    for (const JsonValue::Member &member : step.pairs("set")) {
        // JSON text as it stands, so that escapes such as the NUL character survive.
        if (member.second.kind != JsonValue::Kind::Text)
            step.faults().add(step.placeOf("set"), QStringLiteral("values are JSON text in quotes"));
        set.append({ member.first, member.second.text.toUtf8() });
    }
    return set;
}

ProbeStep stepFrom(const JsonValue &json, const QString &place, JsonFaults &faults)
{
    ProbeStep step;
    JsonMembers members(json, place, faults);
    step.call = members.word("call", words("this create end"), QStringLiteral("this"));
    step.scene = members.textOr("scene");
    step.set = setFrom(members);
    step.leaveOut = members.texts("leaveOut");
    step.form = formFrom(members);
    step.expect = expectationsFrom(members, "expect");
    step.strange = members.flag("strange");
    members.finish();
    return step;
}

ProbeEach eachFrom(JsonMembers &probe)
{
    ProbeEach each;
    if (!probe.has("each"))
        return each;
    JsonMembers members(probe.take("each"), probe.placeOf("each"), probe.faults());
    each.of = members.word("of", words("values mandatory optional limited scenes"));
    const QList<JsonValue> &items = members.items("values");
    for (const JsonValue &item : items) {
        JsonMembers value(item, members.placeOf("values"), probe.faults());
        each.values.append({ value.text("id"), bothLanguages(value, "title"), value.text("json").toUtf8() });
        value.finish();
    }
    members.finish();
    return each;
}

Probe probeFrom(const JsonValue &json, const FactSource &inherited, JsonFaults &faults)
{
    Probe probe;
    JsonMembers members(json, u"probes." % json.member(u"id").text, faults);
    probe.id = members.text("id");
    probe.group =
        members.word("group", words("idempotency order authentication body size injection concurrency"));
    probe.title = bothLanguages(members, "title");
    probe.about = bothLanguages(members, "about");
    probe.when = conditionFrom(members);
    probe.onlyTestFlag = members.flag("onlyTestFlag");
    probe.each = eachFrom(members);
    const QList<JsonValue> &steps = members.items("steps");
    for (qsizetype i = 0; i < steps.size(); ++i)
        probe.steps.append(
            stepFrom(steps[i], members.placeOf("steps") % u'[' % QString::number(i) % u']', faults));
    if (steps.isEmpty())
        faults.add(members.place(), QStringLiteral("it has no step"));
    probe.together = expectationsFrom(members, "together");
    probe.source = inherited;
    if (members.has("source")) {
        JsonMembers source(members.take("source"), members.placeOf("source"), faults);
        probe.source = { source.text("page"), source.text("date"), source.word("mark", words("C S D I")) };
        source.finish();
    }
    members.finish();
    return probe;
}

} // namespace

QList<Expectation> expectationsFrom(JsonMembers &parent, const char *name)
{
    QList<Expectation> list;
    const QList<JsonValue> &items = parent.items(name);
    for (const JsonValue &item : items) {
        Expectation expectation;
        JsonMembers members(item, parent.placeOf(name), parent.faults());
        expectation.check = members.text("check");
        expectation.values = members.texts("values");
        expectation.place = members.textOr("place");
        expectation.severity = optionalSeverity(members, "severity");
        expectation.underTestFlag = optionalSeverity(members, "underTestFlag");
        members.finish();
        list.append(std::move(expectation));
    }
    return list;
}

QList<Probe> probesFromJson(const JsonValue &root, JsonFaults &faults)
{
    QList<Probe> probes;
    JsonMembers members(root, QStringLiteral("probes"), faults);
    JsonMembers source(members.take("source"), QStringLiteral("source"), faults);
    const FactSource inherited{ source.text("page"), source.text("date"),
        source.word("mark", words("C S D I")) };
    source.finish();
    const QList<JsonValue> &items = members.items("probes");
    for (const JsonValue &item : items)
        probes.append(probeFrom(item, inherited, faults));
    members.finish();
    return probes;
}

} // namespace zhanggui
