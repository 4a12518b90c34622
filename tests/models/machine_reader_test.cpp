// A machine's file: what is read, and what is refused.
#include "models/rules/machine_catalog.h"
#include "tests/support/results.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace zhanggui;

namespace {

Machine sample(const QByteArray &from = {}, const QByteArray &to = {})
{
    const auto machine =
        readMachine(from.isEmpty() ? sampleMachineJson() : sampleMachineJson().replace(from, to));
    if (!machine)
        qFatal("%s", qPrintable(machine.error().detail));
    return *machine;
}

void put(const QTemporaryDir &directory, const QString &name, const QByteArray &json)
{
    QFile file(directory.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

constexpr qint64 kIn2024 = 1'718'000'000'000;
const QString kKind = QStringLiteral("invoice");

} // namespace

class MachineReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadEveryMember()
    {
        const Machine machine = sample();
        QCOMPARE(machine.kind, kKind);
        QCOMPARE(machine.title.zh, QStringLiteral("发票"));
        QCOMPARE(*machine.validFrom, QDate(2024, 1, 1));
        QCOMPARE(*machine.validTo, QDate(2025, 12, 31));
        QCOMPARE(machine.states.size(), 6);
        QCOMPARE(machine.states[0].waitsFor, Party::Seller);
        QCOMPARE(machine.states[0].tone, ChoiceTone::Wait);
        QCOMPARE(machine.states[0].stage, 1);
        QVERIFY(machine.state(QStringLiteral("returned"))->end);
        const MachineTransition &issue = machine.transitions[0];
        QCOMPARE(issue.inputs.size(), 3);
        QCOMPARE(issue.inputs[0].required.kind, Condition::Kind::Always);
        QVERIFY(!issue.inputs[1].optional);
        QVERIFY(issue.inputs[2].optional);
        QCOMPARE(issue.guards[0].level, RuleLevel::Refuse);
        QCOMPARE(issue.guards[2].level, RuleLevel::Warn);
        QCOMPARE(issue.effects[1].value, QVariant(true));
        QCOMPARE(issue.source,
            (RuleSource{
                QStringLiteral("example.com/invoice"), QStringLiteral("2024-12-19"), QStringLiteral("C") }));
        QCOMPARE(machine.clocks[0].unit, ClockUnit::Days);
        QCOMPARE(machine.clocks[0].length, 7);
        QCOMPARE(machine.clocks[0].makes, QStringLiteral("reject"));
    }

    void shouldKnowAStateByIdTitleAndOlderNames()
    {
        const Machine machine = sample();
        for (const char *name : { "pending", "待开票", "To Issue", " 待审核 " })
            QCOMPARE(machine.stateNamed(QString::fromUtf8(name)), &machine.states[0]);
        QVERIFY(!machine.stateNamed(QStringLiteral("待")));
        QVERIFY(!machine.stateNamed(QString()));
    }

    void shouldLetAStarMeanEveryOtherStateThatIsNoEnd()
    {
        const Machine machine = sample();
        const MachineTransition &appeal = *machine.transition(QStringLiteral("appeal"));
        QStringList from;
        for (const MachineState &state : machine.states) {
            if (machine.leadsFrom(appeal, state.id))
                from.append(state.id);
        }
        QCOMPARE(from,
            QStringList(
                { QStringLiteral("pending"), QStringLiteral("receipt"), QStringLiteral("completed") }));
        QVERIFY(!machine.leadsFrom(appeal, QStringLiteral("unheard of")));
    }

    void shouldRefuseWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *from, const char *to, const char *fault) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(fault);
        };
        row("no source of the machine", "      \"source\": \"P1 C\"\n    }", "      \"about2\": \"x\"\n    }",
            "machine.source: a text is missing");
        row("no source of a state", R"("names": ["待审核"], "tone": "wait",
         "waitsFor": "seller", "stage": 1, "source": "P1 C")",
            R"("stage": 1)", "machine.states[0].source: a text is missing");
        row("no source of a guard", "位。\"}, \"source\": \"P1 C\"", "位。\"}",
            "machine.transitions[0].guards[0].source: a text is missing");
        row("no source of a clock", "驳回。\"}, \"source\": \"P1 C\"", "驳回。\"}",
            "machine.clocks[0].source: a text is missing");
        row("no date of a page", R"(, "date": "2024-12-19")", "",
            "machine.sources.P1.date: a text is missing");
        row("a date that is none", R"("2024-12-19")", R"("lately")",
            "machine.sources.P1.date: \"lately\" is no date");
        row("an unknown page", R"("source": "P1 N")", R"("source": "P9 N")",
            "\"P9 N\" is no name of a source");
        row("an unknown mark", R"("source": "P1 N")", R"("source": "P1 X")",
            "\"P1 X\" is no name of a source");
        row("a misspelt member", R"("tone": "ok")", R"("tune": "ok")",
            "machine.states[2].tune: unknown member");
        row("one language", R"({"en": "Sign", "zh": "签收"})", R"({"en": "Sign"})",
            "machine.transitions[2].title.zh: a text is missing");
        row("an unknown target", R"("to": "completed")", R"("to": "complete")",
            "transitions.sign.to: \"complete\" is none of its states");
        row("an unknown origin", R"("from": ["receipt"])", R"("from": ["recept"])",
            "transitions.sign.from: \"recept\" is none of its states");
        row("an end that is left", R"("from": ["completed"])", R"("from": ["rejected"])",
            "transitions.return.from: \"rejected\" is an end");
        row("a state that nothing leads to", R"("to": "returned")", R"("to": "rejected")",
            "states: \"returned\" cannot be reached");
        row("a state twice", R"("id": "receipt")", R"("id": "pending")",
            "states: \"pending\" is there twice");
        row("a name for two states", R"(["待审核"])", R"(["已完成"])",
            "\"已完成\" names both pending and completed");
        row("an unknown clock", R"("pauses": ["seven-days"])", R"("pauses": ["eight-days"])",
            "\"eight-days\" is none of its clocks");
        row("a clock of an unknown state", R"("pausedIn": ["appeal"])", R"("pausedIn": ["frozen"])",
            "clocks.seven-days: \"frozen\" is none of its states");
        row("a clock that runs and stands", R"("pausedIn": ["appeal"])", R"("pausedIn": ["pending"])",
            "both runs and stands");
        row("a clock that makes nothing", R"("makes": "reject")", R"("makes": "sign")",
            "\"sign\" is no transition from a state");
        row("a clock without length", R"("length": 7, )", "",
            "machine.clocks[0].length: one of length and lengthValue");
        row("a clock of no unit", R"("unit": "days")", R"("unit": "weeks")", "\"weeks\" is none of");
        row("back from nothing", R"("startsAt": "requestedAt",)", R"("backwards": true,)",
            "what it counts back from is missing");
        row("an initial state that is none", R"("initial": "pending")", R"("initial": "begun")",
            "initial: \"begun\" is none of its states");
        row("days the wrong way", R"("to": "2025-12-31")", R"("to": "2023-12-31")",
            "machine.to: is before from");
        row("no actor", R"("to": "@before", "actor": "platform")", R"("to": "@before")",
            "machine.transitions[5].actor: who can make it is missing");
    }
    void shouldRefuseWhatDoesNotFit()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, fault);
        const QByteArray json = sampleMachineJson();
        QVERIFY2(json.contains(from), "the sample does not hold this");
        QByteArray broken = json;
        broken.replace(broken.indexOf(from), from.size(), to);
        const auto machine = readMachine(broken);
        QVERIFY(!machine);
        QCOMPARE(machine.error().kind, ErrorKind::Corrupt);
        QVERIFY2(machine.error().detail.contains(fault), qPrintable(machine.error().detail));
    }

    void shouldNameEveryFaultAtOnce()
    {
        const auto machine = readMachine(sampleMachineJson().replace("P1 C", "P2 C"));
        QVERIFY(machine.error().detail.count(u'\n') > 10);
    }

    void shouldChooseByConditionAndByTheDayInBeijing()
    {
        const Machine old = sample();
        Machine later = old;
        later.id = QStringLiteral("later");
        later.validFrom = QDate(2026, 1, 1);
        later.validTo = std::nullopt;
        const auto catalog = MachineCatalog::fromMachines({ old, later });
        VERIFY_OK(catalog);
        const auto chosen = [&](const char *medium, const QVariant &requested, qint64 madeMs) {
            const Machine *machine = catalog->of(kKind,
                { { QStringLiteral("medium"), QString::fromLatin1(medium) },
                    { QStringLiteral("requestedAt"), requested } },
                madeMs);
            return machine ? machine->id : QString();
        };
        const qint64 newYear =
            QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone(8 * 3600)).toMSecsSinceEpoch();
        QCOMPARE(chosen("paper", newYear - 1, newYear), QStringLiteral("sample"));
        QCOMPARE(chosen("paper", newYear, kIn2024), QStringLiteral("later"));
        QCOMPARE(chosen("paper", QVariant(), kIn2024), QStringLiteral("sample"));
        QCOMPARE(chosen("parchment", newYear, kIn2024), QString());
        QCOMPARE(catalog->of(kKind, {}, kIn2024)->id, QStringLiteral("sample"));
        QVERIFY(!catalog->of(QStringLiteral("ticket"), {}, kIn2024));
        QCOMPARE(catalog->ofKind(kKind).size(), 2);
    }

    void shouldRefuseTwoMachinesForOneRecord()
    {
        const Machine one = sample();
        Machine two = one;
        two.id = QStringLiteral("two");
        QVERIFY(MachineCatalog::fromMachines({ one, two })
                    .error()
                    .detail.contains(QStringLiteral("sample and two")));
        two.validFrom = QDate(2025, 12, 31);
        two.validTo = std::nullopt;
        QVERIFY(!MachineCatalog::fromMachines({ one, two }));
        two.when.operands = { QStringLiteral("parchment") };
        VERIFY_OK(MachineCatalog::fromMachines({ one, two }));
    }

    void shouldLetTheWorkspaceAddAndReplaceMachines()
    {
        // GIVEN
        QTemporaryDir directory;
        put(directory, QStringLiteral("a.json"), sampleMachineJson());
        put(directory, QStringLiteral("b.json"),
            sampleMachineJson()
                .replace("\"id\": \"sample\"", "\"id\": \"other\"")
                .replace("\"kind\": \"invoice\"", "\"kind\": \"letter\""));
        // WHEN
        const auto catalog = MachineCatalog::load(directory.path());
        // THEN
        VERIFY_OK(catalog);
        QVERIFY(catalog->find(QStringLiteral("sample")));
        QVERIFY(catalog->find(QStringLiteral("other")));
        QCOMPARE(catalog->machines().size(), MachineCatalog::load()->machines().size() + 2);
        VERIFY_OK(MachineCatalog::load(directory.filePath(QStringLiteral("missing"))));

        // WHEN one of them is shipped, too
        const Machine shipped = MachineCatalog::load()->machines().value(0, sample());
        put(directory, QStringLiteral("c.json"),
            sampleMachineJson()
                .replace("\"id\": \"sample\"", QByteArray("\"id\": \"" + shipped.id.toUtf8() + "\""))
                .replace("\"kind\": \"invoice\"", "\"kind\": \"mine\""));
        if (shipped.id != QLatin1String("sample")) {
            const auto replaced = MachineCatalog::load(directory.path());
            VERIFY_OK(replaced);
            QCOMPARE(replaced->find(shipped.id)->kind, QStringLiteral("mine"));
        }
    }

    void shouldNameTheFileThatCannotBeRead()
    {
        QTemporaryDir directory;
        put(directory, QStringLiteral("broken.json"), "{");
        QVERIFY(
            MachineCatalog::load(directory.path()).error().detail.contains(QStringLiteral("broken.json")));
        put(directory, QStringLiteral("broken.json"), sampleMachineJson());
        put(directory, QStringLiteral("copy.json"), sampleMachineJson());
        QVERIFY(MachineCatalog::load(directory.path())
                    .error()
                    .detail.contains(QStringLiteral("copy.json: another file")));
    }
};

ZHANGGUI_TEST(MachineReaderTest)
#include "machine_reader_test.moc"
