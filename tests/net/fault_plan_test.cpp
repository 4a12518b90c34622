// Fault plans: read strictly with all faults at once, the shipped ones whole, and the same choice in every
// run.
#include "net/faults/fault_chooser.h"
#include "net/faults/fault_values.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zhanggui;

namespace {

QByteArray planOf(const QByteArray &rule)
{
    return "{\"rules\":[" + rule + "]}";
}

FaultPlan read(const QByteArray &json)
{
    const Result<FaultPlan> plan = faultPlanFromJson(json);
    if (!plan)
        qWarning("%s", qPrintable(plan.error().detail));
    return plan.value_or(FaultPlan{});
}

JsonValue text(const char *written)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = QString::fromUtf8(written);
    return value;
}

/// The names of the rules that met exchanges 1 to `count`; "-" for none.
QString met(FaultChooser &chooser, int count, const QByteArray &target = "/x")
{
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const ChosenFault fault = chooser.forExchange("POST", target, "{}");
        names << (fault.rule ? fault.rule->name : QStringLiteral("-"));
    }
    return names.join(u' ');
}

} // namespace

class FaultPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadEveryMember();
    void shouldReadDurationsSizesAndRates();
    void shouldNameRuleMemberAndReason_data();
    void shouldNameRuleMemberAndReason();
    void shouldTellAllFaultsAtOnce();
    void shouldReadTheShippedPlans();
    void shouldFitPatterns_data();
    void shouldFitPatterns();
    void shouldCountOnlyWhatFits();
    void shouldTakeTurns();
    void shouldChooseTheSameInEveryRun();
    void shouldKeepChanceAndJitterWithinTheirBounds();
    void shouldLookIntoBodiesOnlyWhereARuleAsks();
    void shouldCountConnectionsApart();
    void shouldEndOnNoise();
};

void FaultPlanTest::shouldReadEveryMember()
{
    const FaultPlan plan = read(R"({"title":{"en":"E","zh":"中"},"seed":9,"rules":[
        {"name":"n","method":"POST","path":"/a*","bodyHolds":"键","first":2,"times":3,"every":4,"chance":0.5,
         "latency":"1.5s","jitter":20,"answerLatency":"2min","bandwidth":"16KB/s","truncateBody":"4KiB",
         "contentLength":7,"garbageHex":"00fF","garbageAt":"body","duplicates":2,"parallel":true,
         "answer":"last","reorder":1,"hold":"3s"},
        {"resetAfter":0},{"resetRequestAfter":"1KB"},{"lengthOff":-3},{"status":503,"statusBody":"忙"},
        {"blackHole":true},{"certificate":"weak"},{"garbage":"x"}]})");
    QCOMPARE(plan.titleEn, QStringLiteral("E"));
    QCOMPARE(plan.titleZh, QStringLiteral("中"));
    QCOMPARE(plan.seed, quint64(9));
    QCOMPARE(plan.rules.size(), 8);
    const FaultRule &rule = plan.rules[0];
    QCOMPARE(rule.method, QByteArray("POST"));
    QCOMPARE(rule.path, QStringLiteral("/a*"));
    QCOMPARE(rule.bodyHolds, QByteArray("键"));
    QCOMPARE(QList<int>({ rule.first, rule.times, rule.every }), QList<int>({ 2, 3, 4 }));
    QCOMPARE(rule.chance, 0.5);
    QCOMPARE(QList<int>({ rule.latencyMs, rule.jitterMs, rule.answerLatencyMs, rule.bytesPerSecond }),
        QList<int>({ 1500, 20, 120'000, 16'000 }));
    QCOMPARE(rule.truncateBody, std::optional<qint64>(4096));
    QCOMPARE(rule.contentLength, std::optional<qint64>(7));
    QCOMPARE(rule.garbage, QByteArray("\0\xff", 2));
    QCOMPARE(rule.garbageAt, QStringLiteral("body"));
    QVERIFY(rule.duplicates == 2 && rule.parallel && !rule.keepFirstAnswer);
    QVERIFY(rule.reorder == 1 && rule.holdMs == 3000);
    QCOMPARE(plan.rules[1].resetAfter, std::optional<qint64>(0));
    QCOMPARE(plan.rules[1].name, QStringLiteral("rule 2"));
    QCOMPARE(plan.rules[2].resetRequestAfter, std::optional<qint64>(1000));
    QCOMPARE(plan.rules[3].lengthOff, -3);
    QVERIFY(plan.rules[4].status == 503 && plan.rules[4].statusBody == "忙");
    QVERIFY(plan.rules[5].blackHole);
    QCOMPARE(plan.rules[6].certificate, QStringLiteral("weak"));
    QVERIFY(plan.rules[7].garbage == "x" && plan.rules[7].garbageAt == QLatin1String("before"));
    QVERIFY(swapsCertificates(plan));
    // A rule that says nothing changes nothing.
    const FaultRule plain = read(planOf("{}")).rules.value(0);
    QVERIFY(plain.duplicates == 0 && plain.reorder == 0 && plain.status == 0 && plain.bytesPerSecond == 0);
    QVERIFY(!plain.resetAfter && !plain.truncateBody && !plain.contentLength && plain.garbageAt.isEmpty());
}

void FaultPlanTest::shouldReadDurationsSizesAndRates()
{
    QCOMPARE(faultDuration(text("250ms")), std::optional<int>(250));
    QCOMPARE(faultDuration(text(" 1.5 s ")), std::optional<int>(1500));
    QCOMPARE(faultDuration(text("60min")), std::optional<int>(3'600'000));
    QCOMPARE(faultSize(text("1.5KB")), std::optional<qint64>(1500));
    QCOMPARE(faultSize(text("2MiB")), std::optional<qint64>(2'097'152));
    QCOMPARE(faultRate(text("256 kbit/s")), std::optional<int>(32'000));
    QCOMPARE(faultRate(text("1MB/s")), std::optional<int>(1'000'000));
    for (const char *bad : { "", "s", "-1s", "1e3", "0.5ms", "61min", "1 h", "1s2", "..", "0x10", "١s" })
        QVERIFY2(!faultDuration(text(bad)), bad);
    for (const char *bad : { "1kb", "0.5", "1e9", "9999999MB", "1KB/s", "-3" })
        QVERIFY2(!faultSize(text(bad)), bad);
    for (const char *bad : { "0", "0KB/s", "3000000KB/s", "1kbit", "s" })
        QVERIFY2(!faultRate(text(bad)), bad);
    JsonValue list;
    list.kind = JsonValue::Kind::List;
    QVERIFY(!faultDuration(list) && !faultSize(JsonValue()) && !faultRate(list));
}

void FaultPlanTest::shouldNameRuleMemberAndReason_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromLatin1(place);
    };
    row("no JSON", "{", "");
    row("two of a name", R"({"rules":[],"rules":[]})", "rules");
    row("no object", "[]", "plan: must be an object");
    row("rules missing", "{}", "plan.rules: is missing");
    row("no list", R"({"rules":{}})", "plan.rules: must be a list");
    row("unknown member", R"({"rules":[],"rule":1})", "plan.rule: unknown member");
    row("title in one language", R"({"title":{"en":"x"},"rules":[]})", "title.zh: ");
    row("negative seed", R"({"seed":-1,"rules":[]})", "plan.seed: ");
    row("no rule", planOf("7"), "rules[0]: must be an object");
    row("misspelt", planOf(R"({"name":"a","latencyMs":3})"), "rules[0] (a).latencyMs: unknown member");
    row("first 0", planOf(R"({"first":0})"), "rules[0].first: ");
    row("every 0", planOf(R"({"every":0})"), "rules[0].every: ");
    row("times too many", planOf(R"({"times":3000000000})"), "rules[0].times: must be at most");
    row("chance", planOf(R"({"chance":1.5})"), "rules[0].chance: ");
    row("chance as text", planOf(R"({"chance":"0.5"})"), "rules[0].chance: ");
    row("duration", planOf(R"({"latency":"1 day"})"), "rules[0].latency: must be a duration");
    row("size", planOf(R"({"truncateBody":-1})"), "rules[0].truncateBody: must be a number of bytes");
    row("rate", planOf(R"({"bandwidth":0})"), "rules[0].bandwidth: must be bytes per second");
    row("length off by nothing", planOf(R"({"lengthOff":0})"), "rules[0].lengthOff: ");
    row("odd hex", planOf(R"({"garbageHex":"abc"})"), "rules[0].garbageHex: ");
    row("garbage nowhere", planOf(R"({"garbageAt":"head"})"), "rules[0].garbageAt: means nothing without");
    row("garbage elsewhere", planOf(R"({"garbage":"x","garbageAt":"tail"})"), "rules[0].garbageAt: \"tail\"");
    row("empty garbage", planOf(R"({"garbage":""})"), "rules[0]: garbage must not be empty");
    row("garbage twice", planOf(R"({"garbage":"x","garbageHex":"00"})"), "rules[0].garbageHex: cannot stand");
    row("too many copies", planOf(R"({"duplicates":101})"), "rules[0].duplicates: must be at most 100");
    row("parallel nothing", planOf(R"({"parallel":true})"), "rules[0].parallel: means nothing without");
    row("held for nothing", planOf(R"({"hold":"1s"})"), "rules[0].hold: means nothing without \"reorder\"");
    row("answer of none", planOf(R"({"answer":"last"})"), "rules[0].answer: means nothing without");
    row("interim status", planOf(R"({"status":100})"), "rules[0].status: ");
    row("status 600", planOf(R"({"status":600})"), "rules[0].status: must be at most 599");
    row("body of 204", planOf(R"({"status":204,"statusBody":"x"})"), "rules[0].statusBody: ");
    row("body without status", planOf(R"({"statusBody":"x"})"), "rules[0].statusBody: means nothing without");
    row("certificate", planOf(R"({"certificate":"old"})"), "rules[0].certificate: \"old\" is none of");
    row("cut and answered", planOf(R"({"status":503,"truncateBody":3})"),
        "rules[0].truncateBody: cannot stand beside \"status\"");
    row("sent twice and answered", planOf(R"({"status":503,"duplicates":1})"), "rules[0].duplicates: cannot");
    row("held and answered", planOf(R"({"status":503,"reorder":1})"), "rules[0].reorder: cannot stand");
    row("reset and cut", planOf(R"({"resetAfter":0,"truncateBody":3})"), "rules[0].truncateBody: cannot");
    row("two lengths", planOf(R"({"contentLength":0,"lengthOff":3})"), "rules[0].lengthOff: cannot stand");
    row("request and answer reset", planOf(R"({"resetRequestAfter":0,"resetAfter":3})"),
        "rules[0].resetAfter: cannot stand beside \"resetRequestAfter\"");
    row("slow black hole", planOf(R"({"blackHole":true,"latency":3})"), "rules[0].latency: cannot stand");
    row("certificate of a path", planOf(R"({"certificate":"weak","path":"/x"})"), "rules[0].path: cannot");
    row("certificate and status", planOf(R"({"certificate":"weak","status":503})"),
        "rules[0].status: cannot");
}

void FaultPlanTest::shouldNameRuleMemberAndReason()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const Result<FaultPlan> plan = faultPlanFromJson(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    QVERIFY2(plan.error().detail.contains(place), qPrintable(plan.error().detail));
    QVERIFY2(!plan.error().detail.contains(u'\n'), qPrintable(plan.error().detail));
}

void FaultPlanTest::shouldTellAllFaultsAtOnce()
{
    const Result<FaultPlan> plan = faultPlanFromJson(
        R"({"seed":"x","rules":[{"latency":"x","jitter":"y"},{},{"first":0,"oops":1,"other":2}],"more":1})");
    QVERIFY(!plan);
    const QStringList faults = plan.error().detail.split(u'\n');
    QCOMPARE(faults.size(), 7);
    QVERIFY(plan.error().what.contains(QStringLiteral("7 faults")));
    QVERIFY(faults.contains(QStringLiteral("rules[2].other: unknown member")));
}

void FaultPlanTest::shouldReadTheShippedPlans()
{
    const Result<QList<ShippedFaultPlan>> plans = shippedFaultPlans();
    VERIFY_OK(plans);
    QStringList names;
    for (const ShippedFaultPlan &one : *plans) {
        names << one.name;
        QVERIFY2(!one.plan.titleEn.isEmpty() && !one.plan.titleZh.isEmpty(), qPrintable(one.name));
        QVERIFY2(!one.plan.rules.isEmpty(), qPrintable(one.name));
        for (const FaultRule &rule : one.plan.rules)
            QVERIFY2(!rule.name.startsWith(QStringLiteral("rule ")), qPrintable(one.name));
        QCOMPARE(swapsCertificates(one.plan), one.name == QLatin1String("bad-certificates"));
    }
    QCOMPARE(names.join(u' '),
        QStringLiteral("bad-certificates cut-answers duplicated-delivery flaky-503 garbage slow-network"));
}

void FaultPlanTest::shouldFitPatterns_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *target, const char *pattern, bool expected) {
        QTest::addRow("%s %s", target, pattern) << QByteArray(target) << QByteArray(pattern) << expected;
    };
    row("/a", "/a", true);
    row("/ab", "/a", false);
    row("/a", "/ab", false);
    row("/ab", "/a*", true);
    row("/a", "/a*", true);
    row("/x/callback", "*callback", true);
    row("/callback/x", "*callback", false);
    row("/a?activity=newInstance", "*activity=newInstance*", true);
    row("/a?activity=newInstance", "/a", true);
    row("/aXbXc", "/a*b*c", true);
    row("/aXbX", "/a*b*c", false);
    row("/aaab", "*aab", true);
    row("/", "***", true);
    row("/A", "/a", false);
}

void FaultPlanTest::shouldFitPatterns()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, pattern);
    QFETCH(bool, expected);
    FaultChooser chooser(read(planOf("{\"path\":\"" + pattern + "\"}")));
    QCOMPARE(chooser.forExchange("GET", target, {}).rule != nullptr, expected);
}

void FaultPlanTest::shouldCountOnlyWhatFits()
{
    FaultChooser chooser(
        read(planOf(R"({"name":"hit","method":"POST","path":"/a","bodyHolds":"new","first":2,"times":1})")));
    QVERIFY(!chooser.forExchange("POST", "/a", "new").rule);
    QVERIFY(!chooser.forExchange("GET", "/a", "new").rule);
    QVERIFY(!chooser.forExchange("POST", "/b", "new").rule);
    QVERIFY(!chooser.forExchange("POST", "/a", "old").rule);
    QVERIFY(chooser.forExchange("POST", "/a", "a new one").rule);
    QVERIFY(!chooser.forExchange("POST", "/a", "new").rule);
}

void FaultPlanTest::shouldTakeTurns()
{
    FaultChooser every(read(planOf(R"({"name":"e","every":3,"times":2})")));
    QCOMPARE(met(every, 12), QStringLiteral("- - e - - e - - - - - -"));
    FaultChooser first(read(planOf(R"({"name":"f","first":3,"every":2})")));
    QCOMPARE(met(first, 8), QStringLiteral("- - - f - f - f"));
    // What an earlier rule takes, a later one does not count.
    FaultChooser both(read(planOf(R"({"name":"a","every":3},{"name":"b","every":2},{"name":"c"})")));
    QCOMPARE(met(both, 7), QStringLiteral("c b a c b a c"));
}

void FaultPlanTest::shouldChooseTheSameInEveryRun()
{
    const QByteArray rules = R"("rules":[{"name":"x","chance":0.3,"jitter":100},{"name":"y","chance":0.5}]})";
    FaultChooser one(read("{\"seed\":5," + rules));
    FaultChooser two(read("{\"seed\":5," + rules));
    FaultChooser other(read("{\"seed\":6," + rules));
    const QString run = met(one, 300);
    QCOMPARE(met(two, 300), run);
    QVERIFY(met(other, 300) != run);
}

void FaultPlanTest::shouldKeepChanceAndJitterWithinTheirBounds()
{
    FaultChooser chooser(read(planOf(R"({"chance":0.25,"latency":100,"jitter":50})")));
    int hits = 0;
    QSet<int> latencies;
    for (int i = 0; i < 10'000; ++i) {
        const ChosenFault fault = chooser.forExchange("GET", "/", {});
        hits += fault.rule ? 1 : 0;
        if (fault.rule)
            latencies.insert(fault.latencyMs);
    }
    // The numbers are those of the seed, so this is the same in every run.
    QVERIFY2(hits > 2300 && hits < 2700, qPrintable(QString::number(hits)));
    QCOMPARE(latencies.size(), 51);
    QCOMPARE(*std::min_element(latencies.begin(), latencies.end()), 100);
    QCOMPARE(*std::max_element(latencies.begin(), latencies.end()), 150);
    FaultChooser never(read(planOf(R"({"chance":0})")));
    QVERIFY(!never.forExchange("GET", "/", {}).rule);
}

void FaultPlanTest::shouldLookIntoBodiesOnlyWhereARuleAsks()
{
    const FaultChooser chooser(
        read(planOf(R"({"path":"/a"},{"method":"POST","path":"/b","bodyHolds":"x"})")));
    QVERIFY(!chooser.looksIntoBody("POST", "/a"));
    QVERIFY(!chooser.looksIntoBody("GET", "/b"));
    QVERIFY(chooser.looksIntoBody("POST", "/b?q"));
}

void FaultPlanTest::shouldCountConnectionsApart()
{
    FaultChooser chooser(read(planOf(R"({"certificate":"weak","times":1},{"name":"r","every":2})")));
    QCOMPARE(met(chooser, 4), QStringLiteral("- r - r"));
    QVERIFY(chooser.forConnection());
    QVERIFY(!chooser.forConnection());
}

void FaultPlanTest::shouldEndOnNoise()
{
    const QByteArray good =
        R"({"seed":1,"rules":[{"name":"a","latency":"1s","garbageHex":"00"},{"every":2}]})";
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = good;
        for (int j = 0; j < 3; ++j)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        const Result<FaultPlan> plan = faultPlanFromJson(bytes);
        QVERIFY(plan || !plan.error().detail.isEmpty());
    }
}

ZHANGGUI_TEST(FaultPlanTest)
#include "fault_plan_test.moc"
