#include "net/callbacks/suite_reader.h"

#include "net/callbacks/probe_template.h"

namespace zhanggui {

namespace {

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

SuiteFlag flagFrom(const QString &word)
{
    if (word == QLatin1String("real"))
        return SuiteFlag::Real;
    return word == QLatin1String("both") ? SuiteFlag::Both : SuiteFlag::TestFlag;
}

SuiteDescription suiteFrom(const JsonValue &json, JsonFaults &faults)
{
    SuiteDescription suite;
    JsonMembers members(json, u"suites." % json.member(u"id").text, faults);
    suite.id = members.text("id");
    JsonMembers title(members.take("title"), members.placeOf("title"), faults);
    suite.title = { title.text("en"), title.text("zh") };
    title.finish();
    suite.product = members.text("product");
    suite.mode = members.word("mode", words("period one-time on-demand any"));
    suite.sites = members.texts("sites");
    suite.kind = members.word("kind", words("official robustness security"));
    suite.sends = flagFrom(members.word("sends", words("test-flag real both")));
    suite.cases = members.texts("cases");
    for (const JsonValue &item : members.items("expect")) {
        JsonMembers expect(item, members.placeOf("expect"), faults);
        suite.expect.append({ expect.text("case"), expectationsFrom(expect, "that") });
        expect.finish();
        if (!suite.cases.contains(suite.expect.last().first))
            faults.add(members.placeOf("expect"),
                QStringLiteral("it has no case \"%1\"").arg(suite.expect.last().first));
    }
    suite.family = members.textOr("family");
    suite.groups = members.texts("groups");
    JsonMembers source(members.take("source"), members.placeOf("source"), faults);
    suite.source = { source.text("page"), source.text("date"), source.word("mark", words("C S D I")) };
    source.finish();
    members.finish();
    if (suite.sites.isEmpty())
        faults.add(members.place(), QStringLiteral("it is on no site"));
    if (suite.cases.isEmpty() == suite.groups.isEmpty())
        faults.add(members.place(), QStringLiteral("it needs either cases or groups of probes"));
    return suite;
}

} // namespace

QList<SuiteDescription> suitesFromJson(const JsonValue &root, int &position, JsonFaults &faults)
{
    QList<SuiteDescription> suites;
    JsonMembers members(root, QStringLiteral("suites"), faults);
    position = static_cast<int>(members.number("position", 1).value_or(100));
    const QList<JsonValue> &items = members.items("suites");
    for (const JsonValue &item : items)
        suites.append(suiteFrom(item, faults));
    members.finish();
    return suites;
}

} // namespace zhanggui
