// Scenario files: strict reading with every fault at once, and one canonical form.
#include "net/emulator/scenario/scenario.h"
#include "net/emulator/scenario/scenario_forms.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

QByteArray withSteps(const QByteArray &steps)
{
    return R"({"id": "mine", "title": {"en": "Mine", "zh": "我的"}, "steps": [)" + steps + "]}";
}

const QByteArray kBuy = R"({"do": "buy", "as": "first", "product": "P1", "customer": "C1", "period": "1y"})";

} // namespace

class ScenarioFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadEachKindOfStep();
    void shouldWriteTheCanonicalForm();
    void shouldTellEveryFaultWithStepMemberAndReason();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldReadBackWhatItWrote();
    void shouldReadTimes_data();
    void shouldReadTimes();
    void shouldWriteTimesThatItReads();
    void shouldLoadAFolderBesidesTheShippedOnes();
    void shouldNameTheFileThatCannotBeUsed();
    void shouldShipScenariosInTheirCanonicalForm();
    void shouldShipAScenarioForEveryKindOfProduct();
    void shouldTellInTheManualWhatThereIs_data();
    void shouldTellInTheManualWhatThereIs();
};

void ScenarioFileTest::shouldReadEachKindOfStep()
{
    const auto scenario =
        scenarioFromJson(withSteps(kBuy + R"(,{"advance": "350d", "title": {"en": "Later", "zh": "之后"}},
              {"advance": "next"},
              {"advanceTo": "expiry -1d", "of": "$first.order"},
              {"seller": "pushUsage", "instance": "$first.instance", "value": "1.5"},
              {"expect": "call", "interface": "saas-v2.newInstance", "times": 1, "sameInstance": true,
               "because": {"en": "A rule", "zh": "规则"}})"));

    VERIFY_OK(scenario);
    QCOMPARE(scenario->steps.size(), 6);
    QCOMPARE(scenario->steps[0].kind, ScenarioStep::Kind::Action);
    QCOMPARE(scenario->steps[0].action.word, QStringLiteral("buy"));
    QCOMPARE(scenario->steps[0].action.as, QStringLiteral("first"));
    QCOMPARE(scenario->steps[1].advance, QStringLiteral("350d"));
    QCOMPARE(scenario->steps[1].title.zh, QStringLiteral("之后"));
    QCOMPARE(scenario->steps[2].advance, QStringLiteral("next"));
    QCOMPARE(scenario->steps[3].kind, ScenarioStep::Kind::AdvanceTo);
    QCOMPARE(scenario->steps[3].of, QStringLiteral("$first.order"));
    QCOMPARE(scenario->steps[4].action.text(u"value"), QStringLiteral("1.5"));
    QCOMPARE(scenario->steps[5].expect.value(QLatin1String("times")).toInt(), 1);
    QCOMPARE(scenario->steps[5].because.en, QStringLiteral("A rule"));
    // What a step says of itself: its title, what it proves, else its members in brief
    QCOMPARE(scenarioStepText(scenario->steps[1]).zh, QStringLiteral("之后"));
    QCOMPARE(scenarioStepText(scenario->steps[5]).en, QStringLiteral("A rule"));
    QCOMPARE(scenarioStepText(scenario->steps[0]).en,
        QStringLiteral("do buy: as first, product P1, customer C1, period 1y"));
    QCOMPARE(scenarioStepText(scenario->steps[2]).zh, QStringLiteral("时间推进 next"));
}

void ScenarioFileTest::shouldWriteTheCanonicalForm()
{
    const auto scenario = scenarioFromJson(withSteps(
        kBuy + R"(, {"because":{"zh":"规则","en":"A rule"},"times":1,"expect":"call","interface":"x.y"})"));
    VERIFY_OK(scenario);

    QCOMPARE(scenarioToJson(*scenario), QByteArray(R"({
  "id": "mine",
  "title": {"en": "Mine", "zh": "我的"},
  "steps": [
    {"do": "buy", "as": "first", "product": "P1", "customer": "C1", "period": "1y"},
    {"expect": "call", "interface": "x.y", "times": 1, "because": {"en": "A rule", "zh": "规则"}}
  ]
}
)"));
}

void ScenarioFileTest::shouldTellEveryFaultWithStepMemberAndReason()
{
    const auto scenario = scenarioFromJson(R"({"id": "not an id", "steps": [
        {"do": "fly"}, {"expect": "instance", "of": "$nobody.order", "stage": "asleep"},
        {"advance": "soon"}], "extra": 1})");

    VERIFY_FAILS(scenario, ErrorKind::BadInput);
    const QStringList faults = scenario.error().detail.split(u'\n');
    const auto tells = [&faults](const char *beginning) {
        return std::ranges::any_of(
            faults, [beginning](const QString &fault) { return fault.startsWith(QLatin1String(beginning)); });
    };
    QVERIFY(tells("Scenario, id: "));
    QVERIFY(tells("Scenario, title: it is missing"));
    QVERIFY(tells("Scenario, extra: there is no such member"));
    QVERIFY(tells("Step 1: "));
    QVERIFY(tells("Step 2, of: no earlier step has the name nobody"));
    QVERIFY(tells("Step 2, stage: \"asleep\" is none of "));
    QVERIFY(tells("Step 3, advance: "));
    QCOMPARE(faults.size(), 7);
}

void ScenarioFileTest::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("fault");

    const auto row = [](const char *name, const QByteArray &steps, const char *fault) {
        QTest::newRow(name) << steps << QString::fromUtf8(fault);
    };
    row("two kinds", R"({"do": "buy", "advance": "1d"})", "Step 1: it must have one of");
    row("no kind", R"({"title": {"en": "a", "zh": "b"}})", "Step 1: it must have one of");
    row("no object", "7", "Step 1: it must be an object");
    row("one language", R"({"advance": "1d", "title": {"en": "a"}})", "Step 1, title: it must say something");
    row("a member twice", R"({"advance": "1d", "advance": "2d"})", "Step 1, advance: it is there twice");
    row("a name twice", kBuy + ',' + kBuy, "Step 2, as: an earlier step has this name already");
    row("a part that is none", kBuy + R"(,{"do": "pay", "order": "$first.price"})",
        "Step 2, order: \"$first.price\" names none of");
    row("a reference without a part", kBuy + R"(,{"do": "pay", "order": "$first"})",
        "Step 2, order: \"$first\" names none of");
    row("of missing", R"({"advanceTo": "expiry"})", "Step 1, of: it is missing");
    row("no moment", kBuy + R"(,{"advanceTo": "tomorrow", "of": "$first.order"})", "Step 2, advanceTo: ");
    row("an expectation that is none", R"({"expect": "luck"})", "Step 1, expect: \"luck\" is none of call");
    row("a seller that cannot", R"({"seller": "sing"})", "Step 1, seller: \"sing\" is none of pushUsage");
    row("a member of another expectation", R"({"expect": "noCall", "times": 1})",
        "Step 1, times: there is no such member here");
    row("needed", R"({"expect": "call"})", "Step 1, interface: it is missing");
    row("a count that is none", R"({"expect": "log", "filter": "x", "times": -1})",
        "Step 1, times: it must be a whole number");
    row("a flag that is none", R"({"expect": "call", "interface": "a", "sameInstance": 1})",
        "Step 1, sameInstance: it must be true or false");
    row("codes that are none", R"({"expect": "usage", "instance": "i", "stage": "accepted", "codes": [5]})",
        "Step 1, codes: it must hold texts only");
    row("within no time", R"({"expect": "call", "interface": "a", "within": "soon"})", "Step 1, within: ");
    row("times beside atLeast", R"({"expect": "log", "filter": "x", "times": 1, "atLeast": 1})",
        "Step 1, times: it cannot stand beside");
    row("an answer without expectation", R"({"expect": "answer"})",
        "Step 1: it expects nothing of the answer");
    row("an order without expectation", R"({"expect": "order", "of": "CS1"})",
        "Step 1: it expects nothing of the order");
    row("both kinds of software usage",
        R"({"seller": "reportSoftwareUsage", "license": "PL1", "id": "a", "active": 1})",
        "Step 1: give either id or active");
    row("nothing to upload", R"({"seller": "uploadLicense", "event": "e"})",
        "Step 1: give either characters or file");
    row("no steps", "", "Scenario, steps: there is none");
}

void ScenarioFileTest::shouldRefuse()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, fault);

    const auto scenario = scenarioFromJson(withSteps(steps));

    VERIFY_FAILS(scenario, ErrorKind::BadInput);
    QVERIFY2(scenario.error().detail.contains(fault), qPrintable(scenario.error().detail));
}

/// Random scenarios of every kind of step and every member of every form.
void ScenarioFileTest::shouldReadBackWhatItWrote()
{
    QRandomGenerator random(4711);
    const QStringList words{ QStringLiteral("plain"), QStringLiteral("云商店 \"quoted\" \\ / \n"),
        QStringLiteral("$first.order"), QStringLiteral("a sentence that is long enough to break a line") };
    const auto text = [&] { return words.at(random.bounded(int(words.size()))); };
    const auto valueOf = [&](ScenarioForm::Type type) -> QJsonValue {
        using Type = ScenarioForm::Type;
        switch (type) {
        case Type::Count:
            return random.bounded(100);
        case Type::Flag:
            return random.bounded(2) == 1;
        case Type::Codes:
            return QJsonArray{ QStringLiteral("001"), QStringLiteral("013") };
        case Type::Duration:
        case Type::Left:
            return textFromDuration(random.bounded(1, 1'000'000) * qint64(1000));
        default:
            break;
        }
        const QStringList allowed = formTypeWords(type);
        return allowed.isEmpty() ? text() : allowed.at(random.bounded(int(allowed.size())));
    };
    for (int round = 0; round < 200; ++round) {
        Scenario scenario;
        scenario.id = QStringLiteral("random-%1").arg(round);
        scenario.title = { text(), text() };
        scenario.product = QStringLiteral("saas-v2");
        scenario.steps.append(scenarioFromJson(withSteps(kBuy))->steps);
        for (int i = random.bounded(12); i >= 0; --i) {
            ScenarioStep step;
            if (random.bounded(3) == 0)
                step.because = { text(), text() };
            if (random.bounded(2) == 0) {
                step.kind = ScenarioStep::Kind::Advance;
                step.advance = textFromDuration(random.bounded(1, 1'000'000) * qint64(1000));
            } else {
                const auto forms = expectationForms();
                const ScenarioForm &form = forms[std::size_t(random.bounded(int(forms.size())))];
                step.kind = ScenarioStep::Kind::Expect;
                step.expect.insert(QStringLiteral("expect"), QLatin1String(form.word));
                for (const ScenarioForm::Member &member : form.members) {
                    const QString name = QLatin1String(member.name);
                    if (name != u"atLeast" && name != u"atMost")
                        step.expect.insert(name, valueOf(member.type));
                }
            }
            scenario.steps.append(step);
        }

        const QByteArray written = scenarioToJson(scenario);
        const auto read = scenarioFromJson(written);

        VERIFY_OK(read);
        QCOMPARE(scenarioToJson(*read), written);
        QCOMPARE(read->steps.size(), scenario.steps.size());
        for (qsizetype i = 0; i < scenario.steps.size(); ++i) {
            QCOMPARE(read->steps[i].expect, scenario.steps[i].expect);
            QCOMPARE(read->steps[i].advance, scenario.steps[i].advance);
            QCOMPARE(read->steps[i].because.zh, scenario.steps[i].because.zh);
        }
    }
}

void ScenarioFileTest::shouldReadTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1: none

    QTest::newRow("minutes") << QStringLiteral("40m") << qint64(2'400'000);
    QTest::newRow("hours") << QStringLiteral("3h") << qint64(10'800'000);
    QTest::newRow("days") << QStringLiteral("350d") << qint64(350) * 86'400'000;
    QTest::newRow("both") << QStringLiteral("1h30m") << qint64(5'400'000);
    QTest::newRow("all") << QStringLiteral("1d2h3m4s") << qint64(93'784'000);
    QTest::newRow("nothing") << QString() << qint64(-1);
    QTest::newRow("zero") << QStringLiteral("0m") << qint64(-1);
    QTest::newRow("other order") << QStringLiteral("30m1h") << qint64(-1);
    QTest::newRow("negative") << QStringLiteral("-1h") << qint64(-1);
    QTest::newRow("year") << QStringLiteral("1y") << qint64(-1);
    QTest::newRow("no unit") << QStringLiteral("90") << qint64(-1);
}

void ScenarioFileTest::shouldReadTimes()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);

    const auto read = durationFromText(text);

    QCOMPARE(read ? *read : qint64(-1), ms);
}

void ScenarioFileTest::shouldWriteTimesThatItReads()
{
    for (const qint64 seconds : { 1, 59, 60, 3600, 3661, 86'399, 86'400, 30'240'001 })
        QCOMPARE(durationFromText(textFromDuration(seconds * 1000)).value_or(-1), seconds * 1000);
}

void ScenarioFileTest::shouldLoadAFolderBesidesTheShippedOnes()
{
    const auto shipped = loadScenarios();
    VERIFY_OK(shipped);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(withSteps(kBuy));
    file.close();

    const auto all = loadScenarios(folder.path());

    VERIFY_OK(all);
    QCOMPARE(all->size(), shipped->size() + 1);
    QVERIFY(std::ranges::any_of(*all, [](const Scenario &one) { return one.id == u"mine"; }));
}

void ScenarioFileTest::shouldNameTheFileThatCannotBeUsed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();

    const auto all = loadScenarios(folder.path());

    VERIFY_FAILS(all, ErrorKind::BadInput);
    QVERIFY(all.error().what.contains(QStringLiteral("bad.json")));
    VERIFY_FAILS(loadScenarioFile(folder.filePath(QStringLiteral("none.json"))), ErrorKind::NotFound);
}

void ScenarioFileTest::shouldShipScenariosInTheirCanonicalForm()
{
    const QDir folder(QStringLiteral(":/scenarios"));
    const QStringList files = folder.entryList();
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto scenario = scenarioFromJson(text);
        VERIFY_OK(scenario);
        QCOMPARE(scenario->id + QStringLiteral(".json"), name);
        QVERIFY2(scenarioToJson(*scenario) == text, qPrintable(name));
    }
}

void ScenarioFileTest::shouldShipAScenarioForEveryKindOfProduct()
{
    const auto all = loadScenarios();
    VERIFY_OK(all);
    QSet<QString> kinds;
    for (const Scenario &scenario : *all) {
        kinds.insert(scenario.product);
        const auto expects = [](const ScenarioStep &step) { return step.kind == ScenarioStep::Kind::Expect; };
        QVERIFY2(std::ranges::any_of(scenario.steps, expects), qPrintable(scenario.id));
    }
    for (const char *kind :
        { "saas-v2", "saas-v1", "license-code", "license-online", "license-1", "service" })
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
}

void ScenarioFileTest::shouldTellInTheManualWhatThereIs_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("en") << false;
    QTest::newRow("zh_CN") << true;
}

void ScenarioFileTest::shouldTellInTheManualWhatThereIs()
{
    QFETCH(bool, chinese);
    QFile file(
        QStringLiteral(ZHANGGUI_SOURCE "/docs/%1/scenarios.md").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const auto tells = [&page](const QString &word) { return page.contains(QString(u'`' % word % u'`')); };
    for (const auto forms : { expectationForms(), sellerForms() }) {
        for (const ScenarioForm &form : forms) {
            QVERIFY2(tells(QLatin1String(form.word)), form.word);
            for (const ScenarioForm::Member &member : form.members) {
                QVERIFY2(tells(QLatin1String(member.name)), member.name);
                const QStringList words = formTypeWords(member.type);
                for (const QString &word : words)
                    QVERIFY2(tells(word), qPrintable(word));
            }
        }
    }
    const QStringList parts = scenarioReferenceParts();
    for (const QString &part : parts)
        QVERIFY2(tells(u"$first." % part), qPrintable(part));
    const auto all = loadScenarios();
    VERIFY_OK(all);
    QString list;
    for (const Scenario &scenario : *all)
        list += u"| `" % scenario.id % u"` | " % scenario.title.in(chinese) % u" |\n";
    QVERIFY2(page.contains(list), qPrintable(list));
}

ZHANGGUI_TEST(ScenarioFileTest)
#include "scenario_file_test.moc"
